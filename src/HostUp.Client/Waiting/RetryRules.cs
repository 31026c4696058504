using System;
using HostUp.Client.Api;

namespace HostUp.Client.Waiting;

/// <summary>Which failure of which request is worth another try. HostUp documents no idempotency key but that of orders, hence the care.</summary>
internal static class RetryRules
{
    /// <summary>
    /// How long an order is sent again with its key. HostUp knows one for "about one hour" and makes a second order after that: ten minutes
    /// are left for clocks that differ, and for what is long on its way.
    /// </summary>
    public static readonly TimeSpan KeyIsGood = TimeSpan.FromMinutes(50);

    /// <summary>Whether an answer with this status is followed by another try.</summary>
    public static bool RetriesStatus(RequestSafety safety, int status) => status switch
    {
        // A rate limit is applied before anything is done.
        429 => true,
        408 or 500 or 502 or 503 or 504 => RepeatsSafely(safety),
        _ => false,
    };

    /// <summary>Whether a request without an answer is sent again.</summary>
    /// <param name="safety">The kind of request.</param>
    /// <param name="mayHaveArrived">False when nothing of it can have left this machine.</param>
    public static bool RetriesLoss(RequestSafety safety, bool mayHaveArrived) => !mayHaveArrived || RepeatsSafely(safety);

    private static bool RepeatsSafely(RequestSafety safety) =>
        safety is not (RequestSafety.Create or RequestSafety.Commit);
}
