using System;
using System.Management.Automation;
using System.Security;

namespace HostUp.PowerShell.Binding;

/// <summary>
/// Refuses a secret that comes as anything but a <see cref="SecureString"/>, without repeating it: the message of Windows
/// PowerShell for text that is no SecureString has the text in it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public class SecretTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether it is the API key, which can come by other ways too; else another secret.</summary>
    public bool IsKey { get; set; } = true;

    private protected virtual string Refusal => IsKey ? Messages.KeyMustBeSecure : Messages.SecretMustBeSecure;

    /// <summary>Lets a SecureString, or null, through.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">What the caller gave.</param>
    /// <returns>The SecureString, or null.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">It is something else.</exception>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is null or SecureString
            ? inputData
            : throw new ArgumentTransformationMetadataException(Refusal);
}
