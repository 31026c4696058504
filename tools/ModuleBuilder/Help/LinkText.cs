using System;
using System.Text.RegularExpressions;

namespace ModuleBuilder.Help;

/// <summary>A related link.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Address">Its address: https, or the page of another cmdlet or topic.</param>
/// <param name="Line">Where it is.</param>
internal sealed partial record LinkText(string Text, string Address, int Line)
{
    /// <summary>The address as Get-Help has it: the page of another cmdlet has none there.</summary>
    public string Uri => Address.StartsWith("https://", StringComparison.Ordinal) ? Address : string.Empty;

    public static LinkText Read(PageReader page, Block block)
    {
        Match link = Link().Match(block.Text);
        return link.Success
            ? new LinkText(link.Groups[1].Value, link.Groups[2].Value, block.Line)
            : throw page.Wrong(block.Line, "A related link is [text](address), each on a line of its own.");
    }

    [GeneratedRegex(@"^\[([^\]]+)\]\(([^)\s]+)\)$")]
    private static partial Regex Link();
}
