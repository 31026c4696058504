using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Billing;

/// <summary>Invoice recipients (<c>/billing/payment-methods/contacts</c>).</summary>
public sealed class InvoiceRecipientsClient
{
    private readonly ApiCaller _caller;

    internal InvoiceRecipientsClient(ApiCaller caller)
    {
        _caller = caller;
        Names = new NameBook(
            caller.Transport.Names,
            BillingEndpoints.ListRecipients,
            IsRecipientId,
            ListNamesAsync,
            static () => BillingMessages.RecipientNotFound,
            static () => BillingMessages.RecipientAmbiguous);
    }

    /// <summary>Recipients by their e-mail addresses.</summary>
    public NameBook Names { get; }

    /// <summary>Lists the recipients; HostUp does not page them. Needs the scope <c>read:billing</c>.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The recipients; empty when there are none.</returns>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<IReadOnlyList<InvoiceRecipient>> ListAsync(CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(BillingEndpoints.ListRecipients);
        InvoiceRecipientList answer = await _caller.SendAsync(
            call, static () => BillingJson.Default.InvoiceRecipientList, cancellationToken).ConfigureAwait(false);
        return ReceivedList.Checked(answer.Contacts, "contacts", call);
    }

    /// <summary>Adds a recipient. HostUp lower-cases the address and refuses one it has. Needs the scope <c>write:billing</c>.</summary>
    /// <param name="email">The e-mail address.</param>
    /// <param name="description">A note, which HostUp cuts at 255 characters; null for none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The recipient as saved; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="email"/> is no e-mail address; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<InvoiceRecipient> AddAsync(string email, string? description = null, CancellationToken cancellationToken = default)
    {
        if (!IsEmail(email))
        {
            throw new ArgumentException(Sentence.Fill(BillingMessages.InvalidEmail, email), nameof(email));
        }

        return _caller.SendAsync(
            new ApiCall(BillingEndpoints.AddRecipient)
            {
                Body = JsonBodyWriter.Write(writer =>
                {
                    writer.WriteString("email", email);
                    if (description is not null)
                    {
                        writer.WriteString("description", description);
                    }
                }),
            },
            static () => BillingJson.Default.InvoiceRecipient,
            cancellationToken);
    }

    /// <summary>Removes a recipient. Needs the scope <c>write:billing</c>.</summary>
    /// <param name="id">The recipient's id: a string of digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when HostUp has removed it.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not a string of digits; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task RemoveAsync(string id, CancellationToken cancellationToken = default)
    {
        if (!IsRecipientId(id))
        {
            throw new ArgumentException(Sentence.Fill(BillingMessages.InvalidRecipientId, id), nameof(id));
        }

        try
        {
            // The id goes in the body: HostUp's path has no place for it.
            await _caller.SendOptionalAsync(
                new ApiCall(BillingEndpoints.RemoveRecipient)
                {
                    Body = JsonBodyWriter.Write(writer => writer.WriteString("id", id)),
                },
                static () => BillingJson.Default.DeletedRecipient,
                cancellationToken,
                answer => answer.Deleted == false ? new Sentence(static () => BillingMessages.RecipientNotRemoved, id) : null).ConfigureAwait(false);
        }
        catch (HostUpApiException gone) when (
            gone is { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.NotFound, EarlierMayHaveArrived: true })
        {
            // An attempt before, whose answer was lost, has removed it.
        }
    }

    /// <summary>Whether a text can be an e-mail address: one <c>@</c> with something on both sides, no spaces, at most 254 characters (RFC 5321).</summary>
    /// <param name="email">The text; null gives false.</param>
    /// <returns>True when it can be one. HostUp decides.</returns>
    public static bool IsEmail(string? email)
    {
        int at = email?.IndexOf('@') ?? -1;
        return at > 0 && at == email!.LastIndexOf('@') && at < email.Length - 1 && email.Length <= 254
            && !email.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"' or '(' or ')')
            && email[at + 1] != '.' && email[email.Length - 1] != '.' && email.IndexOf("..", StringComparison.Ordinal) < 0;
    }

    /// <summary>Whether a text can be a recipient's id: digits only.</summary>
    /// <param name="id">The text; null gives false.</param>
    /// <returns>True when it can be one.</returns>
    public static bool IsRecipientId(string? id) => id is { Length: > 0 and <= 20 } && id.All(static c => c is >= '0' and <= '9');

    private async Task<IReadOnlyList<NamedThing>> ListNamesAsync(CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken).ConfigureAwait(false))
            .Where(static recipient => recipient is { Id.Length: > 0, Email.Length: > 0 })
            .Select(static recipient => new NamedThing(recipient.Id!, [recipient.Email!]))
            .ToArray();
}
