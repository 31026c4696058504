using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Forwarding;

/// <summary>Makes a web address of a domain lead to another.</summary>
[Cmdlet(VerbsCommon.Add, "HostUpRedirect", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Add-HostUpRedirect.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(RedirectEndpoints.AddRedirect))]
[OutputType(typeof(Redirect))]
public sealed class AddHostUpRedirectCommand : ForwardingCmdlet
{
    /// <summary>The address that leads elsewhere: of the domain, or of a host below it. Without a scheme it is https.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string SourceUrl { get; set; } = string.Empty;

    /// <summary>The whole address that it leads to.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string TargetUrl { get; set; } = string.Empty;

    /// <summary>301 or 308 for good, 302 or 307 for now; 308 and 307 keep the method of a request.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NumberTransformation]
    public int? HttpStatusCode { get; set; }

    /// <summary>What it holds for: exact (that host), root_www (the domain and www), subdomains (all below it) or all.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RedirectScopeCompleter))]
    public string? Scope { get; set; }

    /// <summary>Whether the path of the source is kept behind the target.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanTransformation(EmptyIsNone = true)]
    public bool? PreservePath { get; set; }

    /// <summary>Whether what stands behind the question mark is kept.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanTransformation(EmptyIsNone = true)]
    public bool? PreserveQuery { get; set; }

    /// <summary>Whether it holds for hosts below that of the source.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanTransformation(EmptyIsNone = true)]
    public bool? IncludeSubdomains { get; set; }

    private protected override void Process()
    {
        var settings = new RedirectSettings
        {
            SourceUrl = SourceUrl,
            TargetUrl = TargetUrl,
            HttpStatusCode = HttpStatusCode,
            Scope = string.IsNullOrEmpty(Scope) ? null : Scope,
            PreservePath = PreservePath,
            PreserveQuery = PreserveQuery,
            IncludeSubdomains = IncludeSubdomains,
        };
        if (RedirectTexts.Problem(settings) is { } problem)
        {
            Fail(problem);
            return;
        }

        string? name = DomainName;
        string options = string.Join(", ", RedirectTexts.Options(settings));
        string action = Say(ForwardingMessages.AddRedirect, SourceUrl, TargetUrl) + (options.Length == 0 ? string.Empty : $" ({options})");
        if (ShouldProcess(Title(), action)
            && Call(
                (client, stop) => client.Domains.WithDomainAsync(Domain, (id, stop) => client.Redirects.AddAsync(id, settings, name, stop), stop),
                SourceUrl) is { } added)
        {
            Session.Known.Remember(RedirectCompleter.Redirects, added.Id, added.SourceUrl);
            Emit(added);
            if (RedirectTexts.Warning(added) is { } warning)
            {
                WriteWarning(warning);
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) =>
        RedirectTexts.NextStep(exception, DomainName ?? Domain) ?? base.NextStep(exception);
}
