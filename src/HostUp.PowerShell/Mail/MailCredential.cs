using System;
using System.Management.Automation;
using HostUp.Client.Mail;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Mail;

/// <summary>An address and the credential that comes with it: one says whose password the other is.</summary>
internal static class MailCredential
{
    /// <summary>The address that is meant; null when neither says.</summary>
    public static string? Address(string? mailbox, PSCredential? credential) =>
        string.IsNullOrEmpty(mailbox) ? CredentialTransformationAttribute.NameIn(credential) : mailbox;

    /// <summary>Why a credential is not of an address: a password that is given to another mailbox than it was made for locks somebody out.</summary>
    /// <returns>What to say; null when it may be of it.</returns>
    public static string? Problem(string address, PSCredential? credential)
    {
        string? name = CredentialTransformationAttribute.NameIn(credential);
        return name is null || !MailAddress.IsWellFormed(name) || !MailAddress.IsWellFormed(address)
            || string.Equals(MailAddress.Normalize(name), MailAddress.Normalize(address), StringComparison.OrdinalIgnoreCase)
            ? null
            : Wording.Say(MailMessages.CredentialOfAnother, name, address);
    }
}
