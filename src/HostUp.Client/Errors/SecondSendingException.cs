using System.IO;

namespace HostUp.Client.Errors;

/// <summary>A handler was about to send a request again by itself, which could do something twice.</summary>
internal sealed class SecondSendingException() : IOException(Messages.SecondSending);
