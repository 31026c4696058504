using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Errors;

/// <summary>
/// Finds the invoice in an <c>existing_invoice_blocking</c> answer. HostUp's pages say that there is one and not where:
/// it is looked for anywhere in the document.
/// </summary>
internal static class InvoiceFinder
{
    // What an invoice reference has beside its id; two of them make an object an invoice.
    private static readonly string[] Marks = ["number", "amount", "dueAt", "status", "paymentUrl", "currencyCode"];

    public static InvoiceReference? Find(FreeFormObject document, Uri site)
    {
        var waiting = new Queue<object?>();
        waiting.Enqueue(document);
        while (waiting.Count > 0)
        {
            switch (waiting.Dequeue())
            {
                case FreeFormObject candidate:
                    if (LooksLikeInvoice(candidate) && Read(candidate, site) is { } invoice)
                    {
                        return invoice;
                    }

                    foreach (object? value in candidate.Values)
                    {
                        waiting.Enqueue(value);
                    }

                    break;
                case object?[] items:
                    foreach (object? item in items)
                    {
                        waiting.Enqueue(item);
                    }

                    break;
            }
        }

        return null;
    }

    private static bool LooksLikeInvoice(FreeFormObject candidate) =>
        (candidate.TryGetValue("id", out object? id) && id is string text && text.StartsWith("inv_", StringComparison.Ordinal))
        || (!candidate.ContainsKey("type") && Marks.Count(candidate.ContainsKey) >= 2);

    private static InvoiceReference? Read(FreeFormObject candidate, Uri site)
    {
        InvoiceReference? invoice = TryRead(candidate) ?? ReadWhatCanBe(candidate);
        invoice?.ResolveAgainst(site);
        return invoice;
    }

    // A member that cannot be read costs that member, not the invoice. Without id and number it is something else that has members of
    // the same names.
    private static InvoiceReference? ReadWhatCanBe(FreeFormObject candidate)
    {
        InvoiceReference? invoice = TryRead(new FreeFormObject(candidate.Where(static member => TryRead(new FreeFormObject([member])) is not null)));
        return invoice is { Id: null, Number: null } ? null : invoice;
    }

    private static InvoiceReference? TryRead(FreeFormObject members)
    {
        try
        {
            using var json = new MemoryStream();
            using (var writer = new Utf8JsonWriter(json))
            {
                FreeFormWriter.Write(writer, members);
            }

            return JsonSerializer.Deserialize(json.ToArray(), ApiJson.Default.InvoiceReference);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
