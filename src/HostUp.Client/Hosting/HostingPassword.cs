using System;
using System.Linq;
using System.Security;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Hosting;

/// <summary>HostUp's rules for the password of a hosting account, as far as its page tells them.</summary>
public static class HostingPassword
{
    private const int Shortest = 8;
    private const int Longest = 128;

    /// <summary>
    /// Whether a password meets the rules: 8 to 128 characters, among them an upper-case letter, a lower-case letter and a digit. HostUp
    /// also refuses what is easily guessed (<c>password_too_weak</c>), and does not say how it tells.
    /// </summary>
    /// <param name="password">The password; null gives false.</param>
    /// <returns>True when HostUp may take it.</returns>
    public static bool IsWellFormed(SecureString? password) => password is { Length: >= Shortest and <= Longest }
        && SecretText.Read(password, static plain => plain.Any(char.IsUpper) && plain.Any(char.IsLower) && plain.Any(char.IsDigit));

    internal static SecureString Checked(SecureString? password, string parameter) => IsWellFormed(password)
        ? password!
        : throw new ArgumentException(Sentence.Fill(HostingAccessMessages.InvalidPassword, Shortest, Longest), parameter);
}
