using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Support;

/// <summary>A department that takes tickets.</summary>
internal sealed class Department(string slug, string name, string? description, string? email)
{
    public static readonly IReadOnlyList<Department> All =
    [
        new("general-web-hosting", "Web hosting", "<p>Sites, mail and databases.</p>", "support@example.com"),
        new("domain-names", "Domains", "<p>Registration, transfer and DNS.</p>", "domains@example.com"),
        new("vps", "VPS", null, null),
        new("billing", "Billing", "<p>Invoices and payments.</p>", "billing@example.com"),
    ];

    public string Slug { get; } = slug;

    public string Name { get; } = name;

    public static Department? Find(string? slug) => All.FirstOrDefault(department => department.Slug == slug);

    public JsonObject ToJson() => new() { ["slug"] = Slug, ["displayName"] = Name, ["description"] = description, ["email"] = email };
}
