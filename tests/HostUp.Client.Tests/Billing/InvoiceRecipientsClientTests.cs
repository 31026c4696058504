using System;
using System.Collections.Generic;
using System.Net;
using System.Threading.Tasks;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.Sandbox;

namespace HostUp.Client.Tests.Billing;

/// <summary>Invoice recipients over real sockets.</summary>
public sealed class InvoiceRecipientsClientTests
{
    private const string Path = "/api/v2/billing/payment-methods/contacts";

    [Fact]
    public async Task The_list_is_not_paged()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync(SandboxScenario.UnpaidInvoice);

        IReadOnlyList<InvoiceRecipient> recipients = await sandbox.Client.InvoiceRecipients.ListAsync();

        Assert.Equal("GET " + Path, Assert.Single(sandbox.Requests).ToString());
        Assert.Equal(2, recipients.Count);
        Assert.All(recipients, static recipient =>
        {
            Assert.True(InvoiceRecipientsClient.IsRecipientId(recipient.Id), recipient.Id);
            Assert.True(InvoiceRecipientsClient.IsEmail(recipient.Email), recipient.Email);
            Assert.Equal(recipient.Email, recipient.ToString());
        });
    }

    [Fact]
    public async Task An_account_without_recipients_has_an_empty_list()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        Assert.Empty(await sandbox.Client.InvoiceRecipients.ListAsync());
    }

    [Fact]
    public async Task Adding_answers_201_with_the_address_in_lower_case()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        var answers = new Observed();

        InvoiceRecipient added = await sandbox.Client.WithObserver(answers).InvoiceRecipients.AddAsync("Ekonomi@Exempel.SE", "Bokföring, våning 3");

        SandboxRequest request = Assert.Single(sandbox.Requests);
        Assert.Equal("POST " + Path, request.ToString());
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        JsonCompare.Same("""{"email":"Ekonomi@Exempel.SE","description":"Bokföring, våning 3"}""", request.Body);
        Assert.Equal(201, Assert.Single(answers.Responses).StatusCode);
        Assert.Equal("ekonomi@exempel.se", added.Email);
        Assert.Equal("Bokföring, våning 3", added.Description);
        Assert.Matches("^[0-9]+$", added.Id);
    }

    [Fact]
    public async Task Without_a_description_none_is_sent()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        InvoiceRecipient added = await sandbox.Client.InvoiceRecipients.AddAsync("a@example.com");

        JsonCompare.Same("""{"email":"a@example.com"}""", sandbox.LastRequest.Body);
        Assert.Null(added.Description);
    }

    [Fact]
    public async Task A_duplicate_is_refused_by_HostUp()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        await sandbox.Client.InvoiceRecipients.AddAsync("a@example.com");

        HostUpApiException refused = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.InvoiceRecipients.AddAsync("A@EXAMPLE.COM"));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.True(refused.IsSettled);
    }

    [Fact]
    public async Task Removing_sends_the_id_in_the_body_of_a_DELETE()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        InvoiceRecipient added = await sandbox.Client.InvoiceRecipients.AddAsync("a@example.com");

        await sandbox.Client.InvoiceRecipients.RemoveAsync(added.Id!);

        Assert.Equal("DELETE " + Path, sandbox.LastRequest.ToString());
        Assert.Equal("application/json", sandbox.LastRequest.Headers["Content-Type"]);
        JsonCompare.Same($$"""{"id":"{{added.Id}}"}""", sandbox.LastRequest.Body);
        Assert.Empty(await sandbox.Client.InvoiceRecipients.ListAsync());
    }

    [Fact]
    public async Task Removing_one_that_is_not_there_is_not_found()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        HostUpApiException refused = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.InvoiceRecipients.RemoveAsync("4711"));

        Assert.Equal("not_found", refused.ErrorId);
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, """{"deleted":true,"id":42}""")]
    [InlineData(200, """{"deleted":true,"id":"42"}""")]
    [InlineData(200, "{}")]
    public async Task A_removal_may_be_confirmed_in_many_ways(int status, string body)
    {
        using InMemoryApi api = InMemoryApi.Answering(body, status);

        await api.Client.InvoiceRecipients.RemoveAsync("42");

        JsonCompare.Same("""{"id":"42"}""", Assert.Single(api.Requests).Body);
    }

    [Fact]
    public async Task A_removal_that_HostUp_says_was_none_is_an_error()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"deleted":false,"id":"42"}""");

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.InvoiceRecipients.RemoveAsync("42"));

        Assert.Equal("UnexpectedResponse", error.ErrorId);
    }

    [Theory]
    [InlineData("""{"recipients":[]}""")]
    [InlineData("""{"contacts":null}""")]
    [InlineData("""{"contacts":[null]}""")]
    [InlineData("""{"contacts":{}}""")]
    [InlineData("[]")]
    public async Task A_list_that_is_none_is_an_error_and_not_an_empty_list(string body)
    {
        using InMemoryApi api = InMemoryApi.Answering(body);

        HostUpApiException error = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.InvoiceRecipients.ListAsync());

        Assert.Equal(ApiFailure.UnexpectedResponse, error.Failure);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("example.com")]
    [InlineData("@example.com")]
    [InlineData("a@")]
    [InlineData("a@b@example.com")]
    [InlineData("a b@example.com")]
    [InlineData("a@example.com\r\nBcc: b@example.com")]
    [InlineData("a@example.com\0")]
    [InlineData("Anna <a@example.com>")]
    [InlineData("a@example.com,b@example.com")]
    [InlineData("a@example.com;b@example.com")]
    [InlineData("\"a\"@example.com")]
    [InlineData("a@.example.com")]
    [InlineData("a@example.com.")]
    [InlineData("a@example..com")]
    [InlineData("a..b@example.com")]
    [InlineData("a@example.com\u00a0")]
    public async Task What_is_no_address_is_refused_and_nothing_is_sent(string? email)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}", 201);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => api.Client.InvoiceRecipients.AddAsync(email!));

        Assert.False(InvoiceRecipientsClient.IsEmail(email));
        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("a@b")]
    [InlineData("first.last+tag@sub.example.com")]
    [InlineData("å@räksmörgås.example")]
    [InlineData("o'brien@example.com")]
    public void Sane_addresses_pass(string email) => Assert.True(InvoiceRecipientsClient.IsEmail(email));

    [Fact]
    public void An_address_has_at_most_254_characters()
    {
        string domain = "@example.com";

        Assert.True(InvoiceRecipientsClient.IsEmail(new string('a', 254 - domain.Length) + domain));
        Assert.False(InvoiceRecipientsClient.IsEmail(new string('a', 255 - domain.Length) + domain));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 42")]
    [InlineData("-42")]
    [InlineData("4.2")]
    [InlineData("42\n")]
    [InlineData("٤٢")]
    [InlineData("42\"}")]
    [InlineData("111111111111111111111")]
    public async Task What_is_no_recipient_id_is_refused_and_nothing_is_sent(string? id)
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");

        await Assert.ThrowsAnyAsync<ArgumentException>(() => api.Client.InvoiceRecipients.RemoveAsync(id!));

        Assert.False(InvoiceRecipientsClient.IsRecipientId(id));
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task A_bare_number_is_read_as_an_id_and_written_as_a_string()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"contacts":[{"id":42,"email":"a@example.com","description":null}]}""");

        InvoiceRecipient recipient = Assert.Single(await api.Client.InvoiceRecipients.ListAsync());

        Assert.Equal("42", recipient.Id);
        JsonCompare.Same("""{"id":"42","email":"a@example.com","description":null}""", recipient.ToJson());
        Assert.Equal("42", new InvoiceRecipient { Id = "42" }.ToString());
        Assert.Equal(string.Empty, new InvoiceRecipient().ToString());
    }
}
