using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Account;

/// <summary>Changes the account's preferences: the given ones and no others.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpPreference", SupportsShouldProcess = true, HelpUri = HelpUris.PatchPreferences)]
[OutputType(typeof(AccountPreferences))]
[Calls(nameof(AccountEndpoints.ChangePreferences), nameof(AccountEndpoints.ReadPreferences))]
public sealed class SetHostUpPreferenceCommand : PreferenceCmdlet
{
    private PreferencesUpdate _update = new();

    /// <summary>Does not ask before password login is switched off.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string? RequiredScopes => _update.RequiredScopes is { Count: 2 } both
        ? Format(AccountMessages.TwoScopes, both[0], both[1])
        : _update.RequiredScopes.FirstOrDefault();

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ReadParameters() is not { } update)
        {
            return;
        }

        _update = update;
        if (Confirm() && Call((client, stop) => client.Preferences.UpdateAsync(_update, stop), Path) is { } preferences)
        {
            WriteObject(preferences);
            WarnWhenCardIsNotCharged(preferences);
        }
    }

    private bool Confirm()
    {
        // The old values are worth a request only when someone is shown them.
        string action = string.Join("; ", Describe(IsWhatIf() || AsksFirst() ? ReadCurrent() : null));
        if (!ShouldProcess(Resolve().Name, action))
        {
            return false;
        }

        return _update.BankIdOnlyLogin != true || Force
            || Ask(() => ShouldContinue(AccountMessages.BankIdOnlyQuestion, AccountMessages.BankIdOnlyCaption), Path, AccountMessages.NextAskBeforeBankIdOnly);
    }

    // ShouldProcess alone knows for certain, and it shows its text at once; a needless read is the price of a doubt.
    private bool IsWhatIf() => MyInvocation.BoundParameters.TryGetValue("WhatIf", out object? bound)
        ? bound is SwitchParameter { IsPresent: true }
        : LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"));

    private bool AsksFirst() => MyInvocation.BoundParameters.TryGetValue("Confirm", out object? bound)
        ? bound is SwitchParameter { IsPresent: true }
        : LanguagePrimitives.TryConvertTo(GetVariableValue("ConfirmPreference"), out ConfirmImpact level)
            && level is ConfirmImpact.Low or ConfirmImpact.Medium;

    private AccountPreferences? ReadCurrent()
    {
        try
        {
            return Wait(Client.Preferences.GetAsync(StopToken));
        }
        catch (HostUp.Client.Errors.HostUpApiException exception)
        {
            if (ErrorRecords.IsAboutTheKey(exception))
            {
                Report(exception, Path);
            }

            // A key may be allowed to write and not to read: the change is described without the old values.
            Reporter.Detail(exception.Message);
            return null;
        }
    }

    private IEnumerable<string> Describe(AccountPreferences? current) => PreferenceFields.Compare(_update, current)
        .Select(difference => current is null
            ? Format(AccountMessages.SetField, difference.Field, difference.WantedText)
            : Format(AccountMessages.ChangeField, difference.Field, difference.CurrentText, difference.WantedText));

    private void WarnWhenCardIsNotCharged(AccountPreferences preferences)
    {
        if (_update.CardAutoCharge == true && preferences.Billing?.CardAutoCharge is { } card && card.Status != "active")
        {
            WriteWarning(card.Status == "needs_payment_method"
                ? AccountMessages.CardNeedsPaymentMethod
                : Format(AccountMessages.CardNotActive, card.Status, card.Reason).TrimEnd());
        }
    }

    private static string Format(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
