using System;
using System.Text.Json;
using HostUp.Sandbox.Checks;

namespace HostUp.Sandbox.Forwarding;

/// <summary>Reads what is said of a redirect in the body of a request.</summary>
internal static class RedirectBody
{
    private static readonly string[] Scopes = ["exact", "root_www", "subdomains", "all"];

    /// <summary>Puts what is said into the rule.</summary>
    /// <param name="fields">The body.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="isNew">Whether both addresses have to be there, and neither a note nor a pause.</param>
    public static void ReadInto(BodyFields fields, RedirectRule rule, bool isNew)
    {
        if (Address(fields, "sourceUrl", isNew) is { } source)
        {
            (rule.SourceText, rule.Source) = source;
            if (rule.Host != rule.Domain.Name && !rule.Host.EndsWith("." + rule.Domain.Name, StringComparison.Ordinal))
            {
                fields.Refuse("sourceUrl", "The host must be the domain or below it.");
            }
        }

        if (Address(fields, "targetUrl", isNew) is { } target)
        {
            (rule.TargetText, rule.Target) = target;
        }

        if (fields.Integer("httpStatusCode", 301, 308) is { } code)
        {
            rule.StatusCode = code;
            if (code is not (301 or 302 or 307 or 308))
            {
                fields.Refuse("httpStatusCode", "Must be 301, 302, 307 or 308.");
            }
        }

        rule.Scope = fields.Choice("scope", Scopes) ?? rule.Scope;
        rule.PreservePath = fields.Boolean("preservePath") ?? rule.PreservePath;
        rule.PreserveQuery = fields.Boolean("preserveQuery") ?? rule.PreserveQuery;
        rule.IncludeSubdomains = fields.Boolean("includeSubdomains") ?? rule.IncludeSubdomains;
        if (!isNew)
        {
            rule.Enabled = fields.Boolean("enabled") ?? rule.Enabled;
            string? description = fields.Text("description", nullable: true);
            rule.Description = fields.Has("description") ? description : rule.Description;
        }

        fields.RejectUnknown();
    }

    public static bool IsEmpty(JsonElement body) => !body.EnumerateObject().MoveNext();

    private static (string Text, Uri Address)? Address(BodyFields fields, string name, bool required)
    {
        if (fields.Text(name, required) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0)
        {
            return (text, address);
        }

        fields.Refuse(name, "Must be an absolute http or https URL.");
        return null;
    }
}
