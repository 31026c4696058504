using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Sending;

namespace HostUp.Client.Databases;

/// <summary>
/// Users of the MySQL databases of hosting accounts (<c>/shared-hosting/{id}/database-users</c>). Everything here needs the scope
/// <c>console:services</c>, and an account on cPanel.
/// </summary>
public sealed class DatabaseUsersClient
{
    private const int LongestUsername = 64;

    private readonly ApiCaller _caller;

    internal DatabaseUsersClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists the database users of an account; HostUp does not page them. Needs the scope <c>read:hosting</c> too.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The users; empty when there are none.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<IReadOnlyList<DatabaseUser>> ListAsync(string accountId, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(DatabaseEndpoints.ListDatabaseUsers, AccountId.Checked(accountId, nameof(accountId)));
        DatabaseUserList list = await _caller.SendAsync(call, static () => DatabasesJson.Default.DatabaseUserList, cancellationToken).ConfigureAwait(false);
        return [.. ReceivedList.Checked(list.DatabaseUsers, "databaseUsers", call).Select(user => user.Of(accountId))];
    }

    /// <summary>Adds a user, without privileges. It is not sent again once it may have arrived. Needs the scope <c>write:hosting</c> too.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="username">The name: letters, digits and underscores, at most 64. HostUp may put the account's prefix before it.</param>
    /// <param name="password">The password. HostUp does not document what it has to be like.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The user, with the name that HostUp keeps; never null.</returns>
    /// <exception cref="ArgumentException">The id, name or password cannot be right; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DatabaseUser> AddAsync(
        string accountId, string username, SecureString password, CancellationToken cancellationToken = default)
    {
        if (!IsUsername(username))
        {
            throw new ArgumentException(Sentence.Fill(DatabasesMessages.InvalidUsername, username), nameof(username));
        }

        var call = new ApiCall(DatabaseEndpoints.AddDatabaseUser, AccountId.Checked(accountId, nameof(accountId)))
        {
            Body = JsonBodyWriter.Write(writer =>
            {
                writer.WriteString("username", username);
                writer.WriteSecret("password", Passwords.Checked(password, nameof(password)));
            }),
        };
        return (await _caller.SendAsync(call, static () => DatabasesJson.Default.DatabaseUser, cancellationToken).ConfigureAwait(false)).Of(accountId);
    }

    /// <summary>Removes a user, and no data. Needs the scope <c>write:hosting</c> too.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="user">The user's name or id (<c>dbu_…</c>).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when HostUp has removed it.</returns>
    /// <exception cref="ArgumentException">The id has not the right form, or the name is empty; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task RemoveAsync(string accountId, string user, CancellationToken cancellationToken = default)
    {
        try
        {
            await _caller.SendFreeFormAsync(
                new ApiCall(DatabaseEndpoints.RemoveDatabaseUser, AccountId.Checked(accountId, nameof(accountId)), CheckedUser(user)), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (HostUpApiException gone) when (
            gone is { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.NotFound, EarlierMayHaveArrived: true })
        {
            // An attempt before, whose answer was lost, has removed it.
        }
    }

    /// <summary>
    /// Grants privileges on a database. Whether they are added to those before or replace them is not documented. It is not sent again
    /// once it may have arrived. Needs the scope <c>write:hosting</c> too.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="user">The user's name or id (<c>dbu_…</c>).</param>
    /// <param name="database">The database's name.</param>
    /// <param name="privileges">The privileges, such as <c>SELECT</c>; <c>ALL PRIVILEGES</c> for all there are. They are sent in upper case.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What was granted; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the right form, or something is empty; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<DatabasePrivileges> GrantAsync(
        string accountId, string user, string database, IEnumerable<string> privileges, CancellationToken cancellationToken = default)
    {
        var sent = new DatabasePrivileges { Database = database, Username = CheckedUser(user), Privileges = [] };
        foreach (string privilege in privileges)
        {
            sent.Privileges.Add(privilege.Trim().ToUpperInvariant());
        }

        if (string.IsNullOrWhiteSpace(database))
        {
            throw new ArgumentException(Sentence.Fill(DatabasesMessages.DatabaseNameEmpty), nameof(database));
        }

        if (sent.Privileges.Count == 0 || sent.Privileges.Contains(string.Empty))
        {
            throw new ArgumentException(Sentence.Fill(DatabasesMessages.PrivilegesEmpty), nameof(privileges));
        }

        var call = new ApiCall(DatabaseEndpoints.GrantDatabasePrivileges, AccountId.Checked(accountId, nameof(accountId)), sent.Username)
        {
            Body = JsonBodyWriter.Write(writer =>
            {
                writer.WriteString("database", database);
                writer.WriteStartArray("privileges");
                foreach (string privilege in sent.Privileges)
                {
                    writer.WriteStringValue(privilege);
                }

                writer.WriteEndArray();
            }),
        };
        DatabasePrivileges? answer = await _caller.SendOptionalAsync(
            call, static () => DatabasesJson.Default.DatabasePrivileges, cancellationToken).ConfigureAwait(false);
        return DatabasePrivileges.Granted(answer, accountId, sent);
    }

    /// <summary>Whether a text can be the name of a new user: ASCII letters, digits and underscores, at most 64.</summary>
    /// <param name="username">The text; null gives false.</param>
    /// <returns>True when it can be one.</returns>
    public static bool IsUsername(string? username) => username is { Length: > 0 and <= LongestUsername }
        && username.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');

    private static string CheckedUser(string? user) => string.IsNullOrWhiteSpace(user)
        ? throw new ArgumentException(Sentence.Fill(DatabasesMessages.InvalidUsername, user), nameof(user))
        : user!;
}
