namespace HostUp.Sandbox.Wire;

/// <summary>One entry of a problem document's <c>errors</c>.</summary>
internal sealed class FieldError(string pointer, string detail, string code)
{
    public const string MissingRequired = "missing_required";
    public const string InvalidType = "invalid_type";
    public const string InvalidValue = "invalid_value";
    public const string UnknownField = "unknown_field";
    public const string ReadOnlyField = "read_only_field";

    /// <summary>
    /// A JSON pointer (RFC 6901) into the body. For a query parameter, which the documents do not cover, it is <c>/query/</c> and the name.
    /// </summary>
    public string Pointer { get; } = pointer;

    public string Detail { get; } = detail;

    public string Code { get; } = code;
}
