BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Add-HostUpMailForwarder' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'sends <Json>' -ForEach @(
        @{ Command = { Add-HostUpMailForwarder ny@example.com a@example.net, b@example.net }; Json = '{"localPart":"ny","domain":"example.com","destinations":["a@example.net","b@example.net"]}' }
        @{ Command = { Add-HostUpMailForwarder ny@example.com 'a@example.net; b@example.net,' }; Json = '{"localPart":"ny","domain":"example.com","destinations":["a@example.net","b@example.net"]}' }
        @{ Command = { Add-HostUpMailForwarder ny@Räksmörgås.example bo@smörgås.se }; Json = '{"localPart":"ny","domain":"xn--rksmrgs-5wao1o.example","destinations":["bo@xn--smrgs-pra0j.se"]}' }
        @{ Command = { Add-HostUpMailForwarder ny@example.com -Discard }; Json = '{"localPart":"ny","domain":"example.com","action":"discard"}' }
        @{ Command = { 'Forwarder,Destination,Discard', 'ny@example.com,,true' | ConvertFrom-Csv | Add-HostUpMailForwarder }; Json = '{"localPart":"ny","domain":"example.com","action":"discard"}' }
    ) {
        $sent = @(Get-RequestDuring $http $Command)
        $sent[-1].method | Should -Be POST
        $sent[-1].body | Should -BeExactly $Json
    }

    It 'takes an empty cell of a row for no' {
        $added = 'Forwarder,Destination,Discard', 'ny@example.com,a@example.net,', 'tyst@example.com,,1' | ConvertFrom-Csv | Add-HostUpMailForwarder
        $added.Discard | Should -Be $false, $true
    }

    It 'emits the forwarder as HostUp has it, with what it had before' {
        $forwarder = Add-HostUpMailForwarder info@example.com bo@example.net
        $forwarder.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Mail.MailForwarder'
        $forwarder.Destinations | Should -BeExactly 'anna@example.net', 'bo@example.net'
    }

    It 'sends nothing for <Name>' -ForEach @(
        @{ Name = 'no destination'; Command = { Add-HostUpMailForwarder ny@example.com }; Id = 'InvalidDestination' }
        @{ Name = 'a row whose cells are empty'; Command = { 'Forwarder,Destination,Discard', 'ny@example.com,,' | ConvertFrom-Csv | Add-HostUpMailForwarder }; Id = 'InvalidDestination' }
        @{ Name = 'a null switch'; Command = { [pscustomobject]@{ Forwarder = 'ny@example.com'; Discard = $null } | Add-HostUpMailForwarder }; Id = 'InvalidDestination' }
        @{ Name = 'both'; Command = { Add-HostUpMailForwarder ny@example.com a@example.net -Discard }; Id = 'InvalidDestination' }
        @{ Name = 'too many'; Command = { Add-HostUpMailForwarder ny@example.com (1..21 | ForEach-Object { "a$_@example.net" }) }; Id = 'InvalidDestination' }
        @{ Name = 'a destination that is none'; Command = { Add-HostUpMailForwarder ny@example.com ':blackhole:' }; Id = 'InvalidAddress' }
        @{ Name = 'an address that is none'; Command = { Add-HostUpMailForwarder ny a@example.net }; Id = 'InvalidAddress' }
    ) {
        $attempt = $Command
        Get-RequestDuring $http { $script:run = Invoke-Captured $attempt } | Should -BeNullOrEmpty
        $script:run.Errors.FullyQualifiedErrorId | Should -BeLike "$Id,*"
    }

    It 'says where to look when it is there already, and when no answer came' {
        Assert-Failure { Add-HostUpMailForwarder info@example.com anna@example.net } -Id conflict -Category ResourceExists -Target 'info@example.com' -Next 'Get-HostUpMailForwarder'
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 2 -Name scripted
            $server.Drop()
            $run = Invoke-Captured { Add-HostUpMailForwarder ny@example.com a@example.net -Account acct_1 -Connection scripted }
            $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-HostUpMailForwarder*'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            $server.Dispose()
        }
    }

    It 'says with -WhatIf where mail would go' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Add-HostUpMailForwarder ny@example.com a@example.net -WhatIf; Add-HostUpMailForwarder tyst@example.com -Discard -WhatIf; "left: $(@(Get-HostUpMailForwarder example.com).Count)"'
        $text | Should -BeLike '*forward the mail to a@example.net*ny@example.com*swallow all mail*tyst@example.com*left: 3*'
    }
}
