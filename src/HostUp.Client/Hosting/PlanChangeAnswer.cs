using HostUp.Client.Errors;


namespace HostUp.Client.Hosting;

/// <summary>
/// The answer to a dry run. HostUp answers a plan change in two shapes under one status, and its documented example answers a
/// dry run with the shape of a change that was made: so the members present decide which one it is.
/// </summary>
public sealed class PlanChangeAnswer
{
    internal PlanChangeAnswer(PlanChangePreview? preview, PlanChange? change)
    {
        Preview = preview;
        Change = change;
    }

    /// <summary>The answer as a preview; null when it has the shape of a change.</summary>
    public PlanChangePreview? Preview { get; }

    /// <summary>The answer as a change that was made; null when it has the shape of a preview.</summary>
    public PlanChange? Change { get; }

    /// <summary>True when HostUp confirms that nothing was changed. When false, the account has to be looked at.</summary>
    public bool IsDryRunConfirmed => Preview?.Preview == true;

    /// <summary>The error to raise when the dry run is not confirmed.</summary>
    /// <param name="accountId">The account that was asked about.</param>
    /// <returns>The error: <see cref="ApiFailure.DryRunNotConfirmed"/>.</returns>
    public HostUpApiException NotConfirmed(string accountId) => new(
        ApiFailure.DryRunNotConfirmed,
        Change is null or { Upgraded: false }
            ? new Sentence(static () => HostingMessages.DryRunNotConfirmed, accountId)
            : new Sentence(static () => HostingMessages.DryRunAnsweredAsChange, accountId),
        "POST",
        $"/shared-hosting/{accountId}/actions/upgrade")
    {
        IsSettled = false,
    };
}
