#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

/// <summary>
/// A server in the test's own process, so that a test can hold answers back and count, without a clock: compiled by Add-Type.
/// Details are answered in batches, the accounts of a batch in a random order; ids with "missing" in them are answered with 404.
/// </summary>
public sealed class ScaleServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly object _lock = new();
    private readonly List<TaskCompletionSource> _held = new();
    private readonly Random _random = new(20260427);
    private int _details;

    public ScaleServer()
    {
        for (int attempt = 0; ; attempt++)
        {
            // HttpListener takes no free port by itself.
            var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            int port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                _listener.Start();
                BaseUri = $"http://127.0.0.1:{port}/api/v2";
                break;
            }
            catch (HttpListenerException) when (attempt < 20)
            {
                // Someone else was faster.
            }
        }

        _ = ListenAsync();
    }

    public string BaseUri { get; }

    /// <summary>How many accounts the list has.</summary>
    public int Accounts { get; set; } = 1000;

    /// <summary>How many requests for details are held before they are answered; 0 answers at once.</summary>
    public int Batch { get; set; }

    /// <summary>How many requests for details will come in all: the last batch is the rest.</summary>
    public int Total { get; set; } = int.MaxValue;

    public int Pages { get; private set; }

    public int Details => _details;

    public int UnderWay { get; private set; }

    public int MostUnderWay { get; private set; }

    public List<string> Received { get; } = new();

    /// <summary>Waits until a condition on this server is met; false when it is not in ten seconds.</summary>
    public bool WaitForDetails(int count) => SpinWait.SpinUntil(() => Volatile.Read(ref _details) >= count, TimeSpan.FromSeconds(10));

    public bool WaitForPages(int count) => SpinWait.SpinUntil(() => Pages >= count, TimeSpan.FromSeconds(10));

    public void Reset(int batch, int total)
    {
        lock (_lock)
        {
            Batch = batch;
            Total = total;
            Pages = _details = MostUnderWay = 0;
            Received.Clear();
        }
    }

    /// <summary>Answers what is held, and everything else at once.</summary>
    public void Release()
    {
        TaskCompletionSource[] held;
        lock (_lock)
        {
            Batch = 0;
            held = _held.ToArray();
            _held.Clear();
        }

        Array.ForEach(held, turn => turn.TrySetResult());
    }

    public void Dispose()
    {
        Release();
        _listener.Close();
    }

    private async Task ListenAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                _ = AnswerAsync(await _listener.GetContextAsync().ConfigureAwait(false));
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        string[] path = context.Request.Url!.AbsolutePath.Trim('/').Split('/');
        string body;
        int status = 200;
        if (path[^1] == "account-details")
        {
            string id = path[^2];
            await HoldAsync(id).ConfigureAwait(false);
            if (id.Contains("missing", StringComparison.Ordinal))
            {
                status = 404;
                body = "{\"status\":404,\"title\":\"Not found\",\"code\":\"account_not_found\",\"detail\":\"No such account.\"}";
            }
            else
            {
                body = "{\"id\":\"" + id + "\",\"name\":\"Webbhotell Start\",\"primaryDomain\":\"example.com\"}";
            }

            lock (_lock)
            {
                UnderWay--;
            }
        }
        else
        {
            int limit = int.Parse(context.Request.QueryString["limit"] ?? "100");
            int offset = int.Parse(context.Request.QueryString["cursor"] ?? "0");
            int next = Math.Min(Accounts, offset + limit);
            string items = string.Join(",", Enumerable.Range(offset, next - offset).Select(i => $"{{\"id\":\"acct_{i:d26}\",\"name\":\"n{i}\"}}"));
            body = $"{{\"data\":[{items}],\"hasMore\":{(next < Accounts ? "true" : "false")},\"nextCursor\":{(next < Accounts ? $"\"{next}\"" : "null")}}}";
            lock (_lock)
            {
                Pages++;
            }
        }

        try
        {
            byte[] bytes = Encoding.UTF8.GetBytes(body);
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            context.Response.ContentLength64 = bytes.Length;
            await context.Response.OutputStream.WriteAsync(bytes).ConfigureAwait(false);
            context.Response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The client went away: that is what some tests are about.
        }
    }

    private Task HoldAsync(string id)
    {
        TaskCompletionSource? turn = null;
        TaskCompletionSource[] ready = Array.Empty<TaskCompletionSource>();
        lock (_lock)
        {
            _details++;
            Received.Add(id);
            MostUnderWay = Math.Max(MostUnderWay, ++UnderWay);
            if (Batch > 0)
            {
                turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _held.Add(turn);
                if (_held.Count == Batch || _details == Total)
                {
                    ready = _held.OrderBy(_ => _random.Next()).ToArray();
                    _held.Clear();
                }
            }
        }

        Array.ForEach(ready, held => held.TrySetResult());
        return turn?.Task ?? Task.CompletedTask;
    }
}
