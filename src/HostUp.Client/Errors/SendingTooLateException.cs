using System.IO;

namespace HostUp.Client.Errors;

/// <summary>An order was about to be sent when HostUp may no longer know its key, and would make another.</summary>
internal sealed class SendingTooLateException() : IOException(Messages.SendingTooLate);
