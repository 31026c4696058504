using System;
using System.Linq;
using System.Net.Http;
using HostUp.Client.Api;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.Client.Hosting;

namespace HostUp.Client.Tests.Api;

/// <summary>How a path is made of an endpoint, and an endpoint found by a path.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData("acct_1", "acct_1")]
    [InlineData("info@example.com", "info%40example.com")]
    [InlineData("SHA256:Ab/c+d=", "SHA256%3AAb%2Fc%2Bd%3D")]
    [InlineData("räksmörgås.se", "r%C3%A4ksm%C3%B6rg%C3%A5s.se")]
    [InlineData("a b?c#d%2e", "a%20b%3Fc%23d%252e")]
    [InlineData("a..b", "a..b")]
    [InlineData("../x", "..%2Fx")]
    public void A_value_is_one_segment_whatever_it_holds(string value, string segment) =>
        Assert.Equal($"shared-hosting/{segment}/disk-quota", HostingEndpoints.ReadDiskQuota.Path(value));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("．．")]
    [InlineData("..;x")]
    public void A_value_that_would_climb_is_refused(string? value) =>
        Assert.Throws<ArgumentException>(() => HostingEndpoints.ReadDiskQuota.Path(value!));

    [Fact]
    public void Two_values_are_as_easy_as_one()
    {
        Assert.Equal("dns-zones/zone_1/records/drr_2", DnsEndpoints.ReplaceRecord.Path("zone_1", "drr_2"));
        Assert.Equal("whois", DnsEndpoints.LookUpWhois.Path());
        Assert.Throws<ArgumentException>(() => DnsEndpoints.ReplaceRecord.Path("zone_1"));
        Assert.Throws<ArgumentException>(() => DnsEndpoints.ReplaceRecord.Path("zone_1", "drr_2", "x"));
        Assert.Throws<ArgumentException>(() => DnsEndpoints.LookUpWhois.Path("x"));
    }

    [Fact]
    public void Each_is_found_by_a_path_of_its_own() => Assert.All(EndpointCatalogue.All, static endpoint => Assert.Same(
        endpoint,
        EndpointCatalogue.Find(
            endpoint.Method,
            Uri.UnescapeDataString(endpoint.Path(endpoint.Template.Split('/').Where(static segment => segment[0] == '{').Select(static _ => "id_1").ToArray())))));

    [Theory]
    [InlineData("POST", "domains/bulk/dns", "POST /domains/bulk/dns")]
    [InlineData("POST", "domains/bulk/renew", "POST /domains/bulk/renew")]
    [InlineData("GET", "domains/availability", "GET /domains/availability")]
    [InlineData("GET", "domains/availability/lifecycle", "GET /domains/availability/{jobId}")]
    [InlineData("GET", "domains/dom_1/lifecycle", "GET /domains/{id}/lifecycle")]
    [InlineData("GET", "vps/metrics", "GET /vps/metrics")]
    [InlineData("GET", "vps/payg/limits", "GET /vps/payg/limits")]
    [InlineData("PUT", "vps/vps_1/firewall/options", "PUT /vps/{id}/firewall/options")]
    [InlineData("PUT", "vps/vps_1/firewall/3", "PUT /vps/{id}/firewall/{pos}")]
    [InlineData("GET", "shared-hosting/a/wordpress/backups", "GET /shared-hosting/{accountId}/wordpress/backups")]
    [InlineData("HEAD", "domains", "GET /domains")]
    [InlineData("GET", "/domains/", "GET /domains")]
    [InlineData("GET", "Domains", null)]
    [InlineData("GET", "domains/dom_1/LIFECYCLE", null)]
    [InlineData("GET", "domains//lifecycle", null)]
    [InlineData("DELETE", "domains", null)]
    [InlineData("OPTIONS", "domains", null)]
    [InlineData("GET", "domains/dom_1/lifecycle/x", null)]
    [InlineData("GET", "", null)]
    public void A_literal_wins_over_a_parameter_and_case_counts(string method, string path, string? found) =>
        Assert.Equal(found, EndpointCatalogue.Find(new HttpMethod(method), path)?.ToString());

    [Fact]
    public void A_path_matches_segment_by_segment()
    {
        Assert.True(DomainEndpoints.ReadDomain.Matches(["domains", "a/b"]));
        Assert.False(DomainEndpoints.ReadDomain.Matches(["domains"]));
        Assert.False(DomainEndpoints.ReadDomain.Matches(["domains", string.Empty]));
        Assert.Throws<ArgumentNullException>(() => EndpointCatalogue.Find(HttpMethod.Get, null!));
        Assert.Throws<ArgumentNullException>(() => EndpointCatalogue.Find(null!, "domains"));
    }

    [Theory]
    [InlineData("dns", null, "GET dns-zones|GET dns-zones/{id}|GET, POST dns-zones/{id}/records|PUT, PATCH, DELETE dns-zones/{id}/records/{recordId}")]
    [InlineData("/DNS-zones/zone_1/rec", null, "GET, POST /dns-zones/zone_1/records|PUT, PATCH, DELETE /dns-zones/zone_1/records/{recordId}")]
    [InlineData("dns-zones/zone_1/records/drr_2", null, "PUT, PATCH, DELETE dns-zones/zone_1/records/drr_2")]
    [InlineData("domains/dom_1/dyn", "GET", "GET domains/dom_1/dyndns|GET domains/dom_1/dyndns/{configId}/logs")]
    [InlineData("domains/dom_1/dyn", "HEAD", "GET domains/dom_1/dyndns|GET domains/dom_1/dyndns/{configId}/logs")]
    [InlineData("domains/bulk/r", null, "POST domains/bulk/redirects|POST domains/bulk/renew")]
    [InlineData("domains/availability/", null, "GET domains/availability/{jobId}")]
    [InlineData("me", "PATCH", "PATCH me|PATCH me/preferences|PATCH me/preferences/peppol")]
    [InlineData("whois/x", null, "")]
    [InlineData("domains//", null, "")]
    [InlineData("domains?limit=", null, "")]
    [InlineData("nothing", null, "")]
    public void What_was_typed_leads_to_the_paths_it_can_become(string typed, string? method, string paths) => Assert.Equal(
        paths,
        string.Join("|", EndpointCatalogue.Paths(typed, method is null ? null : new HttpMethod(method))
            .Select(static path => $"{string.Join(", ", path.Methods)} {path.Path}")));

    [Fact]
    public void An_empty_text_leads_everywhere()
    {
        Assert.Equal(
            EndpointCatalogue.All.Select(static endpoint => endpoint.Template).Distinct().Order(StringComparer.Ordinal),
            EndpointCatalogue.Paths(string.Empty).Select(static path => path.Template));
        EndpointPath domain = EndpointCatalogue.Paths("domains/dom_1")[0];
        Assert.Equal("GET, PATCH, DELETE /domains/{id}", domain.ToString());
        Assert.Contains(EndpointCatalogue.Paths("domains/"), static path => path.Path == "domains/bulk/renew");
        Assert.Contains(EndpointCatalogue.Paths("domains/"), static path => path.Path == "domains/{id}/renewal");
        Assert.Throws<ArgumentNullException>(() => EndpointCatalogue.Paths(null!));
    }
}
