using HostUp.Sandbox.Checks;

namespace HostUp.Sandbox.World;

/// <summary>Something that can be ordered. Its area knows what an item must say, what it costs, and what comes of it.</summary>
internal interface IOffer
{
    /// <summary>The value of an item's <c>type</c>.</summary>
    string Type { get; }

    /// <summary>Reads an item, whose <c>type</c> was read; null when something was wrong, and then the fields' errors say what.</summary>
    OrderLine? Read(BodyFields item);
}
