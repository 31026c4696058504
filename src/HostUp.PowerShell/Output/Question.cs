using System.Text;

namespace HostUp.PowerShell.Output;

/// <summary>The words of a question: what is to be done, and a line for each thing there is to know.</summary>
/// <param name="title">What is to be done, on one line.</param>
internal sealed class Question(string title)
{
    private readonly StringBuilder _text = new(title);

    public Question Line(string format, params object?[] values)
    {
        _text.AppendLine().Append(Wording.Say(format, values).TrimEnd());
        return this;
    }

    public Question LineIf(bool isSo, string format, params object?[] values) => isSo ? Line(format, values) : this;

    public override string ToString() => _text.ToString();
}
