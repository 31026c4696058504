using System.Collections.Generic;

namespace HostUp.Sandbox.World;

/// <summary>The customer's long work. A route that polls jobs of its own keeps beside them what they work on.</summary>
internal sealed class Jobs(Customer customer)
{
    private const string UsualPrefix = "job_";
    private const string UsualPath = "/api/jobs/";

    private readonly Dictionary<string, Job> _jobs = [];

    /// <summary>Starts a job that is polled outside API v2, as most are.</summary>
    public Job Start(int polls, string? failure = null) => Start(UsualPrefix, UsualPath, polls, failure);

    public Job Start(string prefix, string path, int polls, string? failure = null)
    {
        string id = customer.Ids.Next(prefix);
        var job = new Job(id, path + id, customer.Now, polls, failure);
        _jobs.Add(job.PollUrl, job);
        return job;
    }

    /// <summary>Asks after the job of a path, which goes on by it; null when there is none.</summary>
    public Job? Poll(string pollUrl)
    {
        if (!_jobs.TryGetValue(pollUrl, out Job? job))
        {
            return null;
        }

        job.Poll(customer.Now);
        return job;
    }

    /// <summary>Asks after a job that is polled outside API v2.</summary>
    public Job? PollUsual(string id) => Poll(UsualPath + id);
}
