using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Json;

namespace HostUp.Client.Registration;

/// <summary>What came of trying a registration again.</summary>
public sealed class RegistrationRetry : HostUpModel
{
    /// <summary>The domain; its id when its name was not given.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Domain { get; private set; }

    /// <summary>Where the registration stands: <c>queued</c>, <c>submitted</c>, <c>completed</c>, <c>failed</c>.</summary>
    [JsonInclude]
    public string? RegistrationStatus { get; internal set; }

    /// <summary>Why it stands there, for people; null when HostUp does not say.</summary>
    [JsonInclude]
    public string? Reason { get; internal set; }

    /// <summary>What the registry said, as plain values; null when HostUp does not say.</summary>
    [JsonConverter(typeof(PlainValueConverter))]
    public object? Outcome { get; init; }

    /// <summary>The work that goes on, as it was last seen; null when none does.</summary>
    [JsonInclude]
    public HostUpOperation? Operation { get; internal set; }

    /// <summary>Identifier of the domain.</summary>
    public string? DomainId { get; init; }

    /// <summary>The domain and where its registration stands.</summary>
    public override string ToString() => $"{Domain ?? DomainId}: {RegistrationStatus}";

    // What was said at first is of no use any more once the work has ended.
    internal RegistrationRetry After(HostUpOperation last)
    {
        Operation = last;
        if (last.IsCompleted)
        {
            (RegistrationStatus, Reason) = ("completed", null);
        }

        return this;
    }

    internal RegistrationRetry Of(string domain)
    {
        Domain = DnsName.ToUnicode(domain);
        Operation?.Purpose = Domain;
        return this;
    }
}
