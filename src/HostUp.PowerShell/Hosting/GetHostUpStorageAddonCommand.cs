using System.Management.Automation;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Lists the extra disk space that an account can have.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpStorageAddon", HelpUri = HelpPages.Root + "Get-HostUpStorageAddon.md")]
[Calls(nameof(HostingBillingEndpoints.ListStorageAddons))]
[OutputType(typeof(StorageAddon))]
public sealed class GetHostUpStorageAddonCommand : AccountsCmdlet
{
    private OrderedCalls<StorageAddons>? _calls;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<StorageAddons>(this, ThrottleLimit, static () => HostingBillingMessages.ReadingAddons, Emit);
        KnownValues known = Session.Known;
        _calls.AddAll(Session, Account, (client, account, stop) => client.OfAccountAsync(known, account, client.StorageAddons.ReadAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Emit(Session session, string account, StorageAddons addons)
    {
        if (addons.Actions?.CanAddStorage is { Allowed: false } gate)
        {
            WriteWarning(Say(HostingBillingMessages.StorageCannotBeAdded, account, gate));
        }

        foreach (StorageAddon addon in addons.Tiers!)
        {
            session.Known.Remember(StorageAddonCompleter.Addons, addon.Id, addon.Id, addon.ToString());
            Emit(addon, session);
        }
    }
}
