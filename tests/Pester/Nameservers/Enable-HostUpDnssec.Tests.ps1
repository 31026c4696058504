BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Enable-HostUpDnssec' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        $ConfirmPreference = 'None'
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'switches on, and emits how it is then' {
        $sent = @(Get-RequestDuring $http { Enable-HostUpDnssec smorgasbord.example })
        $sent[-1].body | Should -BeExactly '{"action":"include"}'
        (Get-HostUpDnssec smorgasbord.example).Status | Should -BeExactly 'active'
    }

    It 'sends nothing when it is on, and emits it all the same' {
        $sent = @(Get-RequestDuring $http { Enable-HostUpDnssec butik.example })
        $sent.method | Select-Object -Unique | Should -BeExactly 'GET'
        (Enable-HostUpDnssec butik.example).Status | Should -BeExactly 'active'
    }

    It 'warns when HostUp takes it and does not sign' {
        $run = Invoke-Captured { Enable-HostUpDnssec forening.example }
        $run.Output.Status | Should -BeExactly 'inactive'
        $run.Warnings | Should -BeLike '*forening.example*HostUp''s nameservers*'
    }

    It 'warns of a pause, until when and why' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            $server.Answer(200, '{"domainName":"a.se","status":"excluded","isEnabled":false,"isBlocked":false}')
            $server.Answer(200, '{"domainName":"a.se","status":"blocked","reason":"Wait.","isEnabled":true,"isBlocked":true,"blockedUntil":"2026-04-30T12:00:00.000Z","blockReason":"Wait."}')
            $run = Invoke-Captured { Enable-HostUpDnssec dom_1 -Connection scripted }
            $run.Warnings | Should -BeLike '*paused until 2026-04-30*Wait.'
            $run.Output.IsBlocked | Should -BeTrue
        }
        finally {
            $server.Dispose()
        }
    }

    It 'says where to look when the answer is lost' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            $server.Answer(200, '{"status":"excluded","isEnabled":false}')
            $server.Answer(502, '{"code":"bad_gateway","detail":"Oops."}', 'application/problem+json')
            Assert-Failure { Enable-HostUpDnssec dom_1 -Connection scripted } -Id bad_gateway -Category ResourceUnavailable -Target 'dom_1' -Next 'Get-HostUpDnssec'
            $server.Requests | Should -HaveCount 2
        }
        finally {
            $server.Dispose()
        }
    }

    It 'says what it is with -WhatIf' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Enable-HostUpDnssec smorgasbord.example -WhatIf; (Get-HostUpDnssec smorgasbord.example).Status'
        $text | Should -BeLike '*switch HostUp''s DNSSEC on (it is excluded)*smorgasbord.example*excluded'
    }
}
