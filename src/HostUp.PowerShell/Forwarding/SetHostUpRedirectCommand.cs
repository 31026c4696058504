using System.Linq;
using System.Management.Automation;
using HostUp.Client.Domains;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Forwarding;

/// <summary>Changes redirects: what is given and nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpRedirect", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Set-HostUpRedirect.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(RedirectEndpoints.ListRedirects), nameof(RedirectEndpoints.ChangeRedirect))]
[OutputType(typeof(Redirect))]
public sealed class SetHostUpRedirectCommand : RedirectCmdlet
{
    /// <summary>Its new source: of the domain, or of a host below it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? SourceUrl { get; set; }

    /// <summary>The whole address that it leads to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? TargetUrl { get; set; }

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

    /// <summary>A note; empty takes it away.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Whether it is in use; false pauses it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BooleanTransformation(EmptyIsNone = true)]
    public bool? Enabled { get; set; }

    private protected override void Process()
    {
        // A piped redirect brings all that it is: what is so already is not sent.
        var settings = new RedirectSettings
        {
            SourceUrl = string.IsNullOrEmpty(SourceUrl) ? null : SourceUrl,
            TargetUrl = string.IsNullOrEmpty(TargetUrl) ? null : TargetUrl,
            HttpStatusCode = HttpStatusCode,
            Scope = string.IsNullOrEmpty(Scope) ? null : Scope,
            PreservePath = PreservePath,
            PreserveQuery = PreserveQuery,
            IncludeSubdomains = IncludeSubdomains,
            Enabled = Enabled,
        };
        if (MyInvocation.BoundParameters.ContainsKey(nameof(Description)))
        {
            settings.Description = string.IsNullOrEmpty(Description) ? null : Description;
        }

        ErrorRecord? refusal = settings.IsEmpty
            ? ErrorRecords.InvalidArgument(ForwardingMessages.NothingToChange, "NothingToChange", Redirect[0], Messages.NextInvalidArgument)
            : RedirectTexts.Problem(settings);
        if (refusal is not null)
        {
            Fail(refusal);
            return;
        }

        if (ReadAll() is { } all)
        {
            foreach (Redirect redirect in Redirect.Select(wanted => Find(all, wanted)).OfType<Redirect>())
            {
                Change(redirect, settings);
            }
        }
    }

    private void Change(Redirect redirect, RedirectSettings settings)
    {
        RedirectSettings rest = settings.Except(redirect);
        if (rest.IsEmpty)
        {
            Reporter.Detail(Say(ForwardingMessages.RedirectIsSo, redirect));
            Emit(redirect);
            return;
        }

        string action = Say(ForwardingMessages.ChangeRedirect, ForwardingTexts.List<Redirect>([redirect]), RedirectTexts.Changes(rest, redirect));
        if (ShouldProcess(Title(), action)
            && Call(
                (client, stop) => client.Redirects.ChangeAsync(redirect.DomainId!, redirect.Id!, rest, redirect.Domain, stop),
                redirect.Id) is { } changed)
        {
            Emit(changed);
            if (RedirectTexts.Warning(changed) is { } warning)
            {
                WriteWarning(warning);
            }
        }
    }
}
