using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Mail;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Mail;

/// <summary>Deletes mailboxes, and the mail in them.</summary>
[Cmdlet(VerbsCommon.Remove, "HostUpMailbox", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Remove-HostUpMailbox.md")]
[Calls(nameof(HostingEndpoints.ListAccounts), nameof(MailEndpoints.ListMailboxes), nameof(MailEndpoints.DeleteMailbox))]
public sealed class RemoveHostUpMailboxCommand : MailCmdlet
{
    /// <summary>The mailboxes: addresses, or with -Account ids (mail_…), or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Email")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Mailbox", "Email")]
    [ArgumentCompleter(typeof(MailboxCompleter))]
    public string[] Mailbox { get; set; } = [];

    private protected override string NotFoundStep => MailMessages.NextNotFoundMailbox;

    private protected override void Process()
    {
        foreach (string mailbox in Mailbox)
        {
            if (Check(mailbox, MailboxId.IsWellFormed(mailbox)) && IsWanted(mailbox))
            {
                Call(
                    InAccount(mailbox, async (client, id, stop) =>
                    {
                        await client.Mailboxes.RemoveAsync(id, mailbox, stop).ConfigureAwait(false);
                        return id;
                    }),
                    mailbox,
                    _ => Say(MailMessages.MailboxRemovedAtEnd, mailbox));
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.Failure == ApiFailure.OutcomeUnknown ? MailMessages.NextDeletionUnknown : base.NextStep(exception);

    // What is lost with it is worth a request where a person is shown it.
    private bool IsWanted(string mailbox)
    {
        Mailbox? found = IsWhatIf || Asks ? Try(InAccount(mailbox, (client, id, stop) => client.Mailboxes.FindAsync(id, mailbox, stop)), mailbox) : null;
        string action = found?.Quota?.UsedGb is { } used ? Say(MailMessages.RemoveMailboxOf, MailboxSize.Show(used)) : MailMessages.RemoveMailbox;
        return Ask(() => ShouldProcess(Title(found?.WireEmail ?? mailbox), action), mailbox, MailMessages.NextAskMailbox);
    }
}
