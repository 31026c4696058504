using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Nameservers;

/// <summary>Asks whether nameservers can be used.</summary>
[Cmdlet(VerbsDiagnostic.Test, "HostUpNameserver", HelpUri = HelpPages.Root + "Test-HostUpNameserver.md")]
[Calls(nameof(NameserverEndpoints.ValidateNameservers))]
[OutputType(typeof(bool), typeof(NameserverCheck))]
public sealed class TestHostUpNameserverCommand : CatalogueCmdlet
{
    private OrderedCalls<IReadOnlyList<NameserverCheck>>? _calls;

    /// <summary>The nameservers, which are asked about together.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Nameservers")]
    [ValidateNotNullOrEmpty]
    [HostListTransformation("Nameserver", "Nameservers")]
    [ArgumentCompleter(typeof(NameserverCompleter))]
    public string[] Nameserver { get; set; } = [];

    /// <summary>The domain that is to have them.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Domain", "Name")]
    [ArgumentCompleter(typeof(DomainCompleter))]
    public string? Domain { get; set; }

    /// <summary>Emits what HostUp says of each nameserver.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>How many requests may be under way at a time.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<IReadOnlyList<NameserverCheck>>(this, ThrottleLimit, static () => NameserversMessages.TestingNameservers, Show);
        string[] nameservers = Nameserver;
        string? domain = Domain;
        _calls.Add(Session, domain ?? string.Join(", ", nameservers), (client, stop) => client.Nameservers.ValidateAsync(nameservers, domain, stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private void Show(Session session, string target, IReadOnlyList<NameserverCheck> checks)
    {
        if (!Detailed)
        {
            WriteObject(checks.All(static check => check.Valid));
            return;
        }

        foreach (NameserverCheck check in checks)
        {
            Emit(check, session);
        }
    }
}
