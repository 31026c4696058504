using System;

namespace HostUp.Sandbox;

/// <summary>What befalls a request in place of its answer: see <see cref="SandboxAccount.Faults"/>.</summary>
/// <remarks>
/// A fault strikes before anything is done, unless <see cref="AfterChange"/> says otherwise: then the request is handled whole, its
/// change is made, and the answer never seen.
/// </remarks>
public sealed class SandboxFault
{
    private SandboxFault(SandboxFaultKind kind)
    {
        Kind = kind;
    }

    /// <summary>The connection is lost once the request has been sent, and before an answer comes.</summary>
    public static SandboxFault ConnectionLost { get; } = new(SandboxFaultKind.ConnectionLost);

    /// <summary>No answer ever comes: the caller waits until it gives up.</summary>
    public static SandboxFault NoAnswer { get; } = new(SandboxFaultKind.NoAnswer);

    /// <summary>The kind of the fault.</summary>
    public SandboxFaultKind Kind { get; }

    /// <summary>Whether the change that the request asked for is made before the fault strikes.</summary>
    public bool IsAfterChange { get; private set; }

    /// <summary>The HTTP status; 0 when there is no answer.</summary>
    public int Status { get; private set; }

    /// <summary>The <c>code</c> of the problem document; null when the answer is none.</summary>
    public string? Code { get; private set; }

    /// <summary>The seconds in <c>Retry-After</c>; 0 where there is no such header.</summary>
    public double RetryAfter { get; private set; }

    /// <summary>A rate limit: 429 with <c>Retry-After</c> and the <c>X-RateLimit</c> headers.</summary>
    /// <param name="retryAfter">How long to wait, in seconds; HostUp asks for whole ones, a test for as little as a thousandth.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The wait is negative.</exception>
    public static SandboxFault RateLimit(double retryAfter = 1) => retryAfter >= 0
        ? new(SandboxFaultKind.Problem) { Status = 429, Code = "rate_limit_exceeded", RetryAfter = retryAfter }
        : throw new ArgumentOutOfRangeException(nameof(retryAfter));

    /// <summary>A problem document (RFC 7807), as HostUp sends it.</summary>
    /// <param name="status">The status, 400 to 599.</param>
    /// <param name="code">The code, such as <c>upstream_renewal_regeneration_failed</c>.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not that of an error.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public static SandboxFault Problem(int status, string code) =>
        new(SandboxFaultKind.Problem) { Status = Error(status), Code = code ?? throw new ArgumentNullException(nameof(code)) };

    /// <summary>An HTML page, as a server in front of the API sends it.</summary>
    /// <param name="status">The status, 400 to 599.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not that of an error.</exception>
    public static SandboxFault Page(int status) => new(SandboxFaultKind.Page) { Status = Error(status) };

    /// <summary>The same fault, after the change was made.</summary>
    /// <returns>A fault whose <see cref="IsAfterChange"/> is true.</returns>
    public SandboxFault AfterChange() => new(Kind) { Status = Status, Code = Code, RetryAfter = RetryAfter, IsAfterChange = true };

    private static int Error(int status) =>
        status is >= 400 and <= 599 ? status : throw new ArgumentOutOfRangeException(nameof(status));
}
