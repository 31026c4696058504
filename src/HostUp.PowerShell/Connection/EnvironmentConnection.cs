using System;
using HostUp.Client;

namespace HostUp.PowerShell.Connection;

/// <summary>
/// A connection from <c>HOSTUP_API_KEY</c> and <c>HOSTUP_API_BASE</c>, made anew when one of them changes: whoever takes the key out of
/// the environment takes it away.
/// </summary>
internal sealed class EnvironmentConnection
{
    public const string KeyVariable = "HOSTUP_API_KEY";
    public const string BaseVariable = "HOSTUP_API_BASE";
    public const string ConnectionName = "environment";

    private readonly ApiKey _key;
    private readonly string? _base;

    private EnvironmentConnection(ApiKey key, string? baseAddress)
    {
        _key = key;
        _base = baseAddress;
        Connection = new HostUpConnection(
            ConnectionName,
            new HostUpClientOptions
            {
                ApiKey = key,
                BaseUri = DefaultBase(baseAddress),
                UserAgent = ConnectHostUpCommand.UserAgent,
            },
            scenario: null);
    }

    public HostUpConnection Connection { get; }

    /// <summary>The connection of a store, made when there is a key; null when there is none.</summary>
    /// <exception cref="ArgumentException">The key or the base address is no such thing.</exception>
    public static HostUpConnection? Find(ConnectionStore store)
    {
        string? key = Environment.GetEnvironmentVariable(KeyVariable);
        string? baseAddress = Environment.GetEnvironmentVariable(BaseVariable);
        if (store.FromEnvironment is { } known && !known.IsMadeFrom(key, baseAddress))
        {
            known.Connection.Close();
            store.FromEnvironment = null;
        }

        if (string.IsNullOrWhiteSpace(key))
        {
            return null;
        }

        store.FromEnvironment ??= new EnvironmentConnection(ApiKey.FromText(key!), baseAddress);
        return store.FromEnvironment.Connection;
    }

    /// <summary>The same of a store whose commands have used one before, with no error: null when there is no good key any more.</summary>
    public static HostUpConnection? FindUsed(ConnectionStore store)
    {
        try
        {
            return store.FromEnvironment is { Connection.IsOpen: true } ? Find(store) : null;
        }
        catch (ArgumentException)
        {
            // The command that needs it will say what is wrong with it.
            return null;
        }
    }

    /// <summary>The base address for connections that are not given one.</summary>
    public static Uri DefaultBase(string? baseAddress) =>
        string.IsNullOrWhiteSpace(baseAddress) ? ApiBase.Default : ApiBase.Parse(baseAddress!);

    private bool IsMadeFrom(string? key, string? baseAddress) =>
        Connection.IsOpen && _base == baseAddress && key is not null && _key.Matches(key);
}
