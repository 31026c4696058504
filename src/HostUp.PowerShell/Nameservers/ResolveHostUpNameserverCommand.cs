using System.Management.Automation;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Nameservers;

/// <summary>Looks up which nameservers domains have, of anyone.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "HostUpNameserver", HelpUri = HelpPages.Root + "Resolve-HostUpNameserver.md")]
[Calls(nameof(NameserverEndpoints.LookUpNameservers))]
[OutputType(typeof(DelegatedNameservers))]
public sealed class ResolveHostUpNameserverCommand : CatalogueCmdlet
{
    private OrderedCalls<DelegatedNameservers>? _calls;

    /// <summary>The domains, of anyone: names, or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Domain", "Name")]
    [ArgumentCompleter(typeof(DomainCompleter))]
    public string[] Domain { get; set; } = [];

    /// <summary>How many requests may be under way at a time.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;

    private protected override string NotFoundStep => NameserversMessages.NextNotDelegated;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<DelegatedNameservers>(
            this, ThrottleLimit, static () => NameserversMessages.LookingUpNameservers, (session, _, found) => Emit(found, session));
        _calls.AddAll(Session, Domain, static (client, domain, stop) => client.Nameservers.LookUpAsync(domain, stop));
    }

    private protected override void Finish() => _calls?.Finish();
}
