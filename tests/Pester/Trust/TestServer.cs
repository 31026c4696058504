#pragma warning disable SYSLIB0057 // The loader that replaces it is not on .NET 8.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;

namespace HostUp.Trust;

// A server that answers by script. An answer is text as it goes over the wire, with these marks in it:
//   {stall}  wait for the client to close the connection, or for Release()
//   {reset}  close with a TCP reset     {close}  close in order
//   {echo}   the head of the request, with line ends and quotes escaped as JSON does
//   {auth}   the value of the request's Authorization header
//   {key}    the key in it; {key:json}, {key:slash}, {key:html} and {key:uri} as these write it
//   {proxy}  go on to carry bytes to the host the request names, as a proxy does after CONNECT
// Nothing sleeps: whoever waits, waits for an event, with a limit that only a failing test reaches.
public sealed class TestServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly object _gate = new();
    private readonly List<(string Prefix, string Answer)> _rules = new();
    private readonly Queue<string> _script = new();
    private readonly List<string> _requests = new();
    private readonly StringBuilder _received = new();
    private readonly List<Socket> _sockets = new();
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly X509Certificate2? _certificate;
    private bool _released;
    private bool _disposed;
    private int _accepted;
    private int _closed;
    private int _stalled;

    private TestServer(X509Certificate2? certificate, bool listen)
    {
        _certificate = certificate;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        if (listen)
        {
            _listener.Listen(128);
        }
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public string BaseUri => (_certificate is null ? "http" : "https") + "://127.0.0.1:" + Port;

    // What is sent when neither the script nor a rule has an answer.
    public string Default { get; set; } = Answer(404, "{}");

    public string[] Requests { get { lock (_gate) { return _requests.ToArray(); } } }

    // Every byte that came in, as Latin-1, TLS records too.
    public string Received { get { lock (_gate) { return _received.ToString(); } } }

    public int Accepted { get { lock (_gate) { return _accepted; } } }

    public int Open { get { lock (_gate) { return _accepted - _closed; } } }

    public static TestServer Http() => new TestServer(null, listen: true).Start();

    // TLS with a certificate that nobody trusts.
    public static TestServer Tls()
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return new TestServer(new X509Certificate2(made.Export(X509ContentType.Pfx)), listen: true).Start();
    }

    // A port that is taken and refuses every connection.
    public static TestServer Refusing() => new(null, listen: false);

    public static string Answer(int status, string body, string contentType = "application/json", string headers = "") =>
        "HTTP/1.1 " + status + " X\r\nContent-Type: " + contentType + "\r\n" + headers
        + "Content-Length: {length}\r\n\r\n" + body;

    // The next requests are answered with these, in turn, whatever they ask for.
    public TestServer Then(params string[] answers)
    {
        lock (_gate)
        {
            foreach (string answer in answers)
            {
                _script.Enqueue(answer);
            }
        }

        return this;
    }

    // Requests that begin so ("GET /api/v2/me") are answered so; the last rule that fits wins.
    public TestServer On(string prefix, string answer)
    {
        lock (_gate)
        {
            _rules.Add((prefix, answer));
        }

        return this;
    }

    public void Release() => Change(() => _released = true);

    public bool WaitForRequests(int count) => Wait(() => _requests.Count >= count);

    public bool WaitForStalled(int count) => Wait(() => _stalled >= count);

    public bool WaitForAccepted(int count) => Wait(() => _accepted >= count);

    public bool WaitForAllClosed() => Wait(() => _closed >= _accepted);

    public bool WaitForClosed(int count) => Wait(() => _closed >= count);

    public void Forget()
    {
        lock (_gate)
        {
            _requests.Clear();
            _received.Clear();
            _script.Clear();
            _rules.Clear();
            _released = false;
            _stalled = 0;
        }
    }

    public void Dispose()
    {
        Socket[] open;
        lock (_gate)
        {
            _disposed = true;
            _released = true;
            Monitor.PulseAll(_gate);
            open = _sockets.ToArray();
        }

        _listener.Dispose();
        foreach (Socket socket in open)
        {
            socket.Dispose();
        }
    }

    private TestServer Start()
    {
        new Thread(Accept) { IsBackground = true }.Start();
        return this;
    }

    private void Accept()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = _listener.Accept();
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                return;
            }

            Change(() =>
            {
                _accepted++;
                _sockets.Add(socket);
            });
            new Thread(() => Serve(socket)) { IsBackground = true }.Start();
        }
    }

    private void Serve(Socket socket)
    {
        try
        {
            using var network = new NetworkStream(socket);
            Stream stream = new Tap(network, Note);
            if (Default == "{silent}")
            {
                Drain(stream);
                return;
            }

            if (_certificate is not null)
            {
                var tls = new SslStream(stream);
                tls.AuthenticateAsServer(_certificate);
                stream = tls;
            }

            while (ReadRequest(stream) is { } head)
            {
                if (!Reply(stream, socket, head))
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException
            or System.Security.Authentication.AuthenticationException)
        {
            // The client went away, which is what many tests are about.
        }
        finally
        {
            socket.Dispose();
            Change(() => { _closed++; _sockets.Remove(socket); });
        }
    }

    private string? ReadRequest(Stream stream)
    {
        var head = new List<byte>();
        while (true)
        {
            int value = stream.ReadByte();
            if (value < 0)
            {
                return null;
            }

            head.Add((byte)value);
            if (head.Count >= 4 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n')
            {
                break;
            }
        }

        string text = Encoding.Latin1.GetString(head.ToArray());
        byte[] body = new byte[int.TryParse(Header(text, "Content-Length"), out int length) ? length : 0];
        stream.ReadExactly(body);
        string all = text + Encoding.UTF8.GetString(body);
        Change(() => _requests.Add(all));
        return text;
    }

    private bool Reply(Stream stream, Socket socket, string head)
    {
        string answer;
        lock (_gate)
        {
            answer = _script.Count > 0
                ? _script.Dequeue()
                : _rules.LastOrDefault(rule => head.StartsWith(rule.Prefix, StringComparison.Ordinal)).Answer ?? Default;
        }

        string echo = head.TrimEnd().Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r\n", "\\r\\n");
        string authorization = Header(head, "Authorization");
        string key = authorization.Substring(authorization.IndexOf(' ') + 1);
        answer = answer.Replace("{echo}", echo).Replace("{auth}", authorization).Replace("{key}", key)
            .Replace("{key:json}", System.Text.Json.JsonEncodedText.Encode(key).ToString())
            .Replace("{key:slash}", key.Replace("/", "\\/"))
            .Replace("{key:html}", WebUtility.HtmlEncode(key))
            .Replace("{key:uri}", Uri.EscapeDataString(key));
        int end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        string body = end < 0 ? string.Empty : answer.Substring(end + 4);
        foreach (string mark in new[] { "{stall}", "{reset}", "{close}", "{proxy}" })
        {
            body = body.Replace(mark, string.Empty);
        }

        answer = answer.Replace("{length}", Encoding.UTF8.GetByteCount(body).ToString());
        foreach (string part in System.Text.RegularExpressions.Regex.Split(answer, @"(\{stall\}|\{reset\}|\{close\}|\{proxy\})"))
        {
            switch (part)
            {
                case "{stall}":
                    Stall(stream);
                    break;
                case "{reset}":
                    socket.LingerState = new LingerOption(true, 0);
                    return false;
                case "{close}":
                    return false;
                case "{proxy}":
                    Carry(stream, head);
                    return false;
                default:
                    byte[] bytes = Encoding.UTF8.GetBytes(part);
                    stream.Write(bytes, 0, bytes.Length);
                    stream.Flush();
                    break;
            }
        }

        return !head.StartsWith("CONNECT", StringComparison.Ordinal);
    }

    // Until the client closes, or until the gate opens.
    private void Stall(Stream stream)
    {
        Change(() => _stalled++);
        var closed = new ManualResetEventSlim();
        var watcher = new Thread(() =>
        {
            try
            {
                Drain(stream);
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                // Closed.
            }

            closed.Set();
            Change(() => { });
        }) { IsBackground = true };
        watcher.Start();
        lock (_gate)
        {
            while (!closed.IsSet && !_released)
            {
                Monitor.Wait(_gate);
            }
        }

        if (closed.IsSet)
        {
            throw new IOException("The client closed.");
        }
    }

    private static void Carry(Stream client, string head)
    {
        string[] target = head.Split(' ')[1].Split(':');
        using var host = new TcpClient(target[0], int.Parse(target[1]));
        using NetworkStream server = host.GetStream();
        var back = new Thread(() =>
        {
            try
            {
                server.CopyTo(client);
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                // Either end closed.
            }
        }) { IsBackground = true };
        back.Start();
        client.CopyTo(server);
    }

    private static void Drain(Stream stream)
    {
        byte[] buffer = new byte[1024];
        while (stream.Read(buffer, 0, buffer.Length) > 0)
        {
        }
    }

    private static string Header(string head, string name) => head.Split("\r\n")
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line.Substring(name.Length + 1).Trim())
        .FirstOrDefault() ?? string.Empty;

    private void Note(byte[] buffer, int offset, int count) =>
        Change(() => _received.Append(Encoding.Latin1.GetString(buffer, offset, count)));

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            Monitor.PulseAll(_gate);
        }
    }

    private bool Wait(Func<bool> condition)
    {
        DateTime limit = DateTime.UtcNow + Patience;
        lock (_gate)
        {
            while (!condition())
            {
                TimeSpan left = limit - DateTime.UtcNow;
                if (left <= TimeSpan.Zero || _disposed || !Monitor.Wait(_gate, left))
                {
                    return condition();
                }
            }

            return true;
        }
    }

    // Writes down what comes in.
    private sealed class Tap(Stream inner, Action<byte[], int, int> note) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() => inner.Flush();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = inner.Read(buffer, offset, count);
            note(buffer, offset, read);
            return read;
        }
    }
}

