<#
.SYNOPSIS
    Serves fixed answers over HTTP on this machine, for what the sandbox does not do: answers whose values never change, and a
    server that fails or does not answer at all. Stop it with Stop-AnswerServer.
.PARAMETER Answer
    What to answer, by 'METHOD /path' below /api/v2: JSON text, a number (that HTTP status), or 'stall' (no answer, the connection
    stays open). What is not listed answers 404.
#>
function Start-AnswerServer {
    param([Parameter(Mandatory)] [hashtable] $Answer)

    # A free port may be taken before the listener has it: another one is tried.
    for ($try = 0; ; $try++) {
        $probe = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $probe.Start()
        $port = $probe.LocalEndpoint.Port
        $probe.Stop()
        $listener = [System.Net.HttpListener]::new()
        $listener.Prefixes.Add("http://127.0.0.1:$port/")
        try { $listener.Start(); break } catch { if ($try -ge 5) { throw } }
    }
    $server = [pscustomobject]@{
        BaseUri  = [uri]"http://127.0.0.1:$port/api/v2"
        Listener = $listener
        Answer   = $Answer
        Requests = [System.Collections.Concurrent.ConcurrentQueue[string]]::new()
        Worker   = [powershell]::Create()
    }
    $null = $server.Worker.AddScript({
            param($server)
            $open = [System.Collections.Generic.List[object]]::new()
            while ($server.Listener.IsListening) {
                try { $context = $server.Listener.GetContext() } catch { break }
                $path = $context.Request.Url.AbsolutePath -replace '^/api/v2', ''
                $request = $context.Request.HttpMethod + ' ' + $path
                $server.Requests.Enqueue($request)
                $answer = $server.Answer[$request]
                if ($answer -eq 'stall') {
                    $open.Add($context)
                    continue
                }
                $status = if ($null -eq $answer) { 404 } elseif ($answer -is [int]) { $answer } else { 200 }
                $text = if ($status -eq 200) { $answer } else { '{"status":' + $status + ',"code":"from_the_test","detail":"From the test."}' }
                $bytes = [System.Text.Encoding]::UTF8.GetBytes($text)
                try {
                    $context.Response.StatusCode = $status
                    $context.Response.ContentType = 'application/json'
                    $context.Response.OutputStream.Write($bytes, 0, $bytes.Length)
                    $context.Response.Close()
                }
                catch { continue } # The caller went away.
            }
        }).AddArgument($server)
    $null = $server.Worker.BeginInvoke()
    $server
}

function Stop-AnswerServer {
    param($Server)

    if ($Server) {
        $Server.Listener.Abort()
        $Server.Worker.Dispose()
    }
}
