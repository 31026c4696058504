using System.IO;

namespace HostUp.Client.Http.Pipeline;

internal sealed class BodyTooLargeException() : IOException(Messages.AnswerTooLargeReason);
