using HostUp.Client.Http;

namespace HostUp.Client.Account;

/// <summary>Free-form preferences. HostUp names the five categories and leaves their members to the caller.</summary>
public sealed class PreferenceCategories : HostUpModel
{
    /// <summary>General preferences.</summary>
    public FreeFormObject? General { get; init; }

    /// <summary>Preferences of the user interface, such as a theme.</summary>
    public FreeFormObject? Ui { get; init; }

    /// <summary>Preferences of notifications.</summary>
    public FreeFormObject? Notifications { get; init; }

    /// <summary>Preferences of billing.</summary>
    public FreeFormObject? Billing { get; init; }

    /// <summary>Preferences of the dashboard.</summary>
    public FreeFormObject? Dashboard { get; init; }
}
