# The token of dynamic DNS, run through every cmdlet that meets it and every channel. It must be nowhere but in what was asked for as a
# secret.
BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/../AnswerServer.ps1
    . $PSScriptRoot/../Trust/TestServer.ps1
    $token = 'c0ffee' + '0123456789abcdef' * 3 + 'deadbeef00'
    $url = "https://cloud.hostup.se/api/dyndns/update?hostname=home.example.com&token=$token"
    $config = '{"id":"ddns_1","hostname":"home.example.com","recordType":"A","token":"' + $token + '","lastIp":"192.0.2.1","enabled":true,"updateUrl":"' + $url + '"}'
    $list = '{"available":true,"reason":null,"configs":[' + $config + '],"actions":{}}'
    $good = @{
        'GET /domains'                          = '{"data":[{"id":"dom_1","name":"example.com"}],"hasMore":false,"nextCursor":null}'
        'GET /domains/dom_1'                    = '{"id":"dom_1","name":"example.com"}'
        'GET /domains/dom_1/dyndns'             = $list
        'POST /domains/dom_1/dyndns'            = $config
        'PATCH /domains/dom_1/dyndns/ddns_1'    = $config
        'DELETE /domains/dom_1/dyndns/ddns_1'   = '{}'
        'GET /domains/dom_1/dyndns/ddns_1/logs' = '{"logs":[{"status":"success","newIp":"192.0.2.1"}]}'
    }

    # An answer that cannot be read, of which an error may show a part.
    $wrong = @{
        'GET /domains'                          = $good['GET /domains']
        'GET /domains/dom_1'                    = $good['GET /domains/dom_1']
        'GET /domains/dom_1/dyndns'             = '{"configs":[{"token":"' + $token + '","updateCount":{"token":"' + $token + '"}}]}'
        'POST /domains/dom_1/dyndns'            = '{"token":"' + $token + '","enabled":"perhaps"}'
        'PATCH /domains/dom_1/dyndns/ddns_1'    = '{"token":["' + $token + '"],"createdAt":"never"'
        'GET /domains/dom_1/dyndns/ddns_1/logs' = '{"logs":"none","token":"' + $token + '"}'
    }

    $calls = @'
New-HostUpDynamicDns example.com home -Confirm:$false
Get-HostUpDynamicDns example.com
Get-HostUpDynamicDns example.com home
Disable-HostUpDynamicDns example.com home -Confirm:$false
Disable-HostUpDynamicDns dom_1 ddns_1 -Confirm:$false
Enable-HostUpDynamicDns example.com home -Confirm:$false
Enable-HostUpDynamicDns dom_1 ddns_1 -WhatIf
Get-HostUpDynamicDnsLog example.com home
Remove-HostUpDynamicDns example.com home -Confirm:$false
Invoke-HostUpApi domains/dom_1/dyndns | Out-Null
'@

    # What all of it leaves to be seen, as one text. Runs in a session of its own.
    $show = {
        param($Calls, $BaseUri, $Key, $Folder)

        Connect-HostUp -ApiKey $Key -BaseUri $BaseUri -SkipCheck -MaxRetryCount 0
        $ErrorActionPreference = $VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
        $null = Start-Transcript (Join-Path $Folder transcript.txt)
        $all = foreach ($call in $Calls -split '\r?\n') {
            try { & ([scriptblock]::Create($call)) *>&1 } catch { $_ }
        }
        $all | Out-Default
        $null = Stop-Transcript
        $VerbosePreference = $DebugPreference = $InformationPreference = 'SilentlyContinue'
        $models = @($all | Where-Object { $_.PSObject.TypeNames -contains 'HostUp.Client.Api.HostUpModel' })
        $secrets = @($all | Where-Object { $_ -is [securestring] })

        # A SecureString is what was asked for, and on Linux nothing protects it in a file.
        $models | Export-Clixml (Join-Path $Folder objects.xml) -Depth 4
        "models: $($models.Count), secrets: $($secrets.Count)"
        $all | Out-String -Width 4000
        $all | ForEach-Object { "$_" }
        $all | Format-List * -Force | Out-String -Width 4000
        $models | Get-Member -Force | Out-String -Width 4000
        @($models) + $secrets | ConvertTo-Json -Depth 6 -WarningAction SilentlyContinue
        $models | ConvertTo-Csv
        $secrets | ConvertTo-Csv
        $models | ForEach-Object { $_.ToJson() }
        $Error | Format-List * -Force | Out-String -Width 4000
        foreach ($failure in $Error) { for ($x = $failure.Exception; $x; $x = $x.InnerException) { "$x" } }
        Get-Error -Newest 20 | Out-String -Width 4000
        Get-HostUpConnection | Format-List * -Force | Out-String -Width 4000
        Get-Content (Join-Path $Folder transcript.txt), (Join-Path $Folder objects.xml)
        Disconnect-HostUp -All
    }

    function Show-Call([hashtable] $Answer) {
        $server = Start-AnswerServer $Answer
        $folder = [System.IO.Directory]::CreateTempSubdirectory('hostup-token-').FullName
        $session = New-Elsewhere
        $shell = [powershell]::Create($session)
        try {
            $null = $shell.AddScript("$show").AddArgument($calls).AddArgument($server.BaseUri).AddArgument($SandboxKey).AddArgument($folder)
            [pscustomobject]@{
                Text     = $shell.Invoke() -join "`n"
                Requests = $server.Requests.Count
            }
        }
        finally {
            $shell.Dispose()
            $session.Dispose()
            Stop-AnswerServer $server
            Remove-Item -Recurse -Force $folder
        }
    }

    # Any 12 characters of it.
    function Find-Token([string] $Text) {
        for ($i = 0; $i + 12 -le $token.Length; $i++) {
            $at = $Text.IndexOf($token.Substring($i, 12), [System.StringComparison]::OrdinalIgnoreCase)
            if ($at -ge 0) { return $Text.Substring([math]::Max(0, $at - 80), [math]::Min(200, $Text.Length - [math]::Max(0, $at - 80))) }
        }
    }
}

Describe 'The token of dynamic DNS' {
    It 'is found by this search' {
        Find-Token "x $($token.Substring(7, 20).ToUpperInvariant()) y" | Should -Not -BeNullOrEmpty
    }

    It 'is shown nowhere when all is well' {
        $shown = Show-Call $good
        $shown.Text | Should -Match 'models: 7, secrets: 1'
        $shown.Text | Should -Match 'redacted'
        Find-Token $shown.Text | Should -BeNullOrEmpty
    }

    It 'is shown nowhere when answers cannot be read' {
        $shown = Show-Call $wrong
        $shown.Requests | Should -BeGreaterOrEqual 8
        Find-Token $shown.Text | Should -BeNullOrEmpty
    }

    It 'is in what was asked for as a secret' {
        $server = Start-AnswerServer $good
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $secret = New-HostUpDynamicDns example.com home -Confirm:$false
            "$secret" | Should -BeExactly 'System.Security.SecureString'
            Find-Token ([System.Net.NetworkCredential]::new('', $secret).Password) | Should -Not -BeNullOrEmpty
        }
        finally {
            Disconnect-HostUp -All
            Stop-AnswerServer $server
        }
    }
}
