using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Forwarding;

namespace HostUp.PowerShell.Forwarding;

/// <summary>The rules of one address on their way: what was asked for, what is there, and what HostUp has made of it.</summary>
internal sealed class RuleRun
{
    private readonly string _email;
    private readonly List<string> _wanted = [];
    private readonly List<string> _sent = [];

    public RuleRun(EmailForwarding state, string email, IEnumerable<string> destinations)
    {
        State = state;
        _email = email;
        foreach (string destination in destinations)
        {
            if (!_wanted.Exists(known => MailAddress.IsSame(known, destination)))
            {
                _wanted.Add(destination.Trim());
            }
        }

        Missing = [.. _wanted.Where(destination => Find(destination) is null)];
    }

    /// <summary>The domain's forwarding, as of the last answer.</summary>
    public EmailForwarding State { get; private set; }

    /// <summary>The destinations that have not been sent and have no rule.</summary>
    public IReadOnlyList<string> Missing { get; private set; }

    /// <summary>Those of the next call; empty when all were sent.</summary>
    public IReadOnlyList<string> Next => [.. Missing.Take(EmailForwardingClient.MostDestinations)];

    /// <summary>How many rules the domain has when all is done.</summary>
    public int RulesAfter => (State.RuleCount ?? State.Rules?.Count ?? 0) + Missing.Count;

    /// <summary>The rules that were asked for and are there, in the order they were asked for.</summary>
    public IEnumerable<EmailForwardingRule> Rules => _wanted.Select(Find).OfType<EmailForwardingRule>();

    /// <summary>The destinations that were sent and have a rule now.</summary>
    public IReadOnlyList<string> Made => [.. _sent.Where(destination => Find(destination) is not null)];

    /// <summary>The destinations that were sent, taken, and have none.</summary>
    public IReadOnlyList<string> NotMade => [.. _sent.Where(destination => Find(destination) is null)];

    /// <summary>Takes an answer.</summary>
    public void Take(IReadOnlyList<string> sent, EmailForwarding state)
    {
        State = state;
        _sent.AddRange(sent);
        Missing = [.. Missing.Skip(sent.Count)];
    }

    /// <summary>Whether the owner of a destination has yet to agree.</summary>
    public bool Waiting(string destination) =>
        (State.Destinations ?? []).Any(known => known.IsWaiting && MailAddress.IsSame(known.Email, destination));

    private EmailForwardingRule? Find(string destination) => (State.Rules ?? [])
        .FirstOrDefault(rule => MailAddress.IsSame(rule.Email, _email) && MailAddress.IsSame(rule.Destination, destination));
}
