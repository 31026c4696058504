# Dot-sourced by what runs on Windows PowerShell 5.1 too: a web server on this machine, in a runspace, of what every .NET has.
# An answer is a hashtable (Status, Json, Header: further lines) or an array of them, given one after the other and the last one again.

<#
.SYNOPSIS
    Serves answers over HTTP on a free port of this machine. Stop it with Stop-Loopback.
.PARAMETER Answer
    What to answer, by 'METHOD /path' below /api/v2; anything else gets 404.
#>
function Start-Loopback {
    param([Parameter(Mandatory = $true)] [hashtable] $Answer)

    $listener = New-Object System.Net.Sockets.TcpListener ([System.Net.IPAddress]::Loopback), 0
    $listener.Start()
    $server = @{
        Listener = $listener
        Answer   = $Answer
        Given    = @{}
        Requests = [System.Collections.ArrayList]::Synchronized((New-Object System.Collections.ArrayList))
        BaseUri  = 'http://127.0.0.1:{0}/api/v2' -f $listener.LocalEndpoint.Port
        Worker   = [powershell]::Create()
    }
    $null = $server.Worker.AddScript({
            param($server)

            function Read-Line($stream) {
                $line = New-Object System.Text.StringBuilder
                while (($byte = $stream.ReadByte()) -ge 0 -and $byte -ne 10) {
                    if ($byte -ne 13) { $null = $line.Append([char]$byte) }
                }

                $line.ToString()
            }

            while ($true) {
                try { $client = $server.Listener.AcceptTcpClient() } catch { return }
                try {
                    $stream = $client.GetStream()
                    $method, $target, $null = (Read-Line $stream) -split ' '
                    $headers = @{}
                    while ($line = Read-Line $stream) {
                        $name, $value = $line -split ':\s*', 2
                        $headers[$name] = $value
                    }

                    $body = New-Object byte[] ([int]$headers['Content-Length'])
                    $length = 0
                    while ($length -lt $body.Length) {
                        $read = $stream.Read($body, $length, $body.Length - $length)
                        if ($read -le 0) { break }
                        $length += $read
                    }

                    $path = ($target -replace '^/api/v2', '') -replace '\?.*', ''
                    $key = "$method $path"
                    $null = $server.Requests.Add([pscustomobject]@{
                            Method = $method; Path = $path; Headers = $headers; Body = [System.Text.Encoding]::UTF8.GetString($body)
                        })
                    $answers = @($server.Answer[$key])
                    $number = [math]::Min([int]$server.Given[$key], $answers.Count - 1)
                    $server.Given[$key] = [int]$server.Given[$key] + 1
                    $answer = if ($null -ne $answers[$number]) { $answers[$number] } else { @{ Status = 404; Json = '{"status":404,"code":"not_found","detail":"Not here."}' } }
                    $status = if ($answer.Status) { $answer.Status } else { 200 }
                    $content = [System.Text.Encoding]::UTF8.GetBytes("$($answer.Json)")
                    $head = "HTTP/1.1 $status X`r`nContent-Type: application/json; charset=utf-8`r`nConnection: close`r`nContent-Length: $($content.Length)`r`n"
                    foreach ($line in @($answer.Header) | Where-Object { $_ }) { $head += "$line`r`n" }
                    $bytes = [System.Text.Encoding]::ASCII.GetBytes("$head`r`n") + $content
                    $stream.Write($bytes, 0, $bytes.Length)
                }
                catch { continue } # The caller went away.
                finally { $client.Close() }
            }
        }).AddArgument($server)
    $null = $server.Worker.BeginInvoke()
    $server
}

function Stop-Loopback {
    param($Server)

    if ($Server) {
        $Server.Listener.Stop()
        $Server.Worker.Dispose()
    }
}

<#
.SYNOPSIS
    The answers of an account at work: HostUp's published samples, a recipient, a plan change, and what goes wrong.
#>
function Get-LoopbackAnswer {
    $samples = Join-Path $PSScriptRoot 'Samples'
    $account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
    $problem = { param($status) @{ Status = $status; Json = [System.IO.File]::ReadAllText((Join-Path $samples "problem-$status.json")) } }
    $contacts = '{"contacts":[{"id":"42","email":"r\u00e4ksm\u00f6rg\u00e5s@example.com","description":"Ekonomi"}]}'
    $preferences = @{ Json = [System.IO.File]::ReadAllText((Join-Path $samples 'preferences.json')) }
    $again = @{ Status = 429; Header = 'Retry-After: 0'; Json = (& $problem 429).Json }
    @{
        'GET /me/preferences'                           = $preferences
        'PATCH /me/preferences'                         = @{ Status = 200; Json = $preferences.Json.Replace('"en"', '"sv"') }
        'GET /billing/payment-methods/contacts'         = @($again, @{ Json = $contacts })
        'DELETE /billing/payment-methods/contacts'      = @{ Json = '{"success":true}' }
        "GET /shared-hosting/$account/account-details"  = @{ Json = [System.IO.File]::ReadAllText((Join-Path $samples 'account-details.json')) }
        "POST /shared-hosting/$account/actions/upgrade" = @(
            @{ Json = [System.IO.File]::ReadAllText((Join-Path $samples 'upgrade-committed.json')) }
            (& $problem 500)
        )
        'GET /denied'                                   = & $problem 403
        'GET /elsewhere'                                = @{ Status = 307; Header = 'Location: http://127.0.0.1:1/'; Json = '{}' }
        'GET /page'                                     = @{ Json = '<html>no JSON</html>' }
    }
}
