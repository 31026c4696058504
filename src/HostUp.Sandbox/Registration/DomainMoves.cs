using System;
using System.Collections.Generic;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Registration;

/// <summary>What is under way with the customer's domains.</summary>
internal sealed class DomainMoves
{
    private readonly Dictionary<string, DomainMove> _moves = new(StringComparer.Ordinal);

    private DomainMoves()
    {
    }

    public static DomainMoves Of(Customer customer) => customer.Own(static _ => new DomainMoves());

    /// <summary>Adds a domain that was ordered.</summary>
    /// <returns>Its identifier.</returns>
    public string Begin(OwnedDomain domain, bool isTransfer, string? code)
    {
        domain.IsTransfer = isTransfer;
        _moves[domain.Id] = new DomainMove(domain) { IncomingCode = code };
        return domain.Id;
    }

    public DomainMove For(OwnedDomain domain)
    {
        if (!_moves.TryGetValue(domain.Id, out DomainMove? move))
        {
            move = new DomainMove(domain);
            _moves.Add(domain.Id, move);
        }

        return move;
    }
}
