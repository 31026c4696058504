using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace HostUp.PowerShell.Tests;

/// <summary>The messages of the cmdlets and of the client in each language: none is missing, all say the same things, and no sentence is elsewhere.</summary>
public sealed partial class MessagesTests
{
    private static readonly string[] Speakers = ["HostUp.PowerShell", "HostUp.Client"];

    // Signs that differ by language, and no words.
    private static readonly string[] Marks = ["Messages.DecimalSeparator"];

    public static TheoryData<string> Projects() => new(Speakers);

    public static TheoryData<string, string> Names()
    {
        var names = new TheoryData<string, string>();
        foreach (string project in Speakers)
        {
            foreach (string name in English(project).Keys)
            {
                names.Add(project, name);
            }
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Each_language_has_the_same_messages(string project) => Assert.Equal(English(project).Keys.Order(), Swedish(project).Keys.Order());

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_message_is_used_and_no_other_is_asked_for(string project)
    {
        IEnumerable<string> used = Sources(project)
            .SelectMany(static file => Use().Matches(File.ReadAllText(file)))
            .Select(static match => match.Value)
            .Distinct();

        Assert.Equal(English(project).Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_takes_the_same_values_in_each_language(string project, string name) =>
        Assert.Equal(Found(Placeholder(), English(project)[name]), Found(Placeholder(), Swedish(project)[name]));

    // What is typed or branched on is never translated: cmdlets, parameters, scopes, ids, addresses.
    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_names_the_same_cmdlets_and_data_in_each_language(string project, string name) =>
        Assert.Equal(Found(Data(), English(project)[name]), Found(Data(), Swedish(project)[name]));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_is_translated(string project, string name)
    {
        string english = English(project)[name];
        string swedish = Swedish(project)[name];
        Assert.NotEqual(string.Empty, swedish.Trim());

        // A message of placeholders and marks alone has nothing to translate.
        if (Marks.Contains(name) || Placeholder().Replace(english, string.Empty).Any(char.IsLetter))
        {
            Assert.NotEqual(english, swedish);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sentence_ends_alike_in_each_language(string project, string name)
    {
        if (!Marks.Contains(name))
        {
            Assert.Equal(English(project)[name].EndsWith('.'), Swedish(project)[name].EndsWith('.'));
        }
    }

    [Fact]
    public void The_lines_of_the_question_begin_in_one_column()
    {
        foreach (IReadOnlyDictionary<string, string> messages in new[] { English("HostUp.PowerShell"), Swedish("HostUp.PowerShell") })
        {
            IEnumerable<int> columns = new[] { "PlanQuestionFrom", "PlanQuestionTo", "PlanQuestionDue", "PlanQuestionRecurring", "PlanQuestionCancels" }
                .Select(name => Label().Match(messages["HostingMessages." + name]).Length);
            Assert.Single(columns.Distinct());
            Assert.All(messages.Where(static message => message.Key.StartsWith("HostingMessages.PlanQuestion", StringComparison.Ordinal) && message.Value.StartsWith("  ", StringComparison.Ordinal)),
                static message => Assert.InRange(message.Value.Length, 1, 79));
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_sentence_is_written_in_the_code(string project)
    {
        string[] sentences = Sources(project)
            .SelectMany(static file => SentencesIn(File.ReadAllText(file)).Select(sentence => $"{Path.GetFileName(file)}: {sentence}"))
            .ToArray();

        Assert.True(sentences.Length == 0, string.Join(Environment.NewLine, sentences));
    }

    [Theory]
    [InlineData("throw new ArgumentException(\"There is nothing to change.\");")]
    [InlineData("WriteVerbose($\"{path} was not answered: {reason}\");")]
    [InlineData("new(text.Length == 0 ? \"the answer\" : \"x\")")]
    public void A_sentence_in_the_code_is_found(string code) => Assert.NotEmpty(SentencesIn(code));

    [Theory]
    [InlineData("// \"There is nothing to change.\"")]
    [InlineData("/// <summary>Says \"it was not sent\".</summary>")]
    [InlineData("public override string ToString() => OptedOut == true ? \"opted out\" : \"not opted out\";")]
    [InlineData("headers.Add(\"User-Agent\", name); Get(\"shared-hosting\") is string text;")]
    public void What_is_no_sentence_for_users_is_not_found(string code) => Assert.Empty(SentencesIn(code));

    // Two words of small letters beside each other in a string. The texts of objects (ToString) are data: the same in every language.
    private static IEnumerable<string> SentencesIn(string code)
    {
        string spoken = TextOfObject().Replace(Comment().Replace(code, string.Empty), string.Empty);
        return Literal().Matches(spoken).Select(static match => match.Value).Where(static text => TwoWords().IsMatch(text));
    }

    private static string[] Found(Regex pattern, string message) =>
        [.. pattern.Matches(message).Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Sources(string project) => Files(project, ".cs");

    private static Dictionary<string, string> English(string project) => Read(project, string.Empty);

    private static Dictionary<string, string> Swedish(string project) => Read(project, ".sv");

    // By the name the code calls a message: that of its room's class before its own.
    private static Dictionary<string, string> Read(string project, string language) =>
        Files(project, "Messages" + language + ".resx")
            .SelectMany(file => XDocument.Load(file).Root!.Elements("data").Select(data => (
                Name: Path.GetFileName(file).Split('.')[0] + "." + data.Attribute("name")!.Value,
                Text: data.Element("value")!.Value)))
            .ToDictionary(static message => message.Name, static message => message.Text);

    private static IEnumerable<string> Files(string project, string ending) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*" + ending, SearchOption.AllDirectories)
            .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static folder => folder is "obj" or "bin"));

    [GeneratedRegex(@"\b\w*Messages\.\w+")]
    private static partial Regex Use();

    [GeneratedRegex(@"\{\d+(?::[^}]+)?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^  \w[^:]*: +")]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<![""\w:])//.*")]
    private static partial Regex Comment();

    [GeneratedRegex("override string ToString\\(\\)(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^;\"])*;")]
    private static partial Regex TextOfObject();

    [GeneratedRegex("\"(?:[^\"\\\\\\r\\n]|\\\\.)*\"")]
    private static partial Regex Literal();

    [GeneratedRegex("[a-zåäö]{2,} [a-zåäö]{2,}")]
    private static partial Regex TwoWords();

    [GeneratedRegex(@"\b\w+-HostUp\w*|(?<=\s|\()-[A-Z]\w+|https?://[\w./:-]*\w|\w+_\w+|\b(?:read|write):\w+|webbhotell-business|\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|JSON|HTTP|UTF-8)\b|Europe/Stockholm")]
    private static partial Regex Data();
}
