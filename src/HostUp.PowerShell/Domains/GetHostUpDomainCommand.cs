using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Domains;

/// <summary>Lists domains, or reads what there is about each.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDomain", HelpUri = HelpPages.Root + "Get-HostUpDomain.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainEndpoints.ReadDomain))]
[OutputType(typeof(Client.Domains.Domain))]
public sealed class GetHostUpDomainCommand : ManyCmdlet
{
    private OrderedCalls<Client.Domains.Domain>? _details;

    /// <summary>Names of domains to show; wildcards are allowed. An id (dom_…) is read by itself.</summary>
    [Parameter(Position = 0)]
    [Alias("Domain")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DomainCompleter))]
    public string[]? Name { get; set; }

    /// <summary>States of domains to show.</summary>
    [Parameter]
    [ValidateSet("active", "pending", "suspended", "expired", "cancelled", "terminated", "fraud", "unknown")]
    public string[]? Status { get; set; }

    /// <summary>Shows domains that expire within so many days, and those that have.</summary>
    [Parameter]
    [ValidateRange(0, 36500)]
    public int? ExpiresWithin { get; set; }

    /// <summary>Emits all there is about the domains listed: one more request each.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>Domains a request.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int PageSize { get; set; } = 100;

    private protected override string NotFoundStep => DomainsMessages.NextNotFoundDomain;

    private protected override void Process()
    {
        _details ??= new OrderedCalls<Client.Domains.Domain>(this, ThrottleLimit, static () => DomainsMessages.ReadingDomains, EmitRead);
        string[] ids = [.. (Name ?? []).Where(DomainId.IsWellFormed)];
        _details.AddAll(Session, ids, static (client, id, stop) => client.Domains.ReadAsync(id, stop));
        if (Name is null || ids.Length < Name.Length)
        {
            List(_details, Name?.Except(ids).ToArray());
        }
    }

    private protected override void Finish() => _details?.Finish();

    private void List(OrderedCalls<Client.Domains.Domain> details, IReadOnlyList<string>? wanted)
    {
        // Domains are shown as people write their names, however they were asked for.
        var names = new NameFilter(wanted?.Select(static name => IsLiteral(name) ? DnsName.ToUnicode(DnsName.Zone(name)) : name));
        string? only = wanted?.Count == 1 && IsLiteral(wanted[0]) ? WildcardPattern.Unescape(wanted[0]) : null;
        Session session = Session;
        var pages = new PagedOutput<Client.Domains.Domain>(
            this, session, session.Client.Domains.ReadPages(only, PageSize), static () => DomainsMessages.ListingDomains, only ?? "/domains");
        bool isWhole = pages.WriteAll(domain =>
        {
            session.Known.Remember(DomainCompleter.Domains, domain.Id, domain.Name);
            if (!names.Matches(domain.Name) || !IsWanted(domain))
            {
                return;
            }

            if (Detailed)
            {
                details.Add(session, domain.Name ?? domain.Id ?? string.Empty, (client, stop) => client.Domains.ReadAsync(domain.Id ?? string.Empty, stop));
            }
            else
            {
                Emit(domain, session);
            }
        });
        if (isWhole)
        {
            // A name that is there and filtered out is there all the same.
            ReportMissing(names);
        }
    }

    private bool IsWanted(Client.Domains.Domain domain) =>
        (Status is null || Status.Contains(domain.ServiceStatus, StringComparer.OrdinalIgnoreCase))
        && (ExpiresWithin is not { } days || domain.ExpiresAt <= DateTimeOffset.UtcNow.AddDays(days));

    private void EmitRead(Session session, string target, Client.Domains.Domain domain)
    {
        session.Known.Remember(DomainCompleter.Domains, domain.Id, domain.Name);
        if (IsWanted(domain))
        {
            Emit(domain, session);
        }
    }

    private static bool IsLiteral(string name) => !WildcardPattern.ContainsWildcardCharacters(name);
}
