// The main job in C#, for someone who has the .NET SDK and no PowerShell: dotnet run --project examples/Quickstart
// It talks to the offline sandbox: no key, no network, no invoices. For HostUp itself, leave out BaseUri and PrimaryHandler
// and give a key of your own.
using System;
using System.Linq;
using HostUp.Client;
using HostUp.Client.Account;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Sandbox;

var account = new SandboxAccount(SandboxScenario.Default);
using var client = new HostUpClient(new HostUpClientOptions
{
    BaseUri = SandboxAccount.BaseUri,
    ApiKey = ApiKey.FromText(SandboxAccount.ApiKey),
    PrimaryHandler = () => new SandboxHandler(account),
});

// Read and change preferences: only what is set is sent.
AccountPreferences before = await client.Preferences.GetAsync();
Console.WriteLine($"Invoices are {before.Billing?.SeparateInvoices}, the card is {before.Billing?.CardAutoCharge}.");
AccountPreferences after = await client.Preferences.UpdateAsync(new PreferencesUpdate { SeparateInvoices = true });
Console.WriteLine($"Invoices are now {after.Billing?.SeparateInvoices}.");

// Someone who gets a copy of every invoice.
InvoiceRecipient recipient = await client.InvoiceRecipients.AddAsync("Accounting@Example.com", "Bookkeeping");
Console.WriteLine($"Invoices are copied to {recipient}.");

// Accounts, a page at a time, and the limits of one.
HostingAccount? first = null;
await foreach (HostingAccount hosting in client.HostingAccounts.ListAsync())
{
    first ??= hosting;
    Console.WriteLine($"{hosting.Id}  {hosting.PrimaryDomain}  {hosting.ServiceStatus}  {hosting.Billing}");
}

HostingAccountDetail detail = await client.HostingAccounts.GetDetailAsync(first!.Id!);
Console.WriteLine($"{detail.PrimaryDomain} is on {detail.PlanName}: {detail.Resources}.");

// What would a bigger plan cost? Nothing is changed before CommitAsync.
PlanOption option = (await client.PlanChanges.GetOptionsAsync(first.Id!)).AvailableOptions!.First(option => option.Available == true);
PlanChangeAnswer answer = await client.PlanChanges.PreviewAsync(first.Id!, option.ProductSlug!);
Console.WriteLine($"Preview: {answer.Preview}.");
PlanChange change = await client.PlanChanges.CommitAsync(first.Id!, option.ProductSlug!);
Console.WriteLine($"Changed: {change}.");

// Errors have a code to branch on.
try
{
    await client.PlanChanges.CommitAsync(first.Id!, "webbhotell-premium");
}
catch (HostUpApiException error) when (error.ErrorId == "existing_invoice_blocking")
{
    Console.WriteLine($"Not changed again: {error.BlockingInvoice} stands in the way.");
}
