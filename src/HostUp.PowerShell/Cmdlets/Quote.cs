using HostUp.Client.Api;

namespace HostUp.PowerShell.Cmdlets;

/// <summary>What a purchase would cost.</summary>
/// <param name="price">The price; null when it is not known.</param>
/// <param name="question">Title, from what to what, what is due now, what recurs and how often, a line each.</param>
/// <param name="preview">What <c>-WhatIf</c> emits; null for nothing.</param>
internal sealed class Quote(Price? price, string question, HostUpModel? preview)
{
    public Price? Price { get; } = price;

    public string Question { get; } = question;

    public HostUpModel? Preview { get; } = preview;
}
