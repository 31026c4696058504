BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpDomainLifecycle' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'says why a transfer hangs, and which cmdlet is next' {
        $run = Invoke-Captured { Get-HostUpDomainLifecycle flytt.example }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output.Problem | Should -BeExactly 'The registry refused the transfer code.'
        $run.Output.Domain | Should -BeExactly 'flytt.example'
        $run.Output.TransferFailure.Category | Should -BeExactly 'epp_invalid'
        $run.Output.RegistryHistory[0].Contents | Should -BeExactly 'Invalid authorization information'
        $run.Warnings | Should -BeLike 'flytt.example: The registry refused the transfer code.*Set-HostUpTransferCode flytt.example*Restart-HostUpDomainTransfer flytt.example*'
    }

    It 'has nothing to say of a domain that hangs nowhere' {
        $run = Invoke-Captured { Get-HostUpDomainLifecycle example.com }
        $run.Warnings | Should -BeNullOrEmpty
        $run.Output.Problem | Should -BeNullOrEmpty
        $run.Output.WhoisLookupStatus | Should -BeExactly 'ok'
    }

    It 'knows the step: <Says>' -ForEach @(
        @{ Body = '{"registrationFailure":{"category":"identity_invalid","reason":"The number is wrong."}}'; Says = '*The number is wrong.*Set-HostUpDomainContact dom_1 registrant*Restart-HostUpDomainRegistration dom_1*' }
        @{ Body = '{"registrationFailure":{"category":"other","reason":"It failed."}}'; Says = '*It failed.*Restart-HostUpDomainRegistration dom_1*' }
        @{ Body = '{"transferStatus":{"transferStatus":"awaiting_payment"}}'; Says = '*awaiting_payment*Pay the invoice*' }
        @{ Body = '{"transferStatus":{"transferStatus":"registry_locked","reason":"Locked."}}'; Says = '*Locked.*lock lifted where the domain is now*Restart-HostUpDomainTransfer dom_1*' }
        @{ Body = '{"transferStatus":{"transferStatus":"transfer_error_known","reason":"Try again.","actions":{"canRetryTransfer":{"allowed":true}}}}'; Says = '*Try again.*Restart-HostUpDomainTransfer dom_1*' }
        @{ Body = '{"transferStatus":{"transferStatus":"too_new_for_transfer","reason":"Wait 60 days."}}'; Says = '*Wait 60 days.*HostUp names no step*' }
    ) {
        $server = Start-ScriptedServer
        try {
            $server.Answer(200, $Body)
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            (Invoke-Captured { Get-HostUpDomainLifecycle dom_1 -Connection scripted }).Warnings | Should -BeLike $Says
        }
        finally {
            $server.Dispose()
        }
    }
}
