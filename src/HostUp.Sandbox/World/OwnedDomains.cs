using System;
using System.Collections.Generic;
using System.Globalization;

namespace HostUp.Sandbox.World;

/// <summary>
/// The customer's domain names: those that his hosting accounts have, in the accounts' order, some that are registered here and have their DNS
/// elsewhere, and those he orders. One is made when it is first asked for: ten thousand of them cost nothing until then.
/// </summary>
internal sealed class OwnedDomains(Customer customer)
{
    /// <summary>The domain in HostUp's published examples, and its identifier.</summary>
    public const string Sample = "example.com";

    private const string SampleId = "dom_01hxa3b4c5d6e7f8g9h0j1k2m3";
    private const string ManyPrefix = "kund";
    private const string ManySuffix = ".example";

    private static readonly PlacedId Ids = new("dom_");

    private readonly Dictionary<int, OwnedDomain> _made = [];
    private readonly List<OwnedDomain> _ordered = [];

    private readonly HashSet<string> _removed = [];
    private readonly List<int> _gaps = [];

    /// <summary>How many there were at the start: a reseller has one for each hosting account.</summary>
    private readonly int _given = customer.Scenario switch
    {
        SandboxScenario.Empty => 0,
        SandboxScenario.ManyAccounts => 10_000,
        _ => ExampleDomains.Names.Length,
    };

    /// <summary>How many there ever were, those included that were deleted.</summary>
    public int Count => _given + _ordered.Count;

    /// <summary>How many of the first are those of hosting accounts.</summary>
    public int OfAccounts => Math.Min(_given, customer.Scenario == SandboxScenario.ManyAccounts ? _given : ExampleDomains.OfAccounts);

    /// <summary>How many there are.</summary>
    public int Listed => Count - _gaps.Count;

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
        int index = customer.Scenario == SandboxScenario.ManyAccounts ? PlaceOf(name) : Array.IndexOf(ExampleDomains.Names, name);
        OwnedDomain? given = index >= 0 && index < _given && this[index].Name == name ? Existing(this[index]) : null;
        return given ?? Existing(_ordered.FindLast(domain => domain.Name == name));
    }

    public OwnedDomain? FindById(string id)
    {
        int index = id == SampleId ? 0 : Ids.IndexOf(id);
        return Existing(index >= 0 && index < _given && this[index].Id == id ? this[index] : _ordered.Find(domain => domain.Id == id));
    }

    /// <summary>One of those there are, by its place among them.</summary>
    public OwnedDomain ListedAt(int place)
    {
        foreach (int gap in _gaps)
        {
            if (gap <= place)
            {
                place++;
            }
        }

        return this[place];
    }

    /// <summary>Deletes a domain, for good.</summary>
    public void Remove(OwnedDomain domain)
    {
        int index = domain.Id == SampleId ? 0 : Ids.IndexOf(domain.Id);
        _gaps.Add(index >= 0 ? index : _given + _ordered.IndexOf(domain));
        _gaps.Sort();
        _removed.Add(domain.Id);
    }

    /// <summary>Adds a domain that was ordered and is not paid for.</summary>
    public OwnedDomain Order(string name)
    {
        var domain = new OwnedDomain(customer.Ids.Next("dom_"), name) { ServiceStatus = "pending", CreatedAt = customer.Now };
        _ordered.Add(domain);
        return domain;
    }

    private OwnedDomain? Existing(OwnedDomain? domain) => domain is null || _removed.Contains(domain.Id) ? null : domain;

    private OwnedDomain Make(int index)
    {
        bool many = customer.Scenario == SandboxScenario.ManyAccounts;
        string name = index == 0 ? Sample : many ? NameAt(index) : ExampleDomains.Names[index];
        var domain = new OwnedDomain(index == 0 ? SampleId : Ids.At(index), name)
        {
            CreatedAt = new DateTimeOffset(2025, 4, 27, 9, 0, 0, TimeSpan.Zero).AddDays(-(index % 1000)),
            ExpiresAt = index == 0 ? SampleExpiresAt() : EndOfDay(customer.CreatedAt).AddDays(40 + (index * 7 % 320)),
        };
        if (many)
        {
            // Of the reseller's, three in four do not renew themselves.
            domain.AutoRenew = index % 4 == 0;
        }
        else
        {
            ExampleDomains.Fill(domain, EndOfDay(customer.CreatedAt));

            // From the last one of a hosting account on they have their DNS elsewhere: on nameservers of their own.
            if (index >= OfAccounts - 1)
            {
                domain.Delegation.Begin("ns1." + name, "ns2." + name);
            }
        }

        return domain;
    }

    // That of the published example, and the same day of a later year once it is near.
    private DateTimeOffset SampleExpiresAt()
    {
        var expires = new DateTimeOffset(2027, 4, 27, 21, 59, 59, TimeSpan.Zero);
        while (expires < customer.CreatedAt.AddDays(90))
        {
            expires = expires.AddYears(1);
        }

        return expires;
    }

    private static DateTimeOffset EndOfDay(DateTimeOffset time) => new(time.Year, time.Month, time.Day, 21, 59, 59, TimeSpan.Zero);

    // example.com stands in the place of the first.
    private static int PlaceOf(string name) =>
        name == Sample ? 0
            : name.Length == NameAt(0).Length
                && int.TryParse(name.Substring(ManyPrefix.Length, 5), NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : -1;
}
