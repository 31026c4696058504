using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ModuleBuilder.Cmdlets;

namespace ModuleBuilder.Help;

/// <summary>For each language (a folder of pages) one MAML file of the cmdlets and one text file a topic, as Get-Help reads them.</summary>
internal static partial class HelpFiles
{
    private const string MamlFile = "HostUp.PowerShell.dll-Help.xml";

    // Whatever the language of help, Get-Help -Online opens the page in English.
    private const string OnlinePages = "/blob/main/docs/en-US/";

    // Windows PowerShell takes a topic without the mark for the machine's old code page.
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public static void Build(string references, string docs, string manifest, string output, Problems problems)
    {
        using var assemblies = new ModuleAssemblies(references);
        IReadOnlyList<CmdletFacts> cmdlets = CmdletFacts.ReadAll(assemblies);
        string project = ProjectUri().Match(File.ReadAllText(manifest)) is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidDataException($"{manifest} has no ProjectUri.");

        // The folders that hold pages: docs/images holds none.
        string[] languages = [.. Directory.GetDirectories(docs)
            .Where(static folder => Directory.EnumerateFiles(folder, "*.md").Any())
            .Order(StringComparer.Ordinal)];
        string[] topics = [.. languages.SelectMany(static folder => Directory.GetFiles(folder, "about_*.md")).Select(static file => Path.GetFileName(file)!).Distinct()];
        foreach (string language in languages)
        {
            string folder = Path.Combine(output, HelpFolder(Path.GetFileName(language)));
            Directory.CreateDirectory(folder);
            Array.ForEach(Directory.GetFiles(folder), File.Delete);
            problems.Try(() => BuildCommands(language, cmdlets, project + OnlinePages, Path.Combine(folder, MamlFile), problems));
            foreach (string topic in topics)
            {
                problems.Try(() => BuildTopic(Path.Combine(language, topic), folder));
            }
        }
    }

    // Get-Help looks in the folder of the session's UI culture, then of its parents, then in en-US: what is in sv is found from sv-SE,
    // sv-FI and sv alike, what is in sv-SE from nowhere else. English is found by everyone, and en-GB falls back to en-US.
    private static string HelpFolder(string language) =>
        language.StartsWith("en-", StringComparison.Ordinal) ? language : language.Split('-')[0];

    private static void BuildCommands(string language, IReadOnlyList<CmdletFacts> cmdlets, string online, string file, Problems problems)
    {
        var common = new CommonTexts(language);
        var help = new List<CommandHelp>();
        foreach (CmdletFacts cmdlet in cmdlets)
        {
            string page = Path.Combine(language, cmdlet.Name + ".md");
            problems.Try(() => help.Add(new CommandHelp(
                cmdlet, new CommandPage(PageReader.Open(page)), common, new Uri($"{online}{cmdlet.Name}.md"), problems)));
        }

        foreach (string page in Directory.GetFiles(language, "*.md").Where(page => Path.GetFileName(page) != CommonTexts.FileName
            && !Path.GetFileName(page).StartsWith("about_", StringComparison.Ordinal)
            && cmdlets.All(cmdlet => cmdlet.Name != Path.GetFileNameWithoutExtension(page))))
        {
            problems.Add(page, 1, "There is no such cmdlet.");
        }

        Maml.Write(file, help);
    }

    private static void BuildTopic(string page, string folder) => File.WriteAllText(
        Path.Combine(folder, Path.GetFileNameWithoutExtension(page) + ".help.txt"), TopicText.Write(PageReader.Open(page)), WithMark);

    [GeneratedRegex(@"ProjectUri\s*=\s*'([^']+)'")]
    private static partial Regex ProjectUri();
}
