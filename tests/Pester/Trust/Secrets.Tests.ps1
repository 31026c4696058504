# Passwords that are sent and login links that are received, through every cmdlet of hosting that has them, and every channel. They must be
# nowhere but on the wire, and in the one object that is for them.
BeforeDiscovery {
    $failures = @(
        @{ Failure = 'success'; Status = 200; Body = '{"id":"wp_1","url":"https://example.com","username":"anna","accountId":"acct_1","affectedAccess":["ftp"],"loginUrl":"{link}","singleUse":true}' }
        @{ Failure = 'a link that is none'; Status = 200; Body = '{"loginUrl":"javascript:{link}","id":"wp_1"}' }
        @{ Failure = 'a link of a wrong type'; Status = 200; Body = '{"loginUrl":["{link}"],"id":{"x":1},"username":["x"]}' }
        @{ Failure = 'a cut answer'; Status = 200; Body = '{"loginUrl":"{link}","id":"wp_1"' }
        @{ Failure = '400'; Status = 400; Body = '{"status":400,"code":"password_too_weak","detail":"The password is too easy to guess."}' }
        @{ Failure = '403'; Status = 403; Body = '{"status":403,"code":"forbidden","detail":"No."}' }
        @{ Failure = '409'; Status = 409; Body = '{"status":409,"code":"account_not_eligible_cpanel","detail":"No."}' }
        @{ Failure = '502'; Status = 502; Body = '{"status":502,"code":"upstream_unavailable","detail":"Later."}' }
        @{ Failure = 'a page'; Status = 503; Body = '<html><h1>Bad gateway</h1></html>' }
    )
    $calls = @(
        @{ Call = 'Open-HostUpControlPanel acct_1 -PassThru' }
        @{ Call = 'Open-HostUpWordPressAdmin acct_1 wp_1 -PassThru' }
        @{ Call = 'Reset-HostUpHostingPassword acct_1 $secret -Confirm:$false' }
        @{ Call = 'Reset-HostUpHostingPassword acct_1 -Generate -Confirm:$false' }
        @{ Call = 'New-HostUpWordPressSite acct_1 example.com Butiken -AdminEmail a@example.com -Credential ([pscredential]::new(''anna'', $secret))' }
    )
    $cases = foreach ($call in $calls) { foreach ($failure in $failures) { $call + $failure } }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $password = 'Canary-Pw-Qz7Xv9Lm3Kp5'
    $link = 'https://panel.example/login/Canary-Link-Rt8Wd2Hs6Jf4'
    $secret = [System.Net.NetworkCredential]::new('', $password).SecurePassword

    # Everything that a session can show of what a script left behind.
    function Show-Everything([scriptblock] $Command) {
        $transcript = Join-Path $TestDrive "$([guid]::NewGuid().ToString('N')).txt"
        $clixml = Join-Path $TestDrive "$([guid]::NewGuid().ToString('N')).xml"
        $global:Error.Clear()
        $ErrorActionPreference = $VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
        $null = Start-Transcript $transcript -Force
        $all = & { try { & $Command } catch { $_ } } *>&1
        $all | Out-Default
        $null = Stop-Transcript
        $all | Export-Clixml $clixml -Depth 3
        @(
            $all | Out-String -Width 4000
            $all | Format-List * -Force | Out-String -Width 4000
            $global:Error | Format-List * -Force | Out-String -Width 4000
            Get-Error -Newest 20 | Out-String -Width 4000
            foreach ($record in $global:Error) { for ($x = $record.Exception; $x; $x = $x.InnerException) { $x.ToString() } }
            $all | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] } | ConvertTo-Json -Depth 6 -WarningAction Ignore
            $all | ConvertTo-Csv | Out-String
            [System.IO.File]::ReadAllText($transcript)
            # Clixml writes a SecureString as the hexadecimal of its characters where nothing encrypts it: that is the object that is for it.
            [System.IO.File]::ReadAllText($clixml) -replace '<SS[^>]*>[^<]*</SS>'
        ) -join "`n"
    }
}

Describe 'What <Call> leaves behind after <Failure>' -ForEach $cases {
    It 'has neither the password nor the link in it' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0

            # A login link comes where one is asked for: elsewhere it would be one more thing that HostUp says, and shown.
            $answer = if ($Call -like 'Open-*') { $Body.Replace('{link}', $link) } else { $Body -replace '\{link\}|javascript:' }
            1..3 | ForEach-Object { $server.Answer($Status, $answer) }
            $shown = Show-Everything ([scriptblock]::Create($Call))
            $shown | Should -Not -BeLike '*Canary-Pw*'
            $shown | Should -Not -BeLike '*Canary-Link*'
            $sent = "$(@($server.Requests)[0].Body)"
            if ($sent -match 'assword":"([^"]+)"') { $shown.Contains($Matches[1]) | Should -BeFalse }
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}

Describe 'The search itself' {
    It 'finds what is shown' {
        Show-Everything { "$password $link" } | Should -BeLike '*Canary-Pw*Canary-Link*'
    }

    It 'is about what is sent and received' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
            $server.Answer(200, "{`"username`":`"anna`",`"affectedAccess`":[]}")
            $server.Answer(200, "{`"loginUrl`":`"$link`"}")
            $null = Reset-HostUpHostingPassword acct_1 $secret -Confirm:$false
            $server.Requests[0].Body | Should -BeLike "*$password*"
            [System.Net.NetworkCredential]::new('', (Open-HostUpControlPanel acct_1 -PassThru)).Password | Should -BeExactly $link
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}
