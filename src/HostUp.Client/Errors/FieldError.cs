using System.Linq;

namespace HostUp.Client.Errors;

/// <summary>What is wrong with one field of a request (a member of <c>errors[]</c> in HostUp's problem documents).</summary>
/// <param name="pointer">JSON pointer into the body that was sent, such as <c>/billing/separateInvoices/enabled</c>; null when not sent.</param>
/// <param name="detail">What is wrong, for people; null when not sent.</param>
/// <param name="code">What is wrong, as a code such as <c>missing_required</c>; null when not sent.</param>
public sealed class FieldError(string? pointer, string? detail, string? code)
{
    /// <summary>JSON pointer (RFC 6901) into the body that was sent; null when HostUp does not send it.</summary>
    public string? Pointer { get; } = pointer;

    /// <summary>What is wrong, for people; null when HostUp does not send it.</summary>
    public string? Detail { get; } = detail;

    /// <summary>What is wrong, as a code to branch on; null when HostUp does not send it.</summary>
    public string? Code { get; } = code;

    /// <summary>
    /// What the pointer points at, for people, as in <c>item 2 (example.com), eppCode</c>, in the UI language of who reads it; null where the
    /// pointer says it as well.
    /// </summary>
    public string? Place => PlaceInWords?.ToString();

    internal Sentence? PlaceInWords { get; init; }

    /// <summary>Place or pointer, detail and code on one line: what there is of them.</summary>
    public override string ToString()
    {
        string text = string.Join(": ", new[] { Place ?? Pointer, Detail }.Where(static part => part is not null));
        return Code is null ? text : text.Length == 0 ? Code : $"{text} ({Code})";
    }
}
