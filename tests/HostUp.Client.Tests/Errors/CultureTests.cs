using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Threading.Tasks;
using HostUp.Client.Account;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Json;
using HostUp.Client.Sending;
using HostUp.Sandbox;
using HostUp.Sandbox.Host;
using HostUp.Testing;

namespace HostUp.Client.Tests.Errors;

/// <summary>The same requests and the same objects in every culture, over real sockets.</summary>
public sealed class CultureTests
{
    private const string Account = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";

    public static TheoryData<string> Names() => new(Cultures.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_whole_exchange_is_the_same_in(string culture)
    {
        Assert.Equal(await ExchangeAsync(string.Empty), await ExchangeAsync(culture));
    }

    [Fact]
    public void The_cultures_differ_from_the_invariant_one()
    {
        // Else the tests above would say nothing.
        Assert.Equal("1,5", Cultures.Under("sv-SE", static () => 1.5m.ToString(CultureInfo.CurrentCulture)));
        Assert.Equal("\u2212", Cultures.Under("sv-SE", static () => CultureInfo.CurrentCulture.NumberFormat.NegativeSign));
        Assert.Equal("İ", Cultures.Under("tr-TR", static () => "i".ToUpper(CultureInfo.CurrentCulture)));
        Assert.Equal("2569", Cultures.Under("th-TH", static () => new DateTime(2026, 4, 27, 0, 0, 0, DateTimeKind.Utc).ToString("yyyy", CultureInfo.CurrentCulture)));
        Assert.NotEqual("2026", Cultures.Under("ar-SA", static () => new DateTime(2026, 4, 27, 0, 0, 0, DateTimeKind.Utc).ToString("yyyy", CultureInfo.CurrentCulture)));
    }

    [Fact]
    public void The_run_has_the_culture_it_was_asked_to_have()
    {
        string? asked = Environment.GetEnvironmentVariable(DefaultCulture.Variable);

        Assert.True(string.IsNullOrEmpty(asked) || CultureInfo.CurrentCulture.Name == asked, CultureInfo.CurrentCulture.Name);
    }

    // Everything a caller can see, and everything that went over the wire, as text.
    private static async Task<string> ExchangeAsync(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var seen = new StringBuilder();
            var clock = new ManualTimeProvider();
            await using SandboxHttpHost host = await SandboxHttpHost.StartAsync(new SandboxAccount(SandboxScenario.UnpaidInvoice, clock));
            var observed = new Observed();
            using var owner = new HostUpClient(new HostUpClientOptions
            {
                BaseUri = host.BaseUri,
                ApiKey = ApiKey.FromText(SandboxAccount.ApiKey),
                TimeProvider = clock,
                MaxRetryCount = 0,
            });
            HostUpClient client = owner.WithObserver(observed);

            Tell((await client.Preferences.GetAsync()).ToJson());
            AccountPreferences preferences = await client.Preferences.UpdateAsync(new PreferencesUpdate
            {
                LanguageCode = "sv",
                Timezone = "Asia/Istanbul",
                EnabledEmails = ["notify_billing"],
                Categories = new Dictionary<string, object?>
                {
                    ["ui"] = new Dictionary<string, object?>
                    {
                        ["RATIO"] = -1234.5,
                        ["price"] = 1234567.89m,
                        ["count"] = -1234567,
                        ["when"] = new DateTimeOffset(2026, 4, 27, 12, 34, 56, TimeSpan.Zero),
                        ["title"] = "Iıİi",
                    },
                },
            });
            Tell(preferences.ToJson());
            Tell(preferences.Categories!.Ui! + "|" + preferences.Billing + "|" + preferences.Localization);
            Tell((await client.Peppol.SetPreferenceAsync(optedOut: true)).ToJson());
            InvoiceRecipient recipient = await client.InvoiceRecipients.AddAsync("INFO@EXAMPLE.COM", "ÅÄÖ");
            Tell(recipient.ToJson());
            await client.InvoiceRecipients.RemoveAsync(recipient.Id!);
            await foreach (HostingAccount account in client.HostingAccounts.ListAsync(new HostingAccountQuery { PageSize = 2, IncludeDomains = true, IncludeBillingCycleOptions = true }))
            {
                Tell(account.ToJson() + account + account.Billing + account.Resources);
            }

            HostingAccountDetail detail = await client.HostingAccounts.GetDetailAsync(Account);
            Tell(detail.ToJson() + detail + detail.Billing + detail.Resources);
            await foreach (HostingProduct product in client.HostingProducts.ListAsync("sv"))
            {
                Tell(product.ToJson() + product);
            }

            Tell((await client.PlanChanges.GetOptionsAsync(Account)).ToJson());
            HostUpApiException blocked = await Assert.ThrowsAsync<HostUpApiException>(() => client.PlanChanges.CommitAsync(Account, "webbhotell-business"));
            Tell(blocked.Message + blocked.BlockingInvoice + blocked.BlockingInvoice!.PaymentUrl!.PathAndQuery);
            PlanChangeAnswer answer = await client.PlanChanges.PreviewAsync(Account, "webbhotell-business", cancelExistingInvoice: true);
            Tell(answer.Preview!.ToJson() + answer.Preview);
            Tell((await client.PlanChanges.CommitAsync(Account, "webbhotell-business", cancelExistingInvoice: true)).ToString());
            Tell(FreeFormJson.Write(await client.Api.SendAsync(System.Net.Http.HttpMethod.Get, "SHARED-hosting?LIMIT=1".ToLowerInvariant())));
            HostUpApiException problem = await Assert.ThrowsAsync<HostUpApiException>(
                () => client.Api.SendAsync(System.Net.Http.HttpMethod.Post, "API/V2/billing/payment-methods/contacts", json: """{"email":1}"""));
            Tell(problem.ErrorId + string.Join("|", problem.Errors));
            foreach (SandboxRequest request in host.Account.RequestLog)
            {
                Tell(request + " " + request.Body + " " + request.Headers["User-Agent"] + request.Headers["Accept"]);
            }

            foreach (ResponseReceived response in observed.Responses)
            {
                Tell(response.Path + response.Body);
            }

            Assert.True(host.Account.RequestLog.Count > 12);

            // Ids and the port are new each time.
            return System.Text.RegularExpressions.Regex.Replace(
                seen.Replace(host.BaseUri.Authority, "host").ToString(), "(req|inv|ord)_[0-9a-z]{26}|(?<=REQ_)[0-9A-Z]{26}", "$1_id");

            void Tell(string text) => seen.AppendLine(text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
