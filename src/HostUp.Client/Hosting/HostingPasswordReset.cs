using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Hosting;

/// <summary>A password that was replaced; HostUp does not repeat it.</summary>
public sealed class HostingPasswordReset : HostUpModel
{
    /// <summary>The account as it was asked for by name, or shown before; null when its id alone is known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? AccountName { get; internal set; }

    /// <summary>Whose password it is: the user of the control panel.</summary>
    public string? Username { get; init; }

    /// <summary>Where the old password holds no more: <c>controlPanel</c>, <c>ftp</c>, <c>sftp</c>, <c>ssh</c>, <c>webmail</c>.</summary>
    public ItemList<string>? AffectedAccess { get; init; }

    /// <summary>The account's id.</summary>
    [JsonInclude]
    public string? AccountId { get; internal set; }

    /// <summary>User and where it counts, as in <c>exampleuser (controlPanel, ftp)</c>.</summary>
    public override string ToString() => $"{Username} ({AffectedAccess})";
}
