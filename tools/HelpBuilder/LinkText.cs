using System.Text.RegularExpressions;

namespace HelpBuilder;

/// <summary>A related link.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Address">Its address: https, or the page of another cmdlet or topic, which has none in Get-Help.</param>
internal sealed partial record LinkText(string Text, string Address)
{
    public static LinkText Read(PageReader page, Block block)
    {
        Match link = Link().Match(block.Text);
        return link.Success
            ? new LinkText(link.Groups[1].Value, link.Groups[2].Value.StartsWith("https://", System.StringComparison.Ordinal) ? link.Groups[2].Value : string.Empty)
            : throw page.Wrong(block.Line, "A related link is [text](address), each on a line of its own.");
    }

    [GeneratedRegex(@"^\[([^\]]+)\]\(([^)\s]+)\)$")]
    private static partial Regex Link();
}
