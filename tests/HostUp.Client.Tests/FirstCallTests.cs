using System.Linq;
using System.Threading.Tasks;
using HostUp.Client.Account;

namespace HostUp.Client.Tests;

/// <summary>The call that is made ahead of the first one, so that its code is compiled.</summary>
public sealed class FirstCallTests
{
    [Fact]
    public async Task The_rehearsed_answer_has_something_of_each_part_of_the_model_and_nothing_unknown_to_it()
    {
        AccountPreferences read = await FirstCall.RehearseAsync();

        foreach (object? part in new object?[]
        {
            read.Localization?.Timezone, read.Notifications?.EmailEnabled, read.Notifications?.Delivery?.Billing?.Actions?.CanToggle?.Allowed,
            read.Security?.BankIdOnlyLogin, read.Billing?.Peppol, read.Billing?.CardAutoCharge, read.Billing?.SeparateInvoices, read.Categories?.Ui,
        })
        {
            Assert.NotNull(part);
        }

        Assert.Empty(read.GetAdditionalData());
        Assert.Empty(read.Notifications!.GetAdditionalData());
        Assert.Empty(read.Billing!.GetAdditionalData());
    }

    [Fact]
    public async Task Warming_up_leaves_other_calls_what_they_are()
    {
        await using WireServer server = await WireServer.StartAsync("""{ "localization": { "timezone": "Europe/Helsinki" } }""");

        Task[] warming = [.. Enumerable.Range(0, 16).Select(static _ => HostUpClient.WarmUpAsync())];
        AccountPreferences read = await server.Client.Preferences.GetAsync();
        await Task.WhenAll(warming);

        Assert.Equal("Europe/Helsinki", read.Localization!.Timezone);
        Assert.Single(server.Requests);
    }
}
