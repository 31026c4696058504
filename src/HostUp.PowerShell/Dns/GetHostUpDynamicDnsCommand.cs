using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>Lists the host names of domains that follow a changing address.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDynamicDns", HelpUri = HelpPages.Root + "Get-HostUpDynamicDns.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DynamicDnsEndpoints.ListDynamicDns))]
[OutputType(typeof(DynamicDns))]
public sealed class GetHostUpDynamicDnsCommand : DomainsCmdlet
{
    private OrderedCalls<DynamicDnsStatus>? _calls;

    /// <summary>Host names to show, relative to the domain or whole; wildcards are allowed.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DynamicDnsCompleter))]
    public string[]? Hostname { get; set; }

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<DynamicDnsStatus>(this, ThrottleLimit, static () => DnsMessages.ReadingDynamicDns, Write);
        Session session = Session;
        bool isByName = Hostname is not null;
        _calls.AddAll(session, Domain, (client, domain, stop) => client.Domains.WithDomainAsync(
            domain,
            async (id, stop) =>
            {
                string name = isByName
                    ? await HostNames.DomainAsync(session, client, domain, stop).ConfigureAwait(false)
                    : HostNames.KnownDomain(session, domain) ?? domain;
                return await client.DynamicDns.ReadAsync(id, name, stop).ConfigureAwait(false);
            },
            stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Write(Session session, string given, DynamicDnsStatus status)
    {
        IReadOnlyList<DynamicDns> hosts = status.Configs ?? [];
        string domain = hosts.FirstOrDefault()?.Domain ?? given;
        if (status.Available == false)
        {
            WriteWarning(Say(DnsMessages.NoDynamicDns, domain, ForeignText.Printable(status.Reason ?? string.Empty)));
        }

        var names = new RecordNames(Hostname, domain);
        foreach (DynamicDns host in hosts)
        {
            session.Known.Remember(DynamicDnsCompleter.Hosts, host.Id, host.Hostname, $"{host.RecordType} {host.LastIp}".TrimEnd());
            if (Hostname is null || names.Matches(host.Hostname, domain))
            {
                Emit(host, session);
            }
        }

        foreach ((string name, IReadOnlyList<string> near) in names.Filter.Missing)
        {
            Fail(ErrorRecords.NameNotFound($"{name} ({domain})", near, DnsMessages.NextNotFoundDynamicDns));
        }
    }
}
