using System;
using System.Security;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;
using HostUp.Client.Sending;

namespace HostUp.Client.WordPress;

/// <summary>A link that logs in to the administration of a site. The link is a secret: it is in no property, and not in <see cref="HostUpModel.ToJson"/>.</summary>
public sealed class WordPressLogin : HostUpModel
{
    /// <summary>The site's id.</summary>
    public string? Id { get; init; }

    /// <summary>When it ceases to work (UTC); null when HostUp does not know.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether it works once.</summary>
    public bool? SingleUse { get; init; }

    [JsonInclude]
    [JsonPropertyName("loginUrl")]
    [JsonConverter(typeof(SecretConverter))]
    internal string? LoginUrl { get; init; }

    /// <summary>The link. Whoever opens it is logged in.</summary>
    /// <returns>A copy for the caller to dispose of.</returns>
    public SecureString GetLoginUrl() => SecretText.Protect(LoginUrl ?? string.Empty);

    /// <summary>The site, never the link.</summary>
    public override string ToString() => Id ?? string.Empty;
}
