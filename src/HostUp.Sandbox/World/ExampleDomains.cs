using System;

namespace HostUp.Sandbox.World;

/// <summary>The domains of an ordinary customer: each shows something else. All are reserved for examples (RFC 2606, and by the registry of .se and .nu).</summary>
internal static class ExampleDomains
{
    /// <summary>How many of the first are those of hosting accounts. The others have their DNS elsewhere.</summary>
    public const int OfAccounts = 7;

    /// <summary>A domain of a registry with a lock of its own, and with owners identified by BankID.</summary>
    public const string Locked = "example.se";

    /// <summary>A domain whose transfer to HostUp hangs: its code was wrong.</summary>
    public const string Transferred = "flytt.example";

    // The fourth is räksmörgås.example, as DNS and the API spell it.
    public static readonly string[] Names =
    [
        OwnedDomains.Sample,
        "example.org",
        "smorgasbord.example",
        "xn--rksmrgs-5wao1o.example",
        "butik.example",
        "blogg.example",
        "forening.example",
        Locked,
        "example.nu",
        Transferred,
        "utgangen.example",
    ];

    /// <param name="domain">A domain that renews itself and is in no hurry.</param>
    /// <param name="today">The end of the day.</param>
    public static void Fill(OwnedDomain domain, DateTimeOffset today)
    {
        switch (domain.Name)
        {
            case "example.org":
                domain.RegistrarLock = true;
                domain.WhoisPrivacy = true;
                break;
            case "xn--rksmrgs-5wao1o.example":
                domain.AutoRenew = null;
                domain.RegistrarLock = null;
                break;
            case "butik.example":
                domain.AutoRenew = false;
                domain.ExpiresAt = today.AddDays(12);
                break;
            case "blogg.example":
                domain.AutoRenew = false;
                domain.ExpiresAt = today.AddDays(25);
                break;
            case "forening.example":
                domain.ExpiresAt = today.AddDays(20);
                break;
            case Locked:
                domain.RegistryLock = true;
                break;
            case "example.nu":
                domain.RegistryLock = true;
                domain.AutoRenew = false;
                domain.ExpiresAt = today.AddDays(28);
                break;
            case Transferred:
                domain.ServiceStatus = "pending";
                domain.IsTransfer = true;
                domain.ExpiresAt = null;
                break;
            case "utgangen.example":
                domain.ServiceStatus = "expired";
                domain.AutoRenew = false;
                domain.ExpiresAt = today.AddDays(-5);
                break;
        }
    }
}
