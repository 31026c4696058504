using System;
using System.Collections.Generic;
using System.Linq;

namespace HelpBuilder;

/// <summary>What a page says about a parameter: its text and the block of facts below it.</summary>
internal sealed class ParameterText
{
    private static readonly string[] Facts =
    [
        "Type", "Parameter Sets", "Aliases", "Accepted values", "Required", "Position", "Default value", "Accept pipeline input",
        "Accept wildcard characters",
    ];

    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);

    private ParameterText(string name) => Name = name;

    public string Name { get; }

    public IReadOnlyList<string> Text { get; private set; } = [];

    /// <summary>The type, by its full name.</summary>
    public string Type => _facts["Type"];

    public string Aliases => _facts["Aliases"].Length == 0 ? "none" : _facts["Aliases"];

    /// <summary>The values that are accepted; empty when any is.</summary>
    public string[] AcceptedValues => _facts.TryGetValue("Accepted values", out string? values) ? values.Split(", ") : [];

    public bool IsRequired => _facts["Required"] == "True";

    /// <summary>The position, counted from 0, or <c>named</c>.</summary>
    public string Position => _facts["Position"] == "Named" ? "named" : _facts["Position"];

    public string DefaultValue => _facts["Default value"];

    public string PipelineInput => _facts["Accept pipeline input"];

    public bool AcceptsWildcards => _facts["Accept wildcard characters"] == "True";

    public bool IsSwitch => Type == "System.Management.Automation.SwitchParameter";

    /// <summary>The type as the syntax shows it: without its namespace.</summary>
    public string ShortType => Type[(Type.LastIndexOf('.') + 1)..];

    public static ParameterText Read(PageReader page, Block heading, Block[] body)
    {
        if (!heading.Text.StartsWith('-') || body.Length < 2 || body[^1] is not { Kind: BlockKind.Code, Mark: "yaml" })
        {
            throw page.Wrong(heading.Line, "A parameter is its name with a dash, its text, and a block of yaml.");
        }

        var result = new ParameterText(heading.Text[1..]) { Text = [.. PlainText.Paragraphs(body[..^1])] };
        foreach (string line in body[^1].Text.Split('\n').Where(static line => line.Length > 0))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string name = colon < 0 ? line : line[..colon];
            if (!Facts.Contains(name))
            {
                throw page.Wrong(body[^1].Line, $"'{name}' is not one of {string.Join(", ", Facts)}.");
            }

            result._facts[name] = line[(colon + 1)..].Trim();
        }

        string? missing = Facts.FirstOrDefault(fact => fact != "Accepted values" && !result._facts.ContainsKey(fact));
        return missing is null ? result : throw page.Wrong(body[^1].Line, $"'{missing}' is missing.");
    }
}
