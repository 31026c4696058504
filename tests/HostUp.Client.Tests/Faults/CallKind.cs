namespace HostUp.Client.Tests.Faults;

/// <summary>The columns of the retry table (DESIGN, section 4).</summary>
public enum CallKind
{
    Get,
    PatchPreferences,
    DeleteRecipient,
    PostRecipient,
    DryRun,
    Commit,
}
