using System;
using System.Text.Json.Serialization;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Billing;

/// <summary>The credit note of an invoice that was cancelled or refunded: a PDF file.</summary>
public sealed class CreditNote : HostUpModel
{
    private byte[]? _content;

    /// <summary>The file's name, such as <c>credit-note-202600001.pdf</c>. It is HostUp's: look at it before it is used as a path.</summary>
    public string? Filename { get; init; }

    /// <summary>The media type: <c>application/pdf</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>How many bytes the file has.</summary>
    public long? ByteLength { get; init; }

    [JsonInclude]
    [JsonPropertyName("contentBase64")]
    internal string? ContentBase64 { get; init; }

    /// <summary>The file.</summary>
    /// <returns>A copy of its bytes.</returns>
    public byte[] GetContent() => (byte[])(_content ?? []).Clone();

    /// <summary>The file's name.</summary>
    public override string ToString() => Filename ?? string.Empty;

    /// <summary>Takes the file out of its base64; what is wrong with it, else null.</summary>
    internal Sentence? Decode()
    {
        try
        {
            _content = Convert.FromBase64String(ContentBase64 ?? string.Empty);
        }
        catch (FormatException)
        {
            return new Sentence(static () => BillingMessages.CreditNoteNotBase64);
        }

        if (_content.Length == 0)
        {
            return new Sentence(static () => BillingMessages.CreditNoteEmpty);
        }

        return ByteLength is { } length && length != _content.Length
            ? new Sentence(static () => BillingMessages.CreditNoteLength, length, _content.Length)
            : null;
    }
}
