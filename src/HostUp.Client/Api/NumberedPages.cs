using System;
using System.Globalization;
using System.Net;
using System.Text.Json.Serialization.Metadata;
using HostUp.Client.Errors;

namespace HostUp.Client.Api;

/// <summary>
/// Reads lists whose pages have numbers, and lists of which no page says how they are paged: by cursor where an answer has one, else by
/// number, until HostUp says that there is no more, or a page is empty.
/// </summary>
/// <param name="caller">What calls are sent by.</param>
/// <param name="endpoint">The list.</param>
/// <param name="query">What every page is asked for with.</param>
/// <param name="first">The number of the first page.</param>
internal sealed class NumberedPages(ApiCaller caller, Endpoint endpoint, QueryString query, int first)
{
    // No cursor of HostUp's has a control character.
    private const char Mark = '\u0001';

    /// <summary>A reader of the list.</summary>
    /// <param name="model">How a page is read.</param>
    /// <param name="page">The page of an answer; its data may be null, which is an error.</param>
    /// <param name="id">What tells items apart: a page that begins as the one before is not the next one.</param>
    public PageReader<TItem> Read<TPage, TItem>(Func<JsonTypeInfo<TPage>> model, Func<TPage, Page<TItem>> page, Func<TItem, string?> id)
        where TPage : class
        where TItem : class => new(endpoint.Path(), async (cursor, cancellationToken) =>
    {
        Place? asked = Place.Of(cursor);
        var call = new ApiCall(endpoint)
        {
            Query = (asked is null ? query.With("cursor", cursor) : query.With("page", asked.Number.ToString(CultureInfo.InvariantCulture))).ToString(),
        };
        Page<TItem> answer;
        try
        {
            answer = page(await caller.SendAsync(call, model, cancellationToken).ConfigureAwait(false));
        }
        catch (HostUpApiException refused) when (
            asked is { IsGuess: true } && refused is { Failure: ApiFailure.Problem, StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.NotFound })
        {
            // Nothing said that there is such a page.
            return new Page<TItem> { Data = [], HasMore = false };
        }

        ReceivedList.Checked(answer.Data, "data", call);
        if (answer.HasMore == false || !string.IsNullOrEmpty(answer.NextCursor) || (cursor is not null && asked is null))
        {
            return answer;
        }

        string? begins = answer.Data!.Count == 0 ? null : id(answer.Data[0]);
        if (asked is not null && begins is not null && begins == asked.Begins)
        {
            // The number was not looked at: the whole list is in each answer, or HostUp goes in a circle.
            return answer.HasMore == true
                ? throw new HostUpApiException(ApiFailure.UnexpectedResponse, new Sentence(static () => Messages.PageRepeated, call.Name), call)
                : new Page<TItem> { Data = [], HasMore = false };
        }

        return answer.Data.Count == 0
            ? new Page<TItem> { Data = answer.Data, HasMore = false }
            : new Page<TItem>
            {
                Data = answer.Data,
                HasMore = true,
                NextCursor = new Place((asked?.Number ?? first) + 1, answer.HasMore is null, begins).ToString(),
            };
    });

    // In the place of a cursor, so that a list that is gone through again begins again.
    private sealed class Place(int number, bool isGuess, string? begins)
    {
        public int Number { get; } = number;

        public bool IsGuess { get; } = isGuess;

        public string? Begins { get; } = begins;

        public static Place? Of(string? cursor)
        {
            string[] parts = cursor?.Split([Mark], 4) ?? [];
            return parts.Length == 4 && parts[0].Length == 0
                ? new Place(int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2].Length > 0, parts[3].Length == 0 ? null : parts[3])
                : null;
        }

        public override string ToString() =>
            Mark + Number.ToString(CultureInfo.InvariantCulture) + Mark + (IsGuess ? "?" : string.Empty) + Mark + Begins;
    }
}
