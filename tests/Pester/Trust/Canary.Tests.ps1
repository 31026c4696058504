# One key, run through every cmdlet, failure and channel. It must be nowhere.
BeforeDiscovery {
    $FailureNames = @(
        'success'
        'an echo of the request'
        'an echo that is escaped'
        'an escaped echo on a page'
        'an echo in headers'
        '400'
        '401'
        '403'
        '404'
        '409'
        '429'
        '500'
        '503 as a page'
        'HTML'
        'malformed JSON'
        'wrong types'
        'an empty body'
        'a redirect'
        'a redirect to the key'
        'a cut body'
        'a reset'
        'a broken status line'
        'a broken header line'
        'a broken chunk'
        'a wrong Content-Encoding'
        'a status text with the key'
        'no answer in time'
        'a refused connection'
        'a certificate nobody trusts'
    )
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/../Commands/Commands.ps1
    . $PSScriptRoot/TestServer.ps1

    # Over 40 characters, among them those that JSON, HTML and addresses write otherwise.
    $Canary = 'Qz7Xv9Lm3/Kp5+Rt8=Wd2Hs6&Jf4Gn1.Bc0Ty_Ue~Ia'

    # Any 12 characters of the key, as they are or as base64, JSON or an address has them.
    $Traces = foreach ($form in @(
            $Canary
            [System.Text.Json.JsonEncodedText]::Encode($Canary).ToString()
            $Canary.Replace('/', '\/')
            [uri]::EscapeDataString($Canary)
            [System.Net.WebUtility]::HtmlEncode($Canary)
            0..2 | ForEach-Object { [convert]::ToBase64String([System.Text.Encoding]::ASCII.GetBytes($Canary.Substring($_))) }
            [convert]::ToBase64String([System.Text.Encoding]::Unicode.GetBytes($Canary))
        )) {
        for ($i = 0; $i + 12 -le $form.Length; $i++) { $form.Substring($i, 12) }
    }
    $Traces = [string[]]($Traces | Sort-Object -Unique)

    # Every cmdlet: what each does well, badly and in echoes is looked at for all. The other failures are the same code for all cmdlets of
    # a kind, so one of each kind meets all of them and the rest take turns: each failure meets some, and each cmdlet several.
    $rows = @(Get-CommandRow)
    $kinds = @($rows | Group-Object { "$($_.Changes) $($_.Spends) $([bool]$_.Pages) $($_.NeedsKey) $($_.Sends)" } | ForEach-Object { $_.Group[0].Name })
    $always = 'success', 'an echo of the request', '400'
    $Met = @{}
    function Get-CanaryCall([string] $Failure) {
        $number = [array]::IndexOf($FailureNames, $Failure)
        $place = 0
        $calls = foreach ($row in $rows) {
            $place++
            if ($Failure -notin $always -and $row.Name -notin $kinds -and ($place + $number) % 5) { continue }
            $Met[$row.Name] += @($Failure)
            Get-RowCall $row | ForEach-Object { @{ Call = $_; Order = $(if ($row.Name -eq 'Disconnect-HostUp') { 2 } elseif ($row.Name -eq 'Connect-HostUp') { 0 } else { 1 }) } }
        }

        # One more that has no connection left.
        @($calls | Sort-Object { $_.Order } -Stable | ForEach-Object { $_.Call }) + 'Get-HostUpPreference'
    }

    # What is around the first trace; nothing when there is none.
    function Find-Canary([string] $Text) { [HostUp.Trust.Strings]::Around($Text, $Traces) }

    $server = [HostUp.Trust.TestServer]::Http()
    $elsewhere = [HostUp.Trust.TestServer]::Http()
    $tls = [HostUp.Trust.TestServer]::Tls()
    $refusing = [HostUp.Trust.TestServer]::Refusing()
    $Secrets = '"loginUrl":"https://panel.example/s-e-c-r-e-t","password":"s-e-c-r-e-t","apiKey":"s-e-c-r-e-t","nested":[{"accessToken":"s-e-c-r-e-t","login_url":"https://panel.example/s-e-c-r-e-t"}]'

    $problem = { param($status, $code) New-Answer $status "{`"title`":`"No`",`"status`":$status,`"code`":`"$code`",`"detail`":`"you sent {auth}`",`"requestId`":`"req_{auth}`",`"errors`":[{`"pointer`":`"/{auth}`",`"detail`":`"{auth}`",`"code`":`"{auth}`"}],`"extensions`":{`"echo`":`"{echo}`",`"{auth}`":1}}" }
    $Failures = [ordered]@{
        'success'                     = New-Answer 200 "{`"id`":`"$SampleAccountId`",`"data`":[{`"id`":`"$SampleAccountId`",$Secrets}],$Secrets}"
        'an echo of the request'      = New-Answer 200 '{"data":[{"id":"{auth}","name":"{echo}"}],"echo":"{echo}","preview":true,"{auth}":"{auth}"}'
        'an echo that is escaped'     = New-Answer 400 '{"detail":"{key:json} {key:slash} {key:uri}","code":"{key:json}","requestId":"{key:slash}"}'
        'an escaped echo on a page'   = New-Answer 200 '<p>{key:html} {key:uri}</p>' -Type 'text/html'
        'an echo in headers'          = New-Answer 200 '{"data":[]}' -Header "X-Echo: {auth}`r`nRetry-After: {auth}`r`nX-RateLimit-Reset: {auth}`r`nSet-Cookie: k={auth}`r`n"
        '400'                         = & $problem 400 'invalid_request'
        '401'                         = & $problem 401 'unauthorized'
        '403'                         = & $problem 403 'forbidden'
        '404'                         = & $problem 404 'not_found'
        '409'                         = & $problem 409 'existing_invoice_blocking'
        '429'                         = & $problem 429 'rate_limit_exceeded'
        '500'                         = & $problem 500 'internal_error'
        '503 as a page'               = New-Answer 503 '<html><body>Error: {echo} {auth}</body></html>' -Type 'text/html'
        'HTML'                        = New-Answer 200 '<html><body>{echo} {auth}</body></html>' -Type 'text/html'
        'malformed JSON'              = New-Answer 200 '{"data":[{"echo":"{auth}", {auth}'
        'wrong types'                 = New-Answer 200 '{"data":"{auth}","id":["{auth}"],"localization":"{auth}","availableOptions":"{auth}"}'
        'an empty body'               = New-Answer 200 ''
        'a redirect'                  = New-Answer 307 '{}' -Header "Location: $($elsewhere.BaseUri)/{auth}`r`n"
        'a redirect to the key'       = New-Answer 302 '{}' -Header "Location: https://{auth}.example/`r`n"
        'a cut body'                  = "HTTP/1.1 200 OK`r`nContent-Length: 500`r`n`r`n{`"data`":[`"{auth}{close}"
        'a reset'                     = '{reset}'
        'a broken status line'        = "{auth} nonsense`r`n`r`n"
        'a broken header line'        = "HTTP/1.1 200 OK`r`n{auth}`r`n`r`n"
        'a broken chunk'              = "HTTP/1.1 200 OK`r`nTransfer-Encoding: chunked`r`n`r`n{auth}`r`n"
        'a wrong Content-Encoding'    = New-Answer 200 '{auth}' -Header "Content-Encoding: gzip`r`n"
        'a status text with the key'  = (New-Answer 500 '').Replace('500 X', '500 {auth}')
        'no answer in time'           = '{stall}'
        'a refused connection'        = 'refused'
        'a certificate nobody trusts' = 'tls'
    }

    # Everything a session can show of what a script left behind, as one text. Runs inside the session.
    $Channels = @'
