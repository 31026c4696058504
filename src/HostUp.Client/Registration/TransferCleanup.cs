using HostUp.Client.Api;

namespace HostUp.Client.Registration;

/// <summary>What was cleared away before a transfer was tried again.</summary>
public sealed class TransferCleanup : HostUpModel
{
    /// <summary>Whether a record of the registry was deleted that the failed transfer had left.</summary>
    public bool? FailedRegistryRecordDeleted { get; init; }

    /// <summary>What was deleted, in a word.</summary>
    public override string ToString() => FailedRegistryRecordDeleted == true ? "failed registry record deleted" : "nothing";
}
