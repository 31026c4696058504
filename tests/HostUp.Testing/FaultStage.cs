namespace HostUp.Testing;

/// <summary>How far a connection to a <see cref="FaultServer"/> came.</summary>
public enum FaultStage
{
    /// <summary>It was accepted; nothing was read.</summary>
    Accepted,

    /// <summary>It waits for a request: the first, or another one.</summary>
    Idle,

    /// <summary>Bytes of a request arrived.</summary>
    Receiving,

    /// <summary>The script's steps are under way.</summary>
    Answering,

    /// <summary>The client closed it, or it broke.</summary>
    ClosedByClient,

    /// <summary>The script closed it.</summary>
    ClosedByServer,
}
