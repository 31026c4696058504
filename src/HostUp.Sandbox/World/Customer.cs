using System;
using System.Collections.Generic;

namespace HostUp.Sandbox.World;

/// <summary>The customer, and what is his in every area: the same world whichever area shows it. The account's lock is held.</summary>
internal sealed class Customer
{
    private readonly Dictionary<Type, object> _belongings = [];
    private readonly TimeProvider _timeProvider;

    public Customer(SandboxScenario scenario, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        Scenario = scenario;
        CreatedAt = Now;
        Ids = new IdSource(timeProvider);
        Invoices = new Invoices(this);
        Orders = new Orders(this);
        Jobs = new Jobs(this);
        Domains = new OwnedDomains(this);
    }

    public SandboxScenario Scenario { get; }

    /// <summary>The time by the account's clock.</summary>
    public DateTimeOffset Now => _timeProvider.GetUtcNow();

    /// <summary>When the sandbox was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    public IdSource Ids { get; }

    public Invoices Invoices { get; }

    public Orders Orders { get; }

    public OwnedDomains Domains { get; }

    public Jobs Jobs { get; }

    /// <summary>What can be ordered: each area that sells something adds it.</summary>
    public IList<IOffer> Offers { get; } = new List<IOffer>();

    /// <summary>A company; the new customer of <see cref="SandboxScenario.Empty"/> is a person.</summary>
    public bool IsOrganisation => Scenario != SandboxScenario.Empty;

    public string? CompanyName => IsOrganisation ? "Exempelbolaget Räksmörgås AB" : null;

    /// <summary>
    /// What an area keeps of the customer: made when it is first asked for, and the same for every area that asks. A class that is kept so
    /// has a method <c>Of</c> that calls this.
    /// </summary>
    public T Own<T>(Func<Customer, T> make)
        where T : class
    {
        if (!_belongings.TryGetValue(typeof(T), out object? belonging))
        {
            belonging = make(this);
            _belongings.Add(typeof(T), belonging);
        }

        return (T)belonging;
    }
}
