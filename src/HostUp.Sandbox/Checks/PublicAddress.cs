using System.Linq;
using System.Net;
using System.Net.Sockets;

namespace HostUp.Sandbox.Checks;

/// <summary>
/// Whether a text is an address that everyone can reach. The page names what it refuses: private, loopback, link-local, CGNAT and special
/// ranges. Those for documentation (RFC 5737, RFC 3849) are let through, as its own examples have them.
/// </summary>
internal static class PublicAddress
{
    private static readonly string[] Refused =
    [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16",
        "198.18.0.0/15", "224.0.0.0/3",
        "::/8", "64:ff9b::/32", "100::/8", "2001::/23", "2002::/16", "3ffe::/16", "5f00::/8", "fc00::/7", "fe80::/9", "ff00::/8",
    ];

    public static bool IsValid(string text) => IPAddress.TryParse(text, out IPAddress? address)
        && (address.AddressFamily == AddressFamily.InterNetworkV6 ? text.IndexOf('%') < 0 && text.IndexOf('[') < 0 : text.Split('.').Length == 4)
        && !Refused.Any(range => IsIn(address, range));

    private static bool IsIn(IPAddress address, string range)
    {
        string[] parts = range.Split('/');
        byte[] network = IPAddress.Parse(parts[0]).GetAddressBytes();
        byte[] bytes = address.GetAddressBytes();
        if (network.Length != bytes.Length)
        {
            return false;
        }

        int bits = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        for (int i = 0; i < bits; i++)
        {
            int mask = 0x80 >> (i % 8);
            if ((network[i / 8] & mask) != (bytes[i / 8] & mask))
            {
                return false;
            }
        }

        return true;
    }
}
