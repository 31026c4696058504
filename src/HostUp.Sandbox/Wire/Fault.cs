namespace HostUp.Sandbox.Wire;

/// <summary>What a scenario does to a request instead of answering it.</summary>
internal enum Fault
{
    None,
    RateLimited,
    Unavailable,
    ConnectionLost,
    BadGateway,
}
