using HostUp.Client.Api;

namespace HostUp.Client.Mail;

/// <summary>The form of the id of a mailbox: <c>mail_</c> and 26 characters.</summary>
public static class MailboxId
{
    /// <summary>Whether a text has the form of one.</summary>
    /// <param name="id">The text; null gives false.</param>
    /// <returns>True when HostUp may know it.</returns>
    public static bool IsWellFormed(string? id) => IdForm.Has("mail_", id);
}
