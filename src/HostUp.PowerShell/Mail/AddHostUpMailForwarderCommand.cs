using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Mail;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Mail;

/// <summary>Passes the mail of an address on to others, or swallows it.</summary>
[Cmdlet(VerbsCommon.Add, "HostUpMailForwarder", DefaultParameterSetName = ForwardSet, SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Add-HostUpMailForwarder.md")]
[Calls(nameof(HostingEndpoints.ListAccounts), nameof(MailEndpoints.AddForwarder))]
[OutputType(typeof(MailForwarder))]
public sealed class AddHostUpMailForwarderCommand : MailCmdlet
{
    private const string ForwardSet = "Forward";

    /// <summary>The address whose mail is passed on.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Email")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Forwarder", "Email")]
    public string Forwarder { get; set; } = string.Empty;

    /// <summary>Where to: one to twenty addresses, also as one text with commas between them.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Destinations")]
    [AllowNull]
    [AllowEmptyCollection]
    [ListTransformation]
    public string[]? Destination { get; set; }

    /// <summary>Swallows the mail: nobody gets it, and nobody is told.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanTransformation(EmptyIsFalse = true)]
    public SwitchParameter Discard { get; set; }

    private protected override void Process()
    {
        string[] destinations = Destination ?? [];
        if (!Check(Forwarder, isId: false) || !HasTarget(destinations.Length) || !AreAddresses(destinations))
        {
            return;
        }

        string action = Discard
            ? MailMessages.AddDiscard
            : Say(MailMessages.AddForwarder, string.Join(", ", destinations));
        if (ShouldProcess(Title(Forwarder), action)
            && Call(InAccount(Forwarder, (client, id, stop) => client.Forwarders.AddAsync(id, Forwarder, Discard ? null : destinations, stop)), Forwarder)
                is { } added)
        {
            Session.Known.Remember(ForwarderCompleter.Forwarders, added.Id, added.Email);
            Emit(added);
        }
    }

    // It is not sent again when it may have arrived: that would be refused.
    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { IsSettled: false } => MailMessages.NextForwarderUnsettled,
        { Failure: ApiFailure.Problem, Code: "conflict" } => MailMessages.NextConflictForwarder,
        _ => base.NextStep(exception),
    };

    private bool HasTarget(int destinations)
    {
        string? problem = Discard
            ? destinations > 0 ? MailMessages.DiscardWithDestination : null
            : destinations is 0 or > ForwardersClient.MaxDestinations ? Say(MailMessages.DestinationsNeeded, ForwardersClient.MaxDestinations) : null;
        if (problem is not null)
        {
            Fail(ErrorRecords.InvalidArgument(problem, "InvalidDestination", Forwarder, Messages.NextInvalidArgument));
        }

        return problem is null;
    }

    private bool AreAddresses(string[] destinations)
    {
        foreach (string destination in destinations)
        {
            if (!MailAddress.IsWellFormed(destination))
            {
                Fail(ErrorRecords.InvalidArgument(
                    Say(MailMessages.InvalidAddress, destination), "InvalidAddress", destination, Messages.NextInvalidArgument));
                return false;
            }
        }

        return true;
    }
}
