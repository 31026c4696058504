namespace HostUp.Client.Errors;

/// <summary>Why a call to HostUp did not succeed. The names are the error ids of what has no code of HostUp's own.</summary>
public enum ApiFailure
{
    /// <summary>HostUp answered with a problem document (RFC 7807) or a bare error status: branch on the code.</summary>
    Problem,

    /// <summary>No connection came about, or it was lost before an answer.</summary>
    ConnectionFailed,

    /// <summary>No answer came in time.</summary>
    Timeout,

    /// <summary>The answer is none of HostUp's: HTML, cut or malformed JSON, a wrong type, over 32 MiB, a redirect.</summary>
    UnexpectedResponse,

    /// <summary>What must not be made twice was sent, and no answer settled it: it may have been made.</summary>
    OutcomeUnknown,

    /// <summary>A dry run was asked for and the answer does not confirm that nothing was changed.</summary>
    DryRunNotConfirmed,

    /// <summary>HostUp reports that long work has failed, with no code of its own.</summary>
    OperationFailed,

    /// <summary>Nothing has the name that was given.</summary>
    NameNotFound,

    /// <summary>Several things have the name that was given: their ids tell them apart.</summary>
    NameAmbiguous,
}
