using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace ModuleBuilder.Cmdlets;

/// <summary>Reads attributes as data.</summary>
internal static class AttributeValues
{
    private const string PowerShell = "System.Management.Automation.";

    /// <summary>The attributes of a kind, by PowerShell's name for it.</summary>
    public static IEnumerable<CustomAttributeData> Attributes(this MemberInfo member, string name) =>
        member.CustomAttributes.Where(data => data.AttributeType.FullName == PowerShell + name + "Attribute");

    /// <summary>A value given by name; the type's default when it is not given.</summary>
    public static T? Named<T>(this CustomAttributeData data, string name) => data.NamedArguments
        .Where(argument => argument.MemberName == name)
        .Select(static argument => (T?)argument.TypedValue.Value)
        .SingleOrDefault();

    /// <summary>A value given by position.</summary>
    public static object? At(this CustomAttributeData data, int index) => data.ConstructorArguments[index].Value;

    /// <summary>The values of an attribute that takes any number of them.</summary>
    public static IEnumerable<T> List<T>(this CustomAttributeData data) => data.ConstructorArguments
        .SelectMany(static argument => argument.Value is IEnumerable<CustomAttributeTypedArgument> items ? items.Select(static item => item.Value) : [argument.Value])
        .OfType<T>();
}
