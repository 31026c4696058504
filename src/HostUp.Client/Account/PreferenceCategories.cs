using System.Linq;
using HostUp.Client.Api;

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

    /// <summary>The categories that have members, as in <c>ui {theme=dark}</c>.</summary>
    public override string ToString() => Parts.Join(
        new (string Name, FreeFormObject? Members)[]
        {
            ("general", General), ("ui", Ui), ("notifications", Notifications), ("billing", Billing), ("dashboard", Dashboard),
        }
        .Where(static category => category.Members is { Count: > 0 })
        .Select(static category => $"{category.Name} {{{category.Members}}}"));
}
