using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.Client.Hosting;
using HostUp.Client.Mail;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Mail;

/// <summary>Removes mail forwarders, or some of their destinations.</summary>
[Cmdlet(VerbsCommon.Remove, "HostUpMailForwarder", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Remove-HostUpMailForwarder.md")]
[Calls(nameof(HostingEndpoints.ListAccounts), nameof(MailEndpoints.ListForwarders), nameof(MailEndpoints.RemoveForwarder))]
public sealed class RemoveHostUpMailForwarderCommand : MailCmdlet
{
    /// <summary>The forwarders: addresses, or with -Account ids (efwd_…), or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Email")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Forwarder", "Email")]
    [ArgumentCompleter(typeof(ForwarderCompleter))]
    public string[] Forwarder { get; set; } = [];

    /// <summary>The destinations to remove; without it, all that the forwarder has.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Destinations")]
    [AllowNull]
    [AllowEmptyCollection]
    [ListTransformation]
    public string[]? Destination { get; set; }

    private protected override string NotFoundStep => MailMessages.NextNotFoundForwarder;

    private protected override void Process()
    {
        foreach (string forwarder in Forwarder)
        {
            if (Check(forwarder, ForwarderId.IsWellFormed(forwarder))
                && Call(InAccount(forwarder, (client, id, stop) => client.Forwarders.FindAsync(id, forwarder, stop)), forwarder) is { } found)
            {
                Remove(found, forwarder);
            }
        }
    }

    // HostUp is told what to remove, whatever it would do by itself: its page has changed its mind about that.
    private void Remove(MailForwarder found, string given)
    {
        string address = found.WireEmail ?? given;
        string[]? named = found.Discard ? null : [.. Named(found, address)];
        if (found.Discard && Destination is { Length: > 0 } && !Destination.All(one => found.Destinations?.Contains(one) == true))
        {
            Missing(Destination[0], address, []);
        }
        else if (named is { Length: 0 })
        {
            // To name nothing might remove everything: without a destination to name there is nothing to ask for.
            if (Destination is null)
            {
                Fail(ErrorRecords.NameNotFound(given, [], MailMessages.NextNotFoundForwarder));
            }
        }
        else if (ShouldProcess(Title(address), named is null ? MailMessages.RemoveDiscard : Say(MailMessages.RemoveForwarder, string.Join(", ", named))))
        {
            Call((client, stop) => client.Forwarders.RemoveAsync(found.AccountId!, address, named, stop), given);
        }
    }

    private IEnumerable<string> Named(MailForwarder found, string address)
    {
        IReadOnlyList<string> known = [.. found.Destinations ?? []];
        if (Destination is null)
        {
            return known;
        }

        var named = new List<string>();
        foreach (string destination in Destination)
        {
            string? same = known.FirstOrDefault(one => IsSame(one, destination));
            if (same is null)
            {
                Missing(destination, address, CloseNames.Find(destination, known));
            }
            else
            {
                named.Add(same);
            }
        }

        return named;
    }

    private void Missing(string destination, string address, IReadOnlyList<string> near) => Fail(ErrorRecords.NameNotFound(
        $"{destination} ({MailAddress.ToUnicode(address)})", near, MailMessages.NextNotFoundForwarder));

    private static bool IsSame(string one, string other) => string.Equals(Form(one), Form(other), StringComparison.OrdinalIgnoreCase);

    private static string Form(string address) => MailAddress.IsWellFormed(address) ? MailAddress.Normalize(address) : address;
}
