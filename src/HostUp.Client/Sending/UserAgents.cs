using System.Linq;
using System.Runtime.InteropServices;

namespace HostUp.Client.Sending;

internal static class UserAgents
{
    public static string ClientVersion { get; } = typeof(UserAgents).Assembly.GetName().Version!.ToString(3);

    /// <summary>Whether a text can stand in the header: anything else could begin a header of its own.</summary>
    public static bool IsProduct(string? text) => !string.IsNullOrWhiteSpace(text) && text!.All(static c => c is >= ' ' and <= '~');

    /// <summary>The product followed by what it runs on, as RFC 9110 section 10.1.5 has it.</summary>
    public static string Complete(string product) =>
        $"{product} ({Clean(RuntimeInformation.FrameworkDescription)}; {Clean(RuntimeInformation.OSDescription)}; {RuntimeInformation.ProcessArchitecture})";

    // A comment must not contain parentheses or line breaks.
    private static string Clean(string text)
    {
        char[] kept = text.Trim().ToCharArray();
        for (int i = 0; i < kept.Length; i++)
        {
            if (kept[i] is '(' or ')' or '\\' or ';' or < ' ' or > '~')
            {
                kept[i] = ' ';
            }
        }

        return new string(kept);
    }
}
