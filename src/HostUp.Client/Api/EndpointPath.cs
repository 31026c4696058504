using System.Collections.Generic;

namespace HostUp.Client.Api;

/// <summary>A path that what was typed so far can become, and what can be done there.</summary>
public sealed class EndpointPath
{
    internal EndpointPath(string template, string path, IReadOnlyList<string> methods)
    {
        Template = template;
        Path = path;
        Methods = methods;
    }

    /// <summary>The path below <c>/api/v2/</c>, with parameters in braces, such as <c>domains/{id}/renewal</c>.</summary>
    public string Template { get; }

    /// <summary>
    /// The same with what was typed in place of the parameters, such as <c>domains/dom_1/renewal</c>; parameters that nothing was typed
    /// for stay in braces. It begins with a slash when what was typed does.
    /// </summary>
    public string Path { get; }

    /// <summary>The HTTP methods that HostUp has there, such as <c>GET</c>; HEAD is not named beside GET.</summary>
    public IReadOnlyList<string> Methods { get; }

    /// <summary>Methods and template, as in <c>GET, PATCH /domains/{id}</c>.</summary>
    public override string ToString() => $"{string.Join(", ", Methods)} /{Template}";
}
