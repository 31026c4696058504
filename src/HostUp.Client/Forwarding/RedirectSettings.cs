using System;
using System.Linq;
using System.Text.Json;
using HostUp.Client.Errors;

namespace HostUp.Client.Forwarding;

/// <summary>What a redirect is to be: what is null is left as it is, and is HostUp's default in a new one.</summary>
public sealed class RedirectSettings
{
    internal static readonly string[] Scopes = ["exact", "root_www", "subdomains", "all"];

    private string? _description;

    /// <summary>The address that leads elsewhere: of the domain, or of a host below it. Without a scheme it is https.</summary>
    public string? SourceUrl { get; set; }

    /// <summary>The whole address that it leads to, with http or https.</summary>
    public string? TargetUrl { get; set; }

    /// <summary>301, 302, 307 or 308.</summary>
    public int? HttpStatusCode { get; set; }

    /// <summary><c>exact</c>, <c>root_www</c>, <c>subdomains</c> or <c>all</c>.</summary>
    public string? Scope { get; set; }

    /// <summary>Whether the path of the source is kept behind the target.</summary>
    public bool? PreservePath { get; set; }

    /// <summary>Whether what stands behind the question mark is kept.</summary>
    public bool? PreserveQuery { get; set; }

    /// <summary>Whether it holds for hosts below that of the source.</summary>
    public bool? IncludeSubdomains { get; set; }

    /// <summary>A note; null, when it is set, takes the note away. HostUp takes it for a redirect that is there, not for a new one.</summary>
    public string? Description
    {
        get => _description;
        set
        {
            _description = value;
            HasDescription = true;
        }
    }

    /// <summary>Whether it is in use, or paused. HostUp takes it for a redirect that is there, not for a new one.</summary>
    public bool? Enabled { get; set; }

    internal bool HasDescription { get; private set; }

    /// <summary>What is to be changed of a redirect.</summary>
    /// <param name="current">The redirect.</param>
    /// <returns>The settings less those that are so already.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="current"/> is null.</exception>
    /// <exception cref="ArgumentException">An address is none.</exception>
    public RedirectSettings Except(Redirect current)
    {
        if (current is null)
        {
            throw new ArgumentNullException(nameof(current));
        }

        var rest = new RedirectSettings
        {
            SourceUrl = SourceUrl is null || IsSame(WebAddress.SourceToWire(SourceUrl, nameof(SourceUrl)), current.SourceUrl) ? null : SourceUrl,
            TargetUrl = TargetUrl is null || IsSame(WebAddress.ToWire(TargetUrl, nameof(TargetUrl)), current.TargetUrl) ? null : TargetUrl,
            HttpStatusCode = HttpStatusCode == current.HttpStatusCode ? null : HttpStatusCode,
            Scope = string.Equals(Scope, current.Scope, StringComparison.OrdinalIgnoreCase) ? null : Scope,
            PreservePath = PreservePath == current.PreservePath ? null : PreservePath,
            PreserveQuery = PreserveQuery == current.PreserveQuery ? null : PreserveQuery,
            IncludeSubdomains = IncludeSubdomains == current.IncludeSubdomains ? null : IncludeSubdomains,
            Enabled = Enabled == current.Enabled ? null : Enabled,
        };
        if (HasDescription && Description != current.Description)
        {
            rest.Description = Description;
        }

        return rest;
    }

    /// <summary>Whether nothing is set.</summary>
    public bool IsEmpty => SourceUrl is null && TargetUrl is null && HttpStatusCode is null && Scope is null && PreservePath is null
        && PreserveQuery is null && IncludeSubdomains is null && Enabled is null && !HasDescription;

    /// <summary>Looks whether all that is set can be.</summary>
    /// <exception cref="ArgumentException">Something cannot; the parameter's name is that of the property.</exception>
    internal void Check()
    {
        _ = SourceUrl is null ? null : WebAddress.SourceToWire(SourceUrl, nameof(SourceUrl));
        _ = TargetUrl is null ? null : WebAddress.ToWire(TargetUrl, nameof(TargetUrl));
        if (HttpStatusCode is not (null or 301 or 302 or 307 or 308))
        {
            throw new ArgumentException(Sentence.Fill(ForwardingMessages.InvalidStatusCode, HttpStatusCode), nameof(HttpStatusCode));
        }

        if (Scope is not null && !Scopes.Contains(Scope, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArgumentException(Sentence.Fill(ForwardingMessages.InvalidScope, Scope, string.Join(", ", Scopes)), nameof(Scope));
        }
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        Check();
        if (SourceUrl is not null)
        {
            writer.WriteString("sourceUrl", WebAddress.SourceToWire(SourceUrl, nameof(SourceUrl)));
        }

        if (TargetUrl is not null)
        {
            writer.WriteString("targetUrl", WebAddress.ToWire(TargetUrl, nameof(TargetUrl)));
        }

        if (HttpStatusCode is { } code)
        {
            writer.WriteNumber("httpStatusCode", code);
        }

        if (Scope is not null)
        {
            writer.WriteString("scope", Scope.ToLowerInvariant());
        }

        Write("preservePath", PreservePath);
        Write("preserveQuery", PreserveQuery);
        Write("includeSubdomains", IncludeSubdomains);
        Write("enabled", Enabled);
        if (HasDescription)
        {
            writer.WriteString("description", Description);
        }

        void Write(string name, bool? value)
        {
            if (value is { } flag)
            {
                writer.WriteBoolean(name, flag);
            }
        }
    }

    private static bool IsSame(string wire, string? shown) =>
        WebAddress.TryToWire(shown, out string? current) && string.Equals(wire, current, StringComparison.Ordinal);
}
