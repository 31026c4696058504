using System;
using HostUp.Client;
using HostUp.Sandbox;

namespace HostUp.PowerShell.Connection;

/// <summary>Puts the sandbox below the client. Apart from the cmdlet, so that its assembly is loaded only when it is asked for.</summary>
internal static class SandboxConnection
{
    public static void Configure(HostUpClientOptions options, string scenario)
    {
        var account = new SandboxAccount((SandboxScenario)Enum.Parse(typeof(SandboxScenario), scenario, ignoreCase: true));
        options.BaseUri = SandboxAccount.BaseUri;
        options.ApiKey = ApiKey.FromText(SandboxAccount.ApiKey);
        options.PrimaryHandler = () => new SandboxHandler(account);
    }
}
