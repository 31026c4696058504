using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace HostUp.PowerShell.Binding;

/// <summary>Makes completion results out of words.</summary>
internal static class Completions
{
    /// <summary>
    /// The words that begin with what was typed, then those that have it anywhere, in their tool tip too: that is where ids are, which
    /// people paste. Quoted where PowerShell needs it.
    /// </summary>
    public static IEnumerable<CompletionResult> Matching(string? typed, IEnumerable<(string Word, string ToolTip)> words)
    {
        string wanted = (typed ?? string.Empty).Trim('\'', '"');
        (string Word, string ToolTip)[] all = words
            .Where(word => IsIn(word.Word, wanted) || IsIn(word.ToolTip, wanted))
            .ToArray();
        return all
            .OrderBy(word => word.Word.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .Select(static word => new CompletionResult(
                Quote(word.Word), word.Word, CompletionResultType.ParameterValue, word.ToolTip.Length == 0 ? word.Word : word.ToolTip));
    }

    private static bool IsIn(string text, string wanted) => text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string Quote(string word) =>
        word.Length > 0 && word.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '/' or '.' or '+')
            ? word
            : "'" + CodeGeneration.EscapeSingleQuotedStringContent(word) + "'";
}
