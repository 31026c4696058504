using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Checks;

/// <summary>
/// Reads the members of a JSON object that a route knows, and collects what is wrong with them instead of stopping at the first error.
/// A value that is absent or wrong is read as null.
/// </summary>
internal sealed class BodyFields(JsonElement body, string pointer, ICollection<FieldError> errors)
{
    private readonly HashSet<string> _known = [];

    public bool? Boolean(string name, bool required = false)
    {
        if (!TryGet(name, required, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Fail(name, "must be a boolean.", FieldError.InvalidType);
        return null;
    }

    public string? Text(string name, bool required = false, bool nullable = false)
    {
        if (!TryGet(name, required, out JsonElement value) || (nullable && value.ValueKind == JsonValueKind.Null))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Fail(name, nullable ? "must be a string or null." : "must be a string.", FieldError.InvalidType);
        return null;
    }

    /// <summary>A string from a closed set.</summary>
    public string? Choice(string name, IReadOnlyCollection<string> allowed, bool required = false)
    {
        string? text = Text(name, required);

        if (text is null || allowed.Contains(text))
        {
            return text;
        }

        Fail(name, "must be one of: " + string.Join(", ", allowed) + ".", FieldError.InvalidValue);
        return null;
    }

    /// <summary>A whole number within bounds, both included.</summary>
    public int? Integer(string name, int least, int most, bool required = false)
    {
        if (!TryGet(name, required, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out int number))
        {
            Fail(name, "must be an integer.", FieldError.InvalidType);
            return null;
        }

        if (number >= least && number <= most)
        {
            return number;
        }

        Fail(name, "must be from " + least + " to " + most + ".", FieldError.InvalidValue);
        return null;
    }

    /// <summary>A number, with a fraction or without.</summary>
    public decimal? Number(string name, bool required = false)
    {
        if (!TryGet(name, required, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number))
        {
            return number;
        }

        Fail(name, "must be a number.", FieldError.InvalidType);
        return null;
    }

    /// <summary>The items of an array, whatever they are; null when it is absent or none.</summary>
    public IReadOnlyList<BodyItem>? Items(string name, string what, bool required)
    {
        if (!TryGet(name, required, out JsonElement array))
        {
            return null;
        }

        if (array.ValueKind == JsonValueKind.Array)
        {
            return array.EnumerateArray().Select((item, index) => new BodyItem(item, PointerTo(name) + "/" + index)).ToArray();
        }

        Fail(name, "must be an array of " + what + ".", FieldError.InvalidType);
        return null;
    }

    /// <summary>The members of an item that is an object; its errors are collected with the others.</summary>
    public BodyFields Of(BodyItem item) => new(item.Value, item.Pointer, errors);

    /// <summary>A nested object. An empty one asks for nothing, which is taken for a mistake.</summary>
    public BodyFields? Group(string name)
    {
        if (Free(name) is not { } value)
        {
            return null;
        }

        if (!value.EnumerateObject().Any())
        {
            Fail(name, "must have at least one member.", FieldError.MissingRequired);
        }

        return new BodyFields(value, PointerTo(name), errors);
    }

    /// <summary>A nested object whose members are not checked.</summary>
    public JsonElement? Free(string name)
    {
        if (!TryGet(name, required: false, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return value;
        }

        Fail(name, "must be an object.", FieldError.InvalidType);
        return null;
    }

    /// <summary>Refuses a member that the API shows and does not let change here.</summary>
    public void ReadOnly(string name)
    {
        if (TryGet(name, required: false, out _))
        {
            Fail(name, "cannot be changed here.", FieldError.ReadOnlyField);
        }
    }

    /// <summary>Refuses every member that was not asked for before.</summary>
    public void RejectUnknown()
    {
        foreach (JsonProperty property in body.EnumerateObject())
        {
            if (!_known.Contains(property.Name))
            {
                Fail(property.Name, "is not a known field.", FieldError.UnknownField);
            }
        }
    }

    /// <summary>Whether a member is null, which is then known; for one that may be null beside another type.</summary>
    public bool IsNull(string name) =>
        body.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Null && (_known.Add(name) || true);

    public bool Has(string name) => body.TryGetProperty(name, out _);

    public void Fail(string name, string what, string code) => errors.Add(new FieldError(PointerTo(name), "`" + name + "` " + what, code));

    /// <summary>Records an error of something that is no member.</summary>
    public void FailAt(string at, string detail, string code) => errors.Add(new FieldError(at, detail, code));

    /// <summary>Records an error in words that are not about the field's form.</summary>
    public void Refuse(string name, string reason) => errors.Add(new FieldError(PointerTo(name), reason, FieldError.InvalidValue));

    private string PointerTo(string name) => pointer + JsonPointer.Step(name);

    private bool TryGet(string name, bool required, out JsonElement value)
    {
        _known.Add(name);

        if (body.TryGetProperty(name, out value))
        {
            return true;
        }

        if (required)
        {
            Fail(name, "is required.", FieldError.MissingRequired);
        }

        return false;
    }
}
