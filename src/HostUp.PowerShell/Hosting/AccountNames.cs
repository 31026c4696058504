using System;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Hosting;

/// <summary>How accounts are called in questions: by what a person knows them by.</summary>
internal static class AccountNames
{
    /// <summary>Domain and id, as in <c>example.com (acct_…)</c>; what was given where nothing else is known.</summary>
    /// <param name="known">What commands have shown over the connection.</param>
    /// <param name="given">What the caller gave.</param>
    /// <param name="id">The account's id; null when it was not looked up.</param>
    public static string Show(KnownValues known, string given, string? id)
    {
        id ??= given;
        string? name = given == id ? known.NameOf(AccountCompleter.Accounts, id) : given;
        return name is null || name == id ? id : $"{name} ({id})";
    }

    /// <summary>What a person calls an account: what was given, or of an id what commands have shown; null when neither is a name.</summary>
    public static string? NameOf(KnownValues known, string given) =>
        AccountId.IsWellFormed(given) ? known.NameOf(AccountCompleter.Accounts, given) : given;

    /// <summary>
    /// An account as questions call it: by domain and id, and by its connection when there are several. The domain of an id that is not
    /// known is worth a request where a person is shown it.
    /// </summary>
    /// <param name="session">What it is asked over.</param>
    /// <param name="given">What the caller gave.</param>
    /// <param name="read">Reads the account with an id; null when nobody is shown it.</param>
    public static string Title(Session session, string given, Func<string, HostingAccountDetail?>? read)
    {
        string? id = AccountId.IsWellFormed(given) ? given : null;
        if (read is not null && id is not null && session.Known.NameOf(AccountCompleter.Accounts, id) is null)
        {
            session.Known.Remember(AccountCompleter.Accounts, id, read(id)?.PrimaryDomain);
        }

        return session.Title(Show(session.Known, given, id));
    }
}
