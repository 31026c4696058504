using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Billing;

/// <summary>The invoice recipients, in the order they were added.</summary>
internal sealed class Recipients
{
    private readonly List<Recipient> _list = [];

    // Identifiers are digits in a string. They are not used again after a removal.
    private int _nextId = 42;

    private Recipients(Customer customer)
    {
        // HostUp's example of the preferences, which the default account shows, has no recipient.
        if (customer.Scenario is SandboxScenario.ManyAccounts or SandboxScenario.UnpaidInvoice)
        {
            Add("ekonomi@example.com", "Ekonomiavdelningen");
            Add("invoices@example.org", null);
        }
    }

    public bool Any => _list.Count > 0;

    public IEnumerable<string> Addresses => _list.Select(recipient => recipient.Email);

    public static Recipients Of(Customer customer) => customer.Own(static owner => new Recipients(owner));

    public bool Contains(string email) => _list.Exists(recipient => string.Equals(recipient.Email, email, StringComparison.Ordinal));

    public Recipient Add(string email, string? description)
    {
        var recipient = new Recipient(_nextId.ToString(CultureInfo.InvariantCulture), email, description);
        _nextId++;
        _list.Add(recipient);
        return recipient;
    }

    public bool Remove(string id) => _list.RemoveAll(recipient => string.Equals(recipient.Id, id, StringComparison.Ordinal)) > 0;

    public JsonArray ToJson() => new(_list.Select(recipient => (JsonNode?)recipient.ToJson()).ToArray());
}
