using HostUp.PowerShell.Binding;

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
}
