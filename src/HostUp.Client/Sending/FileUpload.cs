using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace HostUp.Client.Sending;

/// <summary>A form with a file (RFC 7578): the file is read from its stream as it is sent, anew for each attempt.</summary>
internal sealed class FileUpload
{
    private readonly Stream _file;
    private readonly long _start;
    private readonly long _fileLength;
    private readonly byte[] _head;
    private readonly byte[] _tail;

    /// <summary>The form.</summary>
    /// <param name="filename">The file's name.</param>
    /// <param name="file">The file, from where it stands to its end; it must be able to seek.</param>
    /// <param name="fields">The other fields.</param>
    public FileUpload(string filename, Stream file, params (string Name, string Value)[] fields)
    {
        _file = file;
        _start = file.Position;
        _fileLength = file.Length - file.Position;
        string boundary = "hostup-" + Guid.NewGuid().ToString("N");
        ContentType = "multipart/form-data; boundary=" + boundary;
        var head = new StringBuilder();
        foreach ((string name, string value) in fields)
        {
            head.Append("--").Append(boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(name).Append("\"\r\n\r\n").Append(value).Append("\r\n");
        }

        head.Append("--").Append(boundary).Append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").Append(Escape(filename))
            .Append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        _head = Encoding.UTF8.GetBytes(head.ToString());
        _tail = Encoding.ASCII.GetBytes("\r\n--" + boundary + "--\r\n");
    }

    /// <summary>The media type, with what parts the fields.</summary>
    public string ContentType { get; }

    /// <summary>How many bytes the whole form has.</summary>
    public long Length => _head.Length + _fileLength + _tail.Length;

    /// <summary>Writes the form.</summary>
    /// <exception cref="IOException">The file has become shorter.</exception>
    public async Task WriteAsync(Stream stream)
    {
        await stream.WriteAsync(_head, 0, _head.Length).ConfigureAwait(false);
        _file.Position = _start;
        byte[] buffer = new byte[64 * 1024];
        for (long left = _fileLength; left > 0;)
        {
            int read = await _file.ReadAsync(buffer, 0, (int)Math.Min(buffer.Length, left)).ConfigureAwait(false);
            if (read == 0)
            {
                throw new EndOfStreamException();
            }

            await stream.WriteAsync(buffer, 0, read).ConfigureAwait(false);
            left -= read;
        }

        await stream.WriteAsync(_tail, 0, _tail.Length).ConfigureAwait(false);
    }

    // As browsers do (WHATWG HTML, multipart/form-data): nothing in a name ends the line or the quotes.
    private static string Escape(string filename) => filename.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");
}
