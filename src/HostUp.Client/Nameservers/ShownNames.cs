using System.Collections.Generic;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Nameservers;

/// <summary>Names as people write them, whatever the spelling they came in.</summary>
internal static class ShownNames
{
    public static string Of(string name) => DnsName.ToUnicode(DnsName.Zone(name));

    public static ItemList<string> Of(IEnumerable<string>? names)
    {
        var shown = new ItemList<string>();
        foreach (string? name in names ?? [])
        {
            if (!string.IsNullOrWhiteSpace(name))
            {
                shown.Add(Of(name));
            }
        }

        return shown;
    }
}
