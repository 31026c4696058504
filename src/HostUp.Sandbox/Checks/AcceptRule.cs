using System;
using System.Linq;
using System.Net.Http.Headers;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Checks;

/// <summary>Whether an Accept header allows the one format that the API has (RFC 9110, 12.5.1).</summary>
internal static class AcceptRule
{
    private static readonly string[] Ranges = ["application/json", "application/*", "*/*"];

    public static Problem? Check(IncomingRequest request) => AllowsJson(request.Header("Accept")) ? null : Problem.NotAcceptable();

    private static bool AllowsJson(string? accept)
    {
        if (accept is null)
        {
            return true;
        }

        // The most specific range that covers the format decides, and q=0 means "not acceptable".
        var quality = accept.Split(',')
            .Select(part => MediaTypeWithQualityHeaderValue.TryParse(part.Trim(), out MediaTypeWithQualityHeaderValue? range) ? range : null)
            .Where(range => range is not null)
            .Select(range => (Rank: Array.FindIndex(Ranges, known => string.Equals(known, range!.MediaType, StringComparison.OrdinalIgnoreCase)), Quality: range!.Quality ?? 1))
            .Where(range => range.Rank >= 0)
            .OrderBy(range => range.Rank)
            .Select(range => (double?)range.Quality)
            .FirstOrDefault();

        return quality > 0;
    }
}
