using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Support;

/// <summary>Support tickets, their messages and files.</summary>
public sealed partial class SupportClient
{
    private readonly ApiCaller _caller;

    internal SupportClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists the departments that take tickets (scope <c>read:account</c>). HostUp does not page them.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The departments; empty when there are none.</returns>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<IReadOnlyList<SupportDepartment>> ListDepartmentsAsync(CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(SupportEndpoints.ListDepartments);
        SupportDepartmentList answer = await _caller.SendAsync(
            call, static () => SupportJson.Default.SupportDepartmentList, cancellationToken).ConfigureAwait(false);
        return ReceivedList.Checked(answer.Departments, "departments", call);
    }

    /// <summary>Lists the tickets page by page (scope <c>read:support</c>).</summary>
    /// <param name="status">The state to list, such as <c>open</c>; null for all.</param>
    /// <param name="departmentSlug">The department to list; null for all.</param>
    /// <param name="pageSize">Tickets a page, 1 to 100.</param>
    /// <returns>A reader; nothing is sent before it is read from.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page size is not 1 to 100.</exception>
    public PageReader<SupportTicket> ReadPages(string? status = null, string? departmentSlug = null, int pageSize = PageSize.Max) => _caller.ReadPages(
        SupportEndpoints.ListTickets,
        new QueryString([PageSize.Parameter(pageSize)]).With("status", status).With("departmentSlug", departmentSlug),
        static () => SupportJson.Default.TicketPage);

    /// <summary>Reads a ticket with its messages (scope <c>read:support</c>).</summary>
    /// <param name="ticketId">The ticket's id (<c>tkt_…</c>) or number.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The ticket; never null.</returns>
    /// <exception cref="ArgumentException">It is neither; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<SupportTicket> ReadAsync(string ticketId, CancellationToken cancellationToken = default) =>
        SendAsync(new ApiCall(SupportEndpoints.ReadTicket, Checked(ticketId)), cancellationToken);

    /// <summary>Opens a ticket (scope <c>write:support</c>). It is sent once. One that is critical can cost paid credits.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The ticket as HostUp has it; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ticket"/> is null.</exception>
    /// <exception cref="HostUpApiException">
    /// HostUp refused, or could not be reached or understood; <see cref="ApiFailure.OutcomeUnknown"/> when the ticket may have been opened.
    /// </exception>
    public Task<SupportTicket> OpenAsync(NewSupportTicket ticket, CancellationToken cancellationToken = default) => SendAsync(
        new ApiCall(SupportEndpoints.OpenTicket) { Body = JsonBodyWriter.Write((ticket ?? throw new ArgumentNullException(nameof(ticket))).Write) },
        cancellationToken);

    /// <summary>Opens a closed ticket again (scope <c>write:support</c>).</summary>
    /// <param name="ticketId">The ticket's id (<c>tkt_…</c>) or number.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The ticket as it is now; never null.</returns>
    /// <exception cref="ArgumentException">It is neither; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<SupportTicket> ReopenAsync(string ticketId, CancellationToken cancellationToken = default) =>
        SendAsync(new ApiCall(SupportEndpoints.ReopenTicket, Checked(ticketId)), cancellationToken);

    /// <summary>Answers in a ticket (scope <c>write:support</c>). A closed one is opened again first.</summary>
    /// <param name="ticketId">The ticket's id (<c>tkt_…</c>) or number.</param>
    /// <param name="message">The text, which people at HostUp read.</param>
    /// <param name="isEncrypted">Whether HostUp is to keep it encrypted.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The message; never null.</returns>
    /// <exception cref="ArgumentException">The ticket is neither an id nor a number, or there is no text; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<SupportMessage> AddMessageAsync(string ticketId, string message, bool isEncrypted = false, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(message))
        {
            throw new ArgumentException(SupportMessages.MessageEmpty, nameof(message));
        }

        return _caller.SendAsync(
            new ApiCall(SupportEndpoints.AddTicketMessage, Checked(ticketId))
            {
                Body = JsonBodyWriter.Write(writer =>
                {
                    writer.WriteString("message", message);
                    if (isEncrypted)
                    {
                        writer.WriteBoolean("encrypted", true);
                    }
                }),
            },
            static () => SupportJson.Default.SupportMessage,
            cancellationToken);
    }

    private static string Checked(string? ticketId) => SupportTicketId.IsWellFormed(ticketId)
        ? ticketId!
        : throw new ArgumentException(Sentence.Fill(SupportMessages.InvalidTicket, ticketId), nameof(ticketId));

    private Task<SupportTicket> SendAsync(ApiCall call, CancellationToken cancellationToken) =>
        _caller.SendAsync(call, static () => SupportJson.Default.SupportTicket, cancellationToken);
}