// A listener whose queue of connections is full: the next one is neither accepted nor refused.
public sealed class FullListener : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _fillers = new();

    public FullListener()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(1);
        for (int i = 0; i < 8; i++)
        {
            var filler = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            _fillers.Add(filler);
            try
            {
                filler.Connect(_listener.LocalEndPoint!);
            }
            catch (SocketException)
            {
                // Under way: what fills the queue.
            }
        }
    }

    public string BaseUri => "http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public void Dispose()
    {
        _listener.Dispose();
        foreach (Socket filler in _fillers)
        {
            filler.Dispose();
        }
    }
}

// Set when a stream of a pipeline that runs elsewhere gets its first record.
public sealed class Arrival
{
    private readonly ManualResetEventSlim _arrived = new();

    public bool Wait() => _arrived.Wait(TimeSpan.FromSeconds(30));

    public static Arrival Of<T>(System.Management.Automation.PSDataCollection<T> records)
    {
        var arrival = new Arrival();
        records.DataAdded += (_, _) => arrival._arrived.Set();
        if (records.Count > 0)
        {
            arrival._arrived.Set();
        }

        return arrival;
    }
}

// Every string that can be got at from an object by reflection, over public and private fields. What leads out of the object
// and into PowerShell's own session is left out: there is the test itself.
public static class Strings
{
    private static readonly string[] Session =
    {
        "ExecutionContext", "SessionState", "Runspace", "CommandInfo", "CmdletInfo", "ScriptBlock", "Ast", "InvocationInfo", "TypeTable",
        "ModuleInfo", "PSHost", "Pipeline", "ApplicationInfo", "FunctionInfo", "ScriptPosition", "ScriptExtent",
    };

