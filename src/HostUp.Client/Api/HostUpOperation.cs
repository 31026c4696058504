using System;
using System.Globalization;
using System.Text.Json.Serialization;
using HostUp.Client.Errors;
using HostUp.Client.Json;

namespace HostUp.Client.Api;

/// <summary>Long work that HostUp does after it has answered (HTTP 202): what it is for, and how far it is.</summary>
public sealed class HostUpOperation : HostUpModel
{
    /// <summary>Identifier of the job, such as <c>job_01hxa3b4c5d6e7f8g9h0j1k2m3</c>; null when HostUp gives none.</summary>
    [JsonPropertyName("jobId")]
    public string? Id { get; init; }

    /// <summary>What it is for, as the call that started it says; null when not known.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? Purpose { get; internal set; }

    /// <summary>State: <c>pending</c>, <c>queued</c>, <c>in_progress</c>, <c>running</c>, <c>waiting</c>, <c>completed</c>, <c>failed</c>, or another word; null when it was not asked for yet.</summary>
    public string? Status { get; init; }

    /// <summary>How much is done, in percent; null when HostUp does not say.</summary>
    public decimal? Progress { get; init; }

    /// <summary>What is being done, or why it failed, for people; null when HostUp does not say.</summary>
    public string? Message { get; init; }

    /// <summary>What came of it: an object, a list or a plain value, as <see cref="FreeFormObject"/> has them. Null while it goes on, or when there is nothing.</summary>
    [JsonConverter(typeof(PlainValueConverter))]
    public object? Result { get; init; }

    /// <summary>Where to ask how far it is, relative to HostUp's site; null when HostUp gives none.</summary>
    public string? PollUrl { get; init; }

    /// <summary>Why it failed, as a code to branch on; null when it has not, or HostUp gives none.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public string? ErrorCode { get; internal set; }

    /// <summary>Whether it is done.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public bool IsCompleted => Is("completed");

    /// <summary>Whether it came to nothing.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public bool IsFailed => Is("failed");

    /// <summary>Whether it goes on no longer: any other word than <c>completed</c> and <c>failed</c> says that it does.</summary>
    [JsonIgnore]
    [JsonPropertyName(NotOnTheWire)]
    public bool IsFinished => IsCompleted || IsFailed;

    /// <summary>Takes up work that was started elsewhere, in another session for one.</summary>
    /// <param name="pollUrl">Where to ask, as <see cref="PollUrl"/> had it; or the job's id.</param>
    /// <param name="purpose">What it is for; null when that does not matter.</param>
    /// <returns>The operation, its status not known yet.</returns>
    /// <exception cref="ArgumentException"><paramref name="pollUrl"/> is empty.</exception>
    public static HostUpOperation At(string pollUrl, string? purpose = null)
    {
        if (string.IsNullOrWhiteSpace(pollUrl))
        {
            throw new ArgumentException(Sentence.Fill(Messages.OperationHasNoAddress), nameof(pollUrl));
        }

        bool isId = pollUrl.IndexOf('/') < 0;

        // Both forms end in the job's id.
        return new HostUpOperation { Id = pollUrl.Substring(pollUrl.LastIndexOf('/') + 1), PollUrl = isId ? null : pollUrl, Purpose = purpose };
    }

    /// <summary>What it is for and how far, as in <c>Nameservers of example.com: running, 40 %</c>.</summary>
    public override string ToString()
    {
        string text = $"{Purpose ?? Id ?? PollUrl}: {Status ?? "not known"}";
        return IsFinished || Progress is not { } percent ? text : $"{text}, {percent.ToString("0", CultureInfo.InvariantCulture)} %";
    }

    private bool Is(string status) => string.Equals(Status, status, StringComparison.OrdinalIgnoreCase);
}
