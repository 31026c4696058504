using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Account;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Sandbox;

namespace HostUp.Net8.Smoke;

/// <summary>What the quick start does, checked at each step.</summary>
public static class MainJob
{
    public static async Task RunAsync()
    {
        var account = new SandboxAccount(SandboxScenario.Default);
        using var client = new HostUpClient(new HostUpClientOptions
        {
            BaseUri = SandboxAccount.BaseUri,
            ApiKey = ApiKey.FromText(SandboxAccount.ApiKey),
            PrimaryHandler = () => new SandboxHandler(account),
        });

        AccountPreferences after = await client.Preferences.UpdateAsync(new PreferencesUpdate { SeparateInvoices = true, Timezone = "Europe/Stockholm" });
        Expect(after.Billing?.SeparateInvoices?.Enabled == true, "The preference is saved.");
        Expect(after.ToJson().Contains("\"separateInvoices\"", StringComparison.Ordinal), "It can be written again.");

        InvoiceRecipient recipient = await client.InvoiceRecipients.AddAsync("Accounting@Example.com", "Bookkeeping");
        Expect(recipient.Email == "accounting@example.com", "The recipient is added.");
        await client.InvoiceRecipients.RemoveAsync(recipient.Id!);

        // Page by page, as the cmdlets do: the module's libraries are built for .NET Standard, whose IAsyncEnumerable is another.
        var accounts = new List<HostingAccount>();
        PageReader<HostingAccount> pages = client.HostingAccounts.ReadPages(new HostingAccountQuery { PageSize = 2 });
        while (await pages.ReadAsync() is { } page)
        {
            accounts.AddRange(page);
        }

        Expect(accounts.Count == 5, "The accounts are listed.");
        string id = accounts[0].Id!;
        Expect((await client.HostingAccounts.GetDetailAsync(id)).PlanName == "Webbhotell Start", "The details are read.");

        PlanOption option = (await client.PlanChanges.GetOptionsAsync(id)).AvailableOptions!.First(static option => option.Available == true);
        Expect((await client.PlanChanges.PreviewAsync(id, option.ProductSlug!)).IsDryRunConfirmed, "The change is previewed.");
        PlanChange change = await client.PlanChanges.CommitAsync(id, option.ProductSlug!);
        Expect(change.PaymentInvoice?.PaymentUrl?.Scheme == Uri.UriSchemeHttps, "The change is made, and its invoice is on the web.");
        try
        {
            await client.PlanChanges.CommitAsync(id, "webbhotell-premium");
            Expect(false, "A second change is refused.");
        }
        catch (HostUpApiException error)
        {
            Expect(error.ErrorId == "existing_invoice_blocking" && error.BlockingInvoice is not null, "The invoice stands in the way.");
        }
    }

    private static void Expect(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException("This did not hold: " + what);
        }
    }
}
