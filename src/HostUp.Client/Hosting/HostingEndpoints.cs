using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Hosting;

/// <summary>What HostUp has about shared hosting.</summary>
public static class HostingEndpoints
{
    private const string Pages = "webhosting-services";

    /// <summary>Lists the accounts.</summary>
    public static readonly Endpoint ListAccounts = new("GET shared-hosting", Read, "read:hosting") { Section = Pages, IsPaged = true };

    /// <summary>Reads an account as the list shows it.</summary>
    public static readonly Endpoint ReadAccount = new("GET shared-hosting/{accountId}", Read, "read:hosting") { Section = Pages };

    /// <summary>Gives an account a name.</summary>
    public static readonly Endpoint RenameAccount = new("PATCH shared-hosting/{accountId}", Create, "write:hosting");

    /// <summary>Reads an account's access details and limits.</summary>
    public static readonly Endpoint ReadAccountDetails = new("GET shared-hosting/{accountId}/account-details", Read, "read:hosting")
    {
        Section = Pages,
    };

    /// <summary>Reads how much of its disk an account uses.</summary>
    public static readonly Endpoint ReadDiskQuota = new("GET shared-hosting/{accountId}/disk-quota", Read, "read:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Lists the plans an account can move to.</summary>
    public static readonly Endpoint ReadPlanOptions = new("GET shared-hosting/{accountId}/actions/upgrade", Read, "read:hosting") { Section = Pages };

    /// <summary>Changes the plan of an account.</summary>
    public static readonly Endpoint ChangePlan = new("POST shared-hosting/{accountId}/actions/upgrade", Commit, "write:billing")
    {
        Section = Pages,
        HasDryRun = true,
        MadeCodes = ["upstream_renewal_regeneration_failed", "upstream_invoice_shape_invalid"],
    };

    /// <summary>Lists the domains on an account.</summary>
    public static readonly Endpoint ListHostingDomains = new("GET shared-hosting/{accountId}/domains", Read, "read:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Adds a domain to an account; it may write the domain's DNS records.</summary>
    public static readonly Endpoint AddHostingDomain = new("POST shared-hosting/{accountId}/domains", Create, "write:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Removes a domain from an account.</summary>
    // Its site and mail stop, and the page that would say what is lost with it is not known.
    public static readonly Endpoint RemoveHostingDomain = new("DELETE shared-hosting/{accountId}/domains", Commit, "write:hosting", "console:services");

    /// <summary>Lists the plans of the catalogue.</summary>
    public static readonly Endpoint ListProducts = new("GET products/shared-hosting", Read) { Section = "billing", IsPaged = true, NeedsKey = false };

    /// <summary>Lists the sizes of extra disk space in the catalogue.</summary>
    public static readonly Endpoint ListStorageProducts = new("GET products/shared-hosting/storage-addons", Read)
    {
        Section = "billing",
        NeedsKey = false,
    };
}
