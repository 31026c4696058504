using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace ModuleBuilder.Cmdlets;

/// <summary>What the assembly says of a parameter.</summary>
internal sealed class ParameterFacts
{
    private ParameterFacts(string name, Type type)
    {
        Name = name;
        Type = type;
    }

    public string Name { get; }

    public Type Type { get; }

    public bool IsSwitch => Type.FullName == "System.Management.Automation.SwitchParameter";

    public IReadOnlyList<string> Aliases { get; private init; } = [];

    /// <summary>The values that are accepted; empty when others are.</summary>
    public IReadOnlyList<string> Values { get; private init; } = [];

    /// <summary>The least and the greatest value; null when there are no such bounds.</summary>
    public (string Least, string Greatest)? Range { get; private init; }

    public bool TakesWildcards { get; private init; }

    /// <summary>The value without the parameter; null when there is none.</summary>
    public string? Default { get; private init; }

    public IReadOnlyList<SetFacts> Sets { get; private init; } = [];

    public bool TakesPipeline => Sets.Any(static set => set.ByValue || set.ByName);

    public static ParameterFacts? Read(PropertyInfo property, Initializers initializers)
    {
        CustomAttributeData[] attributes = [.. property.Attributes("Parameter")];
        if (attributes.Length == 0)
        {
            return null;
        }

        CustomAttributeData? range = property.Attributes("ValidateRange").FirstOrDefault();
        var result = new ParameterFacts(property.Name, property.PropertyType)
        {
            Aliases = [.. property.Attributes("Alias").SelectMany(static data => data.List<string>())],
            Values = [.. property.Attributes("ValidateSet").SelectMany(static data => data.List<string>())],
            Range = range?.ConstructorArguments.Count == 2 ? ($"{range.At(0)}", $"{range.At(1)}") : null,
            TakesWildcards = property.Attributes("SupportsWildcards").Any(),
            Default = DefaultOf(property, initializers),
            Sets = [.. attributes.Select(static data => new SetFacts(
                data.Named<string>("ParameterSetName"),
                data.Named<bool>("Mandatory"),
                data.NamedArguments.Any(static argument => argument.MemberName == "Position") ? data.Named<int>("Position") : null,
                data.Named<bool>("ValueFromPipeline"),
                data.Named<bool>("ValueFromPipelineByPropertyName")))],
        };
        return result;
    }

    /// <summary>One of the two switches that PowerShell adds to a cmdlet that changes something.</summary>
    public static ParameterFacts Added(string name, string alias, Type type) => new(name, type)
    {
        Aliases = [alias],
        Default = "False",
        Sets = [new SetFacts(null, false, null, false, false)],
    };

    /// <summary>What it is in a set; null when it does not belong to it.</summary>
    public SetFacts? In(string? set) => Sets.FirstOrDefault(facts => facts.Set is null || facts.Set == set);

    private static string? DefaultOf(PropertyInfo property, Initializers initializers)
    {
        if (property.PropertyType.FullName == "System.Management.Automation.SwitchParameter")
        {
            return "False";
        }

        string? value = initializers.Of(property);
        return TypeText.Value(property.PropertyType).FullName == "System.Boolean"
            ? value switch { "0" => "False", "1" => "True", _ => null }
            : value is "" ? null : value ?? Zero(property.PropertyType);
    }

    // A number that nothing was given to is 0.
    private static string? Zero(Type type) => type.FullName is "System.Int32" or "System.Int64" or "System.Decimal" or "System.Double" ? "0" : null;
}
