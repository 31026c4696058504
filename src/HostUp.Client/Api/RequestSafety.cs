using HostUp.Client.Waiting;

namespace HostUp.Client.Api;

/// <summary>What a second sending of a request could do. It decides what is retried (see <see cref="RetryRules"/>).</summary>
internal enum RequestSafety
{
    /// <summary>Reads only: GET and HEAD.</summary>
    Read,

    /// <summary>Changes something, to the same end however often it is sent: PATCH of preferences, DELETE of a recipient.</summary>
    Idempotent,

    /// <summary>Makes something new each time: POST of a recipient.</summary>
    Create,

    /// <summary>A plan change with <c>dryRun: true</c>, which changes nothing.</summary>
    DryRun,

    /// <summary>A plan change, which costs money: never sent again once it may have arrived.</summary>
    Commit,
}
