using HostUp.Client.Api;

namespace HostUp.Client.Nameservers;

/// <summary>How many nameservers below a domain a registry takes.</summary>
public sealed class GlueRecordLimit : HostUpModel
{
    /// <summary>How many there are.</summary>
    public int? Current { get; init; }

    /// <summary>How many there can be: 13.</summary>
    public int? Max { get; init; }

    /// <summary>Whether there can be no more.</summary>
    public bool? Reached { get; init; }

    /// <summary>As in <c>2 of 13</c>.</summary>
    public override string ToString() => $"{Current} of {Max}";
}
