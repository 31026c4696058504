using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using HostUp.Client.Billing;
using HostUp.Client.Errors;

namespace HostUp.Client.Tests.Billing;

/// <summary>Invoices over a real socket, and in every form that is known of.</summary>
public sealed class InvoicesClientTests
{
    private const string Id = "inv_01hxa3b4c5d6e7f8g9h0j1k2m3";

    [Fact]
    public async Task The_list_is_read_page_by_page()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        List<Invoice> invoices = await AllAsync(sandbox.Client.Invoices.ReadPages(pageSize: 3).ReadAsync);

        Assert.Equal(7, invoices.Count);
        Assert.Equal(3, sandbox.Requests.Count);
        Assert.Equal(["cancelled", "paid", "refunded", "unpaid"], invoices.Select(static invoice => invoice.Status!).Distinct().Order());
        Assert.All(invoices, static invoice => Assert.True(invoice is { Id.Length: > 20, Number.Length: 9, Total: > 0, CurrencyCode: "SEK", IssuedAt: not null }));
    }

    [Fact]
    public async Task An_invoice_is_read_by_its_number_and_says_more_than_the_list()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        Invoice invoice = await sandbox.Client.Invoices.WithInvoiceAsync("202500106", sandbox.Client.Invoices.ReadAsync);

        Assert.Equal(2, sandbox.Requests.Count);
        Assert.Equal("202500106", invoice.Number);
        Assert.True(invoice.Actions!.CanCancel!.Allowed);
        Assert.Empty(invoice.GetAdditionalData());
    }

    [Fact]
    public async Task A_number_that_is_not_there_has_close_ones()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostUpApiException missing = await Assert.ThrowsAsync<HostUpApiException>(
            () => sandbox.Client.Invoices.WithInvoiceAsync("202500116", sandbox.Client.Invoices.ReadAsync));

        Assert.Equal(ApiFailure.NameNotFound, missing.Failure);
        Assert.Contains("202500106", missing.Candidates);
    }

    [Theory]
    [InlineData("""{"id":"inv_1","number":"2026","status":"unpaid","dates":{"issuedAt":"2026-04-01T00:00:00.000Z","dueAt":"2026-05-01T00:00:00.000Z","paidAt":null},"totals":{"currencyCode":"SEK","subtotal":80,"taxAmount":20,"total":100,"outstanding":100}}""")]
    [InlineData("""{"id":"inv_1","number":2026,"status":"unpaid","issuedAt":"2026-04-01T00:00:00.000Z","dueAt":"2026-05-01","currencyCode":"SEK","subtotal":"80.00","taxAmount":20.0,"total":100,"outstanding":100}""")]
    [InlineData("""{"id":"inv_1","number":"2026","status":"unpaid","dates":{"issuedAt":"2026-04-01","dueAt":"2026-05-01"},"totals":{"subtotal":{"amount":80,"currencyCode":"SEK"},"taxAmount":{"amount":20,"currencyCode":"SEK"},"total":{"amount":"100","currencyCode":"SEK"},"outstanding":{"amount":100,"currencyCode":"SEK"}}}""")]
    [InlineData("""{"totals":{"outstanding":100,"total":100,"taxAmount":20,"subtotal":80},"dates":{"dueAt":"2026-05-01","issuedAt":"2026-04-01"},"currencyCode":"SEK","status":"unpaid","number":"2026","id":"inv_1"}""")]
    public async Task It_is_read_in_groups_or_flat_with_money_as_number_or_object(string json)
    {
        Invoice invoice = await ReadAsync(json);

        Assert.Equal(("inv_1", "2026", "unpaid", "SEK"), (invoice.Id, invoice.Number, invoice.Status, invoice.CurrencyCode));
        Assert.Equal((80m, 20m, 100m, 100m), (invoice.Subtotal, invoice.TaxAmount, invoice.Total, invoice.Outstanding));
        Assert.Equal(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), invoice.DueAt);
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), invoice.IssuedAt);
        Assert.Null(invoice.PaidAt);
        Assert.Equal("2026: 100.00 SEK, unpaid, due 2026-05-01", invoice.ToString());
        Assert.Empty(invoice.GetAdditionalData());
    }

    [Fact]
    public async Task What_an_invoice_is_referred_to_by_is_one_too()
    {
        Invoice invoice = await ReadAsync(
            """{"id":"inv_1","number":"202600001","amount":159,"currencyCode":"SEK","dueAt":"2026-05-11T23:59:59.000Z","status":"unpaid","paymentUrl":"/billing?invoice=202600001"}""");

        Assert.Equal((159m, "SEK"), (invoice.Total, invoice.CurrencyCode));
        Assert.Equal("/billing?invoice=202600001", invoice.GetAdditionalData()["paymentUrl"]);
    }

    [Fact]
    public async Task Nothing_is_invented_where_nothing_is_sent()
    {
        Invoice invoice = await ReadAsync("{}");

        Assert.All(typeof(Invoice).GetProperties(), property => Assert.Null(property.GetValue(invoice)));
        Assert.Equal(": ", invoice.ToString());
    }

    [Theory]
    [InlineData("dueAt", "\"soon\"", "soon")]
    [InlineData("total", "\"1 200 kr\"", "1 200 kr")]
    [InlineData("status", "[\"unpaid\"]", null)]
    [InlineData("lineItems", "\"none\"", "none")]
    [InlineData("lineItems", "[null]", null)]
    [InlineData("actions", "true", true)]
    [InlineData("dates", "\"2026\"", "2026")]
    public async Task What_comes_in_another_form_is_kept_as_it_came(string member, string value, object? kept)
    {
        Invoice invoice = await ReadAsync($$"""{"id":"inv_1","{{member}}":{{value}},"number":"7"}""");

        Assert.Equal("7", invoice.Number);
        Assert.True(invoice.GetAdditionalData().ContainsKey(member));
        if (kept is not null)
        {
            Assert.Equal(kept, invoice.GetAdditionalData()[member]);
        }

        JsonCompare.Same($$"""{"id":"inv_1","number":"7","{{member}}":{{value}}}""", invoice.ToJson());
    }

    [Fact]
    public async Task Two_currencies_are_not_made_one()
    {
        Invoice invoice = await ReadAsync("""{"id":"inv_1","totals":{"total":{"amount":100,"currencyCode":"SEK"},"outstanding":{"amount":9,"currencyCode":"EUR"}}}""");

        Assert.Equal((100m, "SEK", null), (invoice.Total, invoice.CurrencyCode, invoice.Outstanding));
        Assert.True(invoice.GetAdditionalData().ContainsKey("outstanding"));
    }

    [Fact]
    public async Task Lines_tell_what_they_are_for()
    {
        Invoice invoice = await ReadAsync(
            """{"id":"inv_1","lineItems":[{"kind":"service","description":"Web Hosting","totalAmount":{"amount":99,"currencyCode":"SEK"},"resource":{"type":"shared_hosting","id":"acct_1","displayName":"example.com"},"quantity":1},{"totalAmount":10}]}""");

        Assert.Equal("Web Hosting: 99.00 SEK, 10.00", invoice.LineItems!.ToString());
        Assert.Equal(("shared_hosting", "acct_1", "example.com"), (invoice.LineItems[0].Resource!.Type, invoice.LineItems[0].Resource!.Id, invoice.LineItems[0].Resource!.ToString()));
        Assert.Equal(1L, invoice.LineItems[0].GetAdditionalData()["quantity"]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"inv_1\"")]
    [InlineData("null")]
    public async Task What_is_no_object_is_no_invoice(string json)
    {
        HostUpApiException unreadable = await Assert.ThrowsAsync<HostUpApiException>(() => ReadAsync(json));
        Assert.Equal(ApiFailure.UnexpectedResponse, unreadable.Failure);
    }

    [Fact]
    public async Task Pages_with_numbers_are_read_until_there_is_no_more()
    {
        using var api = new InMemoryApi(static request => InMemoryApi.Response(Query(request, "page") switch
        {
            null => """{"data":[{"id":"inv_1"},{"id":"inv_2"}],"hasMore":true,"page":1}""",
            "2" => """{"data":[{"id":"inv_3"}],"hasMore":true,"page":2}""",
            "3" => """{"data":[],"page":3}""",
            _ => "{}",
        }));

        List<Invoice> invoices = await AllAsync(api.Client.Invoices.ReadPages().ReadAsync);

        Assert.Equal(["inv_1", "inv_2", "inv_3"], invoices.Select(static invoice => invoice.Id));
        Assert.Equal(3, api.Requests.Count);
        Assert.All(api.Requests, static request => Assert.Equal("100", Query(request, "limit")));
    }

    [Theory]
    [InlineData(200, """{"data":[{"id":"inv_1"}]}""")]
    [InlineData(200, """{"data":[]}""")]
    [InlineData(400, """{"code":"invalid_request","status":400}""")]
    [InlineData(404, """{"code":"not_found","status":404}""")]
    public async Task Where_nothing_says_whether_there_is_more_one_more_is_asked_for(int status, string second)
    {
        using var api = new InMemoryApi(request => Query(request, "page") is null
            ? InMemoryApi.Response("""{"data":[{"id":"inv_1"}]}""")
            : InMemoryApi.Response(second, status, status == 200 ? "application/json" : "application/problem+json"));

        Assert.Equal("inv_1", Assert.Single(await AllAsync(api.Client.Invoices.ReadPages().ReadAsync)).Id);
        Assert.Equal(2, api.Requests.Count);
    }

    [Fact]
    public async Task A_cursor_is_followed_and_ends_the_list()
    {
        using var api = new InMemoryApi(static request => InMemoryApi.Response(Query(request, "cursor") is null
            ? """{"data":[{"id":"inv_1"}],"nextCursor":"a b"}"""
            : """{"data":[{"id":"inv_2"}],"nextCursor":null}"""));

        Assert.Equal(2, (await AllAsync(api.Client.Invoices.ReadPages().ReadAsync)).Count);
        Assert.Equal("a%20b", Query(api.Requests[1], "cursor"));
    }

    [Fact]
    public async Task A_list_that_goes_in_a_circle_is_an_error()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"data":[{"id":"inv_1"}],"hasMore":true}""");

        HostUpApiException circle = await Assert.ThrowsAsync<HostUpApiException>(() => AllAsync(api.Client.Invoices.ReadPages().ReadAsync));

        Assert.Equal(ApiFailure.UnexpectedResponse, circle.Failure);
        Assert.Equal(2, api.Requests.Count);
    }

    [Fact]
    public async Task A_refusal_of_a_page_that_HostUp_promised_is_an_error()
    {
        using var api = new InMemoryApi(static request => Query(request, "page") is null
            ? InMemoryApi.Response("""{"data":[{"id":"inv_1"}],"hasMore":true}""")
            : InMemoryApi.Response("""{"code":"invalid_request","status":400}""", 400, "application/problem+json"));

        await Assert.ThrowsAsync<HostUpApiException>(() => AllAsync(api.Client.Invoices.ReadPages().ReadAsync));
    }

    [Fact]
    public async Task A_payment_link_is_looked_up_made_and_found_again()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        InvoicesClient invoices = sandbox.Client.Invoices;
        string id = (await invoices.WithInvoiceAsync("202500106", invoices.ReadAsync)).Id!;

        PaymentLink none = await invoices.ReadPaymentLinkAsync(id);
        PaymentLink made = await invoices.CreatePaymentLinkAsync(id);
        PaymentLink found = await invoices.ReadPaymentLinkAsync(id);
        PaymentLink again = await invoices.CreatePaymentLinkAsync(id);

        Assert.Equal((false, null, id), (none.HasActiveLink, none.PaymentUrl, none.InvoiceId));
        Assert.Matches("^https://sandbox.hostup.invalid/billing/pay/[0-9a-f-]{36}$", made.ToString());
        Assert.Equal(made.PaymentUrl, made.Invoice!.PaymentUrl);
        Assert.Equal((true, made.PaymentUrl, made.ExpiresAt), (found.HasActiveLink, found.PaymentUrl, found.ExpiresAt));
        Assert.Equal(made.PaymentUrl, again.PaymentUrl);
        Assert.True(string.IsNullOrEmpty(sandbox.LastRequest.Body));
    }

    [Fact]
    public async Task An_invoice_is_sent_again_and_its_mails_are_told()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(HostUp.Sandbox.SandboxScenario.UnpaidInvoice);
        InvoicesClient invoices = sandbox.Client.Invoices;
        string id = (await invoices.WithInvoiceAsync("202500106", invoices.ReadAsync)).Id!;

        InvoiceDispatch sent = await invoices.ResendAsync(id);
        InvoiceDelivery delivery = await invoices.ReadDeliveryAsync(id);

        Assert.Equal((id, "user@example.com"), (sent.InvoiceId, sent.Email));
        Assert.Equal(2, delivery.Emails!.Count);
        Assert.Equal("ekonomi@example.com, invoices@example.org", delivery.Emails[0].CcRecipients!.ToString());
        Assert.StartsWith("user@example.com delivered 20", delivery.ToString(), StringComparison.Ordinal);
        Assert.NotNull(delivery.CurrentTargets);
    }

    [Fact]
    public async Task A_credit_note_is_a_whole_PDF_file()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        InvoicesClient invoices = sandbox.Client.Invoices;

        CreditNote note = await invoices.WithInvoiceAsync("202500104", invoices.ReadCreditNoteAsync);
        HostUpApiException none = await Assert.ThrowsAsync<HostUpApiException>(() => invoices.WithInvoiceAsync("202500106", invoices.ReadCreditNoteAsync));

        Assert.Equal(("credit-note-202500104.pdf", "application/pdf"), (note.Filename, note.ContentType));
        Assert.Equal(note.ByteLength, note.GetContent().Length);
        Assert.Equal("%PDF-"u8.ToArray(), note.GetContent().Take(5));
        Assert.Equal("credit_note_unavailable", none.Code);
    }

    [Theory]
    [InlineData("""{"contentBase64":"JVBERi0=","contentType":"application/pdf","filename":"a.pdf","byteLength":6}""")]
    [InlineData("""{"contentBase64":"JVBERi0","contentType":"application/pdf","filename":"a.pdf","byteLength":5}""")]
    [InlineData("""{"contentBase64":"","contentType":"application/pdf","filename":"a.pdf","byteLength":0}""")]
    [InlineData("""{"contentType":"application/pdf","filename":"a.pdf"}""")]
    public async Task A_file_that_is_not_what_it_is_said_to_be_is_an_error(string json)
    {
        using InMemoryApi api = InMemoryApi.Answering(json);

        HostUpApiException broken = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Invoices.ReadCreditNoteAsync(Id));

        Assert.Equal(ApiFailure.UnexpectedResponse, broken.Failure);
    }

    [Fact]
    public async Task A_text_that_is_no_id_is_never_sent()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");
        foreach (string id in new[] { "", "inv_", "inv_../me", "202600001" })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Invoices.ReadAsync(id));
            await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Invoices.CreatePaymentLinkAsync(id));
            await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Invoices.ReadCreditNoteAsync(id));
        }

        Assert.Empty(api.Requests);
    }

    private static async Task<Invoice> ReadAsync(string json)
    {
        using InMemoryApi api = InMemoryApi.Answering(json);
        return await api.Client.Invoices.ReadAsync(Id);
    }

    private static async Task<List<T>> AllAsync<T>(Func<System.Threading.CancellationToken, Task<IReadOnlyList<T>?>> read)
    {
        var all = new List<T>();
        while (await read(default) is { } page)
        {
            all.AddRange(page);
        }

        return all;
    }

    private static string? Query(RecordedRequest request, string name) => request.Target.Split('?', '&')
        .Where(part => part.StartsWith(name + "=", StringComparison.Ordinal)).Select(part => part[(name.Length + 1)..]).SingleOrDefault();
}
