BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpDomainBillingCycle' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits the period and the choices' {
        $cycle = Get-HostUpDomainBillingCycle example.se
        $cycle.Domain | Should -BeExactly 'example.se'
        $cycle.CurrentPeriodYears | Should -Be 1
        $cycle.CurrentBillingCycle | Should -BeExactly 'annually'
        $cycle.Options.PeriodYears | Should -Be 1, 2, 3, 5
        $cycle.Options[3].BillingCycle | Should -BeNullOrEmpty
        $cycle.Options[1].Amount | Should -Be 338
        $cycle.Locked | Should -BeFalse
        "$cycle" | Should -BeExactly 'example.se: annually'
    }
}
