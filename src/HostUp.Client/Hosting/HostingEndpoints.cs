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

    /// <summary>Reads an account's access details and limits.</summary>
    public static readonly Endpoint ReadAccountDetails = new("GET shared-hosting/{accountId}/account-details", Read, "read:hosting") { Section = Pages };

    /// <summary>Lists the plans an account can move to.</summary>
    public static readonly Endpoint ReadPlanOptions = new("GET shared-hosting/{accountId}/actions/upgrade", Read, "read:hosting") { Section = Pages };

    /// <summary>Changes the plan of an account.</summary>
    public static readonly Endpoint ChangePlan = new("POST shared-hosting/{accountId}/actions/upgrade", Commit, "write:billing")
    {
        Section = Pages,
        HasDryRun = true,
        MadeCodes = ["upstream_renewal_regeneration_failed", "upstream_invoice_shape_invalid"],
    };

    /// <summary>Lists the plans of the catalogue.</summary>
    public static readonly Endpoint ListProducts = new("GET products/shared-hosting", Read) { Section = "products", IsPaged = true, NeedsKey = false };
}
