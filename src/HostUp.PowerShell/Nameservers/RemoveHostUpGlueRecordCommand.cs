using System.Management.Automation;
using System.Net;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Nameservers;

/// <summary>Has the registry forget nameservers below a domain.</summary>
[Cmdlet(VerbsCommon.Remove, "HostUpGlueRecord", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Remove-HostUpGlueRecord.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainEndpoints.ReadDomain), nameof(NameserverEndpoints.RemoveGlueRecord))]
public sealed class RemoveHostUpGlueRecordCommand : DomainsCmdlet
{
    private OrderedCalls<string>? _calls;

    /// <summary>The whole names of the nameservers.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [HostListTransformation("Hostname")]
    public string[] Hostname { get; set; } = [];

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<string>(this, ThrottleLimit, static () => NameserversMessages.RemovingGlue, static (_, _, _) => { });
        Session session = Session;
        foreach (string domain in Domain)
        {
            foreach (string hostname in Hostname)
            {
                string shown = ShownNames.Of(hostname);
                if (ShouldProcess(Title(domain), Say(NameserversMessages.RemoveGlue, shown)))
                {
                    _calls.Add(session, shown, async (client, stop) =>
                    {
                        string host = NameserverName.Below(hostname, DomainTitles.NameOf(session, domain), nameof(hostname));
                        return await client.Domains.WithDomainAsync(
                            domain,
                            async (id, stop) =>
                            {
                                await client.GlueRecords.RemoveAsync(id, host, stop).ConfigureAwait(false);
                                return host;
                            },
                            stop).ConfigureAwait(false);
                    });
                }
            }
        }
    }

    private protected override void Finish() => _calls?.Finish();

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { IsSettled: false } => NameserversMessages.NextGlueUnsettled,
        { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.NotFound } => NameserversMessages.NextNoGlue,
        { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.Conflict or HttpStatusCode.BadRequest } => NameserversMessages.NextGlueInUse,
        _ => base.NextStep(exception),
    };
}
