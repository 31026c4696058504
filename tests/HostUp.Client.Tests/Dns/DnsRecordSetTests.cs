using System;
using System.Linq;
using HostUp.Client.Dns;

namespace HostUp.Client.Tests.Dns;

public sealed class DnsRecordSetTests
{
    [Fact]
    public void Its_values_are_records_one_by_one()
    {
        var set = new DnsRecordSet { WireName = "www.example.com", Type = "A", Values = ["192.0.2.1", "192.0.2.2"], Ttl = 600 };

        DnsRecordData[] records = [.. set.ToData("example.com")];

        Assert.Equal(["www", "www"], records.Select(static record => record.Name));
        Assert.Equal(["192.0.2.1", "192.0.2.2"], records.Select(static record => record.Value));
        Assert.All(records, static record => Assert.Equal(600, record.Ttl));
        Assert.EndsWith("A 192.0.2.1, 192.0.2.2", set.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_values_it_has_none() => Assert.Empty(new DnsRecordSet { Type = "A" }.ToData("example.com"));
}
