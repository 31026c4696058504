using System;
using System.Collections.Generic;

namespace HostUp.Client.Api;

/// <summary>
/// The prices somebody has seen and said yes to, by change: yes to all covers what costs no more than those, and a dearer one asks again.
/// For one thread at a time.
/// </summary>
public sealed class AcceptedPrices
{
    private readonly Dictionary<(string Change, string Currency, string Cycle), (decimal Amount, decimal Recurring)> _highest = [];

    /// <summary>Remembers a price that was shown and accepted.</summary>
    /// <param name="change">What is the same change for the person who answers, such as the slug of the plan.</param>
    /// <param name="price">The price that was shown; null, when none was known, is nothing to compare with and is not remembered.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public void Accept(string change, Price? price)
    {
        if (KeyOf(change, price) is { } key)
        {
            (decimal amount, decimal recurring) = _highest.TryGetValue(key, out (decimal, decimal) known) ? known : (decimal.MinValue, decimal.MinValue);
            _highest[key] = (Math.Max(amount, price!.Amount), Math.Max(recurring, price.RecurringAmount ?? 0));
        }
    }

    /// <summary>Whether a price is no dearer than one that was accepted for the same change, neither now nor later.</summary>
    /// <param name="change">The change.</param>
    /// <param name="price">The price; null, when it is not known, gives false.</param>
    /// <returns>True when nobody has to be asked again. Another currency or another cycle is another price.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public bool Covers(string change, Price? price) =>
        KeyOf(change, price) is { } key
        && _highest.TryGetValue(key, out (decimal Amount, decimal Recurring) known)
        && price!.Amount <= known.Amount
        && (price.RecurringAmount ?? 0) <= known.Recurring;

    private static (string, string, string)? KeyOf(string change, Price? price) => change is null
        ? throw new ArgumentNullException(nameof(change))
        : price is not { CurrencyCode: { Length: > 0 } currency }
            ? null
            : (change, currency.ToUpperInvariant(), (price.BillingCycle ?? string.Empty).ToLowerInvariant());
}
