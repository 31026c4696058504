using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.WordPress;

/// <summary>What HostUp has about WordPress on shared hosting.</summary>
public static class WordPressEndpoints
{
    private const string Pages = "webhosting-services";

    /// <summary>Lists the sites of an account.</summary>
    public static readonly Endpoint ListWordPressSites = new("GET shared-hosting/{accountId}/wordpress", Read, "read:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Lists the sites of up to 50 accounts.</summary>
    public static readonly Endpoint ListWordPressOfAccounts = new("POST shared-hosting/wordpress/batch", Read, "read:hosting") { Section = Pages };

    /// <summary>Reads a site.</summary>
    public static readonly Endpoint ReadWordPressSite = new("GET shared-hosting/{accountId}/wordpress/{siteId}", Read, "read:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Installs WordPress.</summary>
    public static readonly Endpoint InstallWordPress = new("POST shared-hosting/{accountId}/wordpress", Create, "write:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Looks for sites that are not managed yet.</summary>
    public static readonly Endpoint ScanWordPress = new("GET shared-hosting/{accountId}/wordpress/actions/scan", Read, "read:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Takes sites under management that the scan found.</summary>
    public static readonly Endpoint ImportWordPress = new("POST shared-hosting/{accountId}/wordpress/import", Create, "write:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Lists the backups of sites.</summary>
    public static readonly Endpoint ListWordPressBackups = new("GET shared-hosting/{accountId}/wordpress/backups", Read, "read:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Copies a site.</summary>
    // No page says what becomes of a site that is where the copy goes.
    public static readonly Endpoint CloneWordPress = new("POST shared-hosting/{accountId}/wordpress/{siteId}/actions/clone", Commit, "write:hosting", "console:services");

    /// <summary>Makes a login link to a site's administration.</summary>
    public static readonly Endpoint CreateWordPressLogin = new("POST shared-hosting/{accountId}/wordpress/{siteId}/actions/sso", Create, "write:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Uninstalls WordPress.</summary>
    // Files and database go with it.
    public static readonly Endpoint UninstallWordPress = new("DELETE shared-hosting/{accountId}/wordpress/{siteId}", Commit, "write:hosting", "console:services");
}
