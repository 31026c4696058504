namespace HostUp.Client.Api;

/// <summary>What a second sending of a request could do: it decides what is sent again. Each <see cref="Endpoint"/> has one.</summary>
public enum RequestSafety
{
    /// <summary>Reads only: GET, HEAD, and a POST that only asks.</summary>
    Read,

    /// <summary>Changes something, to the same end however often it is sent: PUT, DELETE by id, PATCH of preferences.</summary>
    Idempotent,

    /// <summary>Makes something new each time, or changes something relative to what it was: POST of a recipient.</summary>
    Create,

    /// <summary>A commit with <c>dryRun: true</c> at an endpoint that documents it: it changes nothing.</summary>
    DryRun,

    /// <summary>An order, which carries an <c>attemptKey</c>: HostUp knows a second sending by it, for about an hour.</summary>
    Keyed,

    /// <summary>Spends, ends or rotates something: never sent again once it may have arrived.</summary>
    Commit,
}
