using System.Net.Http;

namespace HostUp.Client.Errors;

/// <summary>An answer that cannot be read and has the key in it: what the handlers say of it must not be shown.</summary>
internal sealed class RepeatedRequestException() : HttpRequestException(Messages.AnswerRepeatsRequest);
