using HostUp.Client.Api;


namespace HostUp.Client.Account;

/// <summary>How one may log in to the account.</summary>
public sealed class SecurityPreferences : HostUpModel
{
    /// <summary>True when password login is off and BankID is required.</summary>
    public bool? BankIdOnlyLogin { get; init; }

    /// <summary>Whether a second factor (TOTP) is set up. It is read here and changed in the control panel.</summary>
    public bool? TwoFactorEnabled { get; init; }

    /// <summary>The switches, as in <c>BankID only off, two-factor on</c>.</summary>
    public override string ToString() => Parts.Join(
        Parts.Switch("BankID only", BankIdOnlyLogin), Parts.Switch("two-factor", TwoFactorEnabled));
}
