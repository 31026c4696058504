using System.Collections.Generic;

namespace HostUp.Client.Tests;

/// <summary>A request as it arrived.</summary>
/// <param name="Method">The method as written on the request line.</param>
/// <param name="Uri">The whole address.</param>
/// <param name="Target">Path and query, escaped as they came.</param>
/// <param name="Headers">The headers of the request and of its body, by name without regard to case.</param>
/// <param name="Body">The body; null when there was none.</param>
internal sealed record RecordedRequest(string Method, string Uri, string Target, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    public override string ToString() => $"{Method} {Target}";
}
