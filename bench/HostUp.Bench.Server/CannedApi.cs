using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace HostUp.Bench.Server;

/// <summary>
/// Answers with bytes made once. How many accounts there are and how long each answer takes stand in the address, so that the
/// server has no settings: <c>/{accounts}/{milliseconds}/api/v2/…</c>. <c>/requests</c> tells how many requests came since it was
/// asked last, and how many at most were under way at a time.
/// </summary>
internal sealed class CannedApi
{
    private const int RecordsOfAZone = 20;

    private static readonly byte[] NotFound = Encoding.UTF8.GetBytes("""{"status":404,"title":"Not found","code":"resource_not_found"}""");

    private readonly ConcurrentDictionary<string, byte[]> _answers = new(StringComparer.Ordinal);
    private int _requests;
    private int _underWay;
    private int _mostUnderWay;

    public async Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path.Value!;
        if (path == "/requests")
        {
            string counts = string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"requests":{{Interlocked.Exchange(ref _requests, 0)}},"mostUnderWay":{{Interlocked.Exchange(ref _mostUnderWay, 0)}}}""");
            await WriteAsync(context, StatusCodes.Status200OK, Encoding.UTF8.GetBytes(counts));
            return;
        }

        Interlocked.Increment(ref _requests);
        Raise(ref _mostUnderWay, Interlocked.Increment(ref _underWay));
        try
        {
            string[] parts = path.Split('/', 6);
            if (parts.Length < 6
                || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int accounts)
                || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int milliseconds)
                || Find(accounts, parts[5], context.Request) is not { } answer)
            {
                await WriteAsync(context, StatusCodes.Status404NotFound, NotFound);
                return;
            }

            if (milliseconds > 0)
            {
                await Task.Delay(milliseconds, context.RequestAborted);
            }

            // What was made is answered with 201, and what was removed with nothing.
            int status = context.Request.Method == HttpMethods.Post ? StatusCodes.Status201Created : StatusCodes.Status200OK;
            await WriteAsync(context, answer.Length == 0 ? StatusCodes.Status204NoContent : status, answer);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away; nobody is left to answer.
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private byte[]? Find(int accounts, string path, HttpRequest request)
    {
        if (path == "me/preferences")
        {
            return _answers.GetOrAdd(path, static _ => Resources.Read("preferences.json"));
        }

        if (path == "shared-hosting")
        {
            int limit = Number(request, "limit", 100);
            int offset = Number(request, "cursor", 0);
            string key = string.Create(CultureInfo.InvariantCulture, $"{accounts}/{limit}/{offset}");
            return _answers.GetOrAdd(key, _ => CannedAccounts.Page(accounts, offset, limit));
        }

        if (path == "billing/invoices")
        {
            // As many invoices as accounts.
            int limit = Number(request, "limit", 100);
            int offset = Number(request, "cursor", 0);
            return _answers.GetOrAdd(
                string.Create(CultureInfo.InvariantCulture, $"invoices/{accounts}/{limit}/{offset}"), _ => CannedInvoices.Page(accounts, offset, limit));
        }

        if (path == "dns-zones")
        {
            // As many zones as accounts, of 20 records each; one that is asked for by name has as many as its name says.
            string name = request.Query["name"].ToString();
            int limit = Number(request, "limit", 100);
            int offset = Number(request, "cursor", 0);
            return name.Length > 0
                ? CannedZones.Named(name)
                : _answers.GetOrAdd(
                    string.Create(CultureInfo.InvariantCulture, $"zones/{accounts}/{limit}/{offset}"), _ => CannedZones.Page(accounts, RecordsOfAZone, offset, limit));
        }

        string[] parts = path.Split('/');
        if (parts is ["dns-zones", { } zone])
        {
            return _answers.GetOrAdd(path, _ => CannedZones.Zone(zone) ?? []) is { Length: > 0 } found ? found : null;
        }

        if (parts is ["dns-zones", _, "records", ..])
        {
            return request.Method == HttpMethods.Delete ? [] : _answers.GetOrAdd("record", static _ => CannedZones.Record());
        }

        return parts is ["shared-hosting", { } id, "account-details"]
            ? _answers.GetOrAdd(path, _ => CannedAccounts.Details(id))
            : null;
    }

    private static int Number(HttpRequest request, string name, int otherwise) =>
        int.TryParse(request.Query[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    private static Task WriteAsync(HttpContext context, int status, byte[] body)
    {
        context.Response.StatusCode = status;
        if (body.Length == 0)
        {
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, 0, body.Length, CancellationToken.None);
    }

    private static void Raise(ref int highest, int value)
    {
        int known = Volatile.Read(ref highest);
        while (value > known)
        {
            int before = Interlocked.CompareExchange(ref highest, value, known);
            if (before == known)
            {
                return;
            }

            known = before;
        }
    }
}
