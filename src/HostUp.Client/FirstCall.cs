using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Account;

namespace HostUp.Client;

/// <summary>
/// What the first call of a process has to wait for, done ahead: .NET compiles each method when it first runs, which takes longer
/// than a call does. So one call goes all the way, up to a handler that answers it without a network.
/// </summary>
internal static class FirstCall
{
    // Something of each kind of value that there is in an answer.
    private const string Answer = """
        {
          "localization": { "languageCode": "sv", "timezone": "Europe/Stockholm" },
          "notifications": { "emailEnabled": true, "delivery": { "overrideEnabled": false, "enabledEmails": [], "billing": { "actions": { "canToggle": { "allowed": true } } } } },
          "security": { "bankIdOnlyLogin": false },
          "billing": { "peppol": { "optedOutAt": null }, "cardAutoCharge": { "enabled": false }, "separateInvoices": { "enabled": false } },
          "categories": { "ui": { "theme": "dark" } }
        }
        """;

    /// <summary>The call, and what was read from its answer.</summary>
    public static async Task<AccountPreferences> RehearseAsync(CancellationToken cancellationToken = default)
    {
        using var key = ApiKey.FromText("rehearsal");
        using var client = new HostUpClient(new HostUpClientOptions { ApiKey = key, PrimaryHandler = static () => new Answering() });
        return await client.Preferences.GetAsync(cancellationToken).ConfigureAwait(false);
    }

    private sealed class Answering : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent(Answer, encoding: null, "application/json"),
            });
    }
}
