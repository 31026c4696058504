using System;
using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Api;
using ModuleBuilder.Cmdlets;

namespace ModuleBuilder.Help;

/// <summary>The endpoints that a cmdlet calls, for its page: the scopes of the key, and the links to HostUp's own pages.</summary>
internal sealed class CalledEndpoints
{
    private readonly CmdletFacts _cmdlet;
    private readonly CommandPage _page;
    private readonly Problems _problems;
    private readonly Endpoint[] _calls;

    public CalledEndpoints(CmdletFacts cmdlet, CommandPage page, Problems problems)
    {
        _cmdlet = cmdlet;
        _page = page;
        _problems = problems;
        _calls = [.. Calls()];
    }

    /// <summary>
    /// What its notes begin with; nothing when the page says it itself. It then names every scope, and it must where the declarations
    /// cannot know.
    /// </summary>
    public IEnumerable<string> ScopeNote(CommonTexts common)
    {
        string[] scopes = [.. _calls.SelectMany(static endpoint => endpoint.Scopes).Distinct()];
        string beginning = common.Beginning("Scopes");
        int line = _page.LineOf("NOTES");
        if (_page.Notes.FirstOrDefault() is { } first && first.StartsWith(beginning, StringComparison.Ordinal))
        {
            foreach (string scope in scopes.Where(scope => !first.Contains(scope, StringComparison.Ordinal)))
            {
                Wrong(line, $"'{beginning}' does not name {scope}.");
            }
        }
        else if (_calls.Length == 0 || !_calls.All(static endpoint => endpoint.SaysScopes()))
        {
            Wrong(line, $"NOTES begins with '{beginning}': the endpoints do not say which.");
        }
        else
        {
            yield return scopes.Length > 0 ? common.Sentence("Scopes", string.Join(", ", scopes)) : common.Sentence("NoScopes");
        }
    }

    /// <summary>GitHub shows the page as it is, so that the links to HostUp's pages stand in it, and in no other way.</summary>
    public void CheckLinks()
    {
        LinkText[] wanted = [.. _calls.Where(static endpoint => endpoint.Page is not null)
            .Select(static endpoint => new LinkText($"HostUp: {endpoint}", endpoint.Page!.AbsoluteUri, 0))
            .DistinctBy(static link => link.Address)];
        foreach (LinkText link in wanted.Where(link => !_page.Links.Any(own => own.Text == link.Text && own.Address == link.Address)))
        {
            Wrong(_page.LineOf("RELATED LINKS"), $"The link [{link.Text}]({link.Address}) is missing.");
        }

        foreach (LinkText link in _page.Links.Where(link => link.Address.StartsWith(Declared.Pages, StringComparison.Ordinal) && wanted.All(one => one.Address != link.Address)))
        {
            Wrong(link.Line, $"{_cmdlet.Name} does not call what {link.Address} is on.");
        }
    }

    private IEnumerable<Endpoint> Calls()
    {
        foreach (string name in _cmdlet.Calls)
        {
            if (Declared.Endpoints.TryGetValue(name, out Endpoint? endpoint))
            {
                yield return endpoint;
            }
            else
            {
                Wrong(1, $"{_cmdlet.Name} is said to call {name}, which is not among the endpoints.");
            }
        }
    }

    private void Wrong(int line, string message) => _problems.Add(_page.File, line, message);
}
