using System.Collections.Generic;
using System.Text.Json.Nodes;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Waiting;

/// <summary>GET /api/jobs/{jobId}: the jobs of every area, outside API v2 and in v1's words.</summary>
internal sealed class WaitingArea : IArea
{
    public IEnumerable<Route> Routes(Customer customer) => [new("GET", "/api/jobs/{jobId}", call => Show(customer, call["jobId"]))];

    private static Answer Show(Customer customer, string id) =>
        customer.Jobs.PollUsual(id) is { } job ? Answer.Ok(ToJson(job)) : Answer.Failed(Problem.NotFound());

    private static JsonObject ToJson(Job job)
    {
        bool completed = job.Stage == JobStage.Completed;
        bool failed = job.Stage == JobStage.Failed;
        string words = job.Stage switch
        {
            JobStage.Queued => "queued",
            JobStage.Running => "in_progress",
            JobStage.Completed => "completed",
            _ => "failed",
        };

        return new JsonObject
        {
            ["jobId"] = job.Id,
            ["queueType"] = "customer",
            ["type"] = "work",
            ["state"] = job.Stage switch { JobStage.Queued => "waiting", JobStage.Running => "active", _ => words },
            ["status"] = words,
            ["progress"] = job.Progress,
            ["progressDetails"] = new JsonObject
            {
                ["percentage"] = job.Progress,
                ["message"] = words,
                ["current"] = job.Progress,
                ["total"] = 100,
            },
            ["progressMessage"] = words,
            ["result"] = completed ? new JsonObject { ["success"] = true } : null,
            ["error"] = job.Failure,
            ["isCompleted"] = completed,
            ["isFailed"] = failed,
            ["isRunning"] = job.Stage == JobStage.Running,
            ["isWaiting"] = job.Stage == JobStage.Queued,
            ["createdAt"] = Timestamp.Format(job.CreatedAt),
            ["finishedAt"] = Timestamp.Format(job.FinishedAt),
        };
    }
}
