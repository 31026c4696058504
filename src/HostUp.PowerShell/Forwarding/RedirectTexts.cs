using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.Forwarding;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Forwarding;

/// <summary>How redirects are compared and written in questions and errors.</summary>
internal static class RedirectTexts
{
    private const string DnsConflict = "dns_conflict";

    /// <summary>Whether a redirect is that of a source, however its host and a slash at its end are written.</summary>
    public static bool IsSource(Redirect redirect, string source) =>
        WebAddress.TryToWire(redirect.SourceUrl, out string? known)
        && WebAddress.TryToWire(Whole(source), out string? wanted)
        && string.Equals(known!.TrimEnd('/'), wanted!.TrimEnd('/'), StringComparison.Ordinal);

    /// <summary>A source with its scheme.</summary>
    public static string Whole(string source) => source.IndexOf("://", StringComparison.Ordinal) < 0 ? "https://" + source : source;

    /// <summary>The error for settings that cannot be; null when they can.</summary>
    public static ErrorRecord? Problem(RedirectSettings settings)
    {
        try
        {
            settings.Check();
            return null;
        }
        catch (ArgumentException exception)
        {
            return ErrorRecords.InvalidArgument(exception, exception.ParamName switch
            {
                nameof(settings.TargetUrl) => settings.TargetUrl,
                nameof(settings.Scope) => settings.Scope,
                nameof(settings.HttpStatusCode) => Text(settings.HttpStatusCode),
                _ => settings.SourceUrl,
            });
        }
    }

    /// <summary>What is set, as in <c>httpStatusCode=301, scope=exact</c>.</summary>
    public static IEnumerable<string> Options(RedirectSettings settings) => Fields(settings)
        .Where(static field => field.Value is not null)
        .Select(static field => $"{field.Name}={Text(field.Value)}");

    /// <summary>What is to be changed, from what and to what.</summary>
    public static string Changes(RedirectSettings rest, Redirect current)
    {
        var changes = new List<string>();
        void Add(string name, object? from, object? to) => changes.Add(Wording.Say(ForwardingMessages.ChangeField, name, Text(from), Text(to)));

        if (rest.SourceUrl is not null)
        {
            Add("sourceUrl", current.SourceUrl, rest.SourceUrl);
        }

        if (rest.TargetUrl is not null)
        {
            Add("targetUrl", current.TargetUrl, rest.TargetUrl);
        }

        foreach (((string name, object? to), (_, object? from)) in Fields(rest).Zip(Fields(current), static (to, from) => (to, from)))
        {
            if (to is not null)
            {
                Add(name, from, to);
            }
        }

        if (rest.HasDescription)
        {
            Add("description", current.Description, rest.Description);
        }

        return string.Join("; ", changes);
    }

    /// <summary>What can be done about a refusal; null where this room knows no more than others.</summary>
    public static string? NextStep(HostUpApiException exception, string domain) => exception switch
    {
        { IsSettled: false } => Wording.Say(ForwardingMessages.NextRedirectUnsettled, domain),
        { Code: DnsConflict } => Wording.Say(ForwardingMessages.NextDnsConflict, domain),
        { Failure: ApiFailure.Problem, Code: "conflict" } => Wording.Say(ForwardingMessages.NextRedirectConflict, domain),
        _ => null,
    };

    /// <summary>What to know of a redirect that was saved and does not work yet; null when it does.</summary>
    public static string? Warning(Redirect redirect) => redirect.Status == "pending_dns"
        ? Wording.Say(ForwardingMessages.RedirectWaits, redirect.SourceUrl, redirect.Domain)
        : null;

    private static (string Name, object? Value)[] Fields(RedirectSettings settings) =>
    [
        ("httpStatusCode", settings.HttpStatusCode),
        ("scope", settings.Scope?.ToLowerInvariant()),
        ("preservePath", settings.PreservePath),
        ("preserveQuery", settings.PreserveQuery),
        ("includeSubdomains", settings.IncludeSubdomains),
        ("enabled", settings.Enabled),
    ];

    private static (string Name, object? Value)[] Fields(Redirect redirect) => Fields(new RedirectSettings
    {
        HttpStatusCode = redirect.HttpStatusCode,
        Scope = redirect.Scope,
        PreservePath = redirect.PreservePath,
        PreserveQuery = redirect.PreserveQuery,
        IncludeSubdomains = redirect.IncludeSubdomains,
        Enabled = redirect.Enabled,
    });

    private static string Text(object? value) => value switch
    {
        null => "-",
        bool flag => flag ? "true" : "false",
        _ => ForeignText.Printable(value.ToString()),
    };
}
