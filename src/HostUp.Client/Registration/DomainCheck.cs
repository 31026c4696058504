using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using HostUp.Client.Api;

namespace HostUp.Client.Registration;

/// <summary>A question about several names, as far as it is answered: HostUp looks some up at once and others in the background.</summary>
public sealed class DomainCheck : HostUpModel
{
    // Clients ask every 0.5 to 0.9 seconds. What takes longer than theirs is asked after less often.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    private TimeSpan _usualPause = FirstPause;
    private ItemList<string> _missing = [];

    /// <summary>What has become known since the question was asked or last followed; empty when nothing has.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public ItemList<DomainAvailability> Found { get; } = [];

    /// <summary>The names without an answer, as they were given.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public ItemList<string> Missing => _missing;

    /// <summary>The look-up in the background; null when all was answered at once.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public HostUpOperation? Operation { get; private set; }

    /// <summary>Whether nothing more will become known: the look-up has ended, well or not, or was never needed.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public bool IsFinished => Operation?.IsFinished ?? true;

    /// <summary>How long to wait before it is asked after.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    internal TimeSpan Pause { get; private set; } = FirstPause;

    /// <summary>The id of the look-up; null when HostUp gave none.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    internal string? JobId => Operation switch
    {
        { Id: { Length: > 0 } id } => id,
        { PollUrl: { Length: > 0 } address } when address.LastIndexOf('/') is var slash && slash < address.Length - 1 => address.Substring(slash + 1),
        _ => null,
    };

    /// <summary>How many names are answered and how many not.</summary>
    public override string ToString() => $"{Found.Count} found, {Missing.Count} missing";

    internal static DomainCheck Begin(IEnumerable<string> names, DomainCheckBody answer)
    {
        var check = new DomainCheck { Operation = answer.Operation };
        foreach (string name in names)
        {
            check.Missing.Add(name);
        }

        check.Take(answer.Data);
        return check;
    }

    /// <summary>The question after it was asked about once more.</summary>
    /// <param name="answer">The answer; null when it was empty: the look-up goes on.</param>
    /// <param name="retryAfter">How long HostUp asks to wait; null when it does not say.</param>
    internal DomainCheck Next(DomainCheckBody? answer, TimeSpan? retryAfter)
    {
        TimeSpan usual = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, _usualPause.Ticks * 3 / 2));
        var next = new DomainCheck
        {
            _missing = _missing,
            Operation = Operation,
            _usualPause = usual,
            Pause = retryAfter is not { } asked ? usual : asked > ShortestPause ? asked : ShortestPause,
        };
        if (answer is null)
        {
            return next;
        }

        string? status = answer.Status ?? answer.Operation?.Status;
        bool isLast = status is null ? Missing.All(name => answer.Has(name)) : new HostUpOperation { Status = status }.IsFinished;
        next.Take(answer.Data, isLast);
        next.Operation = new HostUpOperation
        {
            Id = Operation?.Id,
            PollUrl = Operation?.PollUrl,
            Status = isLast ? status ?? "completed" : status ?? Operation?.Status,
            Progress = answer.Progress,
            Message = answer.Reason,
        };
        return next;
    }

    // What is still being checked is not known; at the end it is what HostUp has to say.
    private void Take(ItemList<DomainAvailability>? data, bool isLast = true)
    {
        ItemList<string> missing = [];
        foreach (string name in Missing)
        {
            DomainAvailability? known = DomainCheckBody.Find(data, name);
            if (known is null || (known.State == "checking" && !isLast))
            {
                missing.Add(name);
            }
            else
            {
                Found.Add(known);
            }
        }

        _missing = missing;
    }
}
