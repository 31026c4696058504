namespace HostUp.PowerShell.Loading;

/// <summary>What PowerShell runs on, as far as finding libraries goes.</summary>
internal enum HostRuntime
{
    /// <summary>.NET 8 or later, PowerShell 7.4 and later: it has load contexts as the loader uses them.</summary>
    LoadContexts,

    /// <summary>.NET Framework, Windows PowerShell 5.1: one context, and an event.</summary>
    Framework,

    /// <summary>An older .NET, PowerShell 7.0 to 7.3: the loader is not for it, and nobody mends it any more.</summary>
    TooOld,
}