$ErrorActionPreference = 'Continue'; $VerbosePreference = 'Continue'; $DebugPreference = 'Continue'; $InformationPreference = 'Continue'; $WarningPreference = 'Continue'; $ProgressPreference = 'Continue'
$FormatEnumerationLimit = -1
$global:Error.Clear()
$global:CanaryObjects = @()
$transcript = [System.IO.Path]::GetTempFileName()
$clixml = [System.IO.Path]::GetTempFileName()
$null = Start-Transcript -Path $transcript -Force
$all = $null
# A terminating error is caught inside: what was written before it must not be lost with it.
$all = & { try { {command} } catch { $caught = $_; $_ } } 2>&1 3>&1 4>&1 5>&1 6>&1
$all | Out-Default
$null = Stop-Transcript
'### streams';    $all | Out-String -Width 4000; $all | ForEach-Object { "$_" }
'### transcript'; [System.IO.File]::ReadAllText($transcript)
'### Format-List'; $all | Format-List * -Force | Out-String -Width 4000
'### errors';     $global:Error | Format-List * -Force | Out-String -Width 4000
'### Get-Error';  Get-Error -Newest 40 | Out-String -Width 4000
'### exceptions'; foreach ($e in $global:Error) { for ($x = $e.Exception; $x; $x = $x.InnerException) { $x.ToString(); $x.Message; $x.Data | Out-String; $x | Format-List * -Force | Out-String -Width 4000 } }
'### json';       $all | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] -and $_ -isnot [System.Management.Automation.InformationalRecord] } | ConvertTo-Json -Depth 10 -WarningAction SilentlyContinue 3>$null
$global:Error | ForEach-Object { $_ | Select-Object CategoryInfo, FullyQualifiedErrorId, ErrorDetails, TargetObject, @{ n = 'Exception'; e = { $_.Exception | Select-Object * -ExcludeProperty TargetSite } } } | ConvertTo-Json -Depth 4 -WarningAction SilentlyContinue 3>$null
'### clixml';     $all | Export-Clixml $clixml -Depth 3; [System.IO.File]::ReadAllText($clixml)
'### csv';        $all | ConvertTo-Csv | Out-String
'### variables';  Get-Variable | Where-Object Name -notin 'key', 'Channels' | Out-String -Width 4000; $MyInvocation | Format-List * -Force | Out-String -Width 4000
'### history';    Get-History | Format-List * | Out-String -Width 4000
'### connection'; Get-HostUpConnection | Format-List * -Force | Out-String; Get-HostUpConnection | ConvertTo-Json -Depth 10 -WarningAction SilentlyContinue 3>$null
'### reflection'; [HostUp.Trust.Strings]::Of(@($all) + @($global:Error) + @(Get-HostUpConnection))
Remove-Item $transcript, $clixml
'@

    $session = New-Elsewhere

    function Show-Everything([string] $Command, $Base, [switch] $FromEnvironment) {
        $null = Invoke-Elsewhere $session 'Disconnect-HostUp -All; Clear-History; Remove-Variable caught, all, text -ErrorAction Ignore'
        $session.SessionStateProxy.SetVariable('base', $Base)
        $session.SessionStateProxy.SetVariable('key', (ConvertTo-SecureString $Canary -AsPlainText -Force))
        try {
            if ($FromEnvironment) {
                $env:HOSTUP_API_KEY = $Canary
                $env:HOSTUP_API_BASE = $Base
            }
            else {
                $null = Invoke-Elsewhere $session 'Connect-HostUp -ApiKey $key -BaseUri $base -SkipCheck -MaxRetryCount 0 -TimeoutSec 1'
            }

            $shell = [powershell]::Create($session)
            $text = $shell.AddScript($Channels.Replace('{command}', $Command)).Invoke() -join "`n"
            $streams = $shell.Streams
            $text + "`n### other streams`n" + (@($streams.Progress) + @($streams.Warning) + @($streams.Verbose) + @($streams.Debug) + @($streams.Error) + @($streams.Information) | Out-String -Width 4000)
            $shell.Dispose()
        }
        finally {
            $env:HOSTUP_API_KEY = $env:HOSTUP_API_BASE = $null
        }
    }

    function Invoke-Failure([string] $Failure, [string] $Command, [switch] $FromEnvironment) {
        $server.Forget()
        $server.Default = $Failures[$Failure]
        $base = switch ($Failures[$Failure]) { 'tls' { $tls.BaseUri } 'refused' { $refusing.BaseUri } default { $server.BaseUri } }
        Show-Everything $Command $base -FromEnvironment:$FromEnvironment
    }
}

