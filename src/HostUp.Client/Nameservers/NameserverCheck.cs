using System;
using System.Linq;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Dns;

namespace HostUp.Client.Nameservers;

/// <summary>
/// What HostUp says of one nameserver (<c>POST /domains/nameservers/validate</c>). Its page does not show the members of a result: those
/// that its other pages use for the same are read, and none is needed.
/// </summary>
public sealed class NameserverCheck : HostUpModel
{
    /// <summary>The code of a nameserver below the domain whose address the registry does not know.</summary>
    public const string GlueMissing = "GLUE_HOST_NOT_REGISTERED";

    private static readonly string[] NameMembers = ["nameserver", "hostname", "host", "name"];
    private static readonly string[] VerdictMembers = ["valid", "isValid", "ok", "success", "resolves", "resolved"];
    private static readonly string[] CodeMembers = ["code", "errorCode"];
    private static readonly string[] ReasonMembers = ["reason", "message", "detail", "error"];
    private static readonly string[] GoodWords = ["valid", "ok", "success", "passed", "resolved", "registered", "warning"];

    /// <summary>The nameserver as people write it; null when HostUp does not name it.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Nameserver => Text(NameMembers) is { } name ? ShownNames.Of(name) : null;

    /// <summary>Whether it can be used: what HostUp says, else whether it has no code and no error.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public bool Valid
    {
        get
        {
            foreach (string member in VerdictMembers)
            {
                if (Member(member) is bool verdict)
                {
                    return verdict;
                }
            }

            return Member("status") is string status
                ? GoodWords.Contains(status, StringComparer.OrdinalIgnoreCase)
                : Code is null && Member("error") is null or false;
        }
    }

    /// <summary>Why it cannot, as a code to branch on, such as <see cref="GlueMissing"/>; null when HostUp gives none.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Code => Text(CodeMembers) ?? (Member("error") is FreeFormObject error ? Text(error, "code") : null);

    /// <summary>Why it cannot, for people; null when HostUp gives no words.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Reason => Text(ReasonMembers)
        ?? (Member("error") is FreeFormObject error ? Text(error, "message") ?? Text(error, "detail") : null);

    /// <summary>Name and verdict, as in <c>ns1.example.com: valid</c>.</summary>
    public override string ToString() => $"{Nameserver}: {(Valid ? "valid" : Reason?.TrimEnd('.') ?? "not valid")}{(Code is null ? null : $" ({Code})")}";

    /// <summary>Whether it says no more than that the registry has no address of it.</summary>
    internal bool IsGlueMissing => string.Equals(Code, GlueMissing, StringComparison.OrdinalIgnoreCase);

    internal bool Is(string nameserver) => Text(NameMembers) is { } name && DnsName.Zone(name) == DnsName.Zone(nameserver);

    private object? Member(string name) => GetAdditionalData().TryGetValue(name, out object? value) ? value : null;

    private string? Text(string[] members) => members.Select(member => Text(GetAdditionalData(), member)).FirstOrDefault(static text => text is not null);

    private static string? Text(FreeFormObject members, string name) =>
        members.TryGetValue(name, out object? value) && value is string { Length: > 0 } text ? text : null;
}
