using System.Management.Automation;
using System.Security;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Mail;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Mail;

/// <summary>Makes mailboxes, with a password that is given or made up.</summary>
[Cmdlet(VerbsCommon.New, "HostUpMailbox", DefaultParameterSetName = CredentialSet, SupportsShouldProcess = true, HelpUri = HelpPages.Root + "New-HostUpMailbox.md")]
[Calls(nameof(HostingEndpoints.ListAccounts), nameof(MailEndpoints.AddMailbox))]
[OutputType(typeof(Mailbox), ParameterSetName = [CredentialSet])]
[OutputType(typeof(PSCredential), ParameterSetName = [GenerateSet])]
public sealed class NewHostUpMailboxCommand : MailCmdlet
{
    private const string CredentialSet = "Credential";
    private const string GenerateSet = "Generate";

    /// <summary>The address. Without it, the name in -Credential.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = CredentialSet)]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = GenerateSet)]
    [Alias("Email")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Mailbox", "Email")]
    public string? Mailbox { get; set; }

    /// <summary>The password: a credential, or a SecureString. The name in it is the address, where -Mailbox does not say another way.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = CredentialSet)]
    [ValidateNotNull]
    [CredentialTransformation]
    public PSCredential? Credential { get; set; }

    /// <summary>Makes a password up, and emits it once, as a credential.</summary>
    [Parameter(Mandatory = true, ParameterSetName = GenerateSet)]
    public SwitchParameter Generate { get; set; }

    /// <summary>How much it may hold, such as 2GB; 0 for no limit. Without it, HostUp's default of 32 GB.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DataSizeTransformation]
    public long? Quota { get; set; }

    private protected override void Process()
    {
        string? mailbox = MailCredential.Address(Mailbox, Credential);
        int? quota = Quota is { } bytes ? MailboxSize.ToMegabytes(bytes) : null;
        if (!Check(mailbox, isId: false) || Refuses(MailCredential.Problem(mailbox!, Credential)) || Refuses(Quota is not null && quota is null))
        {
            return;
        }

        string address = mailbox!;
        string action = quota is null ? MailMessages.NewMailbox : Say(MailMessages.NewMailboxOf, MailboxSize.Show(quota.Value));
        if (!ShouldProcess(Title(address), action))
        {
            return;
        }

        SecureString password = Generate ? PasswordGenerator.Generate() : Credential!.Password;
        Mailbox? made = Call(
            InAccount(address, (client, id, stop) => client.Mailboxes.AddAsync(id, address, password, quota, stop)),
            address,
            _ => Say(Generate ? MailMessages.MailboxMadeAtEndLost : MailMessages.MailboxMadeAtEnd, address));
        if (made is null)
        {
            return;
        }

        Session.Known.Remember(MailboxCompleter.Mailboxes, made.Id, made.Email);
        if (Generate)
        {
            WriteObject(new PSCredential(made.WireEmail ?? MailAddress.Normalize(address), password));
        }
        else
        {
            Emit(made);
        }
    }

    // It is not sent again when it may have arrived: that would be refused.
    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { IsSettled: false } => MailMessages.NextMailboxUnsettled,
        { Failure: ApiFailure.Problem, Code: "conflict" } => MailMessages.NextConflictMailbox,
        _ => base.NextStep(exception),
    };
}
