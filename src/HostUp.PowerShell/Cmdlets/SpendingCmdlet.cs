using System.Management.Automation;
using HostUp.Client.Api;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Cmdlets;

/// <summary>
/// A cmdlet that spends money, in the one way there is for that: the price is known before the question, a limit holds without a
/// question too, and what is committed is committed once.
/// </summary>
/// <remarks>
/// The question is <c>ShouldContinue</c>, which tells Yes to All and No to All from Yes and No as <c>ShouldProcess</c> does not: after
/// No to All nothing more is sent, and Yes to All does not cover a price that nobody saw. Where nothing is asked, and for -WhatIf,
/// <c>ShouldProcess</c> has the word.
/// </remarks>
public abstract class SpendingCmdlet : ConnectedCmdlet
{
    private readonly AcceptedPrices _accepted = new();
    private bool _yesToAll;
    private bool _noToAll;

    /// <summary>The most that may be due now; what costs more, or has no known price, is an error and nothing is spent.</summary>
    [Parameter]
    public decimal? MaximumAmount { get; set; }

    /// <summary>The ISO 4217 currency of MaximumAmount; without it, that of the price.</summary>
    [Parameter]
    [ValidatePattern("^[A-Za-z]{3}$")]
    public string? Currency { get; set; }

    /// <summary>The caption above the question.</summary>
    private protected abstract string QuestionCaption { get; }

    /// <summary>How to run the command where nobody can be asked.</summary>
    private protected abstract string NextAsk { get; }

    /// <summary>Whether nothing more is to be sent, for whatever input follows: No to All was answered.</summary>
    private protected bool IsCalledOff => _noToAll;

    /// <summary>Quotes, asks and commits, as far as the caller and the limit allow.</summary>
    private protected void Spend(Purchase purchase)
    {
        if (_noToAll)
        {
            return;
        }

        Quote? quote = null;
        if (NeedsQuote)
        {
            quote = purchase.Quote();
            if (quote is null)
            {
                return;
            }
        }

        string question = quote?.Question ?? purchase.Title();
        if (IsWhatIf)
        {
            // It says the text, and that alone.
            ShouldProcess(question, question, QuestionCaption);
            EmitPreview(quote, purchase.Target);
        }
        else if (IsWithinLimit(quote, purchase.Target) && IsAgreed(purchase.Change, quote, question, purchase.Target))
        {
            Commit(purchase);
        }
    }

    // -Confirm:$false alone commits unseen: the decision was made. A limit has to know the price all the same.
    private bool NeedsQuote => IsWhatIf || MaximumAmount is not null || !IsConfirmedOutright;

    private bool IsConfirmedOutright => MyInvocation.BoundParameters.TryGetValue("Confirm", out object? confirm)
        && confirm is SwitchParameter { IsPresent: false };

    private void EmitPreview(Quote? quote, string target)
    {
        if (quote?.Preview is { } preview)
        {
            Emit(preview);
        }

        if (Refusal(quote, target) is { } refusal)
        {
            WriteWarning(refusal.Exception.Message);
        }
    }

    private bool IsWithinLimit(Quote? quote, string target)
    {
        if (Refusal(quote, target) is { } refusal)
        {
            Fail(refusal);
            return false;
        }

        return true;
    }

    private ErrorRecord? Refusal(Quote? quote, string target)
    {
        if (MaximumAmount is not { } maximum)
        {
            return null;
        }

        string limit = Money.Format(maximum, Currency?.ToUpperInvariant() ?? quote?.Price?.CurrencyCode);
        return new PriceLimit(maximum, Currency).Check(quote?.Price) switch
        {
            PriceVerdict.Within => null,
            PriceVerdict.Above => ErrorRecords.PriceAboveMaximum(
                Say(Messages.PriceAboveMaximum, target, Show(quote!.Price!), limit), target),
            _ when quote?.Price is { } price => ErrorRecords.PriceUnknown(
                Say(Messages.PriceInOtherCurrency, target, Show(price), limit), target),
            _ => ErrorRecords.PriceUnknown(Say(Messages.PriceUnknown, target, limit), target),
        };
    }

    private static string Show(Price price)
    {
        string now = Money.Format(price.Amount, price.CurrencyCode);
        return price.RecurringAmount is null
            ? now
            : Say(Messages.PriceNowThen, now, Money.Format(price.RecurringAmount, price.CurrencyCode), price.BillingCycle).TrimEnd();
    }

    private bool IsAgreed(string change, Quote? quote, string question, string target)
    {
        if (!Asks)
        {
            return ShouldProcess(question, question, QuestionCaption);
        }

        if (_yesToAll && _accepted.Covers(change, quote?.Price))
        {
            return true;
        }

        bool yesToAll = false;
        bool agreed = Ask(() => ShouldContinue(question, QuestionCaption, ref yesToAll, ref _noToAll), target, NextAsk);
        _yesToAll |= yesToAll;
        if (agreed && quote?.Price is { } price)
        {
            _accepted.Accept(change, price);
        }

        return agreed;
    }

    private void Commit(Purchase purchase)
    {
        if (Call(purchase.CommitAsync, purchase.Target, purchase.Done) is { } done)
        {
            Emit(done);
            WriteAfter(done);
        }
    }

    /// <summary>Says what the answer to a commit leaves open.</summary>
    private protected virtual void WriteAfter(HostUpModel done)
    {
    }
}
