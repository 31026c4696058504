using System.Text.Json;
using HostUp.Client.Errors;

namespace HostUp.Client.Json;

/// <summary>JSON that is not what is expected where it stands; the reader adds where that is.</summary>
/// <param name="reason">What was expected.</param>
internal sealed class UnexpectedJsonException(Sentence reason) : JsonException(reason.ToString())
{
    public Sentence Reason { get; } = reason;
}
