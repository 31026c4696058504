using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using HostUp.Client.Errors;

namespace HostUp.Client.Api;

/// <summary>
/// A JSON object whose members HostUp does not describe: free-form preference categories, the extensions of a
/// problem document, and members newer than this client. Members keep the order they were sent in.
/// </summary>
/// <remarks>
/// A value is a <see cref="string"/>, a <see cref="bool"/>, a <see cref="long"/> (whole numbers), a
/// <see cref="decimal"/> or <see cref="double"/> (other numbers), <see langword="null"/>, an array of these, or
/// another <see cref="FreeFormObject"/>. It is read-only. A name is looked up as written first and then without
/// regard to case, so that <c>$p.Categories.Ui.Theme</c> finds <c>theme</c> in PowerShell.
/// </remarks>
[JsonConverter(typeof(Json.FreeFormObjectConverter))]
public sealed class FreeFormObject : IReadOnlyDictionary<string, object?>, IDictionary
{
    /// <summary>An object without members.</summary>
    public static FreeFormObject Empty { get; } = new(Array.Empty<KeyValuePair<string, object?>>());

    private readonly KeyValuePair<string, object?>[] _members;

    /// <summary>Makes an object with these members, in this order; of members with the same name the last one wins.</summary>
    /// <param name="members">The members; values as the remarks on this class list them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="members"/> is null.</exception>
    public FreeFormObject(IEnumerable<KeyValuePair<string, object?>> members)
    {
        if (members is null)
        {
            throw new ArgumentNullException(nameof(members));
        }

        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        var kept = new List<KeyValuePair<string, object?>>();
        foreach (KeyValuePair<string, object?> member in members)
        {
            if (positions.TryGetValue(member.Key, out int position))
            {
                kept[position] = member;
            }
            else
            {
                positions.Add(member.Key, kept.Count);
                kept.Add(member);
            }
        }

        _members = kept.ToArray();
    }

    /// <summary>How many members there are.</summary>
    public int Count => _members.Length;

    /// <summary>The names of the members, in the order they were sent in.</summary>
    public IEnumerable<string> Keys => _members.Select(static member => member.Key);

    /// <summary>The values of the members, in the order they were sent in.</summary>
    public IEnumerable<object?> Values => _members.Select(static member => member.Value);

    /// <summary>The value of a member.</summary>
    /// <param name="key">The member's name; as written first, then without regard to case.</param>
    /// <returns>The value; null for JSON's null.</returns>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    public object? this[string key] => TryGetValue(key, out object? value)
        ? value
        : throw new KeyNotFoundException(Sentence.Fill(Messages.NoSuchMember, key));

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out object? value)
    {
        int position = Find(key, StringComparison.Ordinal);
        if (position < 0)
        {
            position = Find(key, StringComparison.OrdinalIgnoreCase);
        }

        value = position < 0 ? null : _members[position].Value;
        return position >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, object?>>)_members).GetEnumerator();

    /// <summary>The members as <c>name=value</c>, arrays as <c>[a, b]</c> and objects in them as <c>{name=value}</c>, the same in every culture.</summary>
    public override string ToString() => string.Join("; ", _members.Select(static member => member.Key + "=" + Text(member.Value)));

    private static string? Text(object? value) => value switch
    {
        string text => text,
        FreeFormObject members => "{" + members + "}",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Text)) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private int Find(string key, StringComparison comparison) =>
        Array.FindIndex(_members, member => string.Equals(member.Key, key, comparison));

    // PowerShell reads members of an object through the non-generic IDictionary; it is read-only here.
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IDictionaryEnumerator IDictionary.GetEnumerator() => new MemberEnumerator(_members);

    object? IDictionary.this[object key]
    {
        get => key is string name && TryGetValue(name, out object? value) ? value : null;
        set => throw ReadOnly();
    }

    bool IDictionary.IsFixedSize => true;

    bool IDictionary.IsReadOnly => true;

    ICollection IDictionary.Keys => Keys.ToArray();

    ICollection IDictionary.Values => Values.ToArray();

    bool ICollection.IsSynchronized => true;

    object ICollection.SyncRoot => _members;

    void IDictionary.Add(object key, object? value) => throw ReadOnly();

    void IDictionary.Clear() => throw ReadOnly();

    bool IDictionary.Contains(object key) => key is string name && ContainsKey(name);

    void IDictionary.Remove(object key) => throw ReadOnly();

    void ICollection.CopyTo(Array array, int index)
    {
        foreach (KeyValuePair<string, object?> member in _members)
        {
            array.SetValue(new DictionaryEntry(member.Key, member.Value), index++);
        }
    }

    private static NotSupportedException ReadOnly() => new(Messages.ReadOnly);

    private sealed class MemberEnumerator(KeyValuePair<string, object?>[] members) : IDictionaryEnumerator
    {
        private int _position = -1;

        public DictionaryEntry Entry => new(members[_position].Key, members[_position].Value);

        public object Key => members[_position].Key;

        public object? Value => members[_position].Value;

        public object Current => Entry;

        public bool MoveNext() => ++_position < members.Length;

        public void Reset() => _position = -1;
    }
}
