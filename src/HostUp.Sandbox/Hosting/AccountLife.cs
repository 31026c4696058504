using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>What becomes of an account: its cancellation and its pause.</summary>
internal sealed class AccountLife
{
    /// <summary>scheduled, pending or completed; null when it is not cancelled.</summary>
    public string? CancelStatus { get; set; }

    public string? CancelType { get; set; }

    public string? CancelReason { get; set; }

    public DateTimeOffset? CancelledAt { get; set; }

    public DateTimeOffset? CancelScheduledAt { get; set; }

    /// <summary>Whether it renews itself; a cancellation that an overdue invoice blocks switches that off.</summary>
    public bool RenewsItself { get; set; } = true;

    public DateTimeOffset? PausedAt { get; set; }

    public int PauseDays { get; set; }

    public DateTimeOffset? ResumesAt => PausedAt?.AddDays(PauseDays);

    public static AccountLife Of(Customer customer, HostingAccount account)
    {
        Dictionary<string, AccountLife> all = All(customer);
        if (!all.TryGetValue(account.Id, out AccountLife? life))
        {
            life = new AccountLife();
            all.Add(account.Id, life);
        }

        return life;
    }

    /// <summary>The accounts that are cancelled, as the list of all cancellations has them.</summary>
    public static IEnumerable<JsonObject> Cancellations(Customer customer) => All(customer)
        .Where(static pair => pair.Value.CancelStatus is not null)
        .Select(static pair => World.Cancellations.Item(
            "shared_hosting", "accountId", pair.Key, pair.Value.CancelStatus!, pair.Value.CancelledAt, pair.Value.CancelScheduledAt, pair.Value.CancelReason));

    private static Dictionary<string, AccountLife> All(Customer customer) => customer.Own(static _ => new Dictionary<string, AccountLife>());
}
