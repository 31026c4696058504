using System;
using HostUp.Client.Billing;
using HostUp.Client.Dns;
using HostUp.Client.Errors;

namespace HostUp.Client.Forwarding;

/// <summary>
/// E-mail addresses as people write them and as HostUp is sent them: the part behind the @ in Punycode, the part before it as it is
/// (RFC 6531 lets it have any letters).
/// </summary>
internal static class MailAddress
{
    /// <summary>The address as it is sent.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string ToWire(string? address, string parameter)
    {
        string text = address?.Trim() ?? string.Empty;
        return InvoiceRecipientsClient.IsEmail(text)
            ? WithDomain(text, DnsName.Zone)
            : throw new ArgumentException(Sentence.Fill(ForwardingMessages.InvalidAddress, address), parameter);
    }

    /// <summary>The address as people write it; null for null.</summary>
    public static string? ForPeople(string? address) => address is null ? null : WithDomain(address, DnsName.ToUnicode);

    /// <summary>Whether both are one mailbox: case does not count, and neither does how the domain is written.</summary>
    public static bool IsSame(string? one, string? other) => one is not null && other is not null
        && string.Equals(WithDomain(one.Trim(), DnsName.Zone), WithDomain(other.Trim(), DnsName.Zone), StringComparison.OrdinalIgnoreCase);

    private static string WithDomain(string address, Func<string, string> write)
    {
        int at = address.LastIndexOf('@') + 1;
        return at == 0 ? address : address.Substring(0, at) + write(address.Substring(at));
    }
}
