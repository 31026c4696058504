using System;
using System.Management.Automation;
using System.Security;

namespace HostUp.PowerShell.Binding;

/// <summary>
/// Takes a password as PowerShell and its vaults keep it: as a credential, or as a SecureString, which becomes a credential without a name.
/// Anything else is refused without being repeated.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CredentialTransformationAttribute : ArgumentTransformationAttribute
{
    // A PSCredential must have a name.
    private const string NoName = "(password)";

    /// <summary>Lets a credential, or null, through, and makes one of a SecureString.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">What the caller gave.</param>
    /// <returns>The credential, or null.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">It is something else.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null or PSCredential => value,
            SecureString password => new PSCredential(NoName, password),

            // With this cause PowerShell looks whether the object can be bound to another parameter.
            _ => throw new ArgumentTransformationMetadataException(Messages.WantedCredential, new PSInvalidCastException(Messages.WantedCredential)),
        };
    }

    /// <summary>The name in a credential; null when it was made of a password alone.</summary>
    internal static string? NameIn(PSCredential? credential) => credential is null or { UserName: NoName } ? null : credential.UserName;
}
