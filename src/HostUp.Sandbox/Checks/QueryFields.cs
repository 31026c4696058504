using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Checks;

/// <summary>Reads the query parameters of a route, and collects what is wrong with them.</summary>
internal sealed class QueryFields(RouteCall call, ICollection<FieldError> errors)
{
    /// <summary>A parameter that may be given once.</summary>
    public string? Text(string name, bool required = false)
    {
        string[] values = call.QueryValues(name).ToArray();

        if (values.Length > 1)
        {
            Fail(name, "must be given once.", FieldError.InvalidValue);
        }
        else if (values.Length == 0 && required)
        {
            Fail(name, "is required.", FieldError.MissingRequired);
        }

        return values.FirstOrDefault();
    }

    /// <summary>A whole number within bounds, both included.</summary>
    public int? Integer(string name, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most)
        {
            return value;
        }

        Fail(name, "must be an integer from " + least + " to " + most + ".", FieldError.InvalidValue);
        return null;
    }

    /// <summary>Values from a closed set, each in a parameter of its own. A list with commas is another route's way.</summary>
    public IReadOnlyCollection<string> Choices(string name, params string[] allowed)
    {
        string[] values = call.QueryValues(name).ToArray();

        foreach (string _ in values.Where(value => Array.IndexOf(allowed, value) < 0))
        {
            Fail(name, "must be " + string.Join(" or ", allowed) + ", and repeated for several.", FieldError.InvalidValue);
        }

        return values;
    }

    /// <summary>Whether the texts of the answer are asked for in Swedish. Any other language falls back to English.</summary>
    public bool IsSwedish() => string.Equals(Text("locale"), "sv", StringComparison.Ordinal);

    public void Fail(string name, string what, string code) => errors.Add(new FieldError("/query" + JsonPointer.Step(name), "`" + name + "` " + what, code));
}
