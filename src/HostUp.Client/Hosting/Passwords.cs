using System;
using System.Security;
using HostUp.Client.Errors;

namespace HostUp.Client.Hosting;

/// <summary>What is known of passwords before HostUp judges them.</summary>
internal static class Passwords
{
    /// <summary>The password, when it is something.</summary>
    /// <exception cref="ArgumentException">It is null or empty.</exception>
    public static SecureString Checked(SecureString? password, string parameter) => password is { Length: > 0 }
        ? password
        : throw new ArgumentException(Sentence.Fill(HostingMessages.EmptyPassword), parameter);
}
