using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Checks;

/// <summary>Reads the arrays of a body. One that is absent or no array is read as null; what is wrong in it is told item by item.</summary>
internal static class BodyLists
{
    /// <summary>Strings.</summary>
    public static IReadOnlyList<string>? Texts(this BodyFields fields, string name, bool required = false)
    {
        if (fields.Items(name, "strings", required) is not { } items)
        {
            return null;
        }

        foreach (BodyItem item in items.Where(item => item.Value.ValueKind != JsonValueKind.String))
        {
            fields.FailAt(item.Pointer, "Each of `" + name + "` must be a string.", FieldError.InvalidType);
        }

        return items.Where(item => item.Value.ValueKind == JsonValueKind.String).Select(item => item.Value.GetString()!).ToArray();
    }

    /// <summary>Strings from a closed set, each at most once.</summary>
    public static IReadOnlyList<string>? Choices(this BodyFields fields, string name, IReadOnlyCollection<string> allowed)
    {
        if (fields.Items(name, "strings", required: false) is not { } items)
        {
            return null;
        }

        var choices = new List<string>();

        foreach (BodyItem item in items)
        {
            if (item.Value.ValueKind != JsonValueKind.String)
            {
                fields.FailAt(item.Pointer, "Each of `" + name + "` must be a string.", FieldError.InvalidType);
            }
            else if (!allowed.Contains(item.Value.GetString()!))
            {
                fields.FailAt(item.Pointer, "Each of `" + name + "` must be one of: " + string.Join(", ", allowed) + ".", FieldError.InvalidValue);
            }
            else if (choices.Contains(item.Value.GetString()!))
            {
                fields.FailAt(item.Pointer, "Each of `" + name + "` must be given once.", FieldError.InvalidValue);
            }
            else
            {
                choices.Add(item.Value.GetString()!);
            }
        }

        return choices;
    }

    /// <summary>Objects, at least one: the fields of each, with pointers of its own.</summary>
    public static IReadOnlyList<BodyFields>? Objects(this BodyFields fields, string name, bool required = false)
    {
        if (fields.Items(name, "objects", required) is not { } items)
        {
            return null;
        }

        if (items.Count == 0)
        {
            fields.Fail(name, "must have at least one item.", FieldError.MissingRequired);
        }

        foreach (BodyItem item in items.Where(item => item.Value.ValueKind != JsonValueKind.Object))
        {
            fields.FailAt(item.Pointer, "Each of `" + name + "` must be an object.", FieldError.InvalidType);
        }

        return items.Where(item => item.Value.ValueKind == JsonValueKind.Object).Select(item => fields.Of(item)).ToArray();
    }
}
