using System.Net;
using HostUp.PowerShell.Loading;
using Xunit;

namespace HostUp.PowerShell.Tests.Loading;

#pragma warning disable SYSLIB0039, CA5364, CS0618 // What is old is what this is about.

/// <summary>What .NET Framework is told of TLS: added where it is missing, and nothing is ever taken away.</summary>
public sealed class TransportSecurityTests
{
    private const SecurityProtocolType Tls13 = SecurityProtocolType.Tls13;

    [Theory]
    [InlineData(SecurityProtocolType.Tls)]
    [InlineData(SecurityProtocolType.Tls11)]
    [InlineData(SecurityProtocolType.Ssl3 | SecurityProtocolType.Tls)]
    public void What_is_older_gets_TLS_1_2_and_keeps_the_rest(SecurityProtocolType current) =>
        Assert.Equal(current | SecurityProtocolType.Tls12, TransportSecurity.Better(current));

    [Theory]
    [InlineData(SecurityProtocolType.SystemDefault)]
    [InlineData(SecurityProtocolType.Tls12)]
    [InlineData(SecurityProtocolType.Tls | SecurityProtocolType.Tls11 | SecurityProtocolType.Tls12)]
    [InlineData(Tls13)]
    [InlineData(Tls13 | SecurityProtocolType.Tls12)]
    public void What_is_new_enough_or_the_systems_own_is_left(SecurityProtocolType current) =>
        Assert.Null(TransportSecurity.Better(current));
}
