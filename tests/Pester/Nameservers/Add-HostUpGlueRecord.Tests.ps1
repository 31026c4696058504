BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Add-HostUpGlueRecord' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        $ConfirmPreference = 'None'
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'gives the registry the addresses, and emits what it has then' {
        $sent = @(Get-RequestDuring $http { Add-HostUpGlueRecord RÄKSMÖRGÅS.example ns1.räksmörgås.example 203.0.113.10, 2001:DB8:0::53 })
        @($sent | Where-Object method -EQ POST).body | Should -BeExactly '{"hostname":"ns1.xn--rksmrgs-5wao1o.example","ips":["203.0.113.10","2001:db8::53"]}'
        $record = Add-HostUpGlueRecord räksmörgås.example ns1.räksmörgås.example 203.0.113.11
        "$record" | Should -BeExactly 'ns1.räksmörgås.example: 203.0.113.11'
    }

    It 'sends nothing when it is so already, in any order and spelling' {
        $sent = @(Get-RequestDuring $http { Add-HostUpGlueRecord forening.example NS2.forening.example. 2001:DB8:53:0::54, 203.0.113.54 })
        $sent.method | Select-Object -Unique | Should -BeExactly 'GET'
        (Add-HostUpGlueRecord forening.example ns1.forening.example 203.0.113.53).Hostname | Should -BeExactly 'ns1.forening.example'
    }

    It 'takes addresses as PowerShell has them, and records as they were kept' {
        (Add-HostUpGlueRecord butik.example ns1.butik.example ([ipaddress]'203.0.113.7')).Ips | Should -BeExactly '203.0.113.7'
        $kept = Get-HostUpGlueRecord forening.example | ConvertTo-Csv | ConvertFrom-Csv
        ($kept | Add-HostUpGlueRecord).Hostname | Should -BeExactly 'ns1.forening.example', 'ns2.forening.example'
    }

    It 'refuses <Name> before anything is sent' -ForEach @(
        @{ Name = 'a private address'; Hostname = 'ns1.butik.example'; Address = '192.168.1.1'; Says = '192.168.1.1' }
        @{ Name = 'an address of the machine itself'; Hostname = 'ns1.butik.example'; Address = '::1'; Says = '::1' }
        @{ Name = 'one of a shared network'; Hostname = 'ns1.butik.example'; Address = '100.64.0.1'; Says = '100.64.0.1' }
        @{ Name = 'what is no address'; Hostname = 'ns1.butik.example'; Address = '203.0.113'; Says = '203.0.113' }
        @{ Name = 'an address twice'; Hostname = 'ns1.butik.example'; Address = '203.0.113.1, 203.0.113.1'; Says = 'twice' }
        @{ Name = 'a nameserver elsewhere'; Hostname = 'ns1.example.net'; Address = '203.0.113.1'; Says = 'ns1.butik.example' }
        @{ Name = 'the domain itself'; Hostname = 'butik.example'; Address = '203.0.113.1'; Says = 'not below' }
        @{ Name = 'a path'; Hostname = '../x.butik.example'; Address = '203.0.113.1'; Says = 'no name' }
    ) {
        @(Get-RequestDuring $http { Add-HostUpGlueRecord butik.example $Hostname $Address }) | Should -BeNullOrEmpty
        Assert-Failure { Add-HostUpGlueRecord butik.example $Hostname $Address } -Id InvalidArgument -Category InvalidArgument -Target 'butik.example' -Says $Says
    }

    It 'knows the domain of an id when it has read it' {
        $butik = (Get-HostUpNameserver butik.example).DomainId
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck -Name fresh
        $sent = @(Get-RequestDuring $http { Add-HostUpGlueRecord $butik ns1.example.net 203.0.113.1 -Connection fresh })
        $sent.method | Should -BeExactly 'GET'
        Assert-Failure { Add-HostUpGlueRecord $butik ns1.example.net 203.0.113.1 -Connection fresh } -Id InvalidArgument -Category InvalidArgument -Says 'butik.example'
    }

    It 'says why there can be none, and sends nothing' {
        $sent = @(Get-RequestDuring $http { Add-HostUpGlueRecord example.com ns1.example.com 203.0.113.1 })
        $sent.method | Select-Object -Unique | Should -BeExactly 'GET'
        Assert-Failure { Add-HostUpGlueRecord example.com ns1.example.com 203.0.113.1 } -Id GlueRecordRefused -Category ResourceExists -Target 'example.com' -Next '.se, .nu'
    }

    It 'says the old and the new addresses with -WhatIf' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Add-HostUpGlueRecord forening.example ns2.forening.example 203.0.113.9 -WhatIf; Add-HostUpGlueRecord forening.example ns3.forening.example 203.0.113.9 -WhatIf'
        $text | Should -BeLike '*from 203.0.113.54, 2001:db8:53::54 to 203.0.113.9*forening.example*give the registry the nameserver ns3.forening.example with 203.0.113.9*'
    }

    It 'says where to look when the answer is lost' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            $server.Answer(200, '{"domainName":"a.se","glueRecords":[]}')
            $server.Answer(502, '{}')
            $run = Invoke-Captured { Add-HostUpGlueRecord dom_1 ns1.a.se 203.0.113.1 -Connection scripted }
            $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-HostUpGlueRecord*'
            $server.Requests | Should -HaveCount 2
        }
        finally {
            $server.Dispose()
        }
    }
}
