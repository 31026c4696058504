using System;
using System.Collections.Generic;
using HostUp.Client;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Connection;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Cmdlets;

/// <summary>A cmdlet that asks HostUp for what it tells everyone: it works without a connection, and then sends no key.</summary>
public abstract class CatalogueCmdlet : ConnectedCmdlet
{
    private HostUpConnection? _keyless;

    // A connection for the catalogue alone is gone with the command; what it showed is the session's.
    private protected KnownValues Known => _keyless is null ? Session.Known : ConnectionStore.Current.KnownValues;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _keyless?.Close();
    }

    private protected override IReadOnlyList<HostUpConnection> Resolve()
    {
        if (Connection is not null || ConnectionStore.Current.Default is not null)
        {
            return base.Resolve();
        }

        try
        {
            return [_keyless ??= HostUpConnection.WithoutKey(new HostUpClientOptions
            {
                BaseUri = EnvironmentConnection.DefaultBase(Environment.GetEnvironmentVariable(EnvironmentConnection.BaseVariable)),
                UserAgent = ConnectHostUpCommand.UserAgent,
            })];
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(ErrorRecords.BadConfiguration(exception, target: null, Messages.NextBadEnvironment));
            throw;
        }
    }
}
