using System;
using System.Collections.Generic;

namespace ModuleBuilder.Cmdlets;

/// <summary>Types as Get-Command writes them: the value of a nullable one, by PowerShell's short name where there is one.</summary>
internal static class TypeText
{
    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.Char"] = "char",
        ["System.Collections.Hashtable"] = "hashtable",
        ["System.DateTime"] = "datetime",
        ["System.Decimal"] = "decimal",
        ["System.Double"] = "double",
        ["System.Guid"] = "guid",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.Management.Automation.PSCredential"] = "pscredential",
        ["System.Management.Automation.PSObject"] = "psobject",
        ["System.Management.Automation.ScriptBlock"] = "scriptblock",
        ["System.Management.Automation.SwitchParameter"] = "switch",
        ["System.Net.IPAddress"] = "ipaddress",
        ["System.Security.SecureString"] = "securestring",
        ["System.Single"] = "float",
        ["System.String"] = "string",
        ["System.TimeSpan"] = "timespan",
        ["System.UInt16"] = "ushort",
        ["System.UInt32"] = "uint",
        ["System.Uri"] = "uri",
        ["System.Version"] = "version",
        ["System.Xml.XmlDocument"] = "xml",
    };

    /// <summary>A type, or the value of a nullable one.</summary>
    public static Type Value(Type type) => type.IsGenericType && type.Name == "Nullable`1" ? type.GetGenericArguments()[0] : type;

    /// <summary>What a type holds when it is an array, else the type.</summary>
    public static Type Item(Type type) => Value(type.IsArray ? type.GetElementType()! : Value(type));

    public static string Short(Type type)
    {
        Type item = Item(type);
        string name = ShortNames.GetValueOrDefault(item.FullName!, item.Name);
        return type.IsArray ? name + "[]" : name;
    }
}
