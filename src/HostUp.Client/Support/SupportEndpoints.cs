using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Support;

/// <summary>What HostUp has about support.</summary>
public static class SupportEndpoints
{
    private const string Pages = "support";

    /// <summary>Lists the departments that take tickets.</summary>
    public static readonly Endpoint ListDepartments = new("GET support/departments", Read, "read:account") { Section = Pages };

    /// <summary>Lists the tickets.</summary>
    public static readonly Endpoint ListTickets = new("GET support/tickets", Read, "read:support") { Section = Pages, IsPaged = true };

    /// <summary>Reads a ticket and its messages.</summary>
    public static readonly Endpoint ReadTicket = new("GET support/tickets/{id}", Read, "read:support") { Section = Pages };

    /// <summary>Opens a ticket.</summary>
    // A critical one can cost paid credits.
    public static readonly Endpoint OpenTicket = new("POST support/tickets", Commit, "write:support") { Section = Pages };

    /// <summary>Answers in a ticket.</summary>
    public static readonly Endpoint AddTicketMessage = new("POST support/tickets/{id}/messages", Create, "write:support") { Section = Pages };

    /// <summary>Closes a ticket.</summary>
    public static readonly Endpoint CloseTicket = new("POST support/tickets/{id}/actions/close", Create, "write:support");

    /// <summary>Opens a closed ticket again.</summary>
    public static readonly Endpoint ReopenTicket = new("POST support/tickets/{id}/actions/reopen", Create, "write:support") { Section = Pages };

    /// <summary>Uploads a file for a ticket, as multipart/form-data.</summary>
    public static readonly Endpoint UploadAttachment = new("POST support/attachments", Create, "write:support") { Section = Pages };

    /// <summary>Downloads a file of a ticket.</summary>
    public static readonly Endpoint DownloadAttachment = new("GET support/attachments/{id}", Read, "read:support");
}
