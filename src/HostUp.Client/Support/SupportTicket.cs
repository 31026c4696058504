using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;

namespace HostUp.Client.Support;

/// <summary>A support ticket. A list leaves out its text, its messages and its files.</summary>
public sealed class SupportTicket : HostUpModel
{
    /// <summary>Identifier (<c>tkt_…</c>).</summary>
    public string? Id { get; init; }

    /// <summary>Number, such as <c>149943</c>.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public string? Number { get; init; }

    /// <summary>Subject; null for none.</summary>
    public string? Subject { get; init; }

    /// <summary>State: <c>open</c>, <c>answered</c>, <c>customer_reply</c>, <c>in_progress</c>, <c>on_hold</c>, <c>closed</c> or <c>unknown</c>.</summary>
    public string? Status { get; init; }

    /// <summary><c>low</c>, <c>medium</c>, <c>high</c>, <c>urgent</c> or <c>critical</c>.</summary>
    public string? Priority { get; init; }

    /// <summary>The department's slug.</summary>
    public string? DepartmentSlug { get; init; }

    /// <summary>The department's name for people; null when HostUp does not say.</summary>
    public string? DepartmentName { get; init; }

    /// <summary>When it was opened; null when HostUp does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed; null when HostUp does not say.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When the last message came; null when HostUp does not say.</summary>
    public DateTimeOffset? LastMessageAt { get; init; }

    /// <summary>Who gets copies; null when HostUp does not say.</summary>
    public ItemList<string>? CcEmails { get; init; }

    /// <summary>Who opened it; null when HostUp does not say.</summary>
    public string? RequesterName { get; init; }

    /// <summary>How many messages it has; null when HostUp does not say.</summary>
    public long? MessageCount { get; init; }

    /// <summary>What it is about; null in a list.</summary>
    public ItemList<TicketService>? LinkedServices { get; init; }

    /// <summary>What it was opened with; null in a list.</summary>
    public string? Body { get; init; }

    /// <summary>The messages, in HostUp's order; null in a list. HostUp's page of them is cut: they are taken for what a reply is.</summary>
    public ItemList<SupportMessage>? Messages { get; init; }

    /// <summary>The files; null in a list.</summary>
    public ItemList<SupportAttachment>? Attachments { get; init; }

    /// <summary>Number, subject and state, as in <c>149943: Slow site, open</c>.</summary>
    public override string ToString() => $"{Number ?? Id}: " + Parts.Join(Subject, Status);
}
