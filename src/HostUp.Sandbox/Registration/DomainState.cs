namespace HostUp.Sandbox.Registration;

/// <summary>What a look-up found.</summary>
internal enum DomainState
{
    Available,
    Unavailable,

    /// <summary>It could not be found out, and may be either: ask again.</summary>
    Unknown,

    AlreadyOwned,

    /// <summary>No name that could be registered.</summary>
    Invalid,
}
