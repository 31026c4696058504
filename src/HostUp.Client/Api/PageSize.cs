using System;
using System.Collections.Generic;
using System.Globalization;

namespace HostUp.Client.Api;

/// <summary>The parameter <c>limit</c>: 1 to 100.</summary>
internal static class PageSize
{
    public const int Max = 100;

    public static KeyValuePair<string, string> Parameter(int size) => size is >= 1 and <= Max
        ? new KeyValuePair<string, string>("limit", size.ToString(CultureInfo.InvariantCulture))
        : throw new ArgumentOutOfRangeException(nameof(size), size, Messages.InvalidPageSize);
}
