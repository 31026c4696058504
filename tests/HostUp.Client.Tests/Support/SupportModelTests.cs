using System;
using System.Threading.Tasks;
using HostUp.Client.Support;

namespace HostUp.Client.Tests.Support;

/// <summary>What each member of HostUp's answers is called here.</summary>
public sealed class SupportModelTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 27, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_ticket_tells_all_that_the_page_shows()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """{"id":"tkt_1","number":"149943","subject":"S","body":"B","status":"open","priority":"low","departmentSlug":"vps","departmentName":"VPS","createdAt":"2026-04-27T12:00:00.000Z","updatedAt":"2026-04-27T12:00:00.000Z","lastMessageAt":"2026-04-27T12:00:00.000Z","ccEmails":[],"requesterName":"Anna","messageCount":1,"linkedServices":[{"serviceType":"vps","serviceId":"vps_1","serviceName":"web","details":null}],"attachments":[{"id":"tatt_1","filename":"a.txt","byteLength":5,"contentType":"text/plain"}],"messages":[{"id":"tmsg_1","ticketId":"tkt_1","sentAt":"2026-04-27T12:00:00.000Z","body":"B","sender":"staff","senderName":null,"encrypted":false,"attachments":[]}]}""");

        SupportTicket ticket = await api.Client.Support.ReadAsync("149943");
        TicketService service = Assert.Single(ticket.LinkedServices!);
        SupportAttachment file = Assert.Single(ticket.Attachments!);
        SupportMessage message = Assert.Single(ticket.Messages!);

        Assert.Equal(("vps", "VPS", "Anna", 1), (ticket.DepartmentSlug, ticket.DepartmentName, ticket.RequesterName, ticket.MessageCount));
        Assert.Equal((Noon, Noon, Noon), (ticket.CreatedAt, ticket.UpdatedAt, ticket.LastMessageAt));
        Assert.Equal(("vps", "vps_1", "web"), (service.ServiceType, service.ServiceId, service.ServiceName));
        Assert.Equal(("tatt_1", "a.txt", 5, "text/plain"), (file.Id, file.Filename, file.ByteLength, file.ContentType));
        Assert.Equal(("tmsg_1", Noon, "2026-04-27 staff"), (message.Id, message.SentAt, message.ToString()));
        Assert.Empty(message.Attachments!);
        Assert.Null(message.Uploads);
        Assert.Empty(ticket.GetAdditionalData());
    }

    [Fact]
    public async Task An_upload_tells_when_it_came()
    {
        using InMemoryApi api = InMemoryApi.Answering(
            """{"attachmentId":"satt_1","url":"https://files.example.com/satt_1","filename":"a.txt","byteLength":1,"contentType":"text/plain","uploadedAt":"2026-04-27T12:00:00.000Z","ticketId":null}""", 201);
        using var content = new System.IO.MemoryStream([1]);

        UploadedAttachment upload = await api.Client.Support.UploadAsync("1", "a.txt", content);

        Assert.Equal(("a.txt", Noon, null), (upload.Filename, upload.UploadedAt, upload.TicketId));
        Assert.Empty(upload.GetAdditionalData());
    }

    [Fact]
    public async Task A_department_has_a_name_for_people()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"departments":[{"slug":"vps","displayName":"VPS","description":"<p>x</p>","email":"a@example.com"}]}""");

        SupportDepartment department = Assert.Single(await api.Client.Support.ListDepartmentsAsync());

        Assert.Equal(("vps", "VPS", "<p>x</p>", "a@example.com"), (department.Slug, department.DisplayName, department.Description, department.Email));
    }

    [Fact]
    public void A_new_ticket_keeps_what_it_was_made_of()
    {
        var ticket = new NewSupportTicket("vps", "Subject", "Text");

        Assert.Equal(("vps", "Subject", "Text"), (ticket.DepartmentSlug, ticket.Subject, ticket.Message));
        Assert.Throws<ArgumentNullException>(() => new NewSupportTicket("vps", null!, "Text"));
    }
}
