using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace HostUp.PowerShell.Tests.Tools;

/// <summary>What people write for views and help is checked when it is built: what is wrong is an error at its line.</summary>
public sealed class ModuleBuilderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hostup-builder-");

    private readonly List<string> _expected = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("en-US", "Scopes of the key:")]
    [InlineData("sv-SE", "Nyckelns behörigheter (scopes):")]
    public async Task What_is_wrong_in_a_page_is_an_error_at_its_line(string language, string scopes)
    {
        string docs = Path.Combine(_folder.FullName, "docs");
        string pages = Directory.CreateDirectory(Path.Combine(docs, language)).FullName;
        foreach (string page in Directory.GetFiles(Path.Combine(Repository.Root, "docs", language)))
        {
            File.Copy(page, Path.Combine(pages, Path.GetFileName(page)));
        }

        string Page(string cmdlet) => Path.Combine(pages, cmdlet + ".md");

        File.Delete(Page("Get-HostUpPeppolStatus"));
        Expect(Page("Get-HostUpPeppolStatus"), null, "The page is missing.");

        File.WriteAllText(Page("Get-HostUpNothing"), "# Get-HostUpNothing\n");
        Expect(Page("Get-HostUpNothing"), null, "There is no such cmdlet.");

        Change(Page("Connect-HostUp"), "### -BaseUri", "### -BaseUrl");
        Expect(Page("Connect-HostUp"), "## PARAMETERS", "-BaseUri is not described, here or in common.md.");
        Expect(Page("Connect-HostUp"), "### -BaseUrl", "Connect-HostUp has no parameter -BaseUrl.");

        Change(Page("Get-HostUpConnection"), "## NOTES", "## REMARKS");
        Expect(Page("Get-HostUpConnection"), "## REMARKS", "The sections are, in this order: SYNOPSIS, DESCRIPTION, EXAMPLES, PARAMETERS, INPUTS, OUTPUTS, NOTES, RELATED LINKS.");

        Change(Page("Disconnect-HostUp"), scopes, "-");
        Expect(Page("Disconnect-HostUp"), "## NOTES", $"NOTES begins with '{scopes}': the endpoints do not say which.");

        Change(Page("Get-HostUpHostingAccount"), "### HostingAccountDetail", "### Detail");
        Expect(Page("Get-HostUpHostingAccount"), "## OUTPUTS", "OUTPUTS has no text below ### HostingAccountDetail.");
        Expect(Page("Get-HostUpHostingAccount"), "### Detail", "Detail is none of HostUp.Client.Hosting.HostingAccount, HostUp.Client.Hosting.HostingAccountDetail.");

        const string Wrong = "[HostUp: GET /me/preferences](https://developer.hostup.se/endpoints/account/get-v2-me)";
        const string Right = "[HostUp: GET /me/preferences](https://developer.hostup.se/endpoints/account/get-v2-me-preferences)";
        Change(Page("Get-HostUpPreference"), Right, Wrong);
        Expect(Page("Get-HostUpPreference"), "## RELATED LINKS", $"The link {Right} is missing.");
        Expect(Page("Get-HostUpPreference"), Wrong, "Get-HostUpPreference does not call what https://developer.hostup.se/endpoints/account/get-v2-me is on.");

        await AssertRefusedAsync("help", docs, Path.Combine(Repository.Root, "HostUp.psd1"), Path.Combine(_folder.FullName, "help"));
    }

    [Fact]
    public async Task What_is_wrong_in_a_view_is_an_error_at_its_line()
    {
        string file = Path.Combine(_folder.FullName, "Room.views");
        File.WriteAllText(file, """
            # Each of these has one mistake.
            NoSuchType
                Id  6

            InvoiceRecipient
                Email  40
                Id     wide  right

            InvoiceRecipient: Again
                Emale

            InvoiceRecipient: Dated
                Id  10  date

            InvoiceRecipient: Open
                Id
                Email

            InvoiceRecipient: Narrow
                Description  5

            InvoiceRecipient: Broad
                Id           40
                Email        40
                Description

            InvoiceRecipient: Empty

            """);
        Expect(file, "NoSuchType", "There is no public type NoSuchType.");
        Expect(file, "    Id     wide  right", "'wide' is not one of right, date, time, money, status, value.");
        Expect(file, "    Emale", "InvoiceRecipient has no property Emale.");
        Expect(file, "    Id  10  date", "Id is a System.String, and date is for a System.DateTimeOffset.");
        Expect(file, "    Email", "Id has no width: that is for the last column alone.");
        Expect(file, "    Description  5", "Description is wider than its column.");
        Expect(file, "InvoiceRecipient: Broad", "The table is 93 columns wide; it may be 80.");
        Expect(file, "InvoiceRecipient: Empty", "The table has no columns.");

        await AssertRefusedAsync("views", _folder.FullName, Path.Combine(_folder.FullName, "HostUp.Format.ps1xml"));
    }

    private static void Change(string file, string text, string other)
    {
        string before = File.ReadAllText(file);
        string after = before.Replace(text, other, StringComparison.Ordinal);
        Assert.NotEqual(before, after);
        File.WriteAllText(file, after);
    }

    // Without the text of a line: the first.
    private void Expect(string file, string? line, string message)
    {
        int number = line is null ? 1 : Array.IndexOf(File.ReadAllLines(file), line) + 1;
        Assert.NotEqual(0, number);
        _expected.Add($"{file}({number}): error MODULE001: {message}");
    }

    private async Task AssertRefusedAsync(string command, params string[] arguments)
    {
        ProcessRun run = await ProcessRun.StartAsync(
            "dotnet", ["exec", Repository.ModuleBuilder, command, Repository.ModuleReferences, .. arguments], TimeSpan.FromMinutes(2));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            _expected.Order(StringComparer.Ordinal),
            run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }
}
