using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.Client.Registration;
using HostUp.Testing;

namespace HostUp.Client.Tests.Billing;

/// <summary>Orders over real sockets. That one is never made twice is tested in <see cref="Faults.OrderOnceTests"/>.</summary>
public sealed class OrdersClientTests
{
    private const string Key = "order_attempt_20260427T123456Z_0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task A_preview_tells_the_price_and_makes_nothing()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DomainOrderItem item = DomainOrderItem.Register("Ny-Butik.se", 2);
        Assert.IsAssignableFrom<OrderItem>(item);
        item.AcceptedTerms = ["se_registration_terms"];

        OrderPreview preview = await sandbox.Client.Orders.PreviewAsync(new OrderRequest([item], "invoice"));

        Assert.Equal("POST /api/v2/orders/preview", sandbox.LastRequest.ToString());
        JsonCompare.Same(
            """{"items":[{"type":"domain","action":"register","domainName":"ny-butik.se","years":2,"acceptedTerms":["se_registration_terms"]}],"paymentMethod":"invoice"}""",
            sandbox.LastRequest.Body);
        Assert.Equal("ny-butik.se", preview.Domain);
        Assert.Equal((268m, 67m, 0.25m, 335m, "SEK"), (preview.Subtotal, preview.TaxAmount, preview.TaxRateDecimal, preview.Total, preview.CurrencyCode));
        Price price = preview.GetPrice()!;
        Assert.Equal((335m, "SEK", 169m, "annually"), (price.Amount, price.CurrencyCode, price.RecurringAmount, price.BillingCycle));
        OrderPreviewItem line = Assert.Single(preview.Items!);
        Assert.Equal(("domain", null, "ny-butik.se", "biennially", 2, 1), (line.Type, line.ProductSlug, line.DomainName, line.BillingCycle, line.PeriodYears, line.Quantity));
        Assert.Equal((268m, 0m, 268m, 169m, "SEK"), (line.UnitAmount, line.SetupAmount, line.Subtotal, line.RenewalAnnualAmount, line.CurrencyCode));
        Assert.Equal("ny-butik.se 268.00 SEK", line.ToString());
        Assert.Equal("ny-butik.se: 335.00 SEK", preview.ToString());
        Assert.Single(sandbox.Requests);
    }

    [Fact]
    public async Task A_preview_needs_no_price_to_be_one()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        OrderPreview preview = await api.Client.Orders.PreviewAsync(Hosting());

        Assert.Null(preview.GetPrice());
        Assert.Null(preview.Items);
    }

    [Fact]
    public async Task An_order_is_sent_with_its_key_and_read_with_its_invoice()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        Order order = await sandbox.Client.Orders.CreateAsync(Hosting(), Key);

        Assert.Equal("POST /api/v2/orders", sandbox.LastRequest.ToString());
        JsonCompare.Same(
            $$"""{"items":[{"type":"shared_hosting","productSlug":"webbhotell-business","billingCycle":"monthly","primaryDomain":"ny-butik.se"}],"attemptKey":"{{Key}}"}""",
            sandbox.LastRequest.Body);
        Assert.Equal((Key, "ny-butik.se"), (order.AttemptKey, order.Domain));
        Assert.Equal(("pending", "new"), (order.Status, order.Type));
        Assert.True(OrderId.IsWellFormed(order.Id));
        Assert.StartsWith("O-", order.Number, StringComparison.Ordinal);
        Assert.Equal(order.InvoiceId, order.Invoice!.Id);
        Assert.Equal((24.88m, "SEK", "monthly", false), (order.Billing!.Amount, order.Billing.CurrencyCode, order.Billing.BillingCycle, order.Billing.IsPayg));
        Assert.Equal(new Uri(sandbox.Client.BaseUri, "/billing?invoice=" + order.Invoice.Number), order.PaymentUrl);
        Assert.Equal(("Anna", "Svensson", "user@example.com"), (order.Client!.FirstName, order.Client.LastName, order.Client.Email));
        Assert.Null(order.Client.Id);
        Assert.StartsWith(order.Client.CompanyName!, order.Client.ToString(), StringComparison.Ordinal);
        Assert.Equal($"{order.Number}: ny-butik.se, 24.88 SEK monthly, pending", order.ToString());
    }

    [Fact]
    public async Task An_order_is_read_by_its_id()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        Order made = await sandbox.Client.Orders.CreateAsync(Hosting(), Key);

        Order read = await sandbox.Client.Orders.ReadAsync(made.Id!);

        Assert.Equal("GET /api/v2/orders/" + made.Id, sandbox.LastRequest.ToString());
        Assert.Equal(made.Number, read.Number);
        Assert.Null(read.AttemptKey);
        Assert.Null(read.Domain);
        await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Client.Orders.ReadAsync("inv_01hxa3b4c5d6e7f8g9h0j1k2m3"));
        Assert.Equal(2, sandbox.Requests.Count);
    }

    [Theory]
    [InlineData("""{"id":"ord_1","checkoutUrl":"/billing?invoice=1"}""", "https://cloud.hostup.se/billing?invoice=1")]
    [InlineData("""{"id":"ord_1","checkoutUrl":"https://cloud.hostup.se/pay","invoice":{"paymentUrl":"/new"}}""", "https://cloud.hostup.se/new")]
    [InlineData("""{"id":"ord_1","checkoutUrl":"javascript:alert(1)"}""", null)]
    [InlineData("""{"number":"O-1","checkoutUrl":null}""", null)]
    public async Task It_is_paid_where_its_invoice_says(string json, string? address)
    {
        using InMemoryApi api = InMemoryApi.Answering(json, 201);

        Order order = await api.Client.Orders.CreateAsync(Hosting(), api.Client.Orders.NewAttemptKey());

        Assert.Equal(address, order.PaymentUrl?.AbsoluteUri);
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_item()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostUpApiException refused = await Assert.ThrowsAsync<HostUpApiException>(
            () => sandbox.Client.Orders.CreateAsync(new OrderRequest([DomainOrderItem.Register("ny-butik.se")]), Key));

        FieldError error = Assert.Single(refused.Errors);
        Assert.Equal(("/items/0/acceptedTerms", "item 1 (ny-butik.se), acceptedTerms"), (error.Pointer, error.Place));
        Assert.Contains("  item 1 (ny-butik.se), acceptedTerms: ", refused.Message, StringComparison.Ordinal);
        Assert.True(refused.IsSettled);
        Assert.Equal(Key, refused.AttemptKey);
    }

    [Fact]
    public async Task A_transfer_has_its_code_in_the_body_and_nowhere_else()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        using SecureString code = Secret("s-e-c-r-e-t");
        DomainOrderItem item = DomainOrderItem.Transfer("example.net", code);
        item.CopyExistingDns = true;
        item.Nameservers = ["NS1.Example.net.", "ns2.example.net"];
        var seen = new Observed();

        Order order = await sandbox.Client.WithObserver(seen).Orders.CreateAsync(new OrderRequest([item]), Key);

        Assert.True(item.IsTransfer);
        Assert.Equal(("example.net", 1), (item.Domain, item.Years));
        Assert.Equal("transfer", order.Type);
        JsonCompare.Same(
            $$"""{"items":[{"type":"domain","action":"transfer","domainName":"example.net","years":1,"eppCode":"s-e-c-r-e-t","nameservers":["ns1.example.net","ns2.example.net"],"copyExistingDns":true}],"attemptKey":"{{Key}}"}""",
            sandbox.LastRequest.Body);
        Assert.DoesNotContain("s-e-c-r-e-t", order.ToJson() + order, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_premium_name_is_ordered_as_its_availability_has_it()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        DomainOrderItem item = DomainOrderItem.Register("abc.com");
        item.Premium = true;
        item.AcceptsRegistrarFee = true;

        Order order = await sandbox.Client.Orders.CreateAsync(new OrderRequest([item]), Key);

        Assert.Equal(1737.5m, order.Billing!.Amount);
        JsonCompare.Contains("""{"items":[{"premium":true,"requiresRegistrarFeeAcceptance":true}]}""", sandbox.LastRequest.Body!);
    }

    [Fact]
    public async Task What_costs_nothing_has_no_invoice()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        using SecureString code = Secret("x");

        Order order = await sandbox.Client.Orders.CreateAsync(new OrderRequest([DomainOrderItem.Transfer("iis.se", code)]), Key);

        Assert.Equal(("completed", 0m), (order.Status, order.Billing!.Amount));
        Assert.Null(order.Invoice);
        Assert.Null(order.InvoiceId);
        Assert.Null(order.PaymentUrl);
    }

    [Fact]
    public void Keys_are_new_each_time_and_say_when_they_were_made()
    {
        var clock = new ManualTimeProvider();
        using var client = new HostUpClient(new HostUpClientOptions { ApiKey = ApiKey.FromText("k"), TimeProvider = clock });
        string key = client.Orders.NewAttemptKey();

        Assert.NotEqual(key, client.Orders.NewAttemptKey());
        Assert.StartsWith("order_attempt_20260427T123456Z_", key, StringComparison.Ordinal);
        Assert.True(AttemptKey.IsWellFormed(key));
        Assert.Equal(clock.GetUtcNow() + TimeSpan.FromMinutes(50), AttemptKey.LastSending(key));
        clock.Advance(TimeSpan.FromMinutes(50));
        Assert.False(client.Orders.IsTooOld(key));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(client.Orders.IsTooOld(key));
    }

    [Theory]
    [InlineData("mine-1", true)]
    [InlineData("order_attempt_", true)]
    [InlineData("order_attempt_20261399T123456Z_1", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("nyckel-ö", false)]
    [InlineData("a\nb", false)]
    [InlineData(null, false)]
    public void A_key_of_somebody_else_is_any_text_and_does_not_say_when_it_was_made(string? key, bool isGood)
    {
        Assert.Equal(isGood, AttemptKey.IsWellFormed(key));
        Assert.Null(AttemptKey.LastSending(key));
        Assert.False(AttemptKey.IsWellFormed(new string('x', 101)));
    }

    [Fact]
    public async Task What_can_be_no_order_is_not_sent()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Orders.CreateAsync(Hosting(), "a b"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => api.Client.Orders.CreateAsync(null!, Key));
        await Assert.ThrowsAsync<ArgumentNullException>(() => api.Client.Orders.PreviewAsync(null!));
        Assert.Throws<ArgumentException>(() => new OrderRequest([]));
        Assert.Throws<ArgumentException>(() => new OrderRequest(Hosting().Items, "cash"));
        Assert.Throws<ArgumentNullException>(() => new FreeFormOrderItem(null!));
        Assert.Throws<ArgumentException>(() => DomainOrderItem.Register("https://a.se"));
        Assert.Throws<ArgumentException>(() => DomainOrderItem.Register("a.se", 11));
        Assert.Empty(api.Requests);
        Assert.Equal(["card", "swish", "bankgiro", "sepa", "invoice"], OrderRequest.PaymentMethods);
        Assert.Equal("invoice", new OrderRequest(Hosting().Items, "invoice").PaymentMethod);
    }

    [Fact]
    public void An_item_in_HostUps_own_words_knows_its_domain()
    {
        Assert.Equal("räksmörgås.se", new FreeFormOrderItem(new FreeFormObject([new("domainName", "xn--rksmrgs-5wao1o.se")])).Domain);
        Assert.Null(new FreeFormOrderItem(FreeFormObject.Empty).Domain);
    }

    [Theory]
    [InlineData("/items/1/eppCode", "item 2 (webbhotell-start), eppCode")]
    [InlineData("/items/0/registrantContact/name", "item 1 (räksmörgås.se), registrantContact/name")]
    [InlineData("/items/0/a~1b~01", "item 1 (räksmörgås.se), a/b~1")]
    [InlineData("/items/2", "item 3 (vps)")]
    [InlineData("/items/3/type", "item 4, type")]
    [InlineData("/items/4/type", null)]
    [InlineData("/items/-1/type", null)]
    [InlineData("/items/x", null)]
    [InlineData("/items", null)]
    [InlineData("/paymentMethod", null)]
    [InlineData("items/0/type", null)]
    [InlineData("", null)]
    public async Task A_pointer_into_an_item_is_put_into_words(string pointer, string? place)
    {
        using InMemoryApi api = InMemoryApi.Answering($$"""{"code":"invalid_request","detail":"No.","errors":[{"pointer":"{{pointer}}","detail":"Bad."}]}""", 400);
        var request = new OrderRequest(
        [
            Item(("type", "domain"), ("domainName", "xn--rksmrgs-5wao1o.se")),
            Item(("type", "shared_hosting"), ("productSlug", "webbhotell-start"), ("primaryDomain", "a.se")),
            Item(("type", "vps")),
            Item(("colour", "red")),
        ]);

        HostUpApiException preview = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Orders.PreviewAsync(request));
        HostUpApiException order = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Orders.CreateAsync(request, api.Client.Orders.NewAttemptKey()));

        foreach (FieldError error in new[] { preview, order }.Select(static exception => Assert.Single(exception.Errors)))
        {
            Assert.Equal((pointer, place), (error.Pointer ?? string.Empty, error.Place));
            Assert.Equal((place ?? (pointer.Length == 0 ? null : pointer)) is { } words ? words + ": Bad." : "Bad.", error.ToString());
        }
    }

    [Fact]
    public void A_domain_is_ordered_once_and_with_its_hosting()
    {
        FreeFormOrderItem hosting = Item(("type", "shared_hosting"), ("primaryDomain", "a.se"));
        FreeFormOrderItem free = Item(("type", "domain"), ("domainName", "A.se"));
        Assert.Equal(2, new OrderRequest([hosting, free]).Items.Count);
        Assert.Equal(2, new OrderRequest([Item(("type", "vps")), Item(("type", "vps"))]).Items.Count);

        ArgumentException twice = Assert.Throws<ArgumentException>(() => new OrderRequest([hosting, free, DomainOrderItem.Register("a.SE")]));

        Assert.Contains("item 2 and as item 3", twice.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new OrderRequest([Item(("domainName", "räksmörgås.se")), Item(("domainName", "xn--rksmrgs-5wao1o.se"))]));
    }

    [Fact]
    public async Task A_secret_in_an_item_of_any_members_is_in_the_body_and_nowhere_else()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        using SecureString code = Secret("s-e-c-r-e-t");
        var item = new FreeFormOrderItem(new FreeFormObject(
            [new("type", "domain"), new("action", "transfer"), new("domainName", "example.net"), new("years", 1), new("eppCode", code)]));

        Order order = await sandbox.Client.Orders.CreateAsync(new OrderRequest([item]), Key);

        JsonCompare.Contains("""{"items":[{"eppCode":"s-e-c-r-e-t"}]}""", sandbox.LastRequest.Body!);
        Assert.DoesNotContain("s-e-c-r-e-t", order.ToJson() + order + item, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_are_listed_and_found_by_number()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        PageReader<Order> pages = sandbox.Client.Orders.ReadPages(2);

        IReadOnlyList<Order> first = (await pages.ReadAsync())!;
        IReadOnlyList<Order> second = (await pages.ReadAsync())!;

        Assert.Equal(["pending", "cancelled", "active"], first.Concat(second).Select(static order => order.Status));
        Assert.True(pages.IsAtEnd);
        Assert.All(first, order => Assert.Equal(new Uri(sandbox.Client.BaseUri, "/billing?invoice=" + order.Invoice!.Number), order.PaymentUrl));
        Order found = await sandbox.Client.Orders.WithOrderAsync(first[0].Number!, sandbox.Client.Orders.ReadAsync);
        Assert.Equal(first[0].Id, found.Id);
        HostUpApiException none = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.Orders.WithOrderAsync("O-0", sandbox.Client.Orders.ReadAsync));
        Assert.Equal(ApiFailure.NameNotFound, none.Failure);
        Assert.Throws<ArgumentOutOfRangeException>(() => sandbox.Client.Orders.ReadPages(101));
    }

    [Fact]
    public async Task Orders_without_members_and_with_digits_for_a_number_are_read()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"data":[{"number":123456,"colour":"red"},{}],"hasMore":false}""");

        IReadOnlyList<Order> orders = (await api.Client.Orders.ReadPages().ReadAsync())!;

        Assert.Equal("123456", orders[0].Number);
        Assert.Equal("red", orders[0].GetAdditionalData()["colour"]);
        Assert.Null(orders[1].Status);
    }

    [Fact]
    public async Task An_order_is_cancelled_without_a_body()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        Order made = await sandbox.Client.Orders.CreateAsync(Hosting(), Key);

        Order cancelled = await sandbox.Client.Orders.CancelAsync(made.Id!);

        Assert.Equal($"POST /api/v2/orders/{made.Id}/actions/cancel", sandbox.LastRequest.ToString());
        Assert.True(string.IsNullOrEmpty(sandbox.LastRequest.Body));
        Assert.Equal(("cancelled", "cancelled"), (cancelled.Status, cancelled.Invoice!.Status));
        await Assert.ThrowsAsync<ArgumentException>(() => sandbox.Client.Orders.CancelAsync("O-1"));
    }

    [Fact]
    public async Task Whether_an_order_is_cancelled_may_stay_unknown()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"code":"internal_error","detail":"No."}""", 500);

        HostUpApiException unknown = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Orders.CancelAsync("ord_01hxa3b4c5d6e7f8g9h0j1k2m3"));

        Assert.Equal(ApiFailure.OutcomeUnknown, unknown.Failure);
        Assert.Contains("ord_01hxa3b4c5d6e7f8g9h0j1k2m3", unknown.Message, StringComparison.Ordinal);
        Assert.Single(api.Requests);
    }

    private static FreeFormOrderItem Item(params (string Name, object? Value)[] members) =>
        new(new FreeFormObject(members.Select(static member => new KeyValuePair<string, object?>(member.Name, member.Value))));

    internal static OrderRequest Hosting() => new(
    [
        new FreeFormOrderItem(new FreeFormObject(new Dictionary<string, object?>
        {
            ["type"] = "shared_hosting",
            ["productSlug"] = "webbhotell-business",
            ["billingCycle"] = "monthly",
            ["primaryDomain"] = "ny-butik.se",
        }.ToArray())),
    ]);

    internal static SecureString Secret(string text)
    {
        var secure = new SecureString();
        foreach (char character in text)
        {
            secure.AppendChar(character);
        }

        return secure;
    }
}
