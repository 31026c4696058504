using System;
using System.Linq;
using HostUp.Client.Errors;

namespace HostUp.Client.Hosting;

/// <summary>The form of a folder of an account, below the home of its user.</summary>
public static class HostingDirectory
{
    /// <summary>Whether a text has the form: relative, such as <c>public_html/shop</c>, and without a step up (<c>..</c>).</summary>
    /// <param name="directory">The text; null gives false.</param>
    /// <returns>True when HostUp may take it.</returns>
    public static bool IsWellFormed(string? directory) =>
        !string.IsNullOrWhiteSpace(directory)
        && directory![0] is not ('/' or '\\' or '~')
        && !directory.Any(static character => char.IsControl(character) || character == '\\')
        && !directory.Split('/').Contains("..");

    internal static string Checked(string? directory, string parameter) => IsWellFormed(directory)
        ? directory!
        : throw new ArgumentException(Sentence.Fill(HostingAccessMessages.InvalidDirectory, directory), parameter);
}
