BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Remove-HostUpMailForwarder' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'names what it removes on the wire: <Json>' -ForEach @(
        @{ Command = { Remove-HostUpMailForwarder sales@example.com }; Json = '{"destinations":["anna@example.net","bo@example.net"]}' }
        @{ Command = { Remove-HostUpMailForwarder sales@example.com BO@example.net }; Json = '{"destinations":["bo@example.net"]}' }
        @{ Command = { Get-HostUpMailForwarder -Forwarder sales@example.com | Remove-HostUpMailForwarder }; Json = '{"destinations":["anna@example.net","bo@example.net"]}' }
        @{ Command = { Remove-HostUpMailForwarder efwd_01hxa3b4c5d6e7f8g9h0j1k2m3 -Account example.com }; Json = '{"destinations":["anna@example.net"]}' }
        @{ Command = { Remove-HostUpMailForwarder noreply@example.com }; Json = '{"action":"discard"}' }
        @{ Command = { Get-HostUpMailForwarder -Forwarder noreply@example.com | Remove-HostUpMailForwarder }; Json = '{"action":"discard"}' }
        @{ Command = { 'Forwarder,Destination', 'sales@example.com,"anna@example.net, bo@example.net"' | ConvertFrom-Csv | Remove-HostUpMailForwarder }; Json = '{"destinations":["anna@example.net","bo@example.net"]}' }
    ) {
        $sent = @(Get-RequestDuring $http $Command)
        $sent[-1].method | Should -Be DELETE
        $sent[-1].body | Should -BeExactly $Json
    }

    It 'sends nothing where it has nothing to name' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            $server.Answer(200, '{"forwarders":[{"id":"efwd_1","email":"a@example.com","domain":"example.com","destinations":[]}]}', 'application/json')
            $run = Invoke-Captured { Remove-HostUpMailForwarder a@example.com -Account acct_1 -Connection scripted }
            $server.Requests | Should -HaveCount 1
            $run.Errors.FullyQualifiedErrorId | Should -BeLike 'NameNotFound,*'
        }
        finally {
            $server.Dispose()
        }
    }

    It 'has an error for a destination that is not there, and removes the others' {
        $run = Invoke-Captured { Remove-HostUpMailForwarder sales@example.com bo@example.net, ana@example.net }
        $run.Errors | Should -HaveCount 1
        "$($run.Errors[0])" | Should -BeLike '*ana@example.net (sales@example.com)*Did you mean anna@example.net*'
        (Get-HostUpMailForwarder -Forwarder sales@example.com).Destinations | Should -BeExactly 'anna@example.net'
        Assert-Failure { Remove-HostUpMailForwarder noreply@example.com bo@example.net } -Id NameNotFound -Category ObjectNotFound -Next 'Get-HostUpMailForwarder'
        Assert-Failure { Remove-HostUpMailForwarder nobody@example.com } -Id NameNotFound -Category ObjectNotFound -Target 'nobody@example.com' -Next 'Get-HostUpMailForwarder'
    }

    It 'says with -WhatIf what would go' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Get-HostUpMailForwarder example.com | Remove-HostUpMailForwarder -WhatIf; "left: $(@(Get-HostUpMailForwarder example.com).Count)"'
        $text | Should -BeLike '*no longer forward the mail to anna@example.net, bo@example.net*sales@example.com*no longer swallow*left: 3*'
    }
}
