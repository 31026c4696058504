using System;

namespace HostUp.PowerShell.Binding;

/// <summary>Refuses a password that comes as anything but a <see cref="System.Security.SecureString"/>, without repeating it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PasswordTransformationAttribute : SecretTransformationAttribute
{
    private protected override string Refusal => Messages.PasswordMustBeSecure;
}
