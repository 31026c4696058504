using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using HostUp.Client.Errors;

namespace HostUp.Client.Api;

/// <summary>A body that a caller wrote, and what it says of how safe its request is to repeat.</summary>
internal sealed class FreeFormBody
{
    private FreeFormBody(byte[] bytes, bool isDryRun, string? attemptKey)
    {
        Bytes = bytes;
        IsDryRun = isDryRun;
        AttemptKey = attemptKey;
    }

    public byte[] Bytes { get; }

    /// <summary>Whether it says <c>dryRun: true</c>, which counts where HostUp documents it.</summary>
    public bool IsDryRun { get; }

    /// <summary>The <c>attemptKey</c>, by which HostUp knows an order again; null when it has none, or more than one.</summary>
    public string? AttemptKey { get; }

    /// <exception cref="ArgumentException">It is not JSON.</exception>
    public static FreeFormBody? Read(string? json)
    {
        if (json is null)
        {
            return null;
        }

        try
        {
            byte[] bytes = Encoding.UTF8.GetBytes(json);
            using var document = JsonDocument.Parse(bytes);
            JsonElement[] dryRun = Values(document.RootElement, "dryRun");
            JsonElement[] attemptKey = Values(document.RootElement, "attemptKey");
            return new FreeFormBody(
                bytes,
                dryRun.Length > 0 && dryRun.All(static value => value.ValueKind == JsonValueKind.True),
                attemptKey.Length == 1 && attemptKey[0].ValueKind == JsonValueKind.String && attemptKey[0].GetString() is { Length: > 0 } key ? key : null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ArgumentException(Sentence.Fill(Messages.BodyNotJson, exception.Message), nameof(json), exception);
        }
    }

    // Of members with the same name a server may take any: all of them count.
    private static JsonElement[] Values(JsonElement body, string name) => body.ValueKind == JsonValueKind.Object
        ? body.EnumerateObject().Where(member => member.NameEquals(name)).Select(static member => member.Value).ToArray()
        : [];
}
