using System;
using System.Collections.Generic;
using System.Globalization;
using HostUp.Client.Errors;

namespace HostUp.Client.Api;

/// <summary>The parameter <c>limit</c>: 1 to 100, and to 1,000 for some lists.</summary>
internal static class PageSize
{
    public const int Max = 100;

    public const int MaxOfLongLists = 1000;

    public static KeyValuePair<string, string> Parameter(int size) => size is >= 1 and <= Max
        ? new KeyValuePair<string, string>("limit", size.ToString(CultureInfo.InvariantCulture))
        : throw new ArgumentOutOfRangeException(nameof(size), size, Messages.InvalidPageSize);

    /// <summary>The value for a list with another highest one; null for HostUp's default.</summary>
    public static string? Text(int? pageSize, int most) => pageSize is null or >= 1 && !(pageSize > most)
        ? pageSize?.ToString(CultureInfo.InvariantCulture)
        : throw new ArgumentOutOfRangeException(nameof(pageSize), pageSize, Sentence.Fill(Messages.InvalidPageSizeOf, most));
}
