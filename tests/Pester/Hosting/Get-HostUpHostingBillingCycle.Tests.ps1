BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpHostingBillingCycle' {
    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists cycles that carry their account, and marks the current one' {
        Connect-HostUp -Sandbox
        $cycles = Get-HostUpHostingBillingCycle example.com
        $cycles.BillingCycle | Should -BeExactly monthly, quarterly, semiannually, annually, biennially, triennially
        ($cycles | Where-Object IsCurrent).BillingCycle | Should -BeExactly annually
        $cycles[4].Amount | Should -BeOfType decimal
        "$($cycles[4])" | Should -BeExactly '189.00 SEK biennially'
        $cycles.AccountId | Select-Object -Unique | Should -BeExactly $SampleAccountId
    }

    It 'warns of an unpaid invoice that stands in the way' {
        Connect-HostUp -Sandbox -Scenario UnpaidInvoice
        $run = Invoke-Captured { Get-HostUpHostingBillingCycle example.com }
        $run.Output | Should -HaveCount 6
        $run.Warnings | Should -HaveCount 1
        $run.Warnings[0] | Should -BeLike '*example.com*202600001*99.00 SEK*'
    }

    It 'warns of an account that cannot change' {
        Connect-HostUp -Sandbox
        (Invoke-Captured { Get-HostUpHostingBillingCycle forening.example }).Warnings -like '*suspended*' | Should -HaveCount 1
    }

    It 'reports bad accounts among good ones, and goes on' {
        Connect-HostUp -Sandbox
        $run = Invoke-Captured { 'acct_nosuch', $SampleAccountId, 'nonsense' | Get-HostUpHostingBillingCycle }
        $run.Output | Should -HaveCount 6
        $run.Errors.FullyQualifiedErrorId -replace ',.*' | Should -BeExactly not_found, NameNotFound
    }
}
