BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpDomainRenewal' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits what a renewal costs and when it is due' {
        $renewal = Get-HostUpDomainRenewal butik.example
        $renewal.Domain | Should -BeExactly 'butik.example'
        "$($renewal.Billing)" | Should -BeExactly '159.00 SEK annually'
        $renewal.RenewsFor.Months | Should -Be 12
        $renewal.DaysUntilExpiry | Should -BeIn 11, 12
        $renewal.HasPendingOrder | Should -BeFalse
        $renewal.Actions.CanRenewNow.Allowed | Should -BeTrue
        "$renewal" | Should -BeExactly 'butik.example: 159.00 SEK annually'
    }

    It 'shows the order that waits, with where its invoice is paid' {
        $null = Invoke-HostUpDomainRenewal butik.example -Confirm:$false
        $renewal = Get-HostUpDomain butik.example | Get-HostUpDomainRenewal
        $renewal.Domain | Should -BeExactly 'butik.example'
        $renewal.InvoiceStatus | Should -BeExactly 'unpaid'
        $renewal.RenewalInvoice.PaymentUrl | Should -BeLike 'http*/billing?invoice=202600001'
        $renewal.Actions.CanRenewNow.Code | Should -BeExactly 'pending_order'
    }

    It 'counts days past the end as less than none' {
        (Get-HostUpDomainRenewal utgangen.example).DaysUntilExpiry | Should -BeLessThan 0
    }
}
