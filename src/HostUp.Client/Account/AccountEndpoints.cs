using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Account;

/// <summary>What HostUp has about the account itself.</summary>
public static class AccountEndpoints
{
    private const string Pages = "account";

    /// <summary>Reads the profile: names, address, VAT number.</summary>
    public static readonly Endpoint ReadProfile = new("GET me", Read, "read:account");

    /// <summary>Changes members of the profile.</summary>
    public static readonly Endpoint ChangeProfile = new("PATCH me", Create, "write:account") { Section = Pages };

    /// <summary>Reads the preferences.</summary>
    public static readonly Endpoint ReadPreferences = new("GET me/preferences", Read, "read:account") { Section = Pages };

    /// <summary>Changes preferences. The scopes depend on the fields that are sent.</summary>
    public static readonly Endpoint ChangePreferences = new("PATCH me/preferences", Idempotent) { Section = Pages };

    /// <summary>Reads whether e-invoices through Peppol can be received.</summary>
    public static readonly Endpoint ReadPeppol = new("GET me/preferences/peppol", Read, "read:account") { Section = Pages };

    /// <summary>Saves whether e-invoices through Peppol are declined.</summary>
    public static readonly Endpoint ChangePeppol = new("PATCH me/preferences/peppol", Idempotent, "write:account") { Section = Pages };

    /// <summary>Lists the cancellations of every service.</summary>
    public static readonly Endpoint ListCancellations = new("GET cancellations", Read, "read:services") { Section = Pages };
}
