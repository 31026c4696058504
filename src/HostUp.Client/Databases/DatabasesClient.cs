using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;

namespace HostUp.Client.Databases;

/// <summary>
/// MySQL databases of hosting accounts (<c>/shared-hosting/{id}/databases</c>). They need the scope <c>console:services</c>, and an account
/// on cPanel. HostUp has no call that makes or deletes one.
/// </summary>
public sealed class DatabasesClient
{
    private readonly ApiCaller _caller;

    internal DatabasesClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists the databases of an account. Needs the scope <c>read:hosting</c> too.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The databases; empty when there are none, or when the account can have none.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<IReadOnlyList<HostingDatabase>> ListAsync(string accountId, CancellationToken cancellationToken = default)
    {
        string id = AccountId.Checked(accountId, nameof(accountId));
        var databases = new List<HostingDatabase>();
        var trail = new CursorTrail(DatabaseEndpoints.ListDatabases.Path(id));
        string? cursor = null;
        do
        {
            var call = new ApiCall(DatabaseEndpoints.ListDatabases, id) { Query = new QueryString().With("cursor", cursor).ToString() };
            DatabaseList list = await _caller.SendAsync(call, static () => DatabasesJson.Default.DatabaseList, cancellationToken).ConfigureAwait(false);
            databases.AddRange(ReceivedList.Checked(list.Databases ?? list.Data, "databases", call).Select(database => database.Of(id)));

            // The example has the members of a page, and the schema has not: whoever sends them is taken at their word.
            cursor = trail.Next(hasData: true, list.HasMore, list.NextCursor);
        }
        while (cursor is not null);

        return databases;
    }
}
