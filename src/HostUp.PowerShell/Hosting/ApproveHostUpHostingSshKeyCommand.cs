using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Hosting;

/// <summary>Lets an SSH key in that an account knows and does not let in.</summary>
[Cmdlet(VerbsLifecycle.Approve, "HostUpHostingSshKey", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Approve-HostUpHostingSshKey.md")]
[Calls(nameof(HostingAccessEndpoints.ListHostingSshKeys), nameof(HostingAccessEndpoints.AuthorizeHostingSshKey))]
[OutputType(typeof(HostingSshKey))]
public sealed class ApproveHostUpHostingSshKeyCommand : AccountChangeCmdlet
{
    /// <summary>The keys: fingerprints, names or ids (ssh_…), or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Fingerprint")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Fingerprint", "Name", "Id")]
    public string[] SshKey { get; set; } = [];

    private protected override void Process()
    {
        foreach (string account in Account)
        {
            foreach (string key in SshKey)
            {
                if (ShouldProcess(Title(account), Say(HostingAccessMessages.ApproveSshKey, key))
                    && Call(
                        (client, stop) => client.OfAccountAsync(
                            Session.Known,
                            account,
                            async (id, name, stop) =>
                            {
                                string fingerprint = await client.HostingSshKeys.FindFingerprintAsync(id, key, stop).ConfigureAwait(false);
                                return await client.HostingSshKeys.AuthorizeAsync(id, fingerprint, name, stop).ConfigureAwait(false);
                            },
                            stop),
                        key) is { } approved)
                {
                    Emit(approved);
                }
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.NameNotFound } or { StatusCode: System.Net.HttpStatusCode.NotFound } => HostingAccessMessages.NextNotFoundSshKey,
        { Failure: ApiFailure.NameAmbiguous } => HostingAccessMessages.NextAmbiguousSshKey,
        _ => base.NextStep(exception),
    };
}