AfterAll {
    $session.Dispose()
    foreach ($one in $server, $elsewhere, $tls, $refusing) { $one.Dispose() }
}

Describe 'The search itself' {
    It 'finds the key in <_>' -ForEach 'text', 'an object', 'a field', 'base64' {
        $text = switch ($_) {
            'text' { Show-Everything "'$Canary'" $server.BaseUri }
            'an object' { Show-Everything '[pscustomobject]@{ a = @{ b = [System.Net.NetworkCredential]::new("", $key).Password } }' $server.BaseUri }
            'a field' { [HostUp.Trust.Strings]::Of([System.Net.Http.Headers.AuthenticationHeaderValue]::new('Bearer', $Canary)) }
            'base64' { [convert]::ToBase64String([System.Text.Encoding]::ASCII.GetBytes("Bearer $Canary")) }
        }
        Find-Canary $text | Should -Not -BeNullOrEmpty
    }
}

Describe 'Every cmdlet and every channel' -ForEach @{ FailureNames = $FailureNames } {
    It 'shows the key nowhere when the answer is <_>' -ForEach $FailureNames {
        $shown = Invoke-Failure $_ ((Get-CanaryCall $_ | ForEach-Object { "try { $_ } catch { `$_ }" }) -join "`n")
        Find-Canary $shown | Should -BeNullOrEmpty
    }

    It 'has run every failure, and every cmdlet with several' {
        Compare-Object $FailureNames @($Failures.Keys) | Should -BeNullOrEmpty
        foreach ($row in $rows) { @($Met[$row.Name] | Sort-Object -Unique).Count | Should -BeGreaterOrEqual 7 -Because $row.Name }
    }
}

