using System;
using HostUp.Client.Api;

namespace HostUp.Client.Dns;

/// <summary>The dates of an answer to WHOIS.</summary>
internal sealed class WhoisDates : HostUpModel
{
    public DateTimeOffset? RegisteredAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }
}
