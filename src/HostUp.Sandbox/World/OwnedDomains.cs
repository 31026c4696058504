using System;
using System.Collections.Generic;
using System.Globalization;

namespace HostUp.Sandbox.World;

/// <summary>
/// The customer's domain names: those that his hosting accounts have, in the accounts' order, and those he orders. One is made when it is
/// first asked for: ten thousand of them cost nothing until then.
/// </summary>
internal sealed class OwnedDomains(Customer customer)
{
    /// <summary>The domain in HostUp's published examples, and its identifier.</summary>
    public const string Sample = "example.com";

    private const string SampleId = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string ManyPrefix = "kund";
    private const string ManySuffix = ".example";

    // Reserved for examples (RFC 2606). The fourth is räksmörgås.example, as DNS and the API spell it.
    private static readonly string[] Examples =
        [Sample, "example.org", "smorgasbord.example", "xn--rksmrgs-5wao1o.example", "butik.example", "blogg.example", "forening.example"];

    private static readonly PlacedId Ids = new("dom_");

    private readonly Dictionary<int, OwnedDomain> _made = [];
    private readonly List<OwnedDomain> _ordered = [];

    /// <summary>How many there were at the start: a reseller has one for each hosting account.</summary>
    private readonly int _given = customer.Scenario switch
    {
        SandboxScenario.Empty => 0,
        SandboxScenario.ManyAccounts => 10_000,
        _ => Examples.Length,
    };

    public int Count => _given + _ordered.Count;

    public OwnedDomain this[int index]
    {
        get
        {
            if (index >= _given)
            {
                return _ordered[index - _given];
            }

            if (!_made.TryGetValue(index, out OwnedDomain? domain))
            {
                domain = Make(index);
                _made.Add(index, domain);
            }

            return domain;
        }
    }

    /// <summary>The name of the domain of a reseller's account.</summary>
    public static string NameAt(int index) => ManyPrefix + index.ToString("D5", CultureInfo.InvariantCulture) + ManySuffix;

    /// <summary>The domain with a name, in lower case; null when the customer has none.</summary>
    public OwnedDomain? Find(string name)
    {
        int index = customer.Scenario == SandboxScenario.ManyAccounts ? PlaceOf(name) : Array.IndexOf(Examples, name);
        return index >= 0 && index < _given && this[index].Name == name ? this[index] : _ordered.Find(domain => domain.Name == name);
    }

    public OwnedDomain? FindById(string id)
    {
        int index = id == SampleId ? 0 : Ids.IndexOf(id);
        return index >= 0 && index < _given && this[index].Id == id ? this[index] : _ordered.Find(domain => domain.Id == id);
    }

    /// <summary>Adds a domain that was ordered and is not paid for.</summary>
    public OwnedDomain Order(string name)
    {
        var domain = new OwnedDomain(customer.Ids.Next("dom_"), name) { ServiceStatus = "pending", CreatedAt = customer.Now };
        _ordered.Add(domain);
        return domain;
    }

    private OwnedDomain Make(int index)
    {
        bool many = customer.Scenario == SandboxScenario.ManyAccounts;
        string name = index == 0 ? Sample : many ? NameAt(index) : Examples[index];
        var domain = new OwnedDomain(index == 0 ? SampleId : Ids.At(index), name)
        {
            CreatedAt = new DateTimeOffset(2025, 4, 27, 9, 0, 0, TimeSpan.Zero).AddDays(-(index % 1000)),
            ExpiresAt = new DateTimeOffset(2027, 4, 27, 21, 59, 59, TimeSpan.Zero).AddDays(-(index % 300)),
        };

        // The last of an ordinary customer has its DNS elsewhere: on nameservers of its own.
        if (!many && index == Examples.Length - 1)
        {
            domain.Delegation.Begin("ns1." + name, "ns2." + name);
        }

        return domain;
    }

    // example.com stands in the place of the first.
    private static int PlaceOf(string name) =>
        name == Sample ? 0
            : name.Length == NameAt(0).Length
                && int.TryParse(name.Substring(ManyPrefix.Length, 5), NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : -1;
}
