BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $domainId = 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3'
    $going = '{"domainId":"dom_01hxa3b4c5d6e7f8g9h0j1k2m3","registrationStatus":"submitted","reason":"Status sync is still in progress.","operation":{"status":"in_progress","jobId":"dbj_1","pollUrl":"/api/jobs/dbj_1"}}'
}

Describe 'Restart-HostUpDomainRegistration' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'says where each stands, and what is next' {
        $null = Register-HostUpDomain ny-butik.com, rejected-1.com -Confirm:$false
        $run = Invoke-Captured { 'ny-butik.com', 'rejected-1.com', 'example.com' | Restart-HostUpDomainRegistration -Confirm:$false }
        $run.Output.Domain | Should -BeExactly 'ny-butik.com'
        $run.Output.RegistrationStatus | Should -BeExactly queued
        $run.Warnings[0] | Should -BeLike '*ny-butik.com*invoice*Get-HostUpDomainLifecycle*'
        $run.Errors.FullyQualifiedErrorId | Should -BeLike '*,HostUp.PowerShell.Registration.RestartHostUpDomainRegistrationCommand'
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'RegistrationFailed,*'
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*-RecoveryValue*'
        $run.Errors[1].FullyQualifiedErrorId | Should -BeLike 'domain_not_eligible,*'
    }

    It 'sends other values, and emits what goes on at once when that is asked for' {
        $null = Register-HostUpDomain rejected-1.com -Confirm:$false
        $operation = Restart-HostUpDomainRegistration rejected-1.com -RecoveryValue @{ registrationIdentifier = '556677-8899'; city = 'Umeå' } -ProfileUpdated -NoWait -Confirm:$false
        $operation.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Api.HostUpOperation'
        $operation.Purpose | Should -BeExactly 'rejected-1.com'
        $operation.PollUrl | Should -BeLike '/api/jobs/dbj_*'
        (Get-SandboxRequest $http | Select-Object -Last 1).body | ConvertFrom-Json | ConvertTo-Json -Compress |
            Should -BeExactly '{"recoveryValues":{"city":"Umeå","registrationIdentifier":"556677-8899"},"profileUpdated":true}'
    }

    It 'tries nothing with -WhatIf' {
        Restart-HostUpDomainRegistration example.com -WhatIf
        @(Get-SandboxRequest $http | Where-Object method -EQ POST) | Should -BeNullOrEmpty
    }
}

Describe 'Restart-HostUpDomainRegistration: long work' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'waits for it on the connection''s own site, and emits how it ended' {
        $server.Answer(200, $going)
        $server.Answer(200, '{"success":true,"data":{"jobId":"dbj_1","status":"completed","progress":100}}')
        $retry = Restart-HostUpDomainRegistration $domainId -Confirm:$false
        $retry.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Registration.RegistrationRetry'
        $retry.RegistrationStatus | Should -BeExactly completed
        $retry.Reason | Should -BeNullOrEmpty
        $retry.Operation.IsCompleted | Should -BeTrue
        $server.Requests[1].PathAndQuery | Should -BeExactly '/api/jobs/dbj_1'
    }

    It 'emits it as it is when the time is up, with how to take it up' {
        $server.Answer(200, $going)
        1..3 | ForEach-Object { $server.Answer(200, '{"data":{"status":"in_progress"}}') }
        $run = Invoke-Captured { Restart-HostUpDomainRegistration $domainId -WaitSec 1 -Confirm:$false }
        $run.Output[0].RegistrationStatus | Should -BeExactly submitted
        $run.Warnings[0] | Should -BeLike '*Wait-HostUpOperation /api/jobs/dbj_1*'
    }

    It 'is an error when the work fails' {
        $server.Answer(200, $going)
        $server.Answer(200, '{"data":{"status":"failed","error":"No luck."}}')
        Assert-Failure { Restart-HostUpDomainRegistration $domainId -Confirm:$false } -Id OperationFailed -Category InvalidResult -Target $domainId -Says 'No luck.'
    }

    It 'is sent once: a lost answer is an unknown outcome' {
        $server.Drop()
        Assert-Failure { Restart-HostUpDomainRegistration $domainId -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Next 'Get-HostUpDomainLifecycle'
        $server.Requests | Should -HaveCount 1
    }
}
