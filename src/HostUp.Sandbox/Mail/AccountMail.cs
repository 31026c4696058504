using System.Collections.Generic;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Checks;

namespace HostUp.Sandbox.Mail;

/// <summary>The mailboxes and forwarders of one hosting account.</summary>
internal sealed class AccountMail
{
    public List<Mailbox> Mailboxes { get; } = [];

    public List<Forwarder> Forwarders { get; } = [];

    /// <summary>How many of something there are and may be; null for any number.</summary>
    public static JsonObject Count(int used, int? limit) => new() { ["used"] = used, ["limit"] = limit, ["remaining"] = limit - used };

    /// <summary>The gate of a further one.</summary>
    public static Gate CanCreate(int used, int? limit) => Gate.For(used < (limit ?? int.MaxValue) ? null : "The plan has no room for more.");
}
