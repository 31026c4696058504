using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Support;

namespace HostUp.Client.Tests.Support;

/// <summary>Support tickets, their messages and files, over a real socket.</summary>
public sealed class SupportClientTests
{
    [Fact]
    public async Task Departments_are_listed()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        IReadOnlyList<SupportDepartment> departments = await sandbox.Client.Support.ListDepartmentsAsync();

        Assert.Contains(departments, static department => department is { Slug: "vps", Description: null, Email: null });
        Assert.Equal("Web hosting", departments[0].ToString());
    }

    [Fact]
    public async Task Tickets_are_listed_page_by_page_and_chosen_by_HostUp()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        PageReader<SupportTicket> pages = sandbox.Client.Support.ReadPages(pageSize: 2);

        Assert.Equal(2, (await pages.ReadAsync())!.Count);
        Assert.Single((await pages.ReadAsync())!);
        Assert.Null(await pages.ReadAsync());
        SupportTicket closed = Assert.Single((await sandbox.Client.Support.ReadPages("closed", "billing").ReadAsync())!);

        Assert.EndsWith("?limit=100&status=closed&departmentSlug=billing", sandbox.LastRequest.ToString(), StringComparison.Ordinal);
        Assert.Equal("149810: Invoice address, closed", closed.ToString());
        Assert.Null(closed.Messages);
        Assert.Throws<ArgumentOutOfRangeException>(() => sandbox.Client.Support.ReadPages(pageSize: 101));
    }

    [Fact]
    public async Task A_ticket_is_read_by_number_with_its_messages()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        SupportTicket ticket = await sandbox.Client.Support.ReadAsync("149877");

        Assert.Equal("Hello, could you have a look?", ticket.Body);
        SupportMessage message = Assert.Single(ticket.Messages!);
        Assert.Equal(("staff", "Support", false, ticket.Id), (message.Sender, message.SenderName, message.Encrypted, message.TicketId));
        Assert.Empty(ticket.Attachments!);
        Assert.Equal(2, ticket.MessageCount);
    }

    [Fact]
    public async Task A_ticket_is_opened_with_what_was_given()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();

        SupportTicket ticket = await sandbox.Client.Support.OpenAsync(new NewSupportTicket("vps", "Fråga", "Är den långsam?")
        {
            Priority = NewSupportTicket.Critical,
            CriticalReason = "Everything is down.",
            CcEmails = ["a@example.com"],
            ServiceType = "vps",
            ServiceId = "vps_1",
        });

        JsonCompare.Same(
            """{"departmentSlug":"vps","subject":"Fråga","message":"Är den långsam?","priority":"critical","ccEmails":["a@example.com"],"context":{"serviceType":"vps","serviceId":"vps_1"},"criticalReason":"Everything is down."}""",
            sandbox.LastRequest.Body);
        Assert.Equal(("Fråga", "open", "critical", "a@example.com"), (ticket.Subject, ticket.Status, ticket.Priority, ticket.CcEmails!.ToString()));
        Assert.Equal("vps_1", Assert.Single(ticket.LinkedServices!).ToString());
        HostUpApiException cooldown = await Assert.ThrowsAsync<HostUpApiException>(() => sandbox.Client.Support.OpenAsync(
            new NewSupportTicket("vps", "Again", "Again") { Priority = NewSupportTicket.Critical, CriticalReason = "Again" }));
        Assert.Equal("cooldown_active", cooldown.Code);
    }

    [Fact]
    public async Task A_ticket_whose_fate_is_not_known_is_not_sent_again()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}", 500);

        HostUpApiException unknown = await Assert.ThrowsAsync<HostUpApiException>(() => api.Client.Support.OpenAsync(new NewSupportTicket("vps", "a", "b")));

        Assert.Equal(ApiFailure.OutcomeUnknown, unknown.Failure);
        JsonCompare.Same("""{"departmentSlug":"vps","subject":"a","message":"b"}""", Assert.Single(api.Requests).Body);
    }

    [Fact]
    public async Task A_closed_ticket_is_opened_again_before_it_is_answered()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        SupportClient support = sandbox.Client.Support;

        HostUpApiException closed = await Assert.ThrowsAsync<HostUpApiException>(() => support.AddMessageAsync("149810", "Hello"));
        SupportTicket reopened = await support.ReopenAsync("149810");
        SupportMessage message = await support.AddMessageAsync("149810", "Hello", isEncrypted: true);

        Assert.Equal(HttpStatusCode.Conflict, closed.StatusCode);
        Assert.Equal("open", reopened.Status);
        JsonCompare.Same("""{"message":"Hello","encrypted":true}""", sandbox.LastRequest.Body);
        Assert.Equal(("Hello", "customer", true), (message.Body, message.Sender, message.Encrypted));
        Assert.Equal("customer_reply", (await support.ReadAsync("149810")).Status);
    }

    [Fact]
    public async Task A_file_is_sent_as_a_form_and_is_at_the_ticket()
    {
        await using ServedSandbox sandbox = await ServedSandbox.StartAsync();
        SupportTicket ticket = await sandbox.Client.Support.ReadAsync("149943");
        byte[] bytes = new byte[300_000];
        new Random(7).NextBytes(bytes);
        using var content = new MemoryStream(bytes);

        UploadedAttachment upload = await sandbox.Client.Support.UploadAsync(ticket.Id!, "fel \"logg\".txt", content);

        Assert.Equal((bytes.Length, "application/octet-stream", ticket.Id), (upload.ByteLength, upload.ContentType, upload.TicketId));
        Assert.StartsWith("multipart/form-data; boundary=", sandbox.LastRequest.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.True(content.CanRead);
        Assert.Equal(bytes.Length, Assert.Single((await sandbox.Client.Support.ReadAsync("149943")).Attachments!).ByteLength);
        Assert.Equal("fel--22logg-22.txt", upload.ToString());
    }

    [Fact]
    public async Task A_file_is_read_anew_when_it_is_sent_again()
    {
        int answered = 0;
        using var api = new InMemoryApi(
            _ => answered++ == 0
                ? InMemoryApi.Response("{}", 429, headers: ("Retry-After", "0"))
                : InMemoryApi.Response("""{"attachmentId":"satt_1"}""", 201),
            static options => options.MaxRetryCount = 1);
        using var content = new MemoryStream("skipped content"u8.ToArray()) { Position = 8 };

        UploadedAttachment upload = await api.Client.Support.UploadAsync("1", "a.txt", content);

        Assert.Equal("satt_1", upload.AttachmentId);
        Assert.Equal(2, api.Requests.Count);
        Assert.All(api.Requests, static request =>
        {
            Assert.Contains("name=\"ticketId\"\r\n\r\n1\r\n", request.Body, StringComparison.Ordinal);
            Assert.Contains("filename=\"a.txt\"\r\nContent-Type: application/octet-stream\r\n\r\ncontent\r\n--", request.Body, StringComparison.Ordinal);
            Assert.Equal(Encoding.UTF8.GetByteCount(request.Body!).ToString(System.Globalization.CultureInfo.InvariantCulture), request.Headers["Content-Length"]);
        });
    }

    [Fact]
    public async Task A_file_that_is_too_large_or_empty_is_never_sent()
    {
        using InMemoryApi api = InMemoryApi.Answering("{}");
        using var empty = new MemoryStream();

        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Support.UploadAsync("1", "a.txt", empty));
        Assert.Contains("26214400", Assert.Throws<ArgumentException>(() => SupportClient.CheckFile("a.iso", SupportClient.LargestFile + 1)).Message, StringComparison.Ordinal);
        SupportClient.CheckFile("a.iso", SupportClient.LargestFile);
        await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Support.AddMessageAsync("1", " "));
        foreach (string id in new[] { "", "tkt_", "../me", "abc", "12a" })
        {
            Assert.False(SupportTicketId.IsWellFormed(id));
            await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Support.ReadAsync(id));
            await Assert.ThrowsAsync<ArgumentException>(() => api.Client.Support.ReopenAsync(id));
        }

        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task What_the_page_leaves_open_may_be_missing()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """{"number":149943,"attachments":[{"id":"tatt_1"}],"linkedServices":[{"serviceType":"hosting","serviceId":null,"serviceName":"example.com","details":{"status":"active"}}],"assignee":"x"}""");

        SupportTicket ticket = await api.Client.Support.ReadAsync("149943");

        Assert.Equal(("149943", "tatt_1", "example.com"), (ticket.Number, ticket.Attachments!.ToString(), ticket.LinkedServices!.ToString()));
        Assert.Equal("active", ticket.LinkedServices[0].Details!["status"]);
        Assert.Equal("x", ticket.GetAdditionalData()["assignee"]);
    }
}
