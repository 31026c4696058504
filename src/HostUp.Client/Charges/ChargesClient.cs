using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Account;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;

namespace HostUp.Client.Charges;

/// <summary>
/// What will be charged. HostUp has no page for that: it is reckoned from the lists of invoices, orders, domains and hosting accounts, and from
/// the cancellations.
/// </summary>
public sealed class ChargesClient
{
    private const int LongPage = 1000;

    private readonly ApiCaller _caller;

    internal ChargesClient(ApiCaller caller) => _caller = caller;

    /// <summary>
    /// Reckons what falls due within so many days, overdue invoices included (scopes <c>read:billing</c>, <c>read:orders</c>,
    /// <c>read:domains</c> and <c>read:hosting</c>, and <c>read:services</c> when a hosting account is due). A list that cannot be read fails
    /// the whole: a sum without it would be wrong.
    /// </summary>
    /// <param name="days">How many days to look ahead, 0 or more.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>What falls due; never null.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is negative.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood; its path tells which list it is.</exception>
    public async Task<ChargeForecast> ReadAsync(int days, CancellationToken cancellationToken = default)
    {
        if (days < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(days));
        }

        DateTimeOffset now = _caller.Transport.TimeProvider.GetUtcNow();
        DateTimeOffset until = now.AddDays(days);

        // The slowest decides; what fails first in this order is the error.
        Task<List<Invoice>> invoices = AllAsync(new InvoicesClient(_caller).ReadPages(), cancellationToken);
        Task<List<Order>> orders = AllAsync(new OrdersClient(_caller).ReadPages(), cancellationToken);
        Task<List<Domain>> domains = AllAsync(new DomainsClient(_caller).ReadPages(pageSize: LongPage), cancellationToken);
        Task<List<HostingAccount>> accounts = AllAsync(
            new HostingAccountsClient(_caller).ReadPages(new HostingAccountQuery { PageSize = PageSize.Max }), cancellationToken);
        await Task.WhenAll(invoices, orders, domains, accounts).ConfigureAwait(false);

        // Without an account that is due, nothing can be cancelled that would be counted.
        bool isDue = (await accounts.ConfigureAwait(false)).Select(RenewingThing.Of).Any(account => account.IsPaidFor && account.NextDueAt <= until);
        IReadOnlyList<ServiceCancellation> cancellations =
            isDue ? await new AccountClient(_caller).ListCancellationsAsync(cancellationToken).ConfigureAwait(false) : [];
        var lists = new ChargeLists
        {
            Invoices = await invoices.ConfigureAwait(false),
            Orders = await orders.ConfigureAwait(false),
            Domains = await domains.ConfigureAwait(false),
            Accounts = await accounts.ConfigureAwait(false),
            Cancellations = cancellations,
        };
        return ChargeCalculation.Of(lists, now, until);
    }

    private static async Task<List<T>> AllAsync<T>(PageReader<T> pages, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        while (await pages.ReadAsync(cancellationToken).ConfigureAwait(false) is { } page)
        {
            all.AddRange(page);
        }

        return all;
    }
}
