BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpHostingCancellation' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'says none of an account that is not cancelled' {
        $cancellation = Get-HostUpHostingCancellation example.com
        $cancellation.Status | Should -BeExactly none
        $cancellation.AccountId | Should -BeExactly $SampleAccountId
    }

    It 'tells those that are from those that are not' {
        $null = Request-HostUpHostingCancellation Kundportalen 'Too expensive' end_of_period -Confirm:$false
        $cancelled = Get-HostUpHostingAccount | Get-HostUpHostingCancellation | Where-Object Status -NE none
        $cancelled | Should -HaveCount 1
        $cancelled.Reason | Should -Be 'Too expensive'
        $cancelled.Revokable | Should -BeTrue
    }
}
