using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace ModuleBuilder.Cmdlets;

/// <summary>What the assembly says of a cmdlet.</summary>
internal sealed class CmdletFacts
{
    private readonly string? _defaultSet;

    private CmdletFacts(Type type, CustomAttributeData cmdlet, Initializers initializers)
    {
        Verb = (string)cmdlet.At(0)!;
        Noun = (string)cmdlet.At(1)!;
        _defaultSet = cmdlet.Named<string>("DefaultParameterSetName");
        Parameters = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => ParameterFacts.Read(property, initializers))
            .OfType<ParameterFacts>()];
        if (cmdlet.Named<bool>("SupportsShouldProcess"))
        {
            Type onOff = cmdlet.AttributeType.Assembly.GetType("System.Management.Automation.SwitchParameter", throwOnError: true)!;
            Parameters = [.. Parameters, ParameterFacts.Added("WhatIf", "wi", onOff), ParameterFacts.Added("Confirm", "cf", onOff)];
        }

        Outputs = [.. type.Attributes("OutputType").SelectMany(static data => data.List<Type>()).Distinct()];
        Calls = [.. type.CustomAttributes
            .Where(static data => data.AttributeType.Name == "CallsAttribute")
            .SelectMany(static data => data.List<string>())];
    }

    public string Verb { get; }

    public string Noun { get; }

    public string Name => $"{Verb}-{Noun}";

    /// <summary>The parameters, in the order of their declaration.</summary>
    public IReadOnlyList<ParameterFacts> Parameters { get; }

    /// <summary>The types that are emitted.</summary>
    public IReadOnlyList<Type> Outputs { get; }

    /// <summary>The names of the endpoints that are called.</summary>
    public IReadOnlyList<string> Calls { get; }

    /// <summary>The sets, the default first, in Get-Command's order; a single null for a cmdlet without sets.</summary>
    public IReadOnlyList<string?> Sets
    {
        get
        {
            string?[] sets = [.. Parameters.SelectMany(static parameter => parameter.Sets)
                .Select(static facts => facts.Set)
                .Prepend(_defaultSet)
                .Where(static set => set is not null)
                .Distinct()];
            return sets.Length == 0 ? [null] : sets;
        }
    }

    public static IReadOnlyList<CmdletFacts> ReadAll(ModuleAssemblies assemblies)
    {
        using var initializers = new Initializers(assemblies.ModulePath);
        return [.. assemblies.Module.GetExportedTypes()
            .Select(type => (Type: type, Cmdlet: type.Attributes("Cmdlet").SingleOrDefault()))
            .Where(static pair => pair.Cmdlet is not null)
            .Select(pair => new CmdletFacts(pair.Type, pair.Cmdlet!, initializers))
            .OrderBy(static cmdlet => cmdlet.Name, StringComparer.Ordinal)];
    }

    /// <summary>The parameters of a set, in the order of its syntax: by position, then those that must be given, then the others.</summary>
    public IEnumerable<ParameterFacts> InSyntaxOrder(string? set) => Parameters
        .Where(parameter => parameter.In(set) is not null)
        .OrderBy(parameter => parameter.In(set)!.Position ?? int.MaxValue)
        .ThenByDescending(parameter => parameter.In(set)!.IsRequired);
}
