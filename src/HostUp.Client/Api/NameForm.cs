using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace HostUp.Client.Api;

/// <summary>The form in which names are compared: without regard to case, <c>smörgås.se</c> and its punycode alike.</summary>
internal static class NameForm
{
    private static readonly IdnMapping Idn = new();

    /// <summary>The form of a name.</summary>
    public static string Of(string name)
    {
        string text = name.Trim().TrimEnd('.').Normalize(NormalizationForm.FormC).ToLowerInvariant();
        return text.All(static c => c < 128) ? text : ToAscii(text);
    }

    /// <summary>The name as people write it: punycode in its letters.</summary>
    public static string ForPeople(string name)
    {
        if (name.IndexOf("xn--", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return name;
        }

        try
        {
            return Idn.GetUnicode(name);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }

    private static string ToAscii(string text)
    {
        int at = text.LastIndexOf('@') + 1;
        try
        {
            // Of an e-mail address the domain alone; what people call an account need not be a domain at all.
            return text.Substring(0, at) + Idn.GetAscii(text, at);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
