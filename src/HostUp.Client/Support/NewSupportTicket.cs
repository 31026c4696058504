using System;
using System.Collections.Generic;
using System.Text.Json;

namespace HostUp.Client.Support;

/// <summary>A ticket to be opened.</summary>
/// <param name="departmentSlug">The department, such as <c>general-web-hosting</c>.</param>
/// <param name="subject">The subject.</param>
/// <param name="message">The text, which people at HostUp read.</param>
public sealed class NewSupportTicket(string departmentSlug, string subject, string message)
{
    /// <summary>The priority that can cost paid credits.</summary>
    public const string Critical = "critical";

    /// <summary>The department.</summary>
    public string DepartmentSlug { get; } = departmentSlug ?? throw new ArgumentNullException(nameof(departmentSlug));

    /// <summary>The subject.</summary>
    public string Subject { get; } = subject ?? throw new ArgumentNullException(nameof(subject));

    /// <summary>The text.</summary>
    public string Message { get; } = message ?? throw new ArgumentNullException(nameof(message));

    /// <summary><c>low</c>, <c>medium</c>, <c>high</c>, <c>urgent</c> or <c>critical</c>; null for HostUp's default.</summary>
    public string? Priority { get; set; }

    /// <summary>Who gets copies; null for nobody.</summary>
    public IReadOnlyList<string>? CcEmails { get; set; }

    /// <summary>The kind of service that it is about: <c>domain</c>, <c>hosting</c>, <c>vps</c> or <c>other</c>; null for none.</summary>
    public string? ServiceType { get; set; }

    /// <summary>The service's identifier; null for none.</summary>
    public string? ServiceId { get; set; }

    /// <summary>Why it is critical; null when it is not.</summary>
    public string? CriticalReason { get; set; }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteString("departmentSlug", DepartmentSlug);
        writer.WriteString("subject", Subject);
        writer.WriteString("message", Message);
        if (Priority is not null)
        {
            writer.WriteString("priority", Priority);
        }

        if (CcEmails is { Count: > 0 } copies)
        {
            writer.WriteStartArray("ccEmails");
            foreach (string email in copies)
            {
                writer.WriteStringValue(email);
            }

            writer.WriteEndArray();
        }

        if (ServiceType is not null || ServiceId is not null)
        {
            writer.WriteStartObject("context");
            WriteText(writer, "serviceType", ServiceType);
            WriteText(writer, "serviceId", ServiceId);
            writer.WriteEndObject();
        }

        WriteText(writer, "criticalReason", CriticalReason);
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
