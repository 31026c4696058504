using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Sending;

namespace HostUp.Client.WordPress;

/// <content>What changes something.</content>
public sealed partial class WordPressClient
{
    /// <summary>
    /// Installs WordPress: files, a database and a user. It is not sent again once it may have arrived. Needs the scopes
    /// <c>write:hosting</c> and <c>console:services</c>.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="setup">What it is to be.</param>
    /// <param name="accountName">What people call the account, for <see cref="WordPressSite.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The site: its id and its address, which is all that HostUp answers; never null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="setup"/> is null.</exception>
    /// <exception cref="ArgumentException">The id or the folder has not the right form, or there is no password; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<WordPressSite> InstallAsync(
        string accountId, WordPressSetup setup, string? accountName = null, CancellationToken cancellationToken = default)
    {
        if (setup is null)
        {
            throw new ArgumentNullException(nameof(setup));
        }

        if (setup.AdminPassword is not { Length: > 0 })
        {
            throw new ArgumentException(Sentence.Fill(WordPressMessages.NoPassword), nameof(setup));
        }

        string? directory = setup.Directory is null ? null : HostingDirectory.Checked(setup.Directory, nameof(setup));
        return (await _caller.SendAsync(
            new ApiCall(WordPressEndpoints.InstallWordPress, AccountId.Checked(accountId, nameof(accountId)))
            {
                Body = JsonBodyWriter.Write(writer => Write(writer, setup, directory)),
            },
            static () => WordPressJson.Default.WordPressSite,
            cancellationToken).ConfigureAwait(false)).Of(accountId, accountName);
    }

    /// <summary>
    /// Takes sites under management that <see cref="ScanAsync"/> found. It is not sent again once it may have arrived. Needs the scopes
    /// <c>write:hosting</c> and <c>console:services</c>.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="installationKeys">Which, one at least: HostUp would take none named for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What became of it; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id, or none is named; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<WordPressImport> ImportAsync(
        string accountId, IReadOnlyCollection<string> installationKeys, CancellationToken cancellationToken = default)
    {
        if (installationKeys is not { Count: > 0 } || installationKeys.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException(Sentence.Fill(WordPressMessages.NoInstallation), nameof(installationKeys));
        }

        return _caller.SendAsync(
            new ApiCall(WordPressEndpoints.ImportWordPress, AccountId.Checked(accountId, nameof(accountId)))
            {
                Body = JsonBodyWriter.Write(writer => WriteTexts(writer, "installationKeys", installationKeys)),
            },
            static () => WordPressJson.Default.WordPressImport,
            cancellationToken,
            static answer => answer.Imported == false ? new Sentence(static () => WordPressMessages.NotImported) : null);
    }

    /// <summary>Makes a link that logs in to the administration of a site. Needs the scopes <c>write:hosting</c> and <c>console:services</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="siteId">The site's id (<c>wp_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The link; never null.</returns>
    /// <exception cref="ArgumentException">An id has not the right form; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<WordPressLogin> CreateLoginAsync(string accountId, string siteId, CancellationToken cancellationToken = default) => _caller.SendAsync(
        new ApiCall(
            WordPressEndpoints.CreateWordPressLogin, AccountId.Checked(accountId, nameof(accountId)), WordPressSiteId.Checked(siteId, nameof(siteId))),
        static () => WordPressJson.Default.WordPressLogin,
        cancellationToken,
        static answer => LoginAddress.IsWellFormed(answer.LoginUrl) ? null : new Sentence(static () => HostingAccessMessages.NoLoginLink));

    private static void Write(Utf8JsonWriter writer, WordPressSetup setup, string? directory)
    {
        writer.WriteString("domain", DnsName.Zone(setup.Domain));
        WriteText(writer, "directory", directory);
        writer.WriteString("siteName", setup.SiteName);
        WriteText(writer, "siteDescription", setup.SiteDescription);
        writer.WriteString("adminUsername", setup.AdminUsername);
        writer.WriteSecret("adminPassword", setup.AdminPassword);
        writer.WriteString("adminEmail", setup.AdminEmail);
        WriteText(writer, "language", setup.Language);
        WriteSwitch(writer, "autoUpgrade", setup.AutoUpgrade);
        WriteSwitch(writer, "autoUpgradePlugins", setup.AutoUpgradePlugins);
        WriteSwitch(writer, "autoUpgradeThemes", setup.AutoUpgradeThemes);
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteSwitch(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } set)
        {
            writer.WriteBoolean(name, set);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
