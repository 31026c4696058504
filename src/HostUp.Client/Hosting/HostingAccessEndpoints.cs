using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Hosting;

/// <summary>How one gets into a hosting account: its panel, its password, its SSH keys.</summary>
public static class HostingAccessEndpoints
{
    private const string Pages = "webhosting-services";

    /// <summary>Replaces the password of the panel, FTP, SSH and webmail.</summary>
    public static readonly Endpoint ResetHostingPassword = new("POST shared-hosting/{accountId}/actions/reset-password", Commit, "write:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Reads whether a login link can be made.</summary>
    public static readonly Endpoint ReadPanelLogin = new("GET shared-hosting/{accountId}/actions/sso", Read, "read:hosting") { Section = Pages };

    /// <summary>Makes a login link to the panel.</summary>
    public static readonly Endpoint CreatePanelLogin = new("POST shared-hosting/{accountId}/actions/sso", Create, "write:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Lists the SSH keys of an account.</summary>
    public static readonly Endpoint ListHostingSshKeys = new("GET shared-hosting/{accountId}/ssh-keys", Read, "read:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Adds an SSH key and authorizes it.</summary>
    public static readonly Endpoint AddHostingSshKey = new("POST shared-hosting/{accountId}/ssh-keys", Create, "write:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Removes an SSH key.</summary>
    public static readonly Endpoint RemoveHostingSshKey = new("DELETE shared-hosting/{accountId}/ssh-keys/{fingerprint}", Idempotent, "write:hosting", "console:services");

    /// <summary>Authorizes an SSH key that was added before.</summary>
    public static readonly Endpoint AuthorizeHostingSshKey = new("POST shared-hosting/{accountId}/ssh-keys/{fingerprint}/actions/authorize", Create, "write:hosting", "console:services")
    {
        Section = Pages,
    };
}
