using System;
using System.Linq;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Registration;

/// <summary>
/// Which names are taken. The customer's own and some that everyone knows; every other name right below a <see cref="Tld"/> is free.
/// Names that begin with <c>timeout</c> cannot be looked up, and those of up to three letters are dear.
/// </summary>
internal static class Registry
{
    private const string Unreachable = "timeout";
    private const int LongestPremiumLabel = 3;
    private const decimal PremiumFactor = 10m;

    private static readonly string[] Taken =
        ["hostup.se", "hostup.com", "iis.se", "sunet.se", "wikipedia.org", "iana.org", "icann.org", "europa.eu", "example.com", "example.net", "example.org"];

    /// <param name="name">A name in lower case.</param>
    /// <param name="customer">The customer; null for a caller who is not known.</param>
    public static DomainState StateOf(string name, Customer? customer)
    {
        if (customer?.Domains.Find(name) is not null)
        {
            return DomainState.AlreadyOwned;
        }

        if (!DomainName.IsValid(name) || Tld.Of(name) is null)
        {
            return DomainState.Invalid;
        }

        if (name.StartsWith(Unreachable, StringComparison.Ordinal))
        {
            return DomainState.Unknown;
        }

        return Taken.Contains(name) ? DomainState.Unavailable : DomainState.Available;
    }

    public static bool IsPremium(string name) => name.IndexOf('.') <= LongestPremiumLabel;

    public static decimal Register(string name, Tld tld, int years) => tld.Register(years) * (IsPremium(name) ? PremiumFactor : 1m);

    public static decimal Renewal(string name, Tld tld) => tld.Renewal * (IsPremium(name) ? PremiumFactor : 1m);
}
