namespace HostUp.Sandbox.World;

/// <summary>How far a job is. Each route has words of its own for it.</summary>
internal enum JobStage
{
    Queued,
    Running,
    Completed,
    Failed,
}
