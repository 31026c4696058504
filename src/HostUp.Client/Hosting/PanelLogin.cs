using System;
using System.Security;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Json;
using HostUp.Client.Sending;

namespace HostUp.Client.Hosting;

/// <summary>A link that logs in to the control panel of an account. The link is a secret: it is in no property, and not in <see cref="HostUpModel.ToJson"/>.</summary>
public sealed class PanelLogin : HostUpModel
{
    /// <summary>When it ceases to work (UTC); null when the panel does not tell.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether it works once.</summary>
    public bool? SingleUse { get; init; }

    /// <summary>The account's id.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountId { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("loginUrl")]
    [JsonConverter(typeof(SecretConverter))]
    internal string? LoginUrl { get; init; }

    /// <summary>The link. Whoever opens it is logged in.</summary>
    /// <returns>A copy for the caller to dispose of.</returns>
    public SecureString GetLoginUrl() => SecretText.Protect(LoginUrl ?? string.Empty);

    /// <summary>The account, never the link.</summary>
    public override string ToString() => AccountId ?? string.Empty;
}
