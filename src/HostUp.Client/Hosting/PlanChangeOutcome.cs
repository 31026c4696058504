using System;
using HostUp.Client.Errors;

namespace HostUp.Client.Hosting;

/// <summary>What is known of a plan change after its request failed.</summary>
public static class PlanChangeOutcome
{
    /// <summary>
    /// Whether a failure is an error of HostUp's that reports a change which <b>was made</b>: only its invoice could not be made
    /// or read. Sources: HostUp's pages on <c>upstream_renewal_regeneration_failed</c> and <c>upstream_invoice_shape_invalid</c>.
    /// </summary>
    /// <param name="exception">The failure.</param>
    /// <returns>True when the plan was changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> is null.</exception>
    public static bool IsCommitted(HostUpApiException exception) => (exception ?? throw new ArgumentNullException(nameof(exception))).Failure
        == ApiFailure.Problem && exception.Code is "upstream_renewal_regeneration_failed" or "upstream_invoice_shape_invalid";

    internal static bool IsUnknown(HostUpApiException exception) => !exception.IsSettled && !IsCommitted(exception);

    internal static HostUpApiException Unknown(HostUpApiException cause, string accountId, string productSlug) => cause.As(
        ApiFailure.OutcomeUnknown,
        new Sentence(static () => HostingMessages.ChangeOutcomeUnknown, accountId, productSlug, cause.Cause.WithoutStop()));
}
