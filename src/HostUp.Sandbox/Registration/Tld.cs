using System;
using System.Collections.Generic;
using System.Linq;

namespace HostUp.Sandbox.Registration;

/// <summary>A top-level domain that names are sold below. The prices are invented; those of <c>.se</c> were seen by a client.</summary>
internal sealed class Tld
{
    public static readonly IReadOnlyList<Tld> All =
    [
        new("se", 99m, 169m, 0m) { Terms = "se_registration_terms" },
        new("nu", 129m, 199m, 0m) { Terms = "nu_registration_terms" },
        new("com", 139m, 159m, 139m),
        new("net", 149m, 169m, 149m),
        new("org", 139m, 169m, 139m),
        new("eu", 99m, 129m, 99m),
    ];

    private Tld(string name, decimal register, decimal renew, decimal transfer)
    {
        Name = name;
        FirstYear = register;
        Renewal = renew;
        Transfer = transfer;
    }

    public string Name { get; }

    public decimal FirstYear { get; }

    /// <summary>What each further year costs.</summary>
    public decimal Renewal { get; }

    public decimal Transfer { get; }

    /// <summary>The terms of the registry that whoever registers must accept; null for none.</summary>
    public string? Terms { get; private set; }

    public IReadOnlyList<int> RegisterYears { get; } = [1, 2, 3, 5];

    public IReadOnlyList<int> TransferYears { get; } = [1];

    /// <summary>The one that a name is right below; null when it is sold by nobody here.</summary>
    public static Tld? Of(string name)
    {
        string[] labels = name.Split('.');
        return labels.Length == 2 ? All.FirstOrDefault(tld => string.Equals(tld.Name, labels[1], StringComparison.Ordinal)) : null;
    }

    public decimal Register(int years) => FirstYear + (Renewal * (years - 1));
}
