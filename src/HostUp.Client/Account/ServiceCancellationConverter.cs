using System;
using System.Text.Json;
using HostUp.Client.Json;

namespace HostUp.Client.Account;

/// <summary>Reads the cancellation of a service, whatever its group has.</summary>
internal sealed class ServiceCancellationConverter : LenientConverter<ServiceCancellation>
{
    protected override bool TryRead(ref Utf8JsonReader reader, string name, ServiceCancellation model, bool isGroup)
    {
        string? text = null;
        DateTimeOffset? time = null;
        switch (name)
        {
            case "cancellation" when !isGroup && reader.TokenType == JsonTokenType.StartObject:
                ReadMembers(ref reader, model, isGroup: true);
                return true;
            case "type" or "accountId" or "vpsId" when isGroup:
            case "type" or "accountId" or "vpsId" or "status" or "reason" when !LenientReader.TryText(ref reader, out text):
            case "cancelledAt" or "scheduledAt" when !LenientReader.TryTime(ref reader, out time):
                return false;
            case "type":
                model.Type = text;
                return true;
            case "accountId":
                model.AccountId = text;
                return true;
            case "vpsId":
                model.VpsId = text;
                return true;
            case "status":
                model.Status = text;
                return true;
            case "reason":
                model.Reason = text;
                return true;
            case "cancelledAt":
                model.CancelledAt = time;
                return true;
            case "scheduledAt":
                model.ScheduledAt = time;
                return true;
            default:
                return false;
        }
    }

    protected override void WriteMembers(Utf8JsonWriter writer, ServiceCancellation value)
    {
        WriteText(writer, "type", value.Type);
        WriteText(writer, "accountId", value.AccountId);
        WriteText(writer, "vpsId", value.VpsId);
        writer.WriteStartObject("cancellation");
        WriteText(writer, "status", value.Status);
        WriteTime(writer, "cancelledAt", value.CancelledAt);
        WriteTime(writer, "scheduledAt", value.ScheduledAt);
        WriteText(writer, "reason", value.Reason);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteTime(Utf8JsonWriter writer, string name, DateTimeOffset? value) =>
        WriteText(writer, name, value is { } time ? TimestampConverter.Format(time) : null);
}
