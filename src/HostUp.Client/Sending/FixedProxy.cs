using System;
using System.Net;

namespace HostUp.Client.Sending;

/// <summary>One proxy for every address. <see cref="WebProxy"/> leaves loopback addresses out on .NET Framework, whatever it is told.</summary>
internal sealed class FixedProxy(Uri address) : IWebProxy
{
    public ICredentials? Credentials { get; set; }

    public Uri GetProxy(Uri destination) => address;

    public bool IsBypassed(Uri host) => false;
}
