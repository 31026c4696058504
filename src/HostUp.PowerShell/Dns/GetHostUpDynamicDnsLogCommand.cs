using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Dns;

/// <summary>Reads which updates a host name of dynamic DNS got, and which failed.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpDynamicDnsLog", HelpUri = HelpPages.Root + "Get-HostUpDynamicDnsLog.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DynamicDnsEndpoints.ListDynamicDns), nameof(DynamicDnsEndpoints.ListDynamicDnsLog))]
[OutputType(typeof(DynamicDnsUpdate))]
public sealed class GetHostUpDynamicDnsLogCommand : DynamicDnsCmdlet
{
    private OrderedCalls<IReadOnlyList<DynamicDnsUpdate>>? _calls;

    /// <summary>How many requests may be under way at a time.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<IReadOnlyList<DynamicDnsUpdate>>(this, ThrottleLimit, static () => DnsMessages.ReadingDynamicDns, Write);
        if (Find() is not { } host)
        {
            return;
        }

        string hostname = host.Hostname ?? Session.Known.NameOf(DynamicDnsCompleter.Hosts, host.Id!) ?? host.Id!;
        string domain = Domain;
        _calls.Add(Session, DynamicDns, (client, stop) => client.Domains.WithDomainAsync(
            domain, (id, stop) => client.DynamicDns.ListLogAsync(id, host.Id!, hostname, stop), stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Write(Session session, string target, IReadOnlyList<DynamicDnsUpdate> updates)
    {
        foreach (DynamicDnsUpdate update in updates)
        {
            Emit(update, session);
        }
    }
}
