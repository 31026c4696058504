using System;
using System.Linq;
using HostUp.Client.Errors;

namespace HostUp.Client.Hosting;

/// <summary>The form of a plan's slug.</summary>
public static class ProductSlug
{
    /// <summary>Whether a text has the form of a slug such as <c>webbhotell-business</c>: letters, digits, hyphens and underscores.</summary>
    /// <param name="slug">The text; null gives false.</param>
    /// <returns>True when HostUp may know it.</returns>
    public static bool IsWellFormed(string? slug) =>
        slug is { Length: > 0 and <= 100 }
        && slug.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.');

    internal static string Checked(string? slug, string parameter) => IsWellFormed(slug)
        ? slug!
        : throw new ArgumentException(Sentence.Fill(HostingMessages.InvalidProductSlug, slug), parameter);
}
