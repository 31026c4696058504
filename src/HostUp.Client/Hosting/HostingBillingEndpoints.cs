using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Hosting;

/// <summary>What shared hosting costs, and how it ends.</summary>
public static class HostingBillingEndpoints
{
    private const string Pages = "webhosting-services";

    /// <summary>Reads how often an account is billed, and the choices.</summary>
    public static readonly Endpoint ReadHostingBillingCycles = new("GET shared-hosting/{accountId}/actions/billing-cycle", Read, "read:hosting")
    {
        Section = Pages,
    };

    /// <summary>Changes how often an account is billed.</summary>
    public static readonly Endpoint ChangeHostingBillingCycle = new("POST shared-hosting/{accountId}/actions/billing-cycle", Commit, "write:billing")
    {
        Section = Pages,
        HasDryRun = true,
        MadeCodes = ["upstream_renewal_regeneration_failed", "upstream_invoice_shape_invalid"],
    };

    /// <summary>Renews an account: makes an invoice.</summary>
    public static readonly Endpoint RenewAccount = new("POST shared-hosting/{accountId}/actions/renew", Commit, "write:billing") { Section = Pages };

    /// <summary>Lists the extra disk space an account can have.</summary>
    public static readonly Endpoint ListStorageAddons = new("GET shared-hosting/{accountId}/addons/storage", Read, "read:hosting")
    {
        Section = Pages,
    };

    /// <summary>Orders extra disk space.</summary>
    public static readonly Endpoint OrderStorageAddon = new("POST shared-hosting/{accountId}/addons/storage", Commit, "write:billing")
    {
        Section = Pages,
    };

    /// <summary>Reads whether an account is paused, or can be.</summary>
    public static readonly Endpoint ReadPause = new("GET shared-hosting/{accountId}/actions/pause", Read, "read:hosting") { Section = Pages };

    /// <summary>Pauses an account for some days.</summary>
    public static readonly Endpoint PauseAccount = new("POST shared-hosting/{accountId}/actions/pause", Commit, "write:billing") { Section = Pages };

    /// <summary>Ends the pause of an account.</summary>
    // The account is billed again, and when it may be paused next is limited.
    public static readonly Endpoint EndPause = new("DELETE shared-hosting/{accountId}/actions/pause", Commit, "write:billing");

    /// <summary>Cancels an account.</summary>
    public static readonly Endpoint CancelAccount = new("POST shared-hosting/{accountId}/actions/cancel", Commit, "write:billing")
    {
        Section = Pages,
    };

    /// <summary>Reads whether an account is cancelled.</summary>
    public static readonly Endpoint ReadHostingCancellation = new("GET shared-hosting/{accountId}/cancellation", Read, "read:hosting")
    {
        Section = Pages,
    };

    /// <summary>Takes a cancellation back.</summary>
    // The account is billed again.
    public static readonly Endpoint RevokeHostingCancellation = new("DELETE shared-hosting/{accountId}/cancellation", Commit, "write:billing");
}
