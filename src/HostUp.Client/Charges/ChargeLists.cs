using System;
using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Account;
using HostUp.Client.Billing;
using HostUp.Client.Domains;
using HostUp.Client.Hosting;

namespace HostUp.Client.Charges;

/// <summary>What charges are reckoned from, as HostUp lists it. A list that grows while it is read can have a thing on two pages.</summary>
internal sealed class ChargeLists
{
    public IReadOnlyList<Invoice> Invoices { get; init; } = [];

    public IReadOnlyList<Order> Orders { get; init; } = [];

    public IReadOnlyList<HostingAccount> Accounts { get; init; } = [];

    public IReadOnlyList<Domain> Domains { get; init; } = [];

    public IReadOnlyList<ServiceCancellation> Cancellations { get; init; } = [];

    /// <summary>The accounts that are cancelled, or will be.</summary>
    public HashSet<string> CancelledAccounts() =>
        [.. Cancellations.Where(static cancellation => cancellation.Status is not ("revoked" or "none")).Select(static cancellation => cancellation.AccountId).OfType<string>()];

    /// <summary>A list with each thing once; what has no id is not taken for another.</summary>
    public static IEnumerable<T> Once<T>(IEnumerable<T> list, Func<T, string?> id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return list.Where(item => id(item) is not { } known || seen.Add(known));
    }
}
