using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>Whether WHOIS hides who has a domain.</summary>
public sealed class DomainPrivacy : HostUpModel
{
    /// <summary>Whether it does; null when HostUp does not say.</summary>
    public bool? Enabled { get; init; }

    /// <summary><c>on</c> or <c>off</c>.</summary>
    public override string ToString() => Enabled switch
    {
        true => "on",
        false => "off",
        null => string.Empty,
    };
}
