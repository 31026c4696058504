namespace HostUp.Sandbox;

/// <summary>The kinds of <see cref="SandboxFault"/>.</summary>
public enum SandboxFaultKind
{
    /// <summary>A problem document, such as that of a rate limit.</summary>
    Problem,

    /// <summary>An HTML page.</summary>
    Page,

    /// <summary>The connection is lost after the request was sent.</summary>
    ConnectionLost,

    /// <summary>No answer comes.</summary>
    NoAnswer,
}
