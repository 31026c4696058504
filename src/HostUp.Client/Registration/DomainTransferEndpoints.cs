using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Registration;

/// <summary>What HostUp has about moving a domain here or away, and registering it.</summary>
public static class DomainTransferEndpoints
{
    private const string Pages = "domain-services";

    /// <summary>Gives the code that moves a domain away.</summary>
    // With forceNew it rotates the code; in the older edition of the page it always may.
    public static readonly Endpoint RequestTransferCode = new("POST domains/{id}/actions/request-epp", Commit, "read:domains", "transfer:domains")
    {
        Section = Pages,
    };

    /// <summary>Stores the code that moves a domain here.</summary>
    public static readonly Endpoint StoreTransferCode = new("POST domains/{id}/actions/update-epp", Create, "write:domains") { Section = Pages };

    /// <summary>Tries to move a domain here again.</summary>
    // It is handed to the registry once more, and a record that failed there is deleted.
    public static readonly Endpoint RetryTransfer = new("POST domains/{id}/actions/retry-transfer", Commit, "write:domains") { Section = Pages };

    /// <summary>Tries to register a domain again.</summary>
    // The registry charges for what it registers.
    public static readonly Endpoint RetryRegistration = new("POST domains/{id}/actions/retry-registration", Commit, "write:domains")
    {
        Section = Pages,
    };

    /// <summary>Asks for the registry lock of a .se or .nu domain to be lifted.</summary>
    // It ends the lock that keeps others from taking the domain away.
    public static readonly Endpoint RequestUnlock = new("POST domains/{id}/actions/request-unlock", Commit, "write:domains") { Section = Pages };
}
