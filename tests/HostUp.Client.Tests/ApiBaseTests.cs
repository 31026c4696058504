using System;

namespace HostUp.Client.Tests;

/// <summary>Where the key may go.</summary>
public sealed class ApiBaseTests
{
    [Theory]
    [InlineData("cloud.hostup.se", "https://cloud.hostup.se/api/v2")]
    [InlineData(" cloud.hostup.se ", "https://cloud.hostup.se/api/v2")]
    [InlineData("cloud.hostup.se/", "https://cloud.hostup.se/api/v2")]
    [InlineData("cloud.hostup.se/api", "https://cloud.hostup.se/api/v2")]
    [InlineData("cloud.hostup.se/api/", "https://cloud.hostup.se/api/v2")]
    [InlineData("https://cloud.hostup.se/api/v2", "https://cloud.hostup.se/api/v2")]
    [InlineData("https://cloud.hostup.se/api/v2/", "https://cloud.hostup.se/api/v2")]
    [InlineData("https://cloud.hostup.se/api/v2///", "https://cloud.hostup.se/api/v2")]
    [InlineData("HTTPS://Cloud.HostUp.SE", "https://cloud.hostup.se/api/v2")]
    [InlineData("cloud.hostup.se:8443", "https://cloud.hostup.se:8443/api/v2")]
    [InlineData("https://proxy.example/hostup/api", "https://proxy.example/hostup/api/v2")]
    [InlineData("https://[2001:db8::1]", "https://[2001:db8::1]/api/v2")]
    [InlineData("localhost", "https://localhost/api/v2")]
    [InlineData("http://localhost:5000", "http://localhost:5000/api/v2")]
    [InlineData("http://LOCALHOST:5000/api", "http://localhost:5000/api/v2")]
    [InlineData("http://127.0.0.1:5000/api/v2", "http://127.0.0.1:5000/api/v2")]
    [InlineData("http://127.8.9.10", "http://127.8.9.10/api/v2")]
    [InlineData("http://[::1]:5000", "http://[::1]:5000/api/v2")]
    public void Addresses_are_completed(string text, string expected)
    {
        Assert.Equal(expected, ApiBase.Parse(text).AbsoluteUri);
        Assert.Equal(expected, ApiBase.Normalize(ApiBase.Parse(text)).AbsoluteUri);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("https://")]
    [InlineData("https:///api/v2")]
    [InlineData("http://cloud.hostup.se")]
    [InlineData("http://10.0.0.1/api/v2")]
    [InlineData("http://0.0.0.0")]
    [InlineData("http://localhost.example.com")]
    [InlineData("http://127.0.0.1.example.com")]
    [InlineData("http://[::2]")]
    [InlineData("ftp://cloud.hostup.se")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ws://cloud.hostup.se")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://cloud.hostup.se/api/v2?x=1")]
    [InlineData("https://cloud.hostup.se/api/v2?")]
    [InlineData("https://cloud.hostup.se/api/v2#")]
    [InlineData("https://cloud.hostup.se/api/v2#x")]
    [InlineData("https://cloud.hostup.se/api/v1")]
    [InlineData("https://cloud.hostup.se/api/v2/me")]
    [InlineData("https://cloud.hostup.se/v2")]
    [InlineData("https://cloud.hostup.se\\@example.com")]
    [InlineData("https://cloud.hostup.se:99999")]
    [InlineData("cloud hostup se")]
    public void Others_are_refused(string? text) => Assert.Throws<ArgumentException>(() => ApiBase.Parse(text!));

    [Theory]
    [InlineData("https://admin:hunter2@cloud.hostup.se/api/v2")]
    [InlineData("https://admin:hunter2@cloud.hostup.se:99999")]
    [InlineData("admin:hunter2@cloud.hostup.se")]
    [InlineData("http://admin:hunter2@localhost")]
    [InlineData("https://hunter2@cloud.hostup.se")]
    [InlineData("https://a:hunter2@")]
    [InlineData("https://cloud.hostup.se/api/v2?key=hunter2")]
    public void What_may_be_a_password_is_not_repeated(string text)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => ApiBase.Parse(text));

        Assert.DoesNotContain("hunter2", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_is_HostUps() => Assert.Equal("https://cloud.hostup.se/api/v2", ApiBase.Default.AbsoluteUri);

    [Fact]
    public void A_relative_address_is_read_as_text()
    {
        Assert.Equal("https://cloud.hostup.se/api/v2", ApiBase.Normalize(new Uri("cloud.hostup.se", UriKind.Relative)).AbsoluteUri);
        Assert.Throws<ArgumentNullException>(() => ApiBase.Normalize(null!));
    }
}
