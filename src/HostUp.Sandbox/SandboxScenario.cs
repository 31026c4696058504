namespace HostUp.Sandbox;

/// <summary>What the offline account looks like, and how well its API behaves.</summary>
public enum SandboxScenario
{
    /// <summary>
    /// An ordinary customer: five hosting accounts (one suspended, one still pending), a saved card, no invoice recipients,
    /// and a key with every scope. The preferences and the first account are those of HostUp's published examples.
    /// </summary>
    Default,

    /// <summary>A private customer's first day: no hosting accounts, no invoice recipients, no saved card, not in the Peppol directory.</summary>
    Empty,

    /// <summary>A reseller: 10,000 hosting accounts in every status, with the gaps (null values) that the API allows. Two invoice recipients.</summary>
    ManyAccounts,

    /// <summary>The account of <see cref="Default"/>, seen with a key that has <c>read:</c> scopes alone: every change answers 403.</summary>
    ReadOnlyKey,

    /// <summary>
    /// The account of <see cref="Default"/> with an unpaid invoice on its first hosting account, so that a plan change answers 409
    /// until it is sent with <c>cancelExistingInvoice</c>. Two invoice recipients.
    /// </summary>
    UnpaidInvoice,

    /// <summary>
    /// The account of <see cref="Default"/> behind a tight rate limit: the second of every three requests (2nd, 5th, 8th ...)
    /// answers 429 with <c>Retry-After: 1</c> and changes nothing.
    /// </summary>
    RateLimited,

    /// <summary>
    /// The account of <see cref="Default"/> behind a bad line. Of every five requests the first answers 503, the second loses its
    /// connection and the fourth answers 502 with an HTML page. A request that is repeated succeeds at the second retry at the latest.
    /// A failure strikes before anything is changed, except for what commits (a plan change, an order): there it strikes after the change
    /// was made, so that the outcome is unknown to the caller.
    /// </summary>
    Flaky,

    /// <summary>
    /// The account of <see cref="Default"/> where each answer takes 3 seconds. The work is done at once and the answer held back,
    /// so a change that the caller gave up waiting for is made all the same.
    /// </summary>
    Slow,
}
