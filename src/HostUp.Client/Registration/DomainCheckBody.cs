using System;
using System.Linq;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Registration;

/// <summary>The answer to a question about several names: <c>{ data }</c>, <c>{ operation }</c>, or while it is followed <c>{ status, data }</c>.</summary>
internal sealed class DomainCheckBody : HostUpModel
{
    public ItemList<DomainAvailability>? Data { get; init; }

    public HostUpOperation? Operation { get; init; }

    public string? Status { get; init; }

    public decimal? Progress { get; init; }

    public string? Reason { get; init; }

    /// <summary>What is known of a name, in whichever form it was given; null when nothing is.</summary>
    public static DomainAvailability? Find(ItemList<DomainAvailability>? data, string name)
    {
        string ascii = DnsName.Zone(name);
        return data?.FirstOrDefault(item => item?.WireName is { } known && string.Equals(DnsName.Zone(known), ascii, StringComparison.Ordinal));
    }

    public bool Has(string name) => Find(Data, name) is { State: not "checking" };
}
