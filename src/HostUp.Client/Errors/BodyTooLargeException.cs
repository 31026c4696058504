using System.IO;

namespace HostUp.Client.Errors;

internal sealed class BodyTooLargeException() : IOException(Messages.AnswerTooLargeReason);
