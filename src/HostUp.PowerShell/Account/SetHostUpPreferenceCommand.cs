using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Account;

/// <summary>Changes the account's preferences: the given ones and no others.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpPreference", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Set-HostUpPreference.md")]
[Calls(nameof(AccountEndpoints.ReadPreferences), nameof(AccountEndpoints.ChangePreferences))]
[OutputType(typeof(AccountPreferences))]
public sealed class SetHostUpPreferenceCommand : PreferenceCmdlet
{
    private PreferencesUpdate _update = new();

    /// <summary>Does not ask before password login is switched off.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process()
    {
        if (ReadParameters() is not { } update)
        {
            return;
        }

        _update = update;
        if (Confirm() && Call((client, stop) => client.Preferences.UpdateAsync(_update, stop), Path) is { } preferences)
        {
            Emit(preferences);
            WarnWhenCardIsNotCharged(preferences);
        }
    }

    private bool Confirm()
    {
        // The old values are worth a request only when someone is shown them.
        string action = string.Join("; ", Describe(IsWhatIf || Asks ? Try(static (client, stop) => client.Preferences.GetAsync(stop), Path) : null));
        if (!ShouldProcess(Session.Connection.Name, action))
        {
            return false;
        }

        return _update.BankIdOnlyLogin != true || Force
            || Ask(() => ShouldContinue(AccountMessages.BankIdOnlyQuestion, AccountMessages.BankIdOnlyCaption), Path, AccountMessages.NextAskBeforeBankIdOnly);
    }

    private IEnumerable<string> Describe(AccountPreferences? current) => PreferenceFields.Compare(_update, current)
        .Select(difference => current is null
            ? Say(AccountMessages.SetField, difference.Field, difference.WantedText)
            : Say(AccountMessages.ChangeField, difference.Field, difference.CurrentText, difference.WantedText));

    private void WarnWhenCardIsNotCharged(AccountPreferences preferences)
    {
        if (_update.CardAutoCharge == true && preferences.Billing?.CardAutoCharge is { } card && card.Status != "active")
        {
            WriteWarning(card.Status == "needs_payment_method"
                ? AccountMessages.CardNeedsPaymentMethod
                : Say(AccountMessages.CardNotActive, card.Status, card.Reason).TrimEnd());
        }
    }
}
