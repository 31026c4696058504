using System;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HostUp.Testing;

/// <summary>Certificates made for a test; nobody trusts them.</summary>
public static class TestCertificates
{
    /// <summary>A self-signed certificate for 127.0.0.1 and localhost, valid today.</summary>
    /// <returns>The certificate with its key.</returns>
    public static X509Certificate2 SelfSigned() => Make("localhost", IPAddress.Loopback, -1, 1);

    /// <summary>One that expired yesterday.</summary>
    /// <returns>The certificate with its key.</returns>
    public static X509Certificate2 Expired() => Make("localhost", IPAddress.Loopback, -30, -1);

    /// <summary>One for another host.</summary>
    /// <returns>The certificate with its key.</returns>
    public static X509Certificate2 WrongName() => Make("elsewhere.example", null, -1, 1);

    private static X509Certificate2 Make(string name, IPAddress? address, int fromDays, int toDays)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        if (address is not null)
        {
            names.AddIpAddress(address);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        DateTimeOffset now = DateTimeOffset.UtcNow;
        using X509Certificate2 made = request.CreateSelfSigned(now.AddDays(fromDays), now.AddDays(toDays));

        // Windows' TLS wants a key that was stored; through PKCS#12 it is.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }
}
