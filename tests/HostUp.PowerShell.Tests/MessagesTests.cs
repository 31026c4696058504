using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace HostUp.PowerShell.Tests;

/// <summary>The module's messages in each language: none is missing, and all say the same things.</summary>
public sealed partial class MessagesTests
{
    private static readonly IReadOnlyDictionary<string, string> English = Read("Messages.resx");
    private static readonly IReadOnlyDictionary<string, string> Swedish = Read("Messages.sv.resx");

    public static TheoryData<string> Names() => new(English.Keys);

    [Fact]
    public void Each_language_has_the_same_messages() => Assert.Equal(English.Keys.Order(), Swedish.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_takes_the_same_values_in_each_language(string name) =>
        Assert.Equal(Found(Placeholder(), English[name]), Found(Placeholder(), Swedish[name]));

    // What is typed or branched on is never translated: cmdlets, parameters, scopes, ids, addresses.
    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_names_the_same_cmdlets_and_data_in_each_language(string name) =>
        Assert.Equal(Found(Data(), English[name]), Found(Data(), Swedish[name]));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_is_translated(string name)
    {
        Assert.NotEqual(string.Empty, Swedish[name].Trim());

        // A message of placeholders and marks alone has nothing to translate.
        if (Placeholder().Replace(English[name], string.Empty).Any(char.IsLetter))
        {
            Assert.NotEqual(English[name], Swedish[name]);
        }
    }

    [Fact]
    public void The_lines_of_the_question_begin_in_one_column()
    {
        foreach (IReadOnlyDictionary<string, string> messages in new[] { English, Swedish })
        {
            IEnumerable<int> columns = new[] { "PlanQuestionFrom", "PlanQuestionTo", "PlanQuestionDue", "PlanQuestionRecurring" }
                .Select(name => messages[name].IndexOf("{0}", StringComparison.Ordinal));
            Assert.Single(columns.Distinct());
        }
    }

    private static string[] Found(Regex pattern, string message) =>
        [.. pattern.Matches(message).Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", "HostUp.PowerShell", file)).Root!
            .Elements("data")
            .ToDictionary(static data => data.Attribute("name")!.Value, static data => data.Element("value")!.Value);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b\w+-HostUp\w*|(?<=\s|\()-[A-Z]\w+|https://\S*\w|\w+_\w+|\b(?:read|write):\w+|webbhotell-business|\b(?:POST|PUT|PATCH|DELETE)\b")]
    private static partial Regex Data();
}
