using System;
using System.Collections.Generic;

namespace HostUp.Sandbox.Wire;

/// <summary>A documented method and path, what it asks for, and the code that answers it.</summary>
internal sealed class Route
{
    /// <summary>Stands in a template for the one segment that varies.</summary>
    public const string Parameter = "{id}";

    private readonly string[] _template;

    public Route(string method, string template, Func<RouteCall, Answer> handle)
    {
        Method = method;
        _template = template.Split('/');
        Handle = handle;
    }

    public string Method { get; }

    public Func<RouteCall, Answer> Handle { get; }

    /// <summary>The scope that every call needs; null when none is, or when it depends on the body.</summary>
    public string? Scope { get; set; }

    /// <summary>Whether a JSON object must be sent. A route that takes no body refuses one.</summary>
    public bool TakesBody { get; set; }

    /// <summary>The query parameters that the documents name.</summary>
    public IReadOnlyCollection<string> QueryNames { get; set; } = [];

    public bool Matches(string[] segments)
    {
        if (segments.Length != _template.Length)
        {
            return false;
        }

        for (int i = 0; i < segments.Length; i++)
        {
            if (_template[i] != Parameter && !string.Equals(_template[i], segments[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    public string ParameterOf(string[] segments)
    {
        int index = Array.IndexOf(_template, Parameter);
        return index < 0 ? string.Empty : segments[index];
    }
}
