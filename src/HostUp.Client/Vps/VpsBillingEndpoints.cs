using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Vps;

/// <summary>What virtual machines cost, and how they end.</summary>
public static class VpsBillingEndpoints
{
    private const string Pages = "vps-services";

    /// <summary>Lists the plans and options a machine can have.</summary>
    public static readonly Endpoint ReadVpsPlanOptions = new("GET vps/{id}/actions/upgrade", Read, "read:vm") { Section = Pages };

    /// <summary>Changes the plan of a machine.</summary>
    public static readonly Endpoint ChangeVpsPlan = new("POST vps/{id}/actions/upgrade", Commit, "write:billing")
    {
        Section = Pages,
        HasDryRun = true,
        MadeCodes = ["upstream_renewal_regeneration_failed", "upstream_invoice_shape_invalid"],
    };

    /// <summary>Changes paid options of a machine.</summary>
    public static readonly Endpoint ChangeVpsOptions = new("POST vps/{id}/actions/config", Commit, "write:vm")
    {
        Section = Pages,
        HasDryRun = true,
        MadeCodes = ["upstream_renewal_regeneration_failed", "upstream_invoice_shape_invalid"],
    };

    /// <summary>Reads how often a machine is billed, and the choices.</summary>
    public static readonly Endpoint ReadVpsBillingCycles = new("GET vps/{id}/actions/billing-cycle", Read, "read:vm") { Section = Pages };

    /// <summary>Changes how often a machine is billed.</summary>
    public static readonly Endpoint ChangeVpsBillingCycle = new("POST vps/{id}/actions/billing-cycle", Commit, "write:billing")
    {
        Section = Pages,
        HasDryRun = true,
        MadeCodes = ["upstream_renewal_regeneration_failed", "upstream_invoice_shape_invalid"],
    };

    /// <summary>Renews a machine: makes an invoice.</summary>
    public static readonly Endpoint RenewVps = new("POST vps/{id}/actions/renew", Commit, "write:billing") { Section = Pages };

    /// <summary>Cancels a machine.</summary>
    public static readonly Endpoint CancelVps = new("POST vps/{id}/actions/cancel", Commit, "write:billing") { Section = Pages };

    /// <summary>Reads whether a machine is cancelled.</summary>
    public static readonly Endpoint ReadVpsCancellation = new("GET vps/{id}/cancellation", Read, "read:vm") { Section = Pages };

    /// <summary>Takes a cancellation back.</summary>
    // The machine is billed again.
    public static readonly Endpoint RevokeVpsCancellation = new("DELETE vps/{id}/cancellation", Commit, "write:billing");
}
