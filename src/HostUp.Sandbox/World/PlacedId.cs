namespace HostUp.Sandbox.World;

/// <summary>Identifiers of things that are worked out from their place in a list: the place can be read from the identifier.</summary>
internal sealed class PlacedId(string prefix)
{
    private const int IndexLength = 4;

    private readonly string _prefix = prefix + "01hx";

    public string At(int index) =>
        _prefix + IdSource.Encode(IdSource.Scramble(~(ulong)index), 12) + IdSource.Encode(IdSource.Scramble((ulong)index), 6)
            + IdSource.Encode((ulong)index, IndexLength);

    /// <summary>The place that an identifier claims, or -1.</summary>
    public int IndexOf(string id)
    {
        if (id.Length != _prefix.Length + 12 + 6 + IndexLength)
        {
            return -1;
        }

        int index = IdSource.Decode(id.Substring(id.Length - IndexLength));
        return index >= 0 && string.Equals(At(index), id, System.StringComparison.Ordinal) ? index : -1;
    }
}
