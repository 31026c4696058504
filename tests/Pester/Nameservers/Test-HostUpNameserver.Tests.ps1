BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Test-HostUpNameserver' {
    BeforeEach {
        $http = Start-SandboxHost
        $env:HOSTUP_API_BASE = $http.BaseUri
    }

    AfterEach {
        Disconnect-HostUp -All
        $env:HOSTUP_API_BASE = $null
        Stop-SandboxHost $http
    }

    It 'says true or false without a key, in one request for those that belong together' {
        $sent = @(Get-RequestDuring $http { Test-HostUpNameserver ns1.example.net, ns2.example.net })
        $sent | Should -HaveCount 1
        $sent[0].body | Should -BeExactly '{"nameservers":["ns1.example.net","ns2.example.net"]}'
        Test-HostUpNameserver ns1.example.net, ns2.example.net | Should -BeTrue
        Test-HostUpNameserver ns1.example.net, ns1.example.invalid | Should -BeFalse
        'ns1.example.net', 'ns1.example.invalid' | Test-HostUpNameserver | Should -Be $true, $false
    }

    It 'asks the registry when it knows the domain' {
        Test-HostUpNameserver ns1.smörgås.se, ns2.example.net | Should -BeTrue
        Test-HostUpNameserver ns1.smörgås.se, ns2.example.net -Domain SMÖRGÅS.se | Should -BeFalse
        Test-HostUpNameserver ns1.forening.example, ns2.forening.example forening.example | Should -BeTrue
    }

    It 'has what HostUp says of each with -Detailed' {
        $checks = Test-HostUpNameserver ns1.example.com, ns2.example.net example.com -Detailed
        $checks.Nameserver | Should -BeExactly 'ns1.example.com', 'ns2.example.net'
        $checks.Valid | Should -Be $false, $true
        $checks[0].Code | Should -BeExactly 'GLUE_HOST_NOT_REGISTERED'
        $checks[0].Reason | Should -Not -BeNullOrEmpty
        $checks[0].PSObject.Properties.Name | Should -BeExactly 'Nameserver', 'Valid', 'Code', 'Reason'
    }

    It 'takes the nameservers and the domain of an object' {
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        $sent = @(Get-RequestDuring $http { Get-HostUpNameserver forening.example | Test-HostUpNameserver })
        $sent[-1].body | Should -BeExactly '{"nameservers":["ns1.forening.example","ns2.forening.example"],"domain":"forening.example"}'
        Get-HostUpNameserver forening.example | Test-HostUpNameserver | Should -BeTrue
    }

    It 'has an error for what is no name: <_>' -ForEach 'localhost', '192.0.2.1', 'ns1_x.se' {
        $name = $_
        Assert-Failure { Test-HostUpNameserver $name } -Id InvalidArgument -Category InvalidArgument -Target $name -Says $name
    }

    It 'is an error, and neither true nor false, when HostUp does not answer' {
        Stop-SandboxHost $http
        $server = Start-ScriptedServer
        try {
            $env:HOSTUP_API_BASE = $server.BaseUri
            $server.Answer(200, '{"results":[]}')
            Assert-Failure { Test-HostUpNameserver ns1.example.net } -Id UnexpectedResponse -Category InvalidResult
            $server.Requests[0].Authorization | Should -BeNullOrEmpty
        }
        finally {
            $server.Dispose()
            $http = $null
        }
    }
}
