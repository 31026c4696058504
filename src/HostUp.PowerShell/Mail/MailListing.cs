using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Mail;

/// <summary>Reads a list of addresses for each of several accounts, or for the domain of each of several addresses.</summary>
/// <param name="cmdlet">The cmdlet that waits and writes.</param>
/// <param name="activity">What progress calls it; read when there is progress to show.</param>
/// <param name="read">Reads the list of an account, given by id, or what it has of one domain.</param>
/// <param name="emit">Writes what is wanted of a list.</param>
internal sealed class MailListing<T>(
    ManyCmdlet cmdlet, Func<string> activity, Func<HostUpClient, string, string?, CancellationToken, Task<T>> read, Action<Session, NameFilter, T> emit)
{
    private readonly AddressFilters _filters = new();
    private OrderedCalls<(NameFilter Filter, T List)>? _calls;

    /// <summary>The addresses whose lists were read and that are in none of them are known at the end.</summary>
    public IEnumerable<NameFilter> Filters => _filters.Used;

    /// <summary>Starts to read what one input asks for.</summary>
    /// <param name="session">The connection.</param>
    /// <param name="accounts">Accounts; what is an address is taken for one.</param>
    /// <param name="addresses">The addresses to show; null for all.</param>
    /// <param name="domain">The one domain to list; null for all.</param>
    public void Add(Session session, string[] accounts, string[]? addresses, string? domain)
    {
        _calls ??= new(cmdlet, cmdlet.ThrottleLimit, activity, Emit);
        string[] named = accounts.Length == 0 && domain is not null ? [domain] : accounts;
        string[] given = addresses is null ? [.. named.Where(static account => account.Contains('@'))] : named.Length == 0 ? addresses : [];
        NameFilter all = _filters.Of(addresses);
        foreach (string account in named.Where(account => !given.Contains(account)))
        {
            Add(session, account, account, domain, all);
        }

        foreach (string address in given)
        {
            if (AddressFilters.DomainOf(address) is { } own)
            {
                Add(session, address, own, own, _filters.Of(address));
            }
            else
            {
                cmdlet.Fail(ErrorRecords.InvalidArgument(Wording.Say(MailMessages.DomainNeeded, address), "AccountNeeded", address, MailMessages.NextAccountNeeded));
            }
        }

        if (named.Length == 0 && given.Length == 0)
        {
            cmdlet.Fail(ErrorRecords.InvalidArgument(MailMessages.NothingNamed, "AccountNeeded", target: null, MailMessages.NextNothingNamed));
        }
    }

    /// <summary>Waits for all that was started.</summary>
    public void Finish() => _calls?.Finish();

    private void Add(Session session, string target, string account, string? domain, NameFilter filter) => _calls!.Add(
        session,
        target,
        (client, stop) => client.HostingAccounts.WithAccountAsync(
            account, async (id, stop) => (filter, await read(client, id, domain, stop).ConfigureAwait(false)), stop));

    private void Emit(Session session, string target, (NameFilter Filter, T List) read)
    {
        _filters.Use(read.Filter);
        emit(session, read.Filter, read.List);
    }
}
