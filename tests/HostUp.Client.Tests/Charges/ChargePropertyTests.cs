using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using HostUp.Client.Charges;
using Xunit.Abstractions;

namespace HostUp.Client.Tests.Charges;

/// <summary>For any customer, the forecast made of HostUp's lists is what he knows that he owes: nothing twice, nothing left out, no two currencies added.</summary>
public sealed class ChargePropertyTests(ITestOutputHelper output)
{
    private const int Customers = 8_000;

    [Fact]
    public void Any_customer_is_charged_what_he_owes()
    {
        int charges = 0;
        for (int seed = 1; seed <= Customers; seed++)
        {
            var customer = new ModelCustomer(seed);
            IReadOnlyList<UpcomingCharge> found = ChargeCalculation.Of(customer.Lists(), customer.Now, customer.Until).Charges;
            Assert.True(
                customer.Due.Select(static debt => debt.ToString()).Order(StringComparer.Ordinal)
                    .SequenceEqual(found.Select(static charge => AsDebt(charge).ToString()).Order(StringComparer.Ordinal)),
                $"Seed {seed}, {customer.Now:u} to {customer.Until:u}"
                + $"\nnot found: {string.Join("\n", customer.Due.Except(found.Select(AsDebt)))}\nnot owed: {string.Join("\n", found.Select(AsDebt).Except(customer.Due))}");
            Assert.Equal(found.Select(static charge => charge.DueAt ?? DateTimeOffset.MinValue).Order(), found.Select(static charge => charge.DueAt ?? DateTimeOffset.MinValue));
            Assert.DoesNotContain(found, static charge => string.IsNullOrEmpty(charge.Name) && charge.AccountId is not null);
            charges += found.Count;
        }

        Assert.InRange(charges, Customers * 5, Customers * 100);
        output.WriteLine($"{Customers} customers, {charges} charges");
    }

    [Fact]
    public void Sums_are_those_of_the_charges_and_of_one_currency_each()
    {
        for (int seed = 1; seed <= 2_000; seed++)
        {
            var customer = new ModelCustomer(seed);
            ChargeForecast forecast = ChargeCalculation.Of(customer.Lists(), customer.Now, customer.Until);
            IReadOnlyList<ChargeSummary> sums = forecast.Summarize(TimeZoneInfo.Utc);

            foreach (string? currency in customer.Due.Select(static debt => debt.Currency).Distinct())
            {
                ModelCustomer.Debt[] owed = [.. customer.Due.Where(debt => debt.Currency == currency)];
                ChargeSummary[] of = [.. sums.Where(sum => sum.CurrencyCode == currency)];
                Assert.Equal(owed.Where(static debt => debt.Expected).Sum(static debt => debt.Amount ?? 0m), of.Sum(static sum => sum.Amount ?? 0m));
                Assert.Equal(owed.Count(static debt => debt.Expected), of.Sum(static sum => sum.Charges));
                Assert.Equal(owed.Count(static debt => debt.Expected && debt.Amount is null), of.Sum(static sum => sum.Unknown));
                Assert.Equal(owed.Count(static debt => !debt.Expected), of.Sum(static sum => sum.NotRenewing));
            }

            Assert.Equal(sums.Count, sums.Select(static sum => (sum.Month, sum.CurrencyCode)).Distinct().Count());
            Assert.Equal(customer.Due.Select(static debt => (debt.DueAt?.ToString("yyyy-MM", CultureInfo.InvariantCulture), debt.Currency)).Distinct().Count(), sums.Count);
        }
    }

    private static ModelCustomer.Debt AsDebt(UpcomingCharge charge) => new(
        charge.Kind, charge.InvoiceId, charge.OrderId, charge.AccountId, charge.DomainId, charge.DueAt, charge.Amount, charge.CurrencyCode, charge.Expected);
}