Describe 'The key from the environment' {
    It 'shows nowhere, after <_>' -ForEach 'success', 'an echo of the request', '401', '500', 'HTML', 'a broken header line', 'a reset' {
        $shown = Invoke-Failure $_ 'Get-HostUpPreference; Get-HostUpConnection; Connect-HostUp -PassThru -Name fromenv' -FromEnvironment
        Find-Canary $shown | Should -BeNullOrEmpty
        $server.Requests[0] | Should -Match ([regex]::Escape("Authorization: Bearer $Canary"))
    }
}

Describe 'A key that is no SecureString' {
    It 'is refused without being repeated: <Command>' -ForEach @(
        @{ Command = 'Connect-HostUp -ApiKey $text' }
        @{ Command = 'Connect-HostUp $text' }
        @{ Command = 'Connect-HostUp -ApiKey @($text, $text)' }
        @{ Command = 'Connect-HostUp -ApiKey @{ key = $text }' }
        @{ Command = 'Connect-HostUp -ApiKey ([System.Text.StringBuilder]::new($text))' }
    ) {
        $shown = Show-Everything "& { param(`$text) $Command } ([System.Net.NetworkCredential]::new('', `$key).Password)" $server.BaseUri
        $shown | Should -Match 'SecureString'
        Find-Canary $shown | Should -BeNullOrEmpty
    }
}

Describe 'Secrets in bodies' {
    It 'are not in the debug stream of <_>' -ForEach 'Get-HostUpPreference', 'Invoke-HostUpApi domains', 'Invoke-HostUpApi users -Method POST -Body @{ password = ''s-e-c-r-e-t''; api_key = ''s-e-c-r-e-t'' } -Confirm:$false' {
        $server.Forget()
        $server.Default = $Failures['success']
        $base = $server.BaseUri
        $key = ConvertTo-SecureString $Canary -AsPlainText -Force
        Connect-HostUp $key -BaseUri $base -SkipCheck
        $debug = & ([scriptblock]::Create("$_ -Debug -Verbose 5>&1 4>&1")) | Where-Object { $_ -is [System.Management.Automation.DebugRecord] -or $_ -is [System.Management.Automation.VerboseRecord] } | Out-String -Width 4000
        Disconnect-HostUp -All
        $debug | Should -Match 'redacted'
        $debug | Should -Not -Match 's-e-c-r-e-t'
    }

    It 'are not shown of a query either' {
        Connect-HostUp (ConvertTo-SecureString $Canary -AsPlainText -Force) -BaseUri $server.BaseUri -SkipCheck
        $debug = Invoke-HostUpApi domains -Query @{ access_token = 's-e-c-r-e-t'; page = 1 } -Debug -Verbose 5>&1 4>&1 |
            Where-Object { $_ -is [System.Management.Automation.DebugRecord] -or $_ -is [System.Management.Automation.VerboseRecord] } |
            Out-String -Width 4000
        Disconnect-HostUp -All
        $debug | Should -Match 'access_token='
        $debug | Should -Not -Match 's-e-c-r-e-t'
    }
}

