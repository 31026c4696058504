using System;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Billing;

/// <summary>The form of the id of an invoice: <c>inv_</c> and 26 characters.</summary>
public static class InvoiceId
{
    /// <summary>Whether a text has the form of one.</summary>
    /// <param name="id">The text; null gives false.</param>
    /// <returns>True when HostUp may know it.</returns>
    public static bool IsWellFormed(string? id) => IdForm.Has("inv_", id);

    internal static string Checked(string? id, string parameter) => IsWellFormed(id)
        ? id!
        : throw new ArgumentException(Sentence.Fill(BillingMessages.InvalidInvoiceId, id), parameter);
}
