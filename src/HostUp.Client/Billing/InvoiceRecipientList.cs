using HostUp.Client.Api;

namespace HostUp.Client.Billing;

/// <summary>The answer that lists invoice recipients; HostUp does not page it.</summary>
internal sealed class InvoiceRecipientList : HostUpModel
{
    public ItemList<InvoiceRecipient>? Contacts { get; init; }
}
