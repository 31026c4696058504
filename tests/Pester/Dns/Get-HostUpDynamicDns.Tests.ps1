BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/../AnswerServer.ps1
}

Describe 'Get-HostUpDynamicDns' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        $null = New-HostUpDynamicDns example.com office AAAA -Confirm:$false
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'lists the host names of a domain' {
        $hosts = @(Get-HostUpDynamicDns example.com)
        $hosts.Hostname | Should -Be 'home.example.com', 'office.example.com'
        $hosts.RecordType | Should -Be 'A', 'AAAA'
        $hosts[0].Domain | Should -BeExactly 'example.com'
        $hosts[0].LastIp | Should -BeExactly '203.0.113.45'
        $hosts.HasToken | Should -Be $true, $true
        $hosts[0].GetUpdateUrl() | Should -BeOfType securestring
    }

    It 'shows <Name>' -ForEach @(
        @{ Name = 'home'; Finds = 'home.example.com' }
        @{ Name = 'HOME.example.com'; Finds = 'home.example.com' }
        @{ Name = 'o*'; Finds = 'office.example.com' }
        @{ Name = '*.example.com'; Finds = 'home.example.com', 'office.example.com' }
        @{ Name = 'x*'; Finds = $null }
    ) {
        (Get-HostUpDynamicDns example.com $Name).Hostname | Should -Be $Finds
    }

    It 'reads the name of a domain that was given by its id, where a host name is looked for' {
        $server = Start-AnswerServer @{
            'GET /domains/dom_1'        = '{"id":"dom_1","name":"example.com"}'
            'GET /domains/dom_1/dyndns' = '{"configs":[{"id":"ddns_1","hostname":"home.example.com","recordType":"A"}]}'
        }
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            (Get-HostUpDynamicDns dom_1 home).Domain | Should -BeExactly 'example.com'
            $server.Requests | Should -Be 'GET /domains/dom_1', 'GET /domains/dom_1/dyndns'
        }
        finally {
            Stop-AnswerServer $server
        }
    }

    It 'asks for no name of a domain that nobody needs' {
        @(Get-RequestDuring $http { Get-HostUpDynamicDns dom_01hxa3b4c5d6e7f8g9h0j1k2m3 }) | Should -HaveCount 1
    }

    It 'has an error for a host name that is not there' {
        Assert-Failure { Get-HostUpDynamicDns example.com hom } -Id NameNotFound -Category ObjectNotFound -Target 'hom (example.com)' -Says 'home' -Next 'Get-HostUpDynamicDns'
        Assert-Failure { Get-HostUpDynamicDns nosuch.com } -Id NameNotFound -Category ObjectNotFound -Target 'nosuch.com' -Next 'account'
    }

    It 'says why a domain cannot have any' {
        $run = Invoke-Captured { Get-HostUpDynamicDns forening.example }
        $run.Errors | Should -BeNullOrEmpty
        $run.Warnings | Should -HaveCount 1
        $run.Warnings[0] | Should -BeLike "forening.example cannot*HostUp's name servers.*Get-HostUpNameserver*"
    }

    It 'has no update address where the key only reads' {
        $readOnly = Start-SandboxHost -Scenario ReadOnlyKey
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $readOnly.BaseUri -SkipCheck
            $one = Get-HostUpDynamicDns example.com
            $one.HasToken | Should -BeFalse
            $one.GetUpdateUrl() | Should -BeNullOrEmpty
        }
        finally {
            Stop-SandboxHost $readOnly
        }
    }

    It 'completes host names that were shown' {
        $null = Get-HostUpDynamicDns example.com
        $line = 'Remove-HostUpDynamicDns example.com h'
        (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Should -Contain 'home.example.com'
    }
}
