using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Security;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Domains;

/// <summary>Makes links where the owners of domains are identified by BankID.</summary>
[Cmdlet(VerbsCommon.New, "HostUpDomainVerificationLink", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "New-HostUpDomainVerificationLink.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainEndpoints.CreateVerificationLink))]
[OutputType(typeof(SecureString), typeof(string))]
public sealed class NewHostUpDomainVerificationLinkCommand : DomainsCmdlet
{
    private OrderedCalls<DomainVerificationLink>? _calls;

    /// <summary>Emits the link as text.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    private protected override void Process()
    {
        _calls ??= new OrderedCalls<DomainVerificationLink>(this, ThrottleLimit, static () => DomainsMessages.MakingLinks, Write);
        _calls.AddAll(
            Session,
            [.. Domain.Where(domain => ShouldProcess(Title(domain), DomainsMessages.MakeLink))],
            static (client, domain, stop) => client.Domains.WithDomainAsync(domain, client.DomainContacts.CreateVerificationLinkAsync, stop));
    }

    private protected override void Finish() => _calls?.Finish();

    private protected override string? NextStep(HostUpApiException exception) =>
        exception is { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.Conflict } ? DomainsMessages.NextNoLink : base.NextStep(exception);

    private void Write(Session session, string domain, DomainVerificationLink link)
    {
        if (link.GetLink() is not { } secret)
        {
            Fail(ErrorRecords.NotDone(Say(DomainsMessages.NoLink, domain), "NoLink", domain, DomainsMessages.NextNoLink));
            return;
        }

        Reporter.Detail(Say(DomainsMessages.LinkEnds, domain, link.ExpiresAt?.LocalDateTime.ToString("g", System.Globalization.CultureInfo.CurrentCulture) ?? "-"));
        if (AsPlainText)
        {
            using (secret)
            {
                WriteObject(new NetworkCredential(string.Empty, secret).Password);
            }
        }
        else
        {
            WriteObject(secret);
        }
    }
}
