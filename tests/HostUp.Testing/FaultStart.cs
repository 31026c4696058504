namespace HostUp.Testing;

/// <summary>When the steps of a <see cref="FaultScript"/> begin.</summary>
public enum FaultStart
{
    /// <summary>With the connection, before TLS and before anything is read.</summary>
    Accept,

    /// <summary>After some bytes of the request.</summary>
    Bytes,

    /// <summary>When the whole request is there.</summary>
    Request,
}
