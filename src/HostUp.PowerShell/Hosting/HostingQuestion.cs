using System.Globalization;
using System.Text;
using HostUp.PowerShell.Connection;

namespace HostUp.PowerShell.Hosting;

/// <summary>The words of a question about money: a title, the connection, and a line for each thing there is to know.</summary>
/// <param name="title">What is to be done, on one line.</param>
internal sealed class HostingQuestion(string title)
{
    private readonly StringBuilder _text = new(title);

    public HostingQuestion Over(HostUpConnection connection)
    {
        string format = HostingBillingMessages.QuestionConnection;
        return Line(format, connection.Title);
    }

    public HostingQuestion Line(string format, params object?[] values)
    {
        _text.AppendLine().Append(string.Format(CultureInfo.CurrentCulture, format, values).TrimEnd());
        return this;
    }

    public HostingQuestion LineIf(bool isSo, string format, params object?[] values) => isSo ? Line(format, values) : this;

    public override string ToString() => _text.ToString();
}
