using System.Collections.Generic;

namespace HostUp.Client.Api;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
internal sealed class Page<T> : HostUpModel
{
    /// <summary>The items of this page; null when HostUp did not send the member.</summary>
    public IReadOnlyList<T>? Data { get; init; }

    /// <summary>Whether another page follows; null when not sent.</summary>
    public bool? HasMore { get; init; }

    /// <summary>What asks for the next page; opaque. Null on the last one.</summary>
    public string? NextCursor { get; init; }
}
