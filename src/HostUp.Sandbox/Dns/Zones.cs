using System.Collections.Generic;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Dns;

/// <summary>
/// The customer's zones: one for each domain of his hosting accounts, in the domains' order. The last of an ordinary customer has its DNS
/// elsewhere; in its place he has a zone of a domain that is elsewhere. One is made when it is first asked for.
/// </summary>
internal sealed class Zones
{
    public const string SampleId = "zone_01hxa3b4c5d6e7f8g9h0j1k2m3";

    /// <summary>The zone without a domain here.</summary>
    public const string DnsOnly = "extern.example";

    private static readonly PlacedId Ids = new("zone_");

    private readonly Customer _customer;
    private readonly Dictionary<int, Zone> _made = [];
    private readonly bool _many;
    private Dictionary<string, int>? _places;

    private Zones(Customer customer)
    {
        _customer = customer;
        _many = customer.Scenario == SandboxScenario.ManyAccounts;
        Count = customer.Domains.OfAccounts;
    }

    public int Count { get; }

    public Zone this[int index]
    {
        get
        {
            if (!_made.TryGetValue(index, out Zone? zone))
            {
                zone = Make(index);
                _made.Add(index, zone);
            }

            return zone;
        }
    }

    public static Zones Of(Customer customer) => customer.Own(static owner => new Zones(owner));

    /// <summary>The zone with a name, as DNS spells it; null when there is none.</summary>
    public Zone? Find(string name)
    {
        if (_places is null)
        {
            _places = [];
            for (int i = 0; i < Count; i++)
            {
                _places.Add(NameAt(i), i);
            }
        }

        return _places.TryGetValue(name.ToLowerInvariant(), out int index) ? this[index] : null;
    }

    public Zone? FindById(string id)
    {
        int index = id == SampleId ? 0 : Ids.IndexOf(id);
        return index >= 0 && index < Count && this[index].Id == id ? this[index] : null;
    }

    private string NameAt(int index) =>
        _many && index > 0 ? OwnedDomains.NameAt(index) : !_many && index == Count - 1 ? DnsOnly : _customer.Domains[index].Name;

    private Zone Make(int index)
    {
        string name = NameAt(index);
        var zone = new Zone(index == 0 ? SampleId : Ids.At(index), name)
        {
            Domain = name == DnsOnly ? null : _customer.Domains[index],
            IsFirstEdition = index % 2 == 1,
        };
        ExampleRecords.Fill(zone, index);
        return zone;
    }
}
