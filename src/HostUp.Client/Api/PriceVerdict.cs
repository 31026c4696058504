namespace HostUp.Client.Api;

/// <summary>How a price stands to a <see cref="PriceLimit"/>.</summary>
public enum PriceVerdict
{
    /// <summary>It is known and not above the limit.</summary>
    Within,

    /// <summary>It is known and above the limit.</summary>
    Above,

    /// <summary>It is not known, or in another currency: nothing may be spent on it.</summary>
    Unknown,
}
