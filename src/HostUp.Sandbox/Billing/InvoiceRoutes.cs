using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using HostUp.Client.Billing;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;
using Invoice = HostUp.Sandbox.World.Invoice;

namespace HostUp.Sandbox.Billing;

/// <summary>GET /billing/invoices, /billing/invoices/{id} and /billing/invoices/{id}/credit-note.</summary>
internal sealed class InvoiceRoutes(Customer customer)
{
    public IEnumerable<Route> Routes =>
    [
        new(InvoiceEndpoints.ListInvoices, List),
        new(InvoiceEndpoints.ReadInvoice, call =>
            customer.Invoices.Find(call[0]) is { } invoice ? Answer.Ok(invoice.ToDetail()) : Answer.Failed(Problem.NotFound())),
        new(InvoiceEndpoints.ReadCreditNote, CreditNote),
    ];

    // Pages and filters are not documented: the style of API v2, and no filter. The newest first.
    private Answer List(RouteCall call)
    {
        var errors = new List<FieldError>();
        Paging paging = Paging.Read(new QueryFields(call, errors));

        if (errors.Count > 0)
        {
            return Answer.InvalidQuery(errors);
        }

        Invoice[] invoices = customer.Invoices.All.OrderByDescending(invoice => invoice.IssuedAt).ThenByDescending(invoice => invoice.Number, StringComparer.Ordinal).ToArray();
        return Answer.Ok(paging.Page(invoices.Length, index => invoices[index].ToListItem()));
    }

    private Answer CreditNote(RouteCall call)
    {
        if (customer.Invoices.Find(call[0]) is not { } invoice)
        {
            return Answer.Failed(Problem.NotFound());
        }

        if (!customer.IsOrganisation || invoice.Status is not ("cancelled" or "refunded"))
        {
            return Answer.Failed(new Problem(
                409, "credit_note_unavailable", "Credit note unavailable", "Credit notes exist for cancelled and refunded invoices of business accounts."));
        }

        byte[] file = Pdf(invoice);
        return Answer.Ok(new JsonObject
        {
            ["contentBase64"] = Convert.ToBase64String(file),
            ["contentType"] = "application/pdf",
            ["filename"] = "credit-note-" + invoice.Number + ".pdf",
            ["byteLength"] = file.Length,
        });
    }

    // A page with one line of text, which PDF readers open.
    private static byte[] Pdf(Invoice invoice)
    {
        string text = "BT /F1 18 Tf 72 760 Td (Credit note " + invoice.Number + ", "
            + invoice.Amount.ToString("0.00", CultureInfo.InvariantCulture) + " " + Money.Currency + ") Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + text.Length.ToString(CultureInfo.InvariantCulture) + ">>stream\n" + text + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var index = new StringBuilder("0000000000 65535 f \n");

        for (int i = 0; i < objects.Length; i++)
        {
            index.Append(pdf.Length.ToString("D10", CultureInfo.InvariantCulture)).Append(" 00000 n \n");
            pdf.Append(i + 1).Append(" 0 obj").Append(objects[i]).Append("endobj\n");
        }

        int start = pdf.Length;
        pdf.Append("xref\n0 6\n").Append(index).Append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n").Append(start).Append("\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
