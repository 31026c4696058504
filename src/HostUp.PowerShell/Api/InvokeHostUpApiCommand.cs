using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Net.Http;
using HostUp.Client.Api;
using HostUp.Client.Json;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Api;

/// <summary>Calls any path of HostUp's API v2 and emits the JSON as objects.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "HostUpApi", SupportsShouldProcess = true, DefaultParameterSetName = OneSet, HelpUri = HelpPages.Root + "Invoke-HostUpApi.md")]
[OutputType(typeof(PSObject))]
public sealed class InvokeHostUpApiCommand : ConnectedCmdlet
{
    private const string OneSet = "One";
    private const string AllSet = "All";

    /// <summary>A path relative to the API's base, such as domains; it may have a query.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PathCompleter))]
    public string Path { get; set; } = string.Empty;

    /// <summary>The HTTP method.</summary>
    [Parameter(Position = 1)]
    [ValidateSet("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")]
    public string Method { get; set; } = "GET";

    /// <summary>Query parameters: text, numbers, booleans and dates; an array of these is sent as the parameter repeated.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Query { get; set; }

    /// <summary>The body: a hashtable, an object, or JSON text.</summary>
    [Parameter(ParameterSetName = OneSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public object? Body { get; set; }

    /// <summary>Follows nextCursor to the end and emits the items of data.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AllSet)]
    public SwitchParameter All { get; set; }

    private protected override string NotFoundStep => ApiMessages.NextNotFoundPath;

    private protected override void Process()
    {
        string method = Method.ToUpperInvariant();
        if (All)
        {
            WritePages(method);
            return;
        }

        bool reads = method is "GET" or "HEAD";
        if (reads && Body is not null)
        {
            Fail(ErrorRecords.InvalidArgument(
                Say(ApiMessages.BodyWithoutUse, method), "BodyNotAllowed", Path, Messages.NextInvalidArgument));
            return;
        }

        string? json;
        KeyValuePair<string, string>[] query;
        try
        {
            json = ReadBody();
            query = ReadQuery();
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            Fail(ErrorRecords.InvalidArgument(exception.Message, "InvalidArgument", Path, Messages.NextInvalidArgument));
            return;
        }

        if ((reads || ShouldProcess(Path, method)) && CallApi(method, query, json) is { } answer)
        {
            WriteObject(PlainValues.ToPowerShell(answer), enumerateCollection: true);
        }
    }

    private object? CallApi(string method, KeyValuePair<string, string>[] query, string? json) => Call(
        async (client, stop) => new Answer(
            await client.Api.SendAsync(new HttpMethod(method), Path, query, json, stop).ConfigureAwait(false)),
        Path)?.Value;

    private void WritePages(string method)
    {
        if (method != "GET")
        {
            Fail(ErrorRecords.InvalidArgument(
                Say(ApiMessages.PagesAreRead, method), "InvalidArgument", Path, Messages.NextInvalidArgument));
            return;
        }

        PageReader<object?> pages;
        try
        {
            pages = Session.Client.Api.ReadPages(Path, ReadQuery());
        }
        catch (ArgumentException exception)
        {
            Fail(ErrorRecords.InvalidArgument(exception, Path));
            return;
        }

        new PagedOutput<object?>(this, Session, pages, static () => ApiMessages.ListingItems, Path)
            .WriteAll(item => WriteObject(PlainValues.ToPowerShell(item)));
    }

    private string? ReadBody()
    {
        object? body = Body is PSObject { BaseObject: string text } ? text : Body;
        return body is null or string ? (string?)body : FreeFormJson.Write(PlainValues.FromPowerShell(body));
    }

    private KeyValuePair<string, string>[] ReadQuery() => Query is null ? [] : QueryValues.Read(Query);

    private sealed class Answer(object? value)
    {
        public object? Value { get; } = value;
    }
}
