using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace HelpBuilder;

/// <summary>
/// <c>HelpBuilder &lt;docs folder&gt; &lt;output folder&gt;</c>: for each language (a folder of pages) one MAML file of the cmdlets and
/// one text file a topic, as Get-Help reads them.
/// </summary>
internal static class Program
{
    private const string MamlFile = "HostUp.PowerShell.dll-Help.xml";

    // Windows PowerShell takes a topic without the mark for the machine's old code page.
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    private static int Main(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("usage: HelpBuilder <docs folder> <output folder>");
            return 2;
        }

        try
        {
            // The folders that hold pages: docs/images holds none.
            foreach (string language in Directory.GetDirectories(args[0])
                .Where(static folder => Directory.EnumerateFiles(folder, "*.md").Any()).Order(StringComparer.Ordinal))
            {
                Build(language, Path.Combine(args[1], HelpFolder(Path.GetFileName(language))));
            }

            return 0;
        }
        catch (PageException exception)
        {
            // The form in which the build shows an error at its line.
            Console.Error.WriteLine($"{exception.File}({exception.Line}): error HELP001: {exception.Message}");
            return 1;
        }
    }

    // Get-Help looks in the folder of the session's UI culture, then of its parents, then in en-US: what is in sv is found from sv-SE,
    // sv-FI and sv alike, what is in sv-SE from nowhere else. English is found by everyone, and en-GB falls back to en-US.
    private static string HelpFolder(string language) =>
        language.StartsWith("en-", StringComparison.Ordinal) ? language : language.Split('-')[0];

    private static void Build(string pages, string output)
    {
        Directory.CreateDirectory(output);
        foreach (string stale in Directory.GetFiles(output))
        {
            File.Delete(stale);
        }

        var commands = new List<CommandPage>();
        foreach (string file in Directory.GetFiles(pages, "*.md").Order(StringComparer.Ordinal))
        {
            var page = new PageReader(file);
            if (Path.GetFileName(file).StartsWith("about_", StringComparison.Ordinal))
            {
                File.WriteAllText(
                    Path.Combine(output, Path.GetFileNameWithoutExtension(file) + ".help.txt"), TopicText.Write(page), WithMark);
            }
            else
            {
                commands.Add(CommandPage.Read(page));
            }
        }

        Maml.Write(Path.Combine(output, MamlFile), commands);
    }
}
