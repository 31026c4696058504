using System.Management.Automation;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Lists the SSH keys of an account.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpHostingSshKey", HelpUri = HelpPages.Root + "Get-HostUpHostingSshKey.md")]
[Calls(nameof(HostingAccessEndpoints.ListHostingSshKeys))]
[OutputType(typeof(HostingSshKey))]
public sealed class GetHostUpHostingSshKeyCommand : AccountsCmdlet
{
    private OrderedCalls<HostingSshKeyList>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<HostingSshKeyList>(this, ThrottleLimit, static () => HostingAccessMessages.ReadingSshKeys, Emit);
        KnownValues known = Session.Known;
        _calls.AddAll(Session, Account, (client, account, stop) => client.OfAccountAsync(known, account, client.HostingSshKeys.ReadAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Emit(Session session, string account, HostingSshKeyList list)
    {
        if (list.Actions?.CanAdd is { Allowed: false } gate)
        {
            WriteWarning(Say(HostingAccessMessages.SshKeyCannotBeAdded, account, gate));
        }

        foreach (HostingSshKey key in list.SshKeys!)
        {
            Emit(key, session);
        }
    }
}
