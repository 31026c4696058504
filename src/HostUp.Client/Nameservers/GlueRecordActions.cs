using HostUp.Client.Api;

namespace HostUp.Client.Nameservers;

/// <summary>The gate of nameservers below a domain.</summary>
public sealed class GlueRecordActions : HostUpModel
{
    /// <summary>Whether one can be made now; null when HostUp does not say.</summary>
    public ActionGate? CanCreateGlueRecord { get; init; }

    /// <summary><c>allowed</c>, or the reason why not.</summary>
    public override string ToString() => CanCreateGlueRecord?.ToString() ?? string.Empty;
}
