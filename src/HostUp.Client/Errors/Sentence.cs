using System;
using System.Globalization;

namespace HostUp.Client.Errors;

/// <summary>
/// Something the client says in its own words. It is worded when it is read, in the UI language of the thread that reads it: what
/// fails does so on any thread, and Windows PowerShell does not hand its language on to them.
/// </summary>
internal sealed class Sentence
{
    private readonly Func<string> _text;

    /// <summary>A message with its values.</summary>
    /// <param name="message">Reads the message, in the language of the moment.</param>
    /// <param name="values">What takes the place of its placeholders; other sentences among them are worded with it.</param>
    public Sentence(Func<string> message, params object?[] values) =>
        _text = values.Length == 0 ? message : () => Fill(message(), values);

    /// <summary>What somebody else says, as it is: HostUp, the runtime, the operating system.</summary>
    public static Sentence Quote(string text) => new(() => text);

    /// <summary>A message with its values, if it has any, for where it is read at once.</summary>
    /// <param name="message">The message.</param>
    /// <param name="values">What takes the place of its placeholders; numbers as the language of the message writes them.</param>
    public static string Fill(string message, params object?[] values) =>
        string.Format(new NumberFormatInfo { NumberDecimalSeparator = Messages.DecimalSeparator }, message, values);

    /// <summary>The same without its full stop, to stand inside another.</summary>
    public Sentence WithoutStop() => new(() => ToString().TrimEnd('.'));

    /// <summary>The text, in the language of the moment.</summary>
    public override string ToString() => _text();
}
