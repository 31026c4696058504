using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Errors;
using HostUp.Client.Mail;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Hosting;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Mail;

/// <summary>A cmdlet that changes addresses on hosting accounts. The domain of an address tells its account.</summary>
public abstract class MailCmdlet : ConnectedCmdlet
{
    /// <summary>The hosting account: its id (acct_…), domain or name. Without it, the one that has the domain of the address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AccountId")]
    [AllowNull]
    [AllowEmptyString]
    [ThingTransformation("Account", "AccountId", "Id")]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string? Account { get; set; }

    private protected override string? NextStep(HostUpApiException exception) => MailTexts.Next(exception) ?? base.NextStep(exception);

    /// <summary>Whether a text is an address, or an id with an account; an error is written when it is not.</summary>
    private protected bool Check(string? text, bool isId)
    {
        if (isId && string.IsNullOrEmpty(Account))
        {
            Fail(ErrorRecords.InvalidArgument(Say(MailMessages.AccountNeeded, text), "AccountNeeded", text, MailMessages.NextAccountNeeded));
            return false;
        }

        if (isId || MailAddress.IsWellFormed(text))
        {
            return true;
        }

        Fail(ErrorRecords.InvalidArgument(Say(MailMessages.InvalidAddress, text), "InvalidAddress", text, Messages.NextInvalidArgument));
        return false;
    }

    /// <summary>Writes an error when the credential is another's.</summary>
    private protected bool Refuses(string? problem)
    {
        if (problem is not null)
        {
            Fail(ErrorRecords.InvalidArgument(problem, "CredentialOfAnother", target: null, MailMessages.NextCredentialOfAnother));
        }

        return problem is not null;
    }

    /// <summary>Writes an error when the quota is none that HostUp takes.</summary>
    private protected bool Refuses(bool isBadQuota)
    {
        if (isBadQuota)
        {
            Fail(ErrorRecords.InvalidArgument(MailMessages.InvalidQuota, "InvalidQuota", target: null, Messages.NextInvalidArgument));
        }

        return isBadQuota;
    }

    /// <summary>A call about an address, in the account it is on.</summary>
    private protected Func<HostUpClient, CancellationToken, Task<T>> InAccount<T>(string address, Func<HostUpClient, string, CancellationToken, Task<T>> call)
    {
        string account = string.IsNullOrEmpty(Account) ? MailAddress.Domain(address) : Account!;
        return (client, stop) => client.HostingAccounts.WithAccountAsync(account, (id, stop) => call(client, id, stop), stop);
    }

    /// <summary>An address as questions call it: as people write it, and by its connection when there are several.</summary>
    private protected string Title(string address)
    {
        string name = MailAddress.ToUnicode(address);
        return Session.Title(name);
    }
}
