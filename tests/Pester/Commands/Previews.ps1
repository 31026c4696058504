# A sandbox behind a server that lets everything through but what tells the price of what spends: that fails.

<#
.SYNOPSIS
    Serves a fresh sandbox whose dry runs fail. Stop it with Stop-FailingPreview.
.PARAMETER Status
    What a dry run is answered with; 0 for a connection that is closed before the answer is whole.
.OUTPUTS
    BaseUri; Previews and Commits, the bodies of the requests that asked for a price and of those that spent.
#>
function Start-FailingPreview {
    param([int] $Status = 500)

    Import-TestType ScriptedServer
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
        Status   = $Status
        Listener = $listener
        Sandbox  = Start-SandboxHost
        Previews = [System.Collections.Concurrent.ConcurrentQueue[string]]::new()
        Commits  = [System.Collections.Concurrent.ConcurrentQueue[string]]::new()
        Worker   = [powershell]::Create()
    }
    $null = $server.Worker.AddScript({
            param($server)
            $client = [System.Net.Http.HttpClient]::new()
            while ($server.Listener.IsListening) {
                try { $context = $server.Listener.GetContext() } catch { break }
                $request = $context.Request
                $reader = [System.IO.StreamReader]::new($request.InputStream)
                $body = $reader.ReadToEnd()
                try {
                    # What is read for its price, the endpoints whose page documents dryRun, and those that spend.
                    $tells = $request.HttpMethod -eq 'GET' -and $request.Url.AbsolutePath -match '/domains/[^/]+/(renewal|billing-cycle)$|/(account-details|addons/storage)$'
                    if ($tells -or ($request.HttpMethod -eq 'POST' -and $request.Url.AbsolutePath -match '/(actions/\w[\w-]*|orders(/preview)?|renew|deployments|billing-cycle|addons/storage)$')) {
                        if ($tells -or $request.Url.AbsolutePath -match '/preview$' -or ($body -and ($body | ConvertFrom-Json).dryRun -eq $true)) {
                            $server.Previews.Enqueue($body)
                            if (-not $server.Status) {
                                [HostUp.Tests.ScriptedServer]::Cut($context.Response)
                                continue
                            }

                            $context.Response.StatusCode = $server.Status
                            $context.Response.ContentType = 'application/problem+json'
                            $bytes = [System.Text.Encoding]::UTF8.GetBytes('{"status":' + $server.Status + ',"code":"internal_error","detail":"No price today."}')
                            $context.Response.OutputStream.Write($bytes, 0, $bytes.Length)
                            $context.Response.Close()
                            continue
                        }

                        $server.Commits.Enqueue($body)
                    }

                    $message = [System.Net.Http.HttpRequestMessage]::new($request.HttpMethod, [uri]::new($server.Sandbox.BaseUri, $request.RawUrl))
                    foreach ($name in $request.Headers.AllKeys | Where-Object { $_ -notin 'Host', 'Connection', 'Content-Length', 'Content-Type', 'Transfer-Encoding' }) {
                        $null = $message.Headers.TryAddWithoutValidation($name, $request.Headers[$name])
                    }

                    if ($body) {
                        $message.Content = [System.Net.Http.StringContent]::new($body)
                        $message.Content.Headers.ContentType = [System.Net.Http.Headers.MediaTypeHeaderValue]::Parse($request.ContentType)
                    }

                    $answer = $client.Send($message)
                    $context.Response.StatusCode = [int]$answer.StatusCode
                    if ($answer.Content.Headers.ContentType) { $context.Response.ContentType = "$($answer.Content.Headers.ContentType)" }
                    $answer.Content.CopyTo($context.Response.OutputStream, $null, [System.Threading.CancellationToken]::None)
                    $context.Response.Close()
                }
                catch { continue } # The caller went away.
            }
        }).AddArgument($server)
    $null = $server.Worker.BeginInvoke()
    $server
}

function Stop-FailingPreview {
    param($Server)

    if ($Server) {
        $Server.Listener.Abort()
        $Server.Worker.Dispose()
        Stop-SandboxHost $Server.Sandbox
    }
}
