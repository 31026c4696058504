using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.PowerShell.Connection;
using HostUp.PowerShell.Http;

namespace HostUp.PowerShell.Account;

/// <summary>Changes the account's preferences: the given ones and no others.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpPreference", SupportsShouldProcess = true, HelpUri = HelpUris.PatchPreferences)]
[OutputType(typeof(AccountPreferences))]
public sealed class SetHostUpPreferenceCommand : ConnectedCmdlet
{
    private const string Path = "/me/preferences";

    private PreferencesUpdate _update = new();

    /// <summary>Language of the control panel and of e-mails.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateSet("sv", "en")]
    public string? LanguageCode { get; set; }

    /// <summary>IANA time zone of timestamps shown for the account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? Timezone { get; set; }

    /// <summary>General e-mail notifications on or off.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public bool EmailEnabled { get; set; }

    /// <summary>Text messages on or off.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public bool SmsEnabled { get; set; }

    /// <summary>False for HostUp's default delivery of e-mails, true for EnabledEmail.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public bool DeliveryOverrideEnabled { get; set; }

    /// <summary>The categories of e-mail to deliver; it switches the override on. An empty array delivers none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(NotificationCategoryCompleter))]
    public string[]? EnabledEmail { get; set; }

    /// <summary>True switches password login off: only BankID logs in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public bool BankIdOnlyLogin { get; set; }

    /// <summary>Whether the saved card is charged when invoices are due.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public bool CardAutoCharge { get; set; }

    /// <summary>True for one invoice per service, false for a consolidated one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public bool SeparateInvoices { get; set; }

    /// <summary>Free-form values by category, as in @{ ui = @{ theme = 'dark' } }.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public Hashtable? Category { get; set; }

    /// <summary>Does not ask before password login is switched off.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string RequiredScopes => string.Join(" and ", _update.RequiredScopes);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _update = ReadParameters();
        try
        {
            _update.Validate();
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(ErrorRecords.InvalidArgument(exception, target: null));
        }

        if (Confirm() && Call((client, stop) => client.Preferences.UpdateAsync(_update, stop), Path) is { } preferences)
        {
            WriteObject(preferences);
            WarnWhenCardIsNotCharged(preferences);
        }
    }

    private PreferencesUpdate ReadParameters() => new()
    {
        LanguageCode = LanguageCode,
        Timezone = Timezone,
        EmailEnabled = Bound(nameof(EmailEnabled), EmailEnabled),
        SmsEnabled = Bound(nameof(SmsEnabled), SmsEnabled),
        DeliveryOverrideEnabled = Bound(nameof(DeliveryOverrideEnabled), DeliveryOverrideEnabled),
        EnabledEmails = EnabledEmail,
        BankIdOnlyLogin = Bound(nameof(BankIdOnlyLogin), BankIdOnlyLogin),
        CardAutoCharge = Bound(nameof(CardAutoCharge), CardAutoCharge),
        SeparateInvoices = Bound(nameof(SeparateInvoices), SeparateInvoices),
        Categories = Category is null ? null : (IReadOnlyDictionary<string, object?>)PlainValues.FromPowerShell(Category)!,
    };

    // False is a wish like any other: only what was given counts.
    private bool? Bound(string parameter, bool value) => MyInvocation.BoundParameters.ContainsKey(parameter) ? value : null;

    private bool Confirm()
    {
        // The old values are worth a request only when someone is shown them.
        bool asks = IsWhatIf() || MyInvocation.BoundParameters.ContainsKey("Confirm");
        string action = string.Join("; ", Describe(asks ? ReadCurrent() : null));
        if (!ShouldProcess(Resolve().Name, action))
        {
            return false;
        }

        return _update.BankIdOnlyLogin != true || Force
            || ShouldContinue(Messages.BankIdOnlyQuestion, Messages.BankIdOnlyCaption);
    }

    // ShouldProcess alone knows for certain, and it shows its text at once; a needless read is the price of a doubt.
    private bool IsWhatIf() => MyInvocation.BoundParameters.TryGetValue("WhatIf", out object? bound)
        ? bound is SwitchParameter { IsPresent: true }
        : LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"));

    private AccountPreferences? ReadCurrent()
    {
        try
        {
            return Wait(Client.Preferences.GetAsync(StopToken));
        }
        catch (HostUp.Client.Http.HostUpApiException exception) when (!ErrorRecords.IsAboutTheKey(exception))
        {
            // A key may be allowed to write and not to read: the change is described without the old values.
            WriteVerbose(exception.Message);
            return null;
        }
        catch (HostUp.Client.Http.HostUpApiException exception)
        {
            Report(exception, Path);
            return null;
        }
    }

    private IEnumerable<string> Describe(AccountPreferences? current) => PreferenceDifference.Compare(_update, current)
        .Select(difference => current is null
            ? Format(Messages.SetField, difference.Field, difference.Wanted)
            : Format(Messages.ChangeField, difference.Field, difference.Current, difference.Wanted));

    private void WarnWhenCardIsNotCharged(AccountPreferences preferences)
    {
        if (_update.CardAutoCharge == true && preferences.Billing?.CardAutoCharge is { } card && card.Status != "active")
        {
            WriteWarning(card.Status == "needs_payment_method"
                ? Messages.CardNeedsPaymentMethod
                : Format(Messages.CardNotActive, card.Status, card.Reason));
        }
    }

    private static string Format(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