    // The text around the first of the traces that is in it, whatever the case; null when none is. All have the same length.
    public static string? Around(string text, string[] traces)
    {
        string all = text.ToUpperInvariant();
        var wanted = new HashSet<string>(traces.Select(static trace => trace.ToUpperInvariant()), StringComparer.Ordinal);
        var hashes = new HashSet<int>(wanted.Select(static trace => string.GetHashCode(trace)));
        int length = traces[0].Length;
        for (int at = 0; at + length <= all.Length; at++)
        {
            if (hashes.Contains(string.GetHashCode(all.AsSpan(at, length))) && wanted.Contains(all.Substring(at, length)))
            {
                int from = Math.Max(0, at - 400);
                return text.Substring(from, Math.Min(600, text.Length - from));
            }
        }

        return null;
    }

    public static string Of(object? root)
    {
        var found = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var todo = new Stack<object>();
        if (root is not null)
        {
            todo.Push(root);
        }

        while (todo.Count > 0 && seen.Count < 300_000)
        {
            object value = todo.Pop();
            if (value is string text)
            {
                found.Add(text);
                continue;
            }

            Type type = value.GetType();
            if (!seen.Add(value) || type.IsPrimitive || type.IsEnum || type.IsPointer
                || value is System.Reflection.MemberInfo or System.Reflection.Assembly or System.Reflection.Module or Thread
                    or System.Security.SecureString
                || Session.Any(part => type.Name.Contains(part, StringComparison.Ordinal)))
            {
                continue;
            }

            if (value is char[] characters)
            {
                found.Add(new string(characters));
            }
            else if (value is Array items)
            {
                if (!type.GetElementType()!.IsPrimitive)
                {
                    foreach (object? item in items)
                    {
                        Add(item);
                    }
                }
            }
            else
            {
                for (Type? level = type; level is not null; level = level.BaseType)
                {
                    foreach (System.Reflection.FieldInfo field in level.GetFields(
                        System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public
                        | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly))
                    {
                        if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike)
                        {
                            Add(field.GetValue(value));
                        }
                    }
                }
            }
        }

        return string.Join("\n", found);

        void Add(object? next)
        {
            if (next is not null)
            {
                todo.Push(next);
            }
        }
    }
}

// An empty assembly with the name, version and key of a real one: what another module may have loaded.
public static class StandIn
{
    public static void Write(string path, string name, string version, byte[]? publicKey)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString(name + ".dll"), metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        metadata.AddAssembly(
            metadata.GetOrAddString(name),
            Version.Parse(version),
            culture: default,
            publicKey is { Length: > 0 } ? metadata.GetOrAddBlob(publicKey) : default,
            publicKey is { Length: > 0 } ? System.Reflection.AssemblyFlags.PublicKey : default,
            System.Reflection.AssemblyHashAlgorithm.Sha1);
        metadata.AddTypeDefinition(
            default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(image);
        File.WriteAllBytes(path, image.ToArray());
    }
}
