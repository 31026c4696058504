using System.Management.Automation;
using System.Security;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Replaces the password of an account's control panel, FTP, SFTP, SSH and webmail.</summary>
[Cmdlet(VerbsCommon.Reset, "HostUpHostingPassword", DefaultParameterSetName = GivenSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Reset-HostUpHostingPassword.md")]
[Calls(nameof(HostingAccessEndpoints.ResetHostingPassword))]
[OutputType(typeof(HostingPasswordReset), ParameterSetName = [GivenSet])]
[OutputType(typeof(PSCredential), ParameterSetName = [MadeSet])]
public sealed class ResetHostUpHostingPasswordCommand : AccountChangeCmdlet
{
    private const string GivenSet = "NewPassword";
    private const string MadeSet = "Generate";

    /// <summary>The new password: 8 to 128 characters, among them an upper-case letter, a lower-case letter and a digit.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = GivenSet)]
    [ValidateNotNull]
    [PasswordTransformation]
    public SecureString? NewPassword { get; set; }

    /// <summary>Makes the new password, and emits it with the user's name as a credential. Nobody else has it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = MadeSet)]
    public SwitchParameter Generate { get; set; }

    private protected override void Process()
    {
        if (!Generate && !HostingPassword.IsWellFormed(NewPassword))
        {
            Fail(ErrorRecords.InvalidArgument(
                HostingAccessMessages.InvalidPassword, "InvalidPassword", string.Join(", ", Account), HostingAccessMessages.NextInvalidPassword));
            return;
        }

        foreach (string account in Account)
        {
            string text = Say(HostingAccessMessages.ResetPassword, Title(account));
            if (Ask(() => ShouldProcess(text, text, HostingAccessMessages.ResetPasswordCaption), account, HostingAccessMessages.NextAskBeforeReset))
            {
                Reset(account, Generate ? PasswordGenerator.Generate() : NewPassword!);
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } when Generate => HostingAccessMessages.NextMadePasswordUnknown,
        { Failure: ApiFailure.OutcomeUnknown } => HostingAccessMessages.NextPasswordUnknown,
        { Code: "password_too_weak" } => HostingAccessMessages.NextPasswordTooWeak,
        _ => base.NextStep(exception),
    };

    private void Reset(string account, SecureString password)
    {
        bool isUnknown = false;
        HostingPasswordReset? reset = Call(
            async (client, stop) =>
            {
                try
                {
                    return await client.OfAccountAsync(
                        Session.Known, account, (id, name, stop) => client.HostingAccess.ResetPasswordAsync(id, password, name, stop), stop).ConfigureAwait(false);
                }
                catch (HostUpApiException exception)
                {
                    isUnknown = exception.Failure == ApiFailure.OutcomeUnknown;
                    throw;
                }
            },
            account,
            done => Say(HostingAccessMessages.PasswordResetAtEnd, done.AccountName ?? done.AccountId));
        if (!Generate)
        {
            if (reset is not null)
            {
                Emit(reset);
            }
        }
        else if (reset is not null || isUnknown)
        {
            // A password that may hold must not be lost with an answer.
            WriteObject(new PSCredential(reset?.Username is { Length: > 0 } user ? user : UserOf(account), password));
        }
    }

    private string UserOf(string account) => Try(
        (client, stop) => client.HostingAccounts.WithAccountAsync(account, client.HostingAccounts.GetDetailAsync, stop), account)?.Access?.Username is { Length: > 0 } user
        ? user
        : account;
}
