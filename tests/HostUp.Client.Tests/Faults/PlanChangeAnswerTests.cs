using System;
using System.Linq;
using System.Threading.Tasks;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>What a dry run must confirm, and where a blocking invoice may be.</summary>
public sealed class PlanChangeAnswerTests
{
    private const string Invoice =
        """{"id":"inv_01hxa3b4c5d6e7f8g9h0j1k2m3","number":"202600001","amount":100.5,"currencyCode":"SEK","dueAt":"2026-05-27T00:00:00.000Z","status":"unpaid","paymentUrl":"/billing?invoice=202600001"}""";

    [Theory]
    [InlineData("""{"upgraded":true}""", true)]
    [InlineData("""{"upgraded":true,"preview":true}""", true)]
    [InlineData("""{"upgraded":true,"preview":false}""", true)]
    [InlineData("""{"preview":false,"orderId":"ord_1"}""", true)]
    [InlineData("""{"orderId":"ord_1"}""", true)]
    [InlineData("""{"paymentInvoice":{"id":"inv_1"}}""", true)]
    [InlineData("""{"preview":false}""", false)]
    [InlineData("""{"preview":null}""", false)]
    [InlineData("{}", false)]
    [InlineData("""{"priceChange":{"amount":1}}""", false)]
    [InlineData("""{"Preview":true}""", false)]
    [InlineData("""{"upgraded":false}""", false)]
    [InlineData("""{"upgraded":false,"preview":false}""", false)]
    public async Task ADryRunThatIsNotConfirmed(string json, bool saysMade)
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Json(200, json));

        var answer = Assert.IsType<PlanChangeAnswer>(await wire.CallAsync(CallKind.DryRun));

        Assert.False(answer.IsDryRunConfirmed);
        Assert.True(answer.Change is null != answer.Preview is null);
        HostUpApiException error = answer.NotConfirmed(Wire.Account);
        Assert.Equal("DryRunNotConfirmed", error.ErrorId);
        Assert.False(error.IsSettled);
        Assert.Contains(Wire.Account, error.Message, StringComparison.Ordinal);
        Assert.Contains("may have changed", error.Message, StringComparison.Ordinal);
        Assert.Equal(saysMade, error.Message.Contains("answers that the change was made", StringComparison.Ordinal));
        Assert.Contains("\"dryRun\":true", Assert.Single(wire.Server.Requests).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"preview":true}""")]
    [InlineData("""{"preview":true,"upgraded":false}""")]
    [InlineData("""{"preview":true,"orderId":null,"paymentInvoice":null}""")]
    [InlineData(Wire.PreviewJson)]
    public async Task ADryRunThatIsConfirmed(string json)
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Json(200, json));

        var answer = Assert.IsType<PlanChangeAnswer>(await wire.CallAsync(CallKind.DryRun));

        Assert.True(answer.IsDryRunConfirmed);
        Assert.Equal(Wire.Account, answer.Preview!.AccountId);
    }

    [Fact]
    public async Task EachAttemptOfADryRunIsOne()
    {
        await using Wire wire = Wire.Open();
        wire.Server.Enqueue(
            FaultScript.OnRequest.Close(),
            FaultScript.Answer(WireAnswer.Json(503, "{}")),
            FaultScript.Answer(WireAnswer.Json(429, "{}")));
        wire.Always(Wire.GoodAnswer(CallKind.DryRun));

        await wire.CallAsync(CallKind.DryRun);

        Assert.Equal(4, wire.Server.Requests.Count);
        Assert.All(wire.Server.Requests, static request => Assert.Equal("""{"productSlug":"webbhotell-business","dryRun":true}""", request.Body));
    }

    [Fact]
    public async Task ACommitHasNoDryRunAtAll()
    {
        await using Wire wire = Wire.Open();
        wire.Always(Wire.GoodAnswer(CallKind.Commit));

        await wire.CallAsync(CallKind.Commit);
        await wire.Client.PlanChanges.CommitAsync(Wire.Account, Wire.Slug, cancelExistingInvoice: true);

        Assert.Equal(
            ["""{"productSlug":"webbhotell-business"}""", """{"productSlug":"webbhotell-business","cancelExistingInvoice":true}"""],
            wire.Server.Requests.Select(static request => request.Body));
    }

    [Theory]
    [InlineData("""{"extensions":{"invoice":INVOICE}}""")]
    [InlineData("""{"extensions":{"blockingInvoice":INVOICE}}""")]
    [InlineData("""{"extensions":{"payableInvoice":INVOICE,"suggestion":{"cancelExistingInvoice":true}}}""")]
    [InlineData("""{"extensions":INVOICE}""")]
    [InlineData("""{"extensions":{"a":{"b":{"c":{"d":INVOICE}}}}}""")]
    [InlineData("""{"extensions":{"invoices":[INVOICE]}}""")]
    [InlineData("""{"extensions":{"blockingInvoices":[null,1,"x",[],{},INVOICE]}}""")]
    [InlineData("""{"invoice":INVOICE}""")]
    [InlineData("""{"existingInvoice":INVOICE,"extensions":null}""")]
    [InlineData("""{"paymentInvoice":INVOICE,"extensions":[]}""")]
    [InlineData("""{"invoices":[[INVOICE]]}""")]
    [InlineData("""{"details":{"invoice":INVOICE},"extensions":"x"}""")]
    [InlineData("""{"errors":[{"pointer":"/productSlug","invoice":INVOICE}]}""")]
    public async Task TheBlockingInvoiceIsFoundWhereverItIs(string shape)
    {
        await using Wire wire = Wire.Open();
        string document = shape.Replace("INVOICE", Invoice, StringComparison.Ordinal);
        wire.Always(WireAnswer.Json(409, """{"type":"https://developer.hostup.se/errors/existing_invoice_blocking","status":409,"code":"existing_invoice_blocking",""" + document[1..]));

        foreach (CallKind kind in new[] { CallKind.DryRun, CallKind.Commit })
        {
            HostUpApiException error = await wire.FailAsync(kind);

            Assert.Equal("existing_invoice_blocking", error.ErrorId);
            Assert.True(error.IsSettled);
            Assert.Equal("202600001", error.BlockingInvoice!.Number);
            Assert.Equal("inv_01hxa3b4c5d6e7f8g9h0j1k2m3", error.BlockingInvoice.Id);
            Assert.Equal(100.5m, error.BlockingInvoice.Amount);
            Assert.Equal(new Uri(wire.Server.BaseUri, "/billing?invoice=202600001"), error.BlockingInvoice.PaymentUrl);
        }
    }

    [Theory]
    [InlineData("""{"id":"inv_1"}""")]
    [InlineData("""{"number":202600001,"status":"unpaid"}""")]
    [InlineData("""{"id":"inv_1","amount":1e999}""")]
    [InlineData("""{"id":"inv_1","amount":{"value":100},"number":"202600001"}""")]
    [InlineData("""{"id":"inv_1","dueAt":"tomorrow","status":5,"paymentUrl":false}""")]
    [InlineData("""{"id":"inv_1","x":1e999}""")]
    [InlineData("""{"number":"202600001","amount":100,"id":7}""")]
    public async Task AnInvoiceWithMembersThatCannotBeReadIsStillOne(string invoice)
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Json(409, "{\"code\":\"existing_invoice_blocking\",\"extensions\":{\"invoice\":" + invoice + "}}"));

        HostUpApiException error = await wire.FailAsync(CallKind.Commit);

        Assert.Equal("existing_invoice_blocking", error.ErrorId);
        Assert.True(error.BlockingInvoice?.Id == "inv_1" || error.BlockingInvoice?.Number == "202600001", error.BlockingInvoice?.ToString());
    }

    [Theory]
    [InlineData("""{"code":"existing_invoice_blocking"}""")]
    [InlineData("""{"code":"existing_invoice_blocking","extensions":null}""")]
    [InlineData("""{"code":"existing_invoice_blocking","extensions":{"suggestion":"cancelExistingInvoice"}}""")]
    [InlineData("""{"code":"existing_invoice_blocking","type":"x","status":409,"title":"t","invoice":null}""")]
    [InlineData("""{"code":"existing_invoice_blocking","invoice":"202600001"}""")]
    public async Task WithoutAnInvoiceTheErrorHasNone(string json)
    {
        await using Wire wire = Wire.Open();
        wire.Always(WireAnswer.Json(409, json));

        HostUpApiException error = await wire.FailAsync(CallKind.Commit);

        Assert.Equal("existing_invoice_blocking", error.ErrorId);
        Assert.Null(error.BlockingInvoice);
    }
}
