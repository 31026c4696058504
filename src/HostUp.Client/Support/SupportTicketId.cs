using System.Linq;
using HostUp.Client.Api;

namespace HostUp.Client.Support;

/// <summary>What names a ticket on the wire: its id, or its number, which HostUp takes as well.</summary>
public static class SupportTicketId
{
    /// <summary>Whether a text is an id (<c>tkt_…</c>) or a number.</summary>
    /// <param name="id">The text; null gives false.</param>
    /// <returns>True when HostUp may know it.</returns>
    public static bool IsWellFormed(string? id) =>
        IdForm.Has("tkt_", id) || (id is { Length: > 0 and <= 20 } && id.All(static c => c is >= '0' and <= '9'));
}
