using System.Text.Json;

namespace HostUp.Client.Billing;

/// <summary>Something to order: a domain, a hosting account … It is written when it is sent, so that a secret in it is text no longer than that.</summary>
public abstract class OrderItem
{
    private protected OrderItem()
    {
    }

    /// <summary>The domain it is about, as people write it; null when it is about none, or that is not known.</summary>
    public virtual string? Domain => null;

    // What errors and questions call it: its domain or its product.
    internal virtual string? Title => Domain;

    // HostUp's word for what it is; null when that is not known.
    internal abstract string? Kind { get; }

    // Sent again with its key, an order must be the same to the byte: whoever writes an item writes it the same each time.
    internal abstract void WriteMembers(Utf8JsonWriter writer);
}
