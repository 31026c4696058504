using System;
using ModuleBuilder.Help;
using ModuleBuilder.Views;

namespace ModuleBuilder;

/// <summary>
/// <c>ModuleBuilder views</c> makes the format file, <c>ModuleBuilder help</c> the help files. Both take a file with the paths of the
/// module's assembly and of what it refers to.
/// </summary>
internal static class Program
{
    private const string Usage = """
        usage: ModuleBuilder views <references file> <source folder> <output file>
               ModuleBuilder help <references file> <docs folder> <manifest> <output folder>
        """;

    private static int Main(string[] args)
    {
        var problems = new Problems();
        switch (args)
        {
            case ["views", string references, string sources, string file]:
                FormatFile.Build(references, sources, file, problems);
                break;
            case ["help", string references, string docs, string manifest, string folder]:
                HelpFiles.Build(references, docs, manifest, folder, problems);
                break;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }

        problems.Write();
        return problems.Any ? 1 : 0;
    }
}
