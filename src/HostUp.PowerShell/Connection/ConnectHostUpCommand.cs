using System;
using System.Management.Automation;
using System.Net;
using System.Security;
using HostUp.Client;
using HostUp.Client.Errors;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Connection;

/// <summary>Connects to HostUp, or to the offline sandbox, and checks the key.</summary>
[Cmdlet(VerbsCommunications.Connect, "HostUp", DefaultParameterSetName = EnvironmentSet, HelpUri = HelpPages.Root + "Connect-HostUp.md")]
[OutputType(typeof(HostUpConnection))]
public sealed class ConnectHostUpCommand : HostUpCmdlet
{
    private const string EnvironmentSet = "Environment";
    private const string ApiKeySet = "ApiKey";
    private const string CredentialSet = "Credential";
    private const string SandboxSet = "Sandbox";

    internal static string UserAgent { get; } =
        "HostUp.PowerShell/" + typeof(ConnectHostUpCommand).Assembly.GetName().Version!.ToString(3);

    /// <summary>The API key, from https://cloud.hostup.se/api-management.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ApiKeySet)]
    [ValidateNotNull]
    [SecretTransformation]
    public SecureString? ApiKey { get; set; }

    /// <summary>A credential whose password is the API key; the user name is not used.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CredentialSet)]
    [ValidateNotNull]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>Connects to an account in memory: no key, no network, no invoices.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SandboxSet)]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>What the sandbox is like.</summary>
    [Parameter(ParameterSetName = SandboxSet)]
    [ValidateSet("Default", "Empty", "ManyAccounts", "ReadOnlyKey", "UnpaidInvoice", "RateLimited", "Flaky", "Slow")]
    public string Scenario { get; set; } = "Default";

    /// <summary>The API's address: a host, …/api or …/api/v2. https, or http on this machine.</summary>
    [Parameter(ParameterSetName = EnvironmentSet)]
    [Parameter(ParameterSetName = ApiKeySet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    public string? BaseUri { get; set; }

    /// <summary>A name for the connection, for accounts side by side.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Seconds one attempt may take.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; } = 30;

    /// <summary>How often a failed request is sent again, where that is safe.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int MaxRetryCount { get; set; } = 3;

    /// <summary>The longest wait in seconds that HostUp may ask for.</summary>
    [Parameter]
    [ValidateRange(0, 86400)]
    public int MaxRetryAfterSec { get; set; } = 120;

    /// <summary>A proxy to go through: its address, or host:port.</summary>
    [Parameter(ParameterSetName = EnvironmentSet)]
    [Parameter(ParameterSetName = ApiKeySet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    public string? Proxy { get; set; }

    /// <summary>Who to be at the proxy.</summary>
    [Parameter(ParameterSetName = EnvironmentSet)]
    [Parameter(ParameterSetName = ApiKeySet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNull]
    [Credential]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Connects without checking the key.</summary>
    [Parameter]
    public SwitchParameter SkipCheck { get; set; }

    /// <summary>Emits the connection.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        HostUpConnection connection = Describe();
        if (!SkipCheck)
        {
            try
            {
                Check(connection);
            }
            catch
            {
                connection.Close();
                throw;
            }
        }

        ConnectionStore.Current.Add(connection);

        ConnectionStore.Current.LinkObjects(isChosen: true);
        if (PassThru)
        {
            WriteObject(connection);
        }
    }

    // As the message has it: an address with a user name or a query may hold a secret, and Get-Error prints the target.
    private string? ShownAddress => BaseUri?.IndexOfAny(['@', '?']) >= 0 ? null : BaseUri;

    private HostUpConnection Describe()
    {
        try
        {
            var options = new HostUpClientOptions
            {
                UserAgent = UserAgent,
                AttemptTimeout = TimeSpan.FromSeconds(TimeoutSec),
                MaxRetryCount = MaxRetryCount,
                MaxRetryAfter = TimeSpan.FromSeconds(MaxRetryAfterSec),
            };
            if (Sandbox)
            {
                SandboxConnection.Configure(options, Scenario);
                return new HostUpConnection(Name ?? "sandbox", options, Scenario);
            }

            options.ApiKey = FindKey();
            options.BaseUri = BaseUri is null
                ? EnvironmentConnection.DefaultBase(Environment.GetEnvironmentVariable(EnvironmentConnection.BaseVariable))
                : ApiBase.Parse(BaseUri);
            options.Proxy = Proxy is null ? null : ProxyAddress.Parse(Proxy);
            options.ProxyCredentials = ProxyCredential?.GetNetworkCredential();
            options.Validate();
            return new HostUpConnection(Name ?? "default", options, scenario: null);
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(ErrorRecords.BadConfiguration(exception, ShownAddress, ConnectionMessages.NextBadConfiguration));
            throw;
        }
    }

    private ApiKey FindKey()
    {
        if ((ApiKey ?? Credential?.Password) is { } secure)
        {
            return new ApiKey(secure);
        }

        string? key = Environment.GetEnvironmentVariable(EnvironmentConnection.KeyVariable);
        if (!string.IsNullOrWhiteSpace(key))
        {
            return HostUp.Client.ApiKey.FromText(key!);
        }

        if (KeyPrompt.Ask(Host) is { } typed)
        {
            return new ApiKey(typed);
        }

        ThrowTerminatingError(ErrorRecords.NoKey());
        throw new InvalidOperationException();
    }

    // 403 means that the key is good and may not read preferences.
    private void Check(HostUpConnection connection)
    {
        try
        {
            Wait(connection.OpenClient().WithObserver(Reporter).Preferences.GetAsync(StopToken));
        }
        catch (HostUpApiException exception) when (exception is { StatusCode: HttpStatusCode.Forbidden, Failure: ApiFailure.Problem })
        {
            Reporter.Detail(ConnectionMessages.KeyLacksReadAccount);
        }
        catch (HostUpApiException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord(connection.BaseUri.AbsoluteUri, ErrorRecords.NextStepOfConnecting(exception, connection.BaseUri)));
        }
    }
}
