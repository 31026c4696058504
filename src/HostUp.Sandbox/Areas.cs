using System.Collections.Generic;
using HostUp.Sandbox.Account;
using HostUp.Sandbox.Billing;
using HostUp.Sandbox.Databases;
using HostUp.Sandbox.Dns;
using HostUp.Sandbox.Domains;
using HostUp.Sandbox.Forwarding;
using HostUp.Sandbox.Hosting;
using HostUp.Sandbox.Mail;
using HostUp.Sandbox.Nameservers;
using HostUp.Sandbox.Registration;
using HostUp.Sandbox.Support;
using HostUp.Sandbox.Waiting;
using HostUp.Sandbox.WordPress;

namespace HostUp.Sandbox;

/// <summary>The areas that the sandbox has, a line each: the one list that a new area is entered in.</summary>
internal static class Areas
{
    public static readonly IReadOnlyList<IArea> All =
    [
        new AccountArea(),
        new BillingArea(),
        new DatabasesArea(),
        new DnsArea(),
        new DomainsArea(),
        new ForwardingArea(),
        new HostingArea(),
        new MailArea(),
        new NameserversArea(),
        new RegistrationArea(),
        new SupportArea(),
        new WaitingArea(),
        new WordPressArea(),
    ];
}
