using System.Text.Json.Nodes;

namespace HostUp.Sandbox.World;

/// <summary>What an invoice, or a part of it, is for.</summary>
internal sealed class InvoiceLine(string resourceType, string resourceId, string? name, string description, decimal amount)
{
    /// <summary>The kind of thing: hosting, domain.</summary>
    public string ResourceType { get; } = resourceType;

    /// <summary>Empty where there is no thing: credit, work by the hour.</summary>
    public string ResourceId { get; } = resourceId;

    /// <summary>What a person calls the thing.</summary>
    public string? Name { get; } = name;

    public string Description { get; } = description;

    public decimal Amount { get; } = amount;

    public JsonObject ToJson() => new()
    {
        ["kind"] = ResourceType,
        ["purpose"] = null,
        ["description"] = Description,
        ["displayDescription"] = Name is null ? Description : Description + " (" + Name + ")",
        ["totalAmount"] = Money.Number(Amount),
        ["currencyCode"] = Money.Currency,
        ["resource"] = ResourceId.Length == 0 ? null : new JsonObject { ["type"] = ResourceType, ["id"] = ResourceId, ["displayName"] = Name },
    };
}
