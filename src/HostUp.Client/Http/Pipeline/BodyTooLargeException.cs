using System.IO;

namespace HostUp.Client.Http.Pipeline;

internal sealed class BodyTooLargeException() : IOException("The answer is larger than 32 MiB.");
