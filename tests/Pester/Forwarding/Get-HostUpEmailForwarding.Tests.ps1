BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpEmailForwarding' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'says whether, and where' {
        $state = Get-HostUpEmailForwarding butik.example
        $state.Domain | Should -BeExactly 'butik.example'
        $state.IntegrationStatus | Should -BeExactly 'enabled'
        $state.Rules | ForEach-Object ToString | Should -BeExactly 'info@butik.example -> owner@example.net'
        "$($state.Destinations)" | Should -BeExactly 'owner@example.net (verified)'
    }

    It 'names the MX records that take the mail of the others' {
        "$((Get-HostUpEmailForwarding example.com).ExistingMxRecords)" | Should -BeExactly '10 mail.example.com 20 mail2.example.com'
        (Get-HostUpEmailForwarding forening.example).Reason | Should -Not -BeNullOrEmpty
    }

    It 'takes many by pipeline, in order, names as people write them, and goes on after one that is not there' {
        $run = Invoke-Captured { 'butik.example', 'nosuch.example', 'räksmörgås.example' | Get-HostUpEmailForwarding }
        $run.Output.Domain | Should -BeExactly 'butik.example', 'räksmörgås.example'
        $run.Errors | Should -HaveCount 1
        Assert-Failure { Get-HostUpEmailForwarding nosuch.example } -Id NameNotFound -Category ObjectNotFound -Target 'nosuch.example'
    }

    It 'reads by id without looking up, and then calls the domain so' {
        $domainId = (Get-HostUpEmailForwarding butik.example).DomainId
        $sent = @(Get-RequestDuring $http { $script:byId = Get-HostUpEmailForwarding $domainId })
        $sent | Should -HaveCount 1
        $script:byId.Domain | Should -BeExactly $domainId
    }
}
