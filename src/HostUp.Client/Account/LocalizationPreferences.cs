using HostUp.Client.Api;


namespace HostUp.Client.Account;

/// <summary>Language and time zone of the account.</summary>
public sealed class LocalizationPreferences : HostUpModel
{
    /// <summary>Language of the control panel and of e-mails: <c>sv</c> or <c>en</c>.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>IANA time zone of timestamps shown for the account, such as <c>Europe/Stockholm</c>.</summary>
    public string? Timezone { get; init; }

    /// <summary>Language and time zone, as in <c>en, Europe/Stockholm</c>.</summary>
    public override string ToString() => Parts.Join(LanguageCode, Timezone);
}
