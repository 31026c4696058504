using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.PowerShell.Hosting;

/// <summary>What can be done with the DNS records of a domain that is added to an account, in words. None of it is ever chosen for the user.</summary>
internal static class DnsSetupChoices
{
    private static readonly string[] All = ["full", "email-only", "website-only", "none"];

    /// <summary>What a choice does, on a part of a line.</summary>
    public static string Effect(string choice) => choice switch
    {
        "full" => HostingAccessMessages.DnsSetupFull,
        "email-only" => HostingAccessMessages.DnsSetupEmailOnly,
        "website-only" => HostingAccessMessages.DnsSetupWebsiteOnly,
        _ => HostingAccessMessages.DnsSetupNone,
    };

    /// <summary>The choices, a line each: those that HostUp's answer offers, or all where it names none.</summary>
    public static string Describe(HostUpApiException exception)
    {
        var offered = new HashSet<string>(Texts(exception.Extensions.TryGetValue("dnsSetup", out object? setup) ? setup : null), StringComparer.Ordinal);
        string[] choices = [.. All.Where(offered.Contains)];
        var text = new StringBuilder(HostingAccessMessages.NextDnsSetup);
        foreach (string choice in choices.Length > 0 ? choices : All)
        {
            text.AppendLine().Append("  -DnsSetup ").Append(choice).Append(": ").Append(Effect(choice));
        }

        return text.ToString();
    }

    // HostUp's page says that its answer has options, and not in which form.
    private static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        FreeFormObject members => members.Values.SelectMany(Texts).Concat(members.Keys),
        object?[] items => items.SelectMany(Texts),
        _ => [],
    };
}
