using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Mail;

/// <summary>What HostUp has about mailboxes and forwarders of shared hosting.</summary>
public static class MailEndpoints
{
    private const string Pages = "webhosting-services";

    /// <summary>Lists the mailboxes.</summary>
    public static readonly Endpoint ListMailboxes = new("GET shared-hosting/{accountId}/email-accounts", Read, "read:hosting") { Section = Pages };

    /// <summary>Adds a mailbox.</summary>
    public static readonly Endpoint AddMailbox = new("POST shared-hosting/{accountId}/email-accounts", Create, "write:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Deletes a mailbox and its mail.</summary>
    // The mail cannot be had back.
    public static readonly Endpoint DeleteMailbox = new("DELETE shared-hosting/{accountId}/email-accounts/{address}", Commit, "write:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Replaces the password of a mailbox.</summary>
    // A PUT, but what still uses the old password stops: nobody may be left in doubt which one holds.
    public static readonly Endpoint ResetMailboxPassword = new("PUT shared-hosting/{accountId}/email-accounts/{address}/password", Commit, "write:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Replaces how much a mailbox may hold.</summary>
    public static readonly Endpoint ReplaceMailboxQuota = new("PUT shared-hosting/{accountId}/email-accounts/{address}/quota", Idempotent, "write:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Lists the forwarders.</summary>
    public static readonly Endpoint ListForwarders = new("GET shared-hosting/{accountId}/email-forwarders", Read, "read:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Adds a forwarder.</summary>
    public static readonly Endpoint AddForwarder = new("POST shared-hosting/{accountId}/email-forwarders", Create, "write:hosting", "console:services")
    {
        Section = Pages,
    };

    /// <summary>Removes destinations of a forwarder.</summary>
    public static readonly Endpoint RemoveForwarder = new("DELETE shared-hosting/{accountId}/email-forwarders/{address}", Idempotent, "write:hosting", "console:services")
    {
        Section = Pages,
    };
}
