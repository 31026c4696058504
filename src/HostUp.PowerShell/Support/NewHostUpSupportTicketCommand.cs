using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.Support;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Support;

/// <summary>Opens a support ticket. One that is critical can cost paid credits, and asks.</summary>
[Cmdlet(VerbsCommon.New, "HostUpSupportTicket", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "New-HostUpSupportTicket.md")]
[Calls(nameof(SupportEndpoints.OpenTicket), nameof(SupportEndpoints.UploadAttachment))]
[OutputType(typeof(SupportTicket))]
public sealed class NewHostUpSupportTicketCommand : ConnectedCmdlet
{
    /// <summary>The department, such as general-web-hosting.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("DepartmentSlug")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DepartmentCompleter))]
    public string Department { get; set; } = string.Empty;

    /// <summary>The subject.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Subject { get; set; } = string.Empty;

    /// <summary>The text, which people at HostUp read.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    [ValidateNotNullOrEmpty]
    public string Message { get; set; } = string.Empty;

    /// <summary>How much it presses. Critical can cost paid credits.</summary>
    [Parameter]
    [ValidateSet("low", "medium", "high", "urgent", NewSupportTicket.Critical)]
    public string? Priority { get; set; }

    /// <summary>Why it is critical.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? CriticalReason { get; set; }

    /// <summary>E-mail addresses that get copies.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? CcEmail { get; set; }

    /// <summary>The kind of service that it is about.</summary>
    [Parameter]
    [ValidateSet("domain", "hosting", "vps", "other")]
    public string? ServiceType { get; set; }

    /// <summary>The identifier of the service that it is about, such as acct_…</summary>
    [Parameter]
    [Alias("ServiceId")]
    [ValidateNotNullOrEmpty]
    public string? Service { get; set; }

    /// <summary>Files to send with it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Path { get; set; }

    /// <summary>Does not ask before a critical ticket is opened.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private bool IsCritical => Priority?.ToLowerInvariant() == NewSupportTicket.Critical;

    private protected override void Process()
    {
        if (AttachedFile.FindAll(this, Path) is not { } files)
        {
            return;
        }

        string action = Say(IsCritical ? SupportMessages.OpenCriticalTicket : SupportMessages.OpenTicket, Subject);
        string names = string.Join(", ", files.Select(static file => file.Name));
        if (ShouldProcess(Department, files.Count == 0 ? action : $"{action} ({names})") && IsAgreed()
            && Call((client, stop) => client.Support.OpenAsync(Collect(), stop), Department, Done) is { } ticket)
        {
            TicketCompleter.Remember(Session.Known, ticket);
            Emit(Attach(ticket, files));
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown } => SupportMessages.NextTicketUnknown,
        { Code: "cooldown_active" } => SupportMessages.NextCooldown,
        { Errors.Count: > 0 } when exception.Errors[0].Pointer == "/departmentSlug" => SupportMessages.NextDepartment,
        _ => base.NextStep(exception),
    };

    private bool IsAgreed() => !IsCritical || Force
        || Ask(() => ShouldContinue(SupportMessages.CriticalQuestion, SupportMessages.CriticalCaption), Department, SupportMessages.NextAskBeforeCritical);

    private NewSupportTicket Collect() => new(Department, Subject, Message)
    {
        Priority = Priority?.ToLowerInvariant(),
        CriticalReason = CriticalReason,
        CcEmails = CcEmail,
        ServiceType = ServiceType?.ToLowerInvariant(),
        ServiceId = Service,
    };

    // HostUp takes no files with a ticket: they go to the one that is there. It is read again, as it is afterwards.
    private SupportTicket Attach(SupportTicket ticket, IReadOnlyList<AttachedFile> files)
    {
        bool isUploaded = false;
        foreach (AttachedFile file in files)
        {
            isUploaded |= Call((client, stop) => file.UploadAsync(client, ticket.Id ?? string.Empty, stop), file.Path) is not null;
        }

        return isUploaded ? Try((client, stop) => client.Support.ReadAsync(ticket.Id!, stop), ticket.Id) ?? ticket : ticket;
    }

    private static string Done(SupportTicket ticket) => Say(SupportMessages.TicketOpened, ticket);
}
