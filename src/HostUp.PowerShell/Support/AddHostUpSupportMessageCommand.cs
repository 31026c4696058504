using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Net;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Support;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Support;

/// <summary>Answers in support tickets, with files or without.</summary>
[Cmdlet(VerbsCommon.Add, "HostUpSupportMessage", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Add-HostUpSupportMessage.md")]
[Calls(nameof(SupportEndpoints.AddTicketMessage), nameof(SupportEndpoints.UploadAttachment))]
[OutputType(typeof(SupportMessage))]
public sealed class AddHostUpSupportMessageCommand : TicketCmdlet
{
    /// <summary>The text, which people at HostUp read.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Message { get; set; } = string.Empty;

    /// <summary>Files to send with it.</summary>
    [Parameter(Position = 2)]
    [ValidateNotNullOrEmpty]
    public string[]? Path { get; set; }

    /// <summary>Has HostUp keep the text encrypted.</summary>
    [Parameter]
    public SwitchParameter Encrypted { get; set; }

    private protected override void Process()
    {
        if (AttachedFile.FindAll(this, Path) is not { } files)
        {
            return;
        }

        string action = files.Count == 0
            ? SupportMessages.AddMessage
            : Say(SupportMessages.AddMessageWithFiles, string.Join(", ", files.Select(static file => file.Name)));
        foreach (string ticket in Ticket)
        {
            if (ShouldProcess(Title(ticket), action))
            {
                Add(ticket, files);
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { IsSettled: false } => SupportMessages.NextMessageUnsettled,
        { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.Conflict } => SupportMessages.NextConflictMessage,
        _ => base.NextStep(exception),
    };

    // The files first: a message that speaks of one that is not there helps nobody.
    private void Add(string ticket, IReadOnlyList<AttachedFile> files)
    {
        var uploads = new ItemList<UploadedAttachment>();
        foreach (AttachedFile file in files)
        {
            if (Call((client, stop) => file.UploadAsync(client, ticket, stop), file.Path) is not { } upload)
            {
                return;
            }

            uploads.Add(upload);
        }

        if (Call((client, stop) => client.Support.AddMessageAsync(ticket, Message, Encrypted, stop), ticket) is { } message)
        {
            Emit(AttachedFile.With(message, uploads));
        }
    }
}
