using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;

namespace HostUp.Tests
{
    /// <summary>A request as it arrived.</summary>
    public sealed class ScriptedRequest
    {
        public string Method { get; set; }

        public string PathAndQuery { get; set; }

        public string Authorization { get; set; }

        public string Body { get; set; }
    }

    /// <summary>
    /// A web server that answers each request with the next of the answers it was given, and 599 when there are none left. For answers
    /// that HostUp's sandbox has no reason to give. Compiled by the Pester tests.
    /// </summary>
    public sealed class ScriptedServer : IDisposable
    {
        private readonly HttpListener _listener;
        private readonly Queue<Action<HttpListenerResponse>> _answers = new Queue<Action<HttpListenerResponse>>();
        private readonly List<ScriptedRequest> _requests = new List<ScriptedRequest>();

        public ScriptedServer()
        {
            _listener = Listen(out int port);
            BaseUri = new Uri("http://127.0.0.1:" + port + "/api/v2");
            new Thread(Serve) { IsBackground = true }.Start();
        }

        public Uri BaseUri { get; }

        public ScriptedRequest[] Requests
        {
            get
            {
                lock (_answers)
                {
                    return _requests.ToArray();
                }
            }
        }

        public void Answer(int status, string body, string contentType = "application/json", string header = null, string value = null)
        {
            Enqueue(response =>
            {
                response.StatusCode = status;
                response.ContentType = contentType;
                if (header != null)
                {
                    response.Headers[header] = value;
                }

                byte[] bytes = Encoding.UTF8.GetBytes(body ?? string.Empty);
                response.ContentLength64 = bytes.Length;
                if (bytes.Length > 0)
                {
                    response.OutputStream.Write(bytes, 0, bytes.Length);
                }

                response.Close();
            });
        }

        /// <summary>Takes the request and closes the connection before the answer is whole.</summary>
        public void Drop()
        {
            Enqueue(Cut);
        }

        /// <summary>Takes the request and answers nothing for as long as the server lives.</summary>
        public void Hold()
        {
            Enqueue(response => { });
        }

        /// <summary>Closes the connection before the answer is whole.</summary>
        public static void Cut(HttpListenerResponse response)
        {
            // Aborted by itself, a listener sends a whole, empty answer first, and the next request can be lost on the connection it then closes.
            response.ContentLength64 = 1;
            response.Abort();
        }

        public void Dispose()
        {
            _listener.Close();
        }

        private static HttpListener Listen(out int port)
        {
            for (int attempt = 0; ; attempt++)
            {
                // HttpListener takes no port 0: a free one is asked for, and another when someone was faster.
                var probe = new TcpListener(IPAddress.Loopback, 0);
                probe.Start();
                port = ((IPEndPoint)probe.LocalEndpoint).Port;
                probe.Stop();
                var listener = new HttpListener();
                listener.Prefixes.Add("http://127.0.0.1:" + port + "/");
                try
                {
                    listener.Start();
                    return listener;
                }
                catch (HttpListenerException) when (attempt < 10)
                {
                }
            }
        }

        private void Enqueue(Action<HttpListenerResponse> answer)
        {
            lock (_answers)
            {
                _answers.Enqueue(answer);
            }
        }

        private void Serve()
        {
            while (true)
            {
                HttpListenerContext context;
                try
                {
                    context = _listener.GetContext();
                }
                catch (Exception exception) when (exception is HttpListenerException || exception is ObjectDisposedException || exception is InvalidOperationException)
                {
                    return;
                }

                string body;
                using (var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8))
                {
                    body = reader.ReadToEnd();
                }

                Action<HttpListenerResponse> answer;
                lock (_answers)
                {
                    _requests.Add(new ScriptedRequest
                    {
                        Method = context.Request.HttpMethod,
                        PathAndQuery = context.Request.RawUrl,
                        Authorization = context.Request.Headers["Authorization"],
                        Body = body,
                    });
                    answer = _answers.Count > 0 ? _answers.Dequeue() : (response =>
                    {
                        response.StatusCode = 599;
                        response.Close();
                    });
                }

                answer(context.Response);
            }
        }
    }
}
