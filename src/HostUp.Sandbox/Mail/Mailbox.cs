using System;
using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Mail;

/// <summary>A mailbox. Nothing asks for its password, which is not kept.</summary>
internal sealed class Mailbox(string id, string localPart, string domain, int quotaMb)
{
    private const decimal MbPerGb = 1024m;

    public string Id { get; } = id;

    public string Domain { get; } = domain;

    public string Email { get; } = localPart + "@" + domain;

    public decimal UsedMb { get; set; }

    /// <summary>0 for no limit.</summary>
    public int QuotaMb { get; set; } = quotaMb;

    public bool IsCalled(string idOrAddress) => Id == idOrAddress || string.Equals(Email, idOrAddress, StringComparison.OrdinalIgnoreCase);

    public JsonObject ToJson() => new() { ["id"] = Id, ["email"] = Email, ["domain"] = Domain, ["quota"] = Quota() };

    /// <summary>Megabytes go in, gigabytes come out.</summary>
    public JsonObject Quota() => new()
    {
        ["usedGb"] = Number(UsedMb / MbPerGb),
        ["limitGb"] = QuotaMb == 0 ? null : Number(QuotaMb / MbPerGb),
        ["usagePercent"] = QuotaMb == 0 ? null : Number(decimal.Round(UsedMb / QuotaMb * 100m, 2, MidpointRounding.AwayFromZero)),
        ["exceeded"] = QuotaMb > 0 && UsedMb > QuotaMb,
    };

    private static JsonNode Number(decimal value) => JsonValue.Create(value);
}
