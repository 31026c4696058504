using System.Collections.Generic;

namespace HostUp.Sandbox.World;

/// <summary>The scopes of an API key that the sandbox's routes ask for.</summary>
internal static class Scopes
{
    public const string ReadAccount = "read:account";
    public const string WriteAccount = "write:account";
    public const string ReadBilling = "read:billing";
    public const string WriteBilling = "write:billing";
    public const string ReadHosting = "read:hosting";

    public static readonly IReadOnlyCollection<string> Reading = [ReadAccount, ReadBilling, ReadHosting];

    public static readonly IReadOnlyCollection<string> All = [ReadAccount, WriteAccount, ReadBilling, WriteBilling, ReadHosting];
}
