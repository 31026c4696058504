using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Api;
using HostUp.Client.Nameservers;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Nameservers;

/// <summary>The words of the question before a change of nameservers.</summary>
/// <param name="title">The domain as a person knows it.</param>
/// <param name="plan">The change.</param>
internal sealed class DelegationQuestion(string title, DelegationPlan plan)
{
    /// <summary>What is, what is to be, and what becomes of DNSSEC, a line each.</summary>
    public string Text
    {
        get
        {
            Question question = new Question(Wording.Say(NameserversMessages.QuestionHead, title))
                .Line(NameserversMessages.QuestionFrom, plan.Current.Nameservers.Count == 0 ? "-" : plan.Current.Nameservers)
                .Line(NameserversMessages.QuestionTo, ShownNames.Of(plan.Wanted))
                .LineIf(
                    plan.Glue.Count > 0,
                    NameserversMessages.QuestionGlue,
                    Parts.Join(plan.Glue.Select(static pair => $"{ShownNames.Of(pair.Key)} = {pair.Value}")));
            foreach (string line in Dnssec())
            {
                question.Line("  DNSSEC: {0}", line);
            }

            return question.Line(NameserversMessages.QuestionFollows).ToString();
        }
    }

    /// <summary>What makes the domain vanish for those who check its keys; null when the registry has none, or they could not be read.</summary>
    public string? Keys => plan.Keys is { Count: > 0 } keys ? Wording.Say(NameserversMessages.DnssecKeys, string.Join("; ", keys.Select(Show))) : null;

    /// <summary>What HostUp has against the nameservers, a line each.</summary>
    public string Refusal => string.Join(
        System.Environment.NewLine,
        new[] { Wording.Say(NameserversMessages.NameserversRefused, title) }.Concat(plan.Objections.Select(static check => "  " + check)));

    private IEnumerable<string> Dnssec()
    {
        yield return plan.Current.DnssecAutoWillBeBlocked switch
        {
            true => NameserversMessages.DnssecPauses,
            false => NameserversMessages.DnssecUntouched,
            _ => NameserversMessages.DnssecNotKnown,
        };
        if (plan.Keys is null)
        {
            yield return NameserversMessages.DnssecKeysNotKnown;
        }
        else if (Keys is { } keys)
        {
            yield return keys;
        }
    }

    // A digest is long, and its beginning tells keys apart.
    private static string Show(DnssecKey key) => key.Digest is { Length: > 12 } digest
        ? $"{key.KeyTag} {key.Algorithm} {key.DigestType} {digest.Substring(0, 12)}…"
        : key.ToString();
}
