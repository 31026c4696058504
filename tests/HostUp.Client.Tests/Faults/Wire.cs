using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Account;
using HostUp.Client.Errors;
using HostUp.Testing;

namespace HostUp.Client.Tests.Faults;

/// <summary>A client and the server that fails it, on one clock. Waits between attempts are jumped over; timeouts wait to be fired.</summary>
internal sealed class Wire : IAsyncDisposable
{
    /// <summary>What must be nowhere. It has the characters that JSON, URLs and HTML escape.</summary>
    public const string Key = "canary+Zm9v/YmFy=Qx7&9.v_1-secret";

    public const string Account = "acct_01hxa3b4c5d6e7f8g9h0j1k2m3";

    public const string Slug = "webbhotell-business";

    public const string PreviewJson =
        """{"preview":true,"currentProduct":{"slug":"webbhotell-start","name":"Start"},"newProduct":{"slug":"webbhotell-business","name":"Business"},"priceChange":{"amount":100,"recurringAmount":199,"currencyCode":"SEK","billingCycle":"annually"}}""";

    /// <summary>A guard against a hang, never a measure.</summary>
    public static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);

    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromHours(2);

    public static readonly CallKind[] Kinds = Enum.GetValues<CallKind>();

    private readonly ApiKey _key;

    private Wire(FaultServer server, ManualTimeProvider clock, Action<HostUpClientOptions>? configure)
    {
        Server = server;
        Clock = clock;
        Waits = new SkippingClock(clock, TimeSpan.FromHours(1));
        _key = ApiKey.FromText(Key);
        var options = new HostUpClientOptions
        {
            ApiKey = _key,
            BaseUri = server.BaseUri,
            TimeProvider = Waits,
            AttemptTimeout = AttemptTimeout,
        };
        configure?.Invoke(options);
        Root = new HostUpClient(options);
        Client = Root.WithObserver(Events);
    }

    public FaultServer Server { get; }

    public ManualTimeProvider Clock { get; }

    public SkippingClock Waits { get; }

    public EventLog Events { get; } = new();

    /// <summary>The client that owns the connections.</summary>
    public HostUpClient Root { get; }

    public HostUpClient Client { get; }

    public static Wire Open(Action<HostUpClientOptions>? configure = null)
    {
        var clock = new ManualTimeProvider();
        return new Wire(FaultServer.Start(clock), clock, configure);
    }

    public static Wire OpenRefusing(Action<HostUpClientOptions>? configure = null)
    {
        var clock = new ManualTimeProvider();
        return new Wire(FaultServer.StartRefusing(clock), clock, configure);
    }

    public static Wire To(FaultServer server, Action<HostUpClientOptions>? configure = null) =>
        new(server, new ManualTimeProvider(), configure);

    /// <summary>The answer that makes a call succeed.</summary>
    public static byte[] GoodAnswer(CallKind kind) => kind switch
    {
        CallKind.Get or CallKind.PatchPreferences => WireAnswer.Json(200, Samples.Read("preferences")),
        CallKind.DeleteRecipient => WireAnswer.Json(200, """{"deleted":true,"id":"42"}"""),
        CallKind.PostRecipient => WireAnswer.Json(201, """{"id":"42","email":"a@example.com","description":null}"""),
        CallKind.DryRun => WireAnswer.Json(200, PreviewJson),
        _ => WireAnswer.Json(200, Samples.Read("upgrade-committed")),
    };

    /// <summary>Makes one call.</summary>
    public static async Task<object?> CallAsync(HostUpClient client, CallKind kind, CancellationToken cancellationToken = default)
    {
        switch (kind)
        {
            case CallKind.Get:
                return await client.Preferences.GetAsync(cancellationToken);
            case CallKind.PatchPreferences:
                return await client.Preferences.UpdateAsync(new PreferencesUpdate { LanguageCode = "sv" }, cancellationToken);
            case CallKind.DeleteRecipient:
                await client.InvoiceRecipients.RemoveAsync("42", cancellationToken);
                return null;
            case CallKind.PostRecipient:
                return await client.InvoiceRecipients.AddAsync("a@example.com", cancellationToken: cancellationToken);
            case CallKind.DryRun:
                return await client.PlanChanges.PreviewAsync(Account, Slug, cancellationToken: cancellationToken);
            default:
                return await client.PlanChanges.CommitAsync(Account, Slug, cancellationToken: cancellationToken);
        }
    }

    public Task<object?> CallAsync(CallKind kind, CancellationToken cancellationToken = default) =>
        CallAsync(Client, kind, cancellationToken).WaitAsync(Guard, CancellationToken.None);

    /// <summary>Makes a call that fails.</summary>
    public Task<HostUpApiException> FailAsync(CallKind kind, CancellationToken cancellationToken = default) =>
        Assert.ThrowsAsync<HostUpApiException>(() => CallAsync(kind, cancellationToken));

    /// <summary>Has the server answer every request with these bytes.</summary>
    public void Always(byte[] answer) => Server.Otherwise = FaultScript.Answer(answer);

    /// <summary>Asserts that what arrived are attempts of one call: the same lines and body, so the same request id.</summary>
    public void AssertSameCall()
    {
        Assert.All(Server.Requests, static request => Assert.True(request.IsComplete));
        string[] Lines(ReceivedRequest request) => [.. request.ReadRaw().Split("\r\n").Order(StringComparer.Ordinal)];
        Assert.All(Server.Requests, request => Assert.Equal(Lines(Server.Requests[0]), Lines(request)));
        Assert.True(Guid.TryParse(Server.Requests[0].Header("X-Client-Request-Id"), out _));
    }

    public async ValueTask DisposeAsync()
    {
        Root.Dispose();
        _key.Dispose();
        await Server.DisposeAsync();
    }
}
