using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Mail;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Mail;

/// <summary>Changes how much mailboxes may hold, and their passwords.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpMailbox", DefaultParameterSetName = QuotaSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Set-HostUpMailbox.md")]
[Calls(
    nameof(HostingEndpoints.ListAccounts),
    nameof(MailEndpoints.ListMailboxes),
    nameof(MailEndpoints.ReplaceMailboxQuota),
    nameof(MailEndpoints.ResetMailboxPassword))]
[OutputType(typeof(Mailbox), ParameterSetName = [QuotaSet, CredentialSet])]
[OutputType(typeof(PSCredential), ParameterSetName = [GenerateSet])]
public sealed class SetHostUpMailboxCommand : MailCmdlet
{
    private const string QuotaSet = "Quota";
    private const string CredentialSet = "Credential";
    private const string GenerateSet = "Generate";

    /// <summary>The mailbox: its address, or with -Account its id (mail_…), or an object that has it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = QuotaSet)]
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = CredentialSet)]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = GenerateSet)]
    [Alias("Email")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Mailbox", "Email")]
    [ArgumentCompleter(typeof(MailboxCompleter))]
    public string? Mailbox { get; set; }

    /// <summary>How much it may hold, such as 2GB; 0 for no limit.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = QuotaSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = CredentialSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = GenerateSet)]
    [DataSizeTransformation]
    public long? Quota { get; set; }

    /// <summary>The new password: a credential, or a SecureString. The name in it is the address, where -Mailbox does not say another way.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = CredentialSet)]
    [ValidateNotNull]
    [CredentialTransformation]
    public PSCredential? Credential { get; set; }

    /// <summary>Makes a new password up, and emits it once, as a credential.</summary>
    [Parameter(Mandatory = true, ParameterSetName = GenerateSet)]
    public SwitchParameter Generate { get; set; }

    private protected override string NotFoundStep => MailMessages.NextNotFoundMailbox;

    private protected override void Process()
    {
        string? given = MailCredential.Address(Mailbox, Credential);
        int? quota = Quota is { } bytes ? MailboxSize.ToMegabytes(bytes) : null;
        if (!Check(given, MailboxId.IsWellFormed(given)) || Refuses(MailCredential.Problem(given!, Credential)) || Refuses(Quota is not null && quota is null)
            || Call(InAccount(given!, (client, id, stop) => client.Mailboxes.FindAsync(id, given!, stop)), given) is not { } mailbox)
        {
            return;
        }

        if (MailCredential.Problem(mailbox.WireEmail ?? given!, Credential) is { } problem)
        {
            Refuses(problem);
            return;
        }

        if (quota is { } same && MailboxSize.IsLimit(mailbox.Quota, same))
        {
            quota = null;
        }

        bool setsPassword = Generate || Credential is not null;
        if (quota is null && !setsPassword)
        {
            Reporter.Detail(MailTexts.Say(MailMessages.QuotaIsSo, mailbox.Email));
            Emit(mailbox);
        }
        else if (ShouldProcess(Title(mailbox.WireEmail ?? given!), Describe(mailbox, quota, setsPassword)))
        {
            Change(mailbox, quota, setsPassword);
        }
    }

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.Failure == ApiFailure.OutcomeUnknown ? MailMessages.NextPasswordUnknown : base.NextStep(exception);

    private static string Describe(Mailbox mailbox, int? quota, bool setsPassword)
    {
        var parts = new List<string>(2);
        if (quota is { } megabytes)
        {
            parts.Add(MailTexts.Say(MailMessages.SetQuota, MailboxSize.Show(mailbox.Quota?.LimitGb), MailboxSize.Show(megabytes)));
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
                WriteWarning(MailTexts.Say(MailMessages.QuotaWasSet, address, MailboxSize.Show(quota.Value)));
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
        _ => MailTexts.Say(Generate ? MailMessages.PasswordSetAtEndLost : MailMessages.PasswordSetAtEnd, address)) is not null;
}
