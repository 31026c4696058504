BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Deny-HostUpDomainRenewal' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'cancels the order and the invoice' {
        $null = Invoke-HostUpDomainRenewal butik.example -Confirm:$false
        $response = Deny-HostUpDomainRenewal butik.example -Confirm:$false
        $response.Decision | Should -BeExactly 'declined'
        $response.RenewalInvoice.Status | Should -BeExactly 'cancelled'
        @(Get-SandboxRequest $http)[-1].body | Should -BeExactly '{"decision":"decline"}'
        (Get-HostUpDomainRenewal butik.example).HasPendingOrder | Should -BeFalse
    }

    It 'has an error when none waits, and sends nothing' {
        Assert-Failure { Deny-HostUpDomainRenewal butik.example -Confirm:$false } -Id NoPendingRenewal -Category InvalidOperation -Target 'butik.example' -Next 'Get-HostUpDomainRenewal'
        @(Get-SandboxRequest $http).method | Should -Not -Contain 'POST'
    }

    It 'names order and invoice in its question' {
        $null = Invoke-HostUpDomainRenewal butik.example -Confirm:$false
        $run = Invoke-WithAnswer 'N' { param($c) Deny-HostUpDomainRenewal butik.example -Connection $c } (Get-HostUpConnection)
        "$($run.Questions) $($run.Shown)" | Should -BeLike '*Decline the renewal of butik.example: cancels order O-*invoice 202600001*'
        (Get-HostUpDomainRenewal butik.example).HasPendingOrder | Should -BeTrue
    }

    It 'leaves the outcome open when HostUp answers with another decision, or fails: <Body>' -ForEach @(
        @{ Status = 200; Body = '{"domainId":"dom_1","decision":"accepted"}' }
        @{ Status = 502; Body = '{"status":502,"code":"decline_failed","detail":"It failed."}' }
    ) {
        $server = Start-ScriptedServer
        try {
            $server.Answer(200, '{"hasPendingOrder":true,"orderId":"ord_1"}')
            $server.Answer($Status, $Body)
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            Assert-Failure { Deny-HostUpDomainRenewal dom_1 -Confirm:$false -Connection scripted } -Id OutcomeUnknown -Category InvalidResult -Target 'dom_1' -Next 'Get-HostUpDomainRenewal'
            @($server.Requests) | Should -HaveCount 2
        }
        finally {
            $server.Dispose()
        }
    }
}
