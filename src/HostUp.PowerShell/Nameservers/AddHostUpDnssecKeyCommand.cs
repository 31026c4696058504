using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Nameservers;

/// <summary>Gives the registry a key of a domain whose DNS is elsewhere.</summary>
[Cmdlet(VerbsCommon.Add, "HostUpDnssecKey", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Add-HostUpDnssecKey.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainEndpoints.ReadDomain), nameof(DnssecEndpoints.ListDnssecKeys), nameof(DnssecEndpoints.AddDnssecKey))]
[OutputType(typeof(DnssecKey))]
public sealed class AddHostUpDnssecKeyCommand : DomainsCmdlet
{
    private OrderedCalls<(DnssecKeyState State, DelegationSigner Key)>? _calls;

    /// <summary>The number that tells the key from others.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [NumberTransformation]
    public int? KeyTag { get; set; }

    /// <summary>The number of the algorithm.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [NumberTransformation]
    public int? Algorithm { get; set; }

    /// <summary>The number of the digest's kind.</summary>
    [Parameter(Mandatory = true, Position = 3, ValueFromPipelineByPropertyName = true)]
    [NumberTransformation]
    public int? DigestType { get; set; }

    /// <summary>The digest, in hexadecimal digits.</summary>
    [Parameter(Mandatory = true, Position = 4, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Digest { get; set; } = string.Empty;

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<(DnssecKeyState, DelegationSigner)>(this, ThrottleLimit, static () => NameserversMessages.ReadingKeys, Add);
        (int keyTag, int algorithm, int digestType, string digest) = (KeyTag!.Value, Algorithm!.Value, DigestType!.Value, Digest);
        _calls.AddAll(Session, Domain, (client, domain, stop) =>
        {
            // What does not fit together is said before anything is sent.
            var key = new DelegationSigner(keyTag, algorithm, digestType, digest);
            return client.Domains.WithDomainAsync(
                domain, async (id, stop) => (await client.Dnssec.ReadKeysAsync(id, stop).ConfigureAwait(false), key), stop);
        });
    }

    private protected override void Finish() => _calls?.Finish();

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.IsSettled ? base.NextStep(exception) : NameserversMessages.NextKeyUnsettled;

    private void Add(Session session, string domain, (DnssecKeyState State, DelegationSigner Key) read)
    {
        Session = session;
        (DnssecKeyState state, DelegationSigner key) = read;
        DomainTitles.Learn(session, state.DomainId, state.Domain);
        if (state.Keys.FirstOrDefault(key.Is) is { } known)
        {
            Reporter.Detail(Say(NameserversMessages.KeyIsSo, key, domain));
            Emit(known);
        }
        else if (state.Actions?.CanAdd is { Allowed: false } gate)
        {
            Fail(ErrorRecords.InTheWay(
                Say(NameserversMessages.KeyRefused, domain, gate), gate.Code ?? "DnssecKeyRefused", domain, NameserversMessages.NextKeyRefused));
        }
        else if (ShouldProcess(Title(domain), Say(NameserversMessages.AddKey, key))
            && Call((client, stop) => (Task)client.Dnssec.AddKeyAsync(state.DomainId!, key, stop), domain)
            && Call((client, stop) => client.Dnssec.ReadKeysAsync(state.DomainId!, stop), domain) is { } now)
        {
            // The registry may show it later.
            Emit(now.Keys.FirstOrDefault(key.Is) ?? key.ToKey(state.DomainId!, now.Domain));
        }
    }
}
