using System;
using System.Linq;
using HostUp.Client.Errors;

namespace HostUp.Client.Hosting;

/// <summary>The form of a hosting account's identifier: <c>acct_</c> and a ULID in lower case.</summary>
public static class AccountId
{
    private const string Prefix = "acct_";

    /// <summary>
    /// Whether a text has the form of an account id. HostUp's examples have 26 characters after the prefix; their number is
    /// not documented, so any number is let through. Characters that would change the path are not.
    /// </summary>
    /// <param name="id">The text; null gives false.</param>
    /// <returns>True when HostUp may know it.</returns>
    public static bool IsWellFormed(string? id) =>
        id is { Length: > 5 and <= 100 }
        && id.StartsWith(Prefix, StringComparison.Ordinal)
        && id.Skip(Prefix.Length).All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));

    internal static string Checked(string? id, string parameter) => IsWellFormed(id)
        ? id!
        : throw new ArgumentException(Sentence.Fill(HostingMessages.InvalidAccountId, id), parameter);
}
