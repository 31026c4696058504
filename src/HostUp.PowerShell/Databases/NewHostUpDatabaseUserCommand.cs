using System.Management.Automation;
using System.Security;
using HostUp.Client.Databases;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Hosting;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Databases;

/// <summary>Makes database users, with a password that is given or made up.</summary>
[Cmdlet(VerbsCommon.New, "HostUpDatabaseUser", DefaultParameterSetName = CredentialSet, SupportsShouldProcess = true, HelpUri = HelpPages.Root + "New-HostUpDatabaseUser.md")]
[Calls(nameof(HostingEndpoints.ListAccounts), nameof(DatabaseEndpoints.AddDatabaseUser))]
[OutputType(typeof(DatabaseUser), ParameterSetName = [CredentialSet])]
[OutputType(typeof(PSCredential), ParameterSetName = [GenerateSet])]
public sealed class NewHostUpDatabaseUserCommand : AccountsCmdlet
{
    private const string CredentialSet = "Credential";
    private const string GenerateSet = "Generate";

    private OrderedCalls<(DatabaseUser User, SecureString? Generated)>? _calls;

    /// <summary>The name: letters, digits and underscores. Without it, the name in -Credential.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = CredentialSet)]
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = GenerateSet)]
    [Alias("Username")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("DatabaseUser", "Username")]
    public string? DatabaseUser { get; set; }

    /// <summary>The password: a credential, or a SecureString. The name in it is the user's, where -DatabaseUser does not say another.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = CredentialSet)]
    [ValidateNotNull]
    [CredentialTransformation]
    public PSCredential? Credential { get; set; }

    /// <summary>Makes a password up, and emits it once, as a credential.</summary>
    [Parameter(Mandatory = true, ParameterSetName = GenerateSet)]
    public SwitchParameter Generate { get; set; }

    private protected override void Process()
    {
        string? user = string.IsNullOrEmpty(DatabaseUser) ? CredentialTransformationAttribute.NameIn(Credential) : DatabaseUser;
        if (!DatabaseUsersClient.IsUsername(user))
        {
            Fail(ErrorRecords.InvalidArgument(Say(DatabasesMessages.InvalidUsername, user), "InvalidUsername", user, Messages.NextInvalidArgument));
            return;
        }

        _calls ??= new(this, ThrottleLimit, static () => DatabasesMessages.MakingUsers, Emit);
        foreach (string account in Account)
        {
            if (ShouldProcess(Title(account), Say(DatabasesMessages.NewUser, user)))
            {
                SecureString? generated = Generate ? PasswordGenerator.Generate() : null;
                SecureString password = generated ?? Credential!.Password;
                _calls.Add(Session, account, (client, stop) => client.HostingAccounts.WithAccountAsync(
                    account, async (id, stop) => (await client.DatabaseUsers.AddAsync(id, user!, password, stop).ConfigureAwait(false), generated), stop));
            }
        }
    }

    private protected override void Finish() => _calls?.Finish();

    // It is not sent again when it may have arrived: that would be refused.
    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { IsSettled: false } => DatabasesMessages.NextUserUnsettled,
        { Failure: ApiFailure.Problem, Code: "conflict" } => DatabasesMessages.NextConflictUser,
        _ => base.NextStep(exception),
    };

    private void Emit(Session session, string account, (DatabaseUser User, SecureString? Generated) made)
    {
        session.Known.Remember(DatabaseUserCompleter.Users, made.User.Id, made.User.Username);
        if (made.Generated is { } password)
        {
            // The name that HostUp keeps: it may have put the account's before it.
            WriteObject(new PSCredential(made.User.Username, password));
        }
        else
        {
            Emit(made.User, session);
        }
    }
}
