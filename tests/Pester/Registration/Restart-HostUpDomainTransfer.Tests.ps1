BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $wrong = ConvertTo-SecureString 'wrong-code' -AsPlainText -Force
    $right = ConvertTo-SecureString 'right-code' -AsPlainText -Force
}

Describe 'Restart-HostUpDomainTransfer' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        $null = Register-HostUpDomain iis.se, example.net -Transfer -TransferCode $wrong -Confirm:$false
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'says why a transfer does not go on, and what is next' {
        $run = Invoke-Captured { 'iis.se', 'example.net' | Restart-HostUpDomainTransfer -Confirm:$false }
        $run.Output.Domain | Should -BeExactly 'iis.se', 'example.net'
        $run.Output.TransferStatus | Should -BeExactly transfer_failed_at_registry, awaiting_payment
        $run.Output[0].PreRetryCleanup.FailedRegistryRecordDeleted | Should -BeTrue
        $run.Warnings | Should -HaveCount 2
        $run.Warnings[0] | Should -BeLike '*iis.se*refused*-TransferCode*'
        $run.Warnings[1] | Should -BeLike '*example.net*invoice*'
    }

    It 'tries it with another code, which is stored first' {
        $run = Invoke-Captured { Restart-HostUpDomainTransfer iis.se -TransferCode $right -Confirm:$false }
        $run.Warnings | Should -BeNullOrEmpty
        $run.Output[0].TransferStatus | Should -BeExactly pending_transfer_in_progress
        (Get-SandboxRequest $http | Select-Object -Last 1).body | Should -BeExactly '{"eppCode":"right-code"}'
        $null = Restart-HostUpDomainTransfer iis.se -Confirm:$false
        (Get-SandboxRequest $http | Select-Object -Last 1).body | Should -BeNullOrEmpty
    }

    It 'tries nothing with -WhatIf' {
        $before = @(Get-SandboxRequest $http).Count
        Restart-HostUpDomainTransfer iis.se -TransferCode $right -WhatIf
        @(Get-SandboxRequest $http).Count | Should -Be $before
    }

    It 'is an error for a domain that is not on its way here' {
        Assert-Failure { Restart-HostUpDomainTransfer example.com -Confirm:$false } -Id domain_not_eligible -Category ResourceExists -Target 'example.com' -Next 'Get-HostUpDomainLifecycle'
    }
}

Describe 'Restart-HostUpDomainTransfer: what HostUp can answer' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 2
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'says what is next when it is <Status>' -ForEach @(
        @{ Status = 'registry_locked'; Next = '*lock lifted at the registrar*' }
        @{ Status = 'registry_locked_and_epp_invalid'; Next = '*right code*' }
        @{ Status = 'too_new_for_transfer'; Next = '*60 days*' }
        @{ Status = 'transfer_error_known'; Next = '*Get-HostUpDomainLifecycle*' }
        @{ Status = 'something_new'; Next = '*Get-HostUpDomainLifecycle*' }
    ) {
        $server.Answer(200, "{`"transferStatus`":`"$Status`"}")
        $run = Invoke-Captured { Restart-HostUpDomainTransfer dom_01hxa3b4c5d6e7f8g9h0j1k2m3 -Confirm:$false }
        $run.Output[0].TransferStatus | Should -BeExactly $Status
        $run.Warnings[0] | Should -BeLike $Next
    }

    It 'is sent once: a lost answer is an unknown outcome' {
        $server.Drop()
        Assert-Failure { Restart-HostUpDomainTransfer dom_01hxa3b4c5d6e7f8g9h0j1k2m3 -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Next 'Get-HostUpDomainLifecycle'
        $server.Requests | Should -HaveCount 1
    }
}
