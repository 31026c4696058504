BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Set-HostUpDomainBillingCycle' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'sends the cycle of a choice that has one, else its years' {
        $cycle = Set-HostUpDomainBillingCycle example.com 2 -Confirm:$false
        $cycle.CurrentPeriodYears | Should -Be 2
        $cycle.CurrentBillingCycle | Should -BeExactly 'biennially'
        $cycle.Billing.Amount | Should -Be 318
        @(Get-SandboxRequest $http)[-1].body | Should -BeExactly '{"billingCycle":"biennially"}'
        (Set-HostUpDomainBillingCycle example.com 5 -Confirm:$false).CurrentPeriodYears | Should -Be 5
        @(Get-SandboxRequest $http)[-1].body | Should -BeExactly '{"periodYears":5}'
    }

    It 'sends nothing when it is so already' {
        (Set-HostUpDomainBillingCycle example.com 1 -Confirm:$false).CurrentPeriodYears | Should -Be 1
        @(Get-SandboxRequest $http).method | Should -Not -Contain 'POST'
    }

    It 'names the choices when the years are none of them' {
        Assert-Failure { Set-HostUpDomainBillingCycle example.com 4 -Confirm:$false } -Id NoSuchPeriod -Category InvalidArgument -Target 'example.com' -Says '1, 2, 3, 5' -Next 'Get-HostUpDomainBillingCycle example.com'
    }

    It 'says what stands in the way' {
        $null = Invoke-HostUpDomainRenewal example.com -Confirm:$false
        Assert-Failure { Set-HostUpDomainBillingCycle example.com 2 -Confirm:$false } -Id PeriodLocked -Category InvalidOperation -Target 'example.com' -Says 'waits to be paid' -Next 'Deny-HostUpDomainRenewal'
    }

    It 'asks from what to what, with the price, and holds the limit' {
        $run = Invoke-WithAnswer 'N' { param($c) Set-HostUpDomainBillingCycle example.com 2 -Connection $c } (Get-HostUpConnection)
        "$($run.Questions) $($run.Shown)" | Should -BeLike '*1-year periods, 159.00 SEK*2-year periods, 318.00 SEK*does not say*'
        Assert-Failure { Set-HostUpDomainBillingCycle example.com 2 -MaximumAmount 300 -Confirm:$false } -Id PriceAboveMaximum -Category LimitsExceeded -Target 'example.com'
        @(Get-SandboxRequest $http).method | Should -Not -Contain 'POST'
    }

    It 'says so when HostUp refuses for an invoice, or leaves the outcome open: <Id>' -ForEach @(
        @{ Status = 409; Body = '{"status":409,"code":"existing_invoice_blocking","detail":"An invoice blocks it."}'; Id = 'existing_invoice_blocking'; Category = 'ResourceExists'; Next = 'Deny-HostUpDomainRenewal' }
        @{ Status = 500; Body = '{"status":500,"code":"internal_error","detail":"Sorry."}'; Id = 'OutcomeUnknown'; Category = 'InvalidResult'; Next = 'Get-HostUpDomainBillingCycle' }
    ) {
        $server = Start-ScriptedServer
        try {
            $server.Answer(200, '{"currentPeriodYears":1,"currencyCode":"SEK","options":[{"periodYears":2,"billingCycle":"biennially","amount":318}]}')
            $server.Answer($Status, $Body)
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            Assert-Failure { Set-HostUpDomainBillingCycle dom_1 2 -Confirm:$false -Connection scripted } -Id $Id -Category $Category -Target 'dom_1' -Next $Next
        }
        finally {
            $server.Dispose()
        }
    }
}
