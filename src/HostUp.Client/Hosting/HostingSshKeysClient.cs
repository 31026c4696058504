using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Hosting;

/// <summary>The SSH keys of hosting accounts (<c>/shared-hosting/{id}/ssh-keys</c>), which are not those of VPS.</summary>
public sealed class HostingSshKeysClient
{
    private readonly ApiCaller _caller;

    internal HostingSshKeysClient(ApiCaller caller) => _caller = caller;

    /// <summary>Lists the keys of an account. Needs the scopes <c>read:hosting</c> and <c>console:services</c>.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="accountName">What people call it, for <see cref="HostingSshKey.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The keys; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<HostingSshKeyList> ReadAsync(string accountId, string? accountName = null, CancellationToken cancellationToken = default)
    {
        var call = new ApiCall(HostingAccessEndpoints.ListHostingSshKeys, AccountId.Checked(accountId, nameof(accountId)));
        HostingSshKeyList list = await _caller.SendAsync(call, static () => HostingJson.Default.HostingSshKeyList, cancellationToken).ConfigureAwait(false);
        foreach (HostingSshKey key in ReceivedList.Checked(list.SshKeys, "sshKeys", call))
        {
            key.Of(accountId, accountName);
        }

        return list;
    }

    /// <summary>
    /// Adds a key to an account, which can be logged in to with it from then on. It is not sent again once it may have arrived. Needs
    /// the scopes <c>write:hosting</c> and <c>console:services</c>.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="name">What it is to be called.</param>
    /// <param name="publicKey">Its public half, on one line.</param>
    /// <param name="accountName">What people call the account, for <see cref="HostingSshKey.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The key as HostUp took it; never null.</returns>
    /// <exception cref="ArgumentException">The id has not the right form, the name is empty, or the text is no public key; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<HostingSshKey> AddAsync(
        string accountId, string name, string publicKey, string? accountName = null, CancellationToken cancellationToken = default)
    {
        // The text is not repeated: it may be what must not be shown.
        SshPublicKey key = SshPublicKey.Read(publicKey) ?? throw new ArgumentException(Sentence.Fill(HostingAccessMessages.NoPublicKey), nameof(publicKey));
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException(Sentence.Fill(HostingAccessMessages.NoKeyName), nameof(name));
        }

        return (await _caller.SendAsync(
            new ApiCall(HostingAccessEndpoints.AddHostingSshKey, AccountId.Checked(accountId, nameof(accountId)))
            {
                Body = JsonBodyWriter.Write(writer =>
                {
                    writer.WriteString("name", name);
                    writer.WriteString("publicKey", key.Line);
                }),
            },
            static () => HostingJson.Default.HostingSshKey,
            cancellationToken).ConfigureAwait(false)).Of(accountId, accountName);
    }

    /// <summary>
    /// Lets a key in that the account knows and does not let in. It is not sent again once it may have arrived. Needs the scopes
    /// <c>write:hosting</c> and <c>console:services</c>.
    /// </summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="fingerprint">The key's fingerprint, such as <c>SHA256:…</c>.</param>
    /// <param name="accountName">What people call the account, for <see cref="HostingSshKey.AccountName"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The key; never null.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id, or there is no fingerprint; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public async Task<HostingSshKey> AuthorizeAsync(
        string accountId, string fingerprint, string? accountName = null, CancellationToken cancellationToken = default)
    {
        if (!IsFingerprint(fingerprint))
        {
            throw new ArgumentException(Sentence.Fill(HostingAccessMessages.InvalidFingerprint, fingerprint), nameof(fingerprint));
        }

        return (await _caller.SendAsync(
            new ApiCall(HostingAccessEndpoints.AuthorizeHostingSshKey, AccountId.Checked(accountId, nameof(accountId)), fingerprint),
            static () => HostingJson.Default.HostingSshKey,
            cancellationToken).ConfigureAwait(false)).Of(accountId, accountName);
    }

    /// <summary>The fingerprint of a key by its name or id: HostUp's paths have no place for those.</summary>
    /// <param name="accountId">The account's id (<c>acct_…</c>).</param>
    /// <param name="key">The name, the id (<c>ssh_…</c>) or the fingerprint, which is given back.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The fingerprint.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> has not the form of an account id; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">
    /// No key of the account has the name (<see cref="ApiFailure.NameNotFound"/>), or several (<see cref="ApiFailure.NameAmbiguous"/>); or the list could not be had.
    /// </exception>
    public async Task<string> FindFingerprintAsync(string accountId, string key, CancellationToken cancellationToken = default)
    {
        if (IsFingerprint(key))
        {
            return key;
        }

        HostingSshKeyList list = await ReadAsync(accountId, cancellationToken: cancellationToken).ConfigureAwait(false);
        string[] found = [.. list.SshKeys!.Where(one => one.Fingerprint is not null && one.IsCalled(key)).Select(static one => one.Fingerprint!).Distinct()];
        var call = new ApiCall(HostingAccessEndpoints.ListHostingSshKeys, accountId);
        return found.Length switch
        {
            1 => found[0],
            0 => throw new HostUpApiException(ApiFailure.NameNotFound, new Sentence(static () => HostingAccessMessages.KeyNotFound, key), call),
            _ => throw new HostUpApiException(
                ApiFailure.NameAmbiguous, new Sentence(static () => HostingAccessMessages.KeyAmbiguous, key, string.Join(", ", found)), call)
            {
                Candidates = found,
            },
        };
    }

    // SHA256:… in base64, or sixteen pairs of MD5.
    private static bool IsFingerprint(string? text) => text is { Length: > 8 and <= 200 }
        && text.IndexOf(':') > 0
        && text.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or ':' or '+' or '/' or '=');
}
