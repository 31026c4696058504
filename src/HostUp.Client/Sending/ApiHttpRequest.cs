using System;
using System.Net.Http;
using HostUp.Client.Api;

namespace HostUp.Client.Sending;

/// <summary>A request on its way through the handlers, with the call it belongs to.</summary>
internal sealed class ApiHttpRequest(Uri uri, CallUnderWay underWay) : HttpRequestMessage(underWay.Call.Method, uri)
{
    public CallUnderWay UnderWay { get; } = underWay;

    public ApiCall Call => UnderWay.Call;

    /// <summary>Begins the next attempt, with a body of its own.</summary>
    public Attempt BeginAttempt()
    {
        Content = UnderWay.BeginAttempt();
        return UnderWay.Attempt!;
    }
}
