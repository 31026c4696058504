using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace HostUp.Sandbox.Tests.Support;

public sealed class TicketTests
{
    private const string Path = "/support/tickets";

    [Theory]
    [InlineData("", 3)]
    [InlineData("?status=closed", 1)]
    [InlineData("?departmentSlug=domain-names", 1)]
    [InlineData("?status=closed&departmentSlug=vps", 0)]
    [InlineData("?limit=2", 2)]
    public async Task Tickets_are_listed_without_their_texts(string query, int count)
    {
        using var caller = new SandboxCaller();
        JsonArray tickets = (await caller.GetAsync(Path + query)).Expect(200).Json["data"]!.AsArray();
        Assert.Equal(count, tickets.Count);
        Assert.All(tickets, ticket => Assert.False(ticket!.AsObject().ContainsKey("body") || ticket.AsObject().ContainsKey("messages")));
    }

    [Fact]
    public async Task A_ticket_is_found_by_number_and_by_id()
    {
        using var caller = new SandboxCaller();
        Reply byNumber = (await caller.GetAsync(Path + "/149943")).Expect(200);
        Assert.Equal(byNumber.Text, (await caller.GetAsync(Path + "/" + (string?)byNumber.Json["id"])).Expect(200).Text);
        (await caller.GetAsync(Path + "/1")).Expect(404);
    }

    [Theory]
    [InlineData("{}", "/departmentSlug missing_required, /subject missing_required, /message missing_required")]
    [InlineData("""{"departmentSlug":"nosuch","subject":"a","message":"b"}""", "/departmentSlug invalid_value")]
    [InlineData("""{"departmentSlug":"vps","subject":" ","message":"b"}""", "/subject invalid_value")]
    [InlineData("""{"departmentSlug":"vps","subject":"a","message":"b","priority":"asap"}""", "/priority invalid_value")]
    [InlineData("""{"departmentSlug":"vps","subject":"a","message":"b","priority":"critical"}""", "/criticalReason missing_required")]
    [InlineData("""{"departmentSlug":"vps","subject":"a","message":"b","accountId":"acct_1"}""", "/accountId read_only_field")]
    [InlineData("""{"departmentSlug":"vps","subject":"a","message":"b","attachments":[]}""", "/attachments unknown_field")]
    [InlineData("""{"departmentSlug":"vps","subject":"a","message":"b","ccEmails":["x"]}""", "/ccEmails invalid_value")]
    [InlineData("""{"departmentSlug":"vps","subject":"a","message":"b","context":{"serviceType":"car"}}""", "/context/serviceType invalid_value")]
    public async Task A_wrong_ticket_is_refused(string body, string errors)
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path, body)).ExpectInvalid(errors.Split(", "));
    }

    [Fact]
    public async Task A_closed_ticket_is_reopened_before_it_is_answered()
    {
        using var caller = new SandboxCaller();
        (await caller.SendAsync("POST", Path + "/149810/messages", """{"message":"Hello"}""")).Expect(409);
        (await caller.SendAsync("POST", Path + "/149810/actions/reopen")).Expect(200);
        (await caller.SendAsync("POST", Path + "/149810/actions/reopen")).Expect(409);
        (await caller.SendAsync("POST", Path + "/149810/messages", """{"message":"Hello"}""")).Expect(201);
        Assert.Equal("customer_reply", (string?)(await caller.GetAsync(Path + "/149810")).Json["status"]);
    }

    [Theory]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nabc\r\n--x--\r\n", "multipart/form-data; boundary=x", 201)]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"ticketId\"\r\n\r\n149943\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n\r\n--x--\r\n", "multipart/form-data; boundary=x", 201)]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"ticketId\"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\na\r\n--x--\r\n", "multipart/form-data; boundary=x", 404)]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc\r\n--x--\r\n", "multipart/form-data; boundary=x", 400)]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nabc", "multipart/form-data; boundary=x", 400)]
    [InlineData("", "multipart/form-data; boundary=x", 400)]
    [InlineData("{}", "application/json", 415)]
    public async Task An_upload_is_a_form_with_a_file(string body, string type, int status)
    {
        using var caller = new SandboxCaller();
        Reply reply = (await caller.SendAsync("POST", "/support/attachments", null, request =>
        {
            request.Content = new System.Net.Http.ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        })).Expect(status);

        if (status == 201)
        {
            Assert.Equal("a.txt", (string?)reply.Json["filename"]);
            Assert.StartsWith("satt_", (string?)reply.Json["attachmentId"], System.StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Departments_take_another_scope_than_tickets()
    {
        using var caller = new SandboxCaller(SandboxScenario.Default, "read:account");
        Assert.Contains((await caller.GetAsync("/support/departments")).Expect(200).Json["departments"]!.AsArray(), department => (string?)department!["slug"] == "vps");
        (await caller.GetAsync(Path)).Expect(403);
    }
}
