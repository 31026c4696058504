using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Vps;

/// <summary>What HostUp has about pay-as-you-go machines.</summary>
public static class CloudVpsEndpoints
{
    private const string Pages = "cloud-vps";

    /// <summary>Reads what a machine can have and what that costs.</summary>
    public static readonly Endpoint ReadDeploymentOptions = new("GET vps/payg/deployments", Read, "read:vm") { Section = Pages };

    /// <summary>Makes a machine that is billed by the hour.</summary>
    public static readonly Endpoint DeployCloudVps = new("POST vps/payg/deployments", Commit, "write:billing") { Section = Pages };

    /// <summary>Reads how much the customer may use.</summary>
    public static readonly Endpoint ReadCloudLimits = new("GET vps/payg/limits", Read, "read:vm") { Section = Pages };

    /// <summary>Asks HostUp for a higher limit.</summary>
    public static readonly Endpoint RequestCloudLimit = new("POST vps/payg/limits/requests", Create, "write:billing") { Section = Pages };

    /// <summary>Changes processors and memory of a machine.</summary>
    public static readonly Endpoint ResizeCloudVps = new("POST vps/{id}/actions/resize", Commit, "write:billing") { Section = Pages };

    /// <summary>Reads what a machine costs a month at most.</summary>
    public static readonly Endpoint ReadBillingBreakdown = new("GET vps/{id}/billing-breakdown", Read, "read:billing") { Section = Pages };

    /// <summary>Reads whether a machine can become a pay-as-you-go one.</summary>
    public static readonly Endpoint ReadConversion = new("GET vps/{id}/actions/convert-to-cloud", Read, "read:vm") { Section = Pages };

    /// <summary>Makes a machine a pay-as-you-go one.</summary>
    public static readonly Endpoint ConvertToCloud = new("POST vps/{id}/actions/convert-to-cloud", Commit, "write:vm") { Section = Pages };
}
