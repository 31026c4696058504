using System.Collections.ObjectModel;

namespace HostUp.Client.Api;

/// <summary>A list that a model holds. Its text is its items, so that it reads well in a cell of a table or a CSV file.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class ItemList<T> : Collection<T>
{
    /// <summary>The items, joined by commas.</summary>
    public override string ToString() => string.Join(", ", this);
}
