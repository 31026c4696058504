using System;
using System.Text.Json.Nodes;

namespace HostUp.Sandbox.World;

/// <summary>Long work, which goes on by being asked after: so many polls find it unfinished, and the next one finds its end.</summary>
/// <param name="id">Its identifier.</param>
/// <param name="pollUrl">Where to ask after it, from the host's root.</param>
/// <param name="createdAt">When it was asked for.</param>
/// <param name="polls">How many polls find it unfinished.</param>
/// <param name="failure">Why it fails; null when it ends well.</param>
internal sealed class Job(string id, string pollUrl, DateTimeOffset createdAt, int polls, string? failure)
{
    private int _asked;

    public string Id { get; } = id;

    public string PollUrl { get; } = pollUrl;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>When a poll first found its end; null before that.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    public JobStage Stage => FinishedAt is not null ? (failure is null ? JobStage.Completed : JobStage.Failed)
        : _asked <= 1 ? JobStage.Queued : JobStage.Running;

    public string? Failure => Stage == JobStage.Failed ? failure : null;

    /// <summary>In percent.</summary>
    public int Progress => FinishedAt is not null ? 100 : _asked <= 1 ? 0 : 100 * (_asked - 1) / polls;

    /// <summary>What the one who polls finds. A job that has ended stays as it is.</summary>
    public void Poll(DateTimeOffset now)
    {
        if (_asked++ >= polls)
        {
            FinishedAt ??= now;
        }
    }

    /// <summary>The answer to the request that started it.</summary>
    public JsonObject ToOperation() => new()
    {
        ["operation"] = new JsonObject { ["status"] = "queued", ["jobId"] = Id, ["pollUrl"] = PollUrl, ["result"] = null },
    };
}
