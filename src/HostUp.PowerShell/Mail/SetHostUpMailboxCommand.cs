using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Mail;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Mail;

/// <summary>Changes how much mailboxes may hold, and their passwords.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpMailbox", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Set-HostUpMailbox.md")]
[Calls(
    nameof(HostingEndpoints.ListAccounts),
    nameof(MailEndpoints.ListMailboxes),
    nameof(MailEndpoints.ReplaceMailboxQuota),
    nameof(MailEndpoints.ResetMailboxPassword))]
[OutputType(typeof(Mailbox), typeof(PSCredential))]
public sealed class SetHostUpMailboxCommand : MailCmdlet
{
    // One set of parameters, and checks of their own: with several, PowerShell would leave the password of a piped row out.

    /// <summary>The mailbox: its address, or with -Account its id (mail_…), or an object that has it. Without it, the name in -Credential.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Email")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Mailbox", "Email")]
    [ArgumentCompleter(typeof(MailboxCompleter))]
    public string? Mailbox { get; set; }

    /// <summary>How much it may hold, such as 2GB; 0 for no limit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DataSizeTransformation]
    public long? Quota { get; set; }

    /// <summary>The new password: a credential, or a SecureString. The name in it is the address, where -Mailbox does not say another way.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    [CredentialTransformation]
    public PSCredential? Credential { get; set; }

    /// <summary>Makes a new password up, and emits it once, as a credential.</summary>
    [Parameter]
    public SwitchParameter Generate { get; set; }

    private protected override string NotFoundStep => MailMessages.NextNotFoundMailbox;

    private protected override void Process()
    {
        string? given = MailCredential.Address(Mailbox, Credential);
        int? quota = Quota is { } bytes ? MailboxSize.ToMegabytes(bytes) : null;
        if (!Check(given, MailboxId.IsWellFormed(given)) || Refuses(MailCredential.Problem(given!, Credential)) || Refuses(Quota is not null && quota is null)
            || !ChangesSomething(given!)
            || Call(InAccount(given!, (client, id, stop) => client.Mailboxes.FindAsync(id, given!, stop)), given) is not { } mailbox
            || Refuses(MailCredential.Problem(mailbox.WireEmail ?? given!, Credential)))
        {
            return;
        }

        if (quota is { } same && MailboxSize.IsLimit(mailbox.Quota, same))
        {
            quota = null;
        }

        bool setsPassword = Generate || Credential is not null;
        if (quota is null && !setsPassword)
        {
            Reporter.Detail(Say(MailMessages.QuotaIsSo, mailbox.Email));
            Emit(mailbox);
        }
        else if (Ask(() => ShouldProcess(Title(mailbox.WireEmail ?? given!), Describe(mailbox, quota, setsPassword)), given, MailMessages.NextAskMailbox))
        {
            Change(mailbox, quota, setsPassword);
        }
    }

    private bool ChangesSomething(string mailbox)
    {
        string? problem = Generate && Credential is not null ? MailMessages.TwoPasswords
            : Generate || Credential is not null || Quota is not null ? null
            : MailMessages.NothingToSet;
        if (problem is not null)
        {
            Fail(ErrorRecords.InvalidArgument(problem, "NothingToSet", mailbox, MailMessages.NextNothingToSet));
        }

        return problem is null;
    }

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.Failure == ApiFailure.OutcomeUnknown ? MailMessages.NextPasswordUnknown : base.NextStep(exception);

    private static string Describe(Mailbox mailbox, int? quota, bool setsPassword)
    {
        var parts = new List<string>(2);
        if (quota is { } megabytes)
        {
            parts.Add(Say(MailMessages.SetQuota, MailboxSize.Show(mailbox.Quota?.LimitGb), MailboxSize.Show(megabytes)));
        }

        if (setsPassword)
        {
            parts.Add(MailMessages.SetPassword);
        }

        return string.Join("; ", parts);
    }

    private void Change(Mailbox mailbox, int? quota, bool setsPassword)
    {
        string address = mailbox.Email ?? string.Empty;
        Mailbox? changed = quota is { } megabytes ? Call((client, stop) => client.Mailboxes.SetQuotaAsync(mailbox, megabytes, stop), address) : mailbox;
        if (changed is null || !setsPassword)
        {
            if (changed is not null)
            {
                Emit(changed);
            }

            return;
        }

        SecureString password = Generate ? PasswordGenerator.Generate() : Credential!.Password;
        if (!Replace(changed, password, address))
        {
            if (quota is not null)
            {
                WriteWarning(Say(MailMessages.QuotaWasSet, address, MailboxSize.Show(quota.Value)));
            }
        }
        else if (Generate)
        {
            WriteObject(new PSCredential(mailbox.WireEmail, password));
        }
        else
        {
            Emit(changed);
        }
    }

    private bool Replace(Mailbox mailbox, SecureString password, string address) => Call(
        async (client, stop) =>
        {
            await client.Mailboxes.ResetPasswordAsync(mailbox, password, stop).ConfigureAwait(false);
            return address;
        },
        address,
        _ => Say(Generate ? MailMessages.PasswordSetAtEndLost : MailMessages.PasswordSetAtEnd, address)) is not null;
}
