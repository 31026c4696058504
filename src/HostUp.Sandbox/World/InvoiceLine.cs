namespace HostUp.Sandbox.World;

/// <summary>What an invoice, or a part of it, is for.</summary>
internal sealed class InvoiceLine(string resourceType, string resourceId, string? name, string description, decimal amount)
{
    /// <summary>The kind of thing: hosting, domain.</summary>
    public string ResourceType { get; } = resourceType;

    public string ResourceId { get; } = resourceId;

    /// <summary>What a person calls the thing.</summary>
    public string? Name { get; } = name;

    public string Description { get; } = description;

    public decimal Amount { get; } = amount;
}
