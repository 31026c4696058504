using System;

namespace HostUp.PowerShell.Cmdlets;

/// <summary>
/// Which of HostUp's endpoints a cmdlet calls. Its help says from them which scopes a key needs and where HostUp's own pages are.
/// </summary>
/// <param name="endpoints">The names of the fields that declare them, such as <c>nameof(BillingEndpoints.ListRecipients)</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CallsAttribute(params string[] endpoints) : Attribute
{
    /// <summary>The names of the fields that declare the endpoints.</summary>
    public string[] Endpoints { get; } = endpoints;
}
