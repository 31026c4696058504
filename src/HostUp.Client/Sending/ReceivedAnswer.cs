using System;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Json;

namespace HostUp.Client.Sending;

/// <summary>Reads an answer that is no error; one that cannot be read is <see cref="ApiFailure.UnexpectedResponse"/>.</summary>
internal readonly struct ReceivedAnswer(ApiHttpRequest request, HttpResponseMessage response)
{
    private delegate T? JsonParser<T>(ref Utf8JsonReader reader);

    private readonly ApiCall _call = request.Call;
    private readonly HttpResponseMessage _response = response;

    public bool IsEmpty => Body.Count == 0;

    public HttpResponseMessage Response => _response;

    private ArraySegment<byte> Body => ((ReceivedBody)_response.Content).Bytes;

    /// <summary>The answer as a model; never null.</summary>
    public T Read<T>(JsonTypeInfo<T> type)
        where T : class =>
        Parse((ref Utf8JsonReader reader) => JsonSerializer.Deserialize(ref reader, type))
        ?? throw Unexpected(new Sentence(static () => Messages.AnswerNull, _call.Name));

    /// <summary>The answer as plain values; null when it is empty or JSON's null.</summary>
    public object? ReadFreeForm() => IsEmpty ? null : Parse(static (ref Utf8JsonReader reader) =>
    {
        reader.Read();
        return FreeFormReader.Read(ref reader);
    });

    /// <summary>The error for an answer that is not what it should be.</summary>
    public HostUpApiException Unexpected(Sentence cause, Exception? innerException = null) =>
        new(ApiFailure.UnexpectedResponse, cause, _call, innerException)
        {
            StatusCode = _response.StatusCode,
            IsSettled = _call.Safety is RequestSafety.Read or RequestSafety.DryRun,
        };

    /// <summary>The error for an answer that leads elsewhere.</summary>
    public HostUpApiException Redirected()
    {
        Uri? target = _response.Headers.Location;
        int status = (int)_response.StatusCode;
        return Unexpected(target switch
        {
            null => new Sentence(static () => Messages.Redirected, status),
            { IsAbsoluteUri: true } => new Sentence(static () => Messages.RedirectedTo, status, target.Host),
            _ => new Sentence(static () => Messages.RedirectedOnHost, status),
        });
    }

    private T? Parse<T>(JsonParser<T> parse)
        where T : class
    {
        ArraySegment<byte> body = Body;
        if (body.Count == 0)
        {
            throw Unexpected(new Sentence(static () => Messages.AnswerEmpty, _call.Name));
        }

        if (!Utf8Text.IsValid(body))
        {
            throw Unexpected(new Sentence(static () => Messages.AnswerNotUtf8, _call.Name));
        }

        try
        {
            var reader = new Utf8JsonReader(Utf8Text.WithoutMark(body));
            T? result = parse(ref reader);
            if (reader.Read())
            {
                throw new UnexpectedJsonException(new Sentence(static () => Messages.AnswerHasTrailer));
            }

            return result;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or NotSupportedException or OverflowException)
        {
            Sentence cause = LooksLikeJson(body)
                ? Misread(exception)
                : ProblemReader.Excerpt(body) is { Length: > 0 } excerpt
                    ? new Sentence(static () => Messages.AnswerNotJson, _call.Name, excerpt)
                    : new Sentence(static () => Messages.AnswerNotJsonNorText, _call.Name);
            throw Unexpected(cause, exception);
        }
    }

    // .NET puts the place into its own messages and leaves those of converters as they are.
    private Sentence Misread(Exception exception) => exception switch
    {
        UnexpectedJsonException { Path: { Length: > 0 } place } unexpected =>
            new Sentence(static () => Messages.AnswerUnreadableAt, _call.Name, ForeignText.Printable(place), unexpected.Reason),
        UnexpectedJsonException unexpected => new Sentence(static () => Messages.AnswerUnreadable, _call.Name, unexpected.Reason),
        _ => new Sentence(static () => Messages.AnswerUnreadable, _call.Name, ForeignText.Printable(exception.Message)),
    };

    private static bool LooksLikeJson(ArraySegment<byte> body)
    {
        ReadOnlySpan<byte> text = Utf8Text.WithoutMark(body);
        while (!text.IsEmpty && text[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            text = text.Slice(1);
        }

        return !text.IsEmpty && text[0] is (byte)'{' or (byte)'[';
    }
}
