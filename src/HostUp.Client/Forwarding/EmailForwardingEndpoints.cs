using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Forwarding;

/// <summary>What HostUp has about forwarding mail to a domain without hosting.</summary>
public static class EmailForwardingEndpoints
{
    private const string Pages = "domain-services";

    /// <summary>Reads whether mail is forwarded, and where.</summary>
    public static readonly Endpoint ReadEmailForwarding = new("GET domains/{id}/email-forwarding", Read, "read:dns", "read:domains")
    {
        Section = Pages,
    };

    /// <summary>Adds rules for an address, and switches forwarding on.</summary>
    public static readonly Endpoint AddForwardingRule = new("POST domains/{id}/email-forwarding", Create, "write:email", "write:domains")
    {
        Section = Pages,
    };

    /// <summary>Says what becomes of mail to other addresses.</summary>
    public static readonly Endpoint ReplaceCatchAll = new("PUT domains/{id}/email-forwarding", Idempotent, "write:email", "write:domains")
    {
        Section = Pages,
    };

    /// <summary>Switches forwarding on or off.</summary>
    // With force it deletes the MX records that are in the way.
    public static readonly Endpoint SwitchEmailForwarding = new("PATCH domains/{id}/email-forwarding", Commit, "write:email", "write:domains")
    {
        Section = Pages,
    };

    /// <summary>Removes a rule.</summary>
    public static readonly Endpoint RemoveForwardingRule = new("DELETE domains/{id}/email-forwarding/{ruleId}", Idempotent, "write:email", "write:domains")
    {
        Section = Pages,
    };
}