Describe 'Where the key goes' {
    It 'goes to the connection''s own host in one header, and not after a redirect' {
        $null = Invoke-Failure 'a redirect' 'Get-HostUpPreference'
        $server.Requests | Should -HaveCount 1
        [regex]::Matches($server.Received, [regex]::Escape($Canary)) | Should -HaveCount 1
        $elsewhere.Accepted | Should -Be 0
    }

    It 'does not go to <Name>' -ForEach @(
        @{ Name = 'a proxy that refuses'; Answer = "HTTP/1.1 502 X`r`nContent-Length: 0`r`n`r`n" }
        @{ Name = 'a proxy that asks who we are'; Answer = "HTTP/1.1 407 X`r`nProxy-Authenticate: Basic realm=`"p`"`r`nContent-Length: 0`r`n`r`n" }
        @{ Name = 'a proxy that carries the bytes on'; Answer = "HTTP/1.1 200 OK`r`n`r`n{proxy}" }
    ) {
        $proxy = [HostUp.Trust.TestServer]::Http()
        try {
            $proxy.Default = $Answer
            $shown = Show-Everything "Connect-HostUp `$key -BaseUri $($tls.BaseUri) -Proxy $($proxy.BaseUri) -MaxRetryCount 0" $server.BaseUri
            $proxy.Requests[0] | Should -Match '^CONNECT '
            Find-Canary $proxy.Received | Should -BeNullOrEmpty
            Find-Canary $shown | Should -BeNullOrEmpty
        }
        finally {
            $proxy.Dispose()
        }
    }

    It 'does not go out with the product catalogue, which needs none' {
        $null = Invoke-Failure 'success' 'Get-HostUpHostingProduct'
        $server.Requests | Should -HaveCount 1
        $server.Requests[0] | Should -Not -Match 'Authorization'
    }

    It 'is not shown as the host that a redirect names' {
        $server.Forget()
        $null = $server.Then((New-Answer 302 '{}' -Header "Location: https://{key}.example/`r`n"))
        $plain = 'hk7x9lm3kp5rt8wd2hs6jf4gn1bc0tyueia'
        Connect-HostUp (ConvertTo-SecureString $plain -AsPlainText -Force) -BaseUri $server.BaseUri -SkipCheck
        Get-HostUpPreference -ErrorAction SilentlyContinue -ErrorVariable failed
        Disconnect-HostUp -All
        $failed[0].FullyQualifiedErrorId | Should -Match '^UnexpectedResponse,'
        "$($failed[0])$($failed[0].Exception)" | Should -Not -Match $plain
    }

    It 'is not in what is said of retries' {
        $server.Forget()
        $server.Default = $Failures['a broken header line']
        $shown = Show-Everything 'Connect-HostUp $key -BaseUri $base -MaxRetryCount 1' $server.BaseUri
        $shown | Should -Match 'before retry 1'
        Find-Canary $shown | Should -BeNullOrEmpty
    }

    It 'does not go to a server whose certificate nobody trusts' {
        $null = Invoke-Failure 'a certificate nobody trusts' 'Get-HostUpPreference'
        $tls.Requests | Should -BeNullOrEmpty
    }
}

Describe 'A question that is asked' {
    It 'does not have the key in it' {
        $server.Forget()
        $server.Default = $Failures['an echo of the request']
        $key = ConvertTo-SecureString $Canary -AsPlainText -Force
        Connect-HostUp $key -BaseUri $server.BaseUri -SkipCheck
        $transcript = New-TemporaryFile
        $null = Start-Transcript $transcript -Force
        foreach ($row in $rows | Where-Object { $_.Changes }) {
            foreach ($call in @($row.Call) + $row.Also) { $null = Invoke-Captured ([scriptblock]::Create("$call -WhatIf | Out-Default")) }
        }

        $null = Stop-Transcript
        Disconnect-HostUp -All
        $text = Get-Content $transcript -Raw
        Remove-Item $transcript
        $text | Should -Match 'What if'
        Find-Canary $text | Should -BeNullOrEmpty
    }
}

Describe 'The proxy''s password' {
    It 'is refused in an address, and not repeated' {
        $errors = { Connect-HostUp $key -Proxy 'http://me:s-e-c-r-e-t@127.0.0.1:1' -SkipCheck }
        $key = ConvertTo-SecureString $Canary -AsPlainText -Force
        $errors | Should -Throw -ErrorId 'BadConfiguration,*'
        $Error[0].Exception.ToString() | Should -Not -Match 's-e-c-r-e-t'
    }
}
