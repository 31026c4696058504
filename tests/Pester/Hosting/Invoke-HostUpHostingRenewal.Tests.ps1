BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Invoke-HostUpHostingRenewal' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'emits the renewal with its unpaid invoice' {
        $renewal = Invoke-HostUpHostingRenewal example.com -Confirm:$false
        $renewal.RenewalScheduled | Should -BeTrue
        $renewal.RenewalInvoice.Status | Should -Be unpaid
        $renewal.RenewalInvoice.PaymentUrl.AbsoluteUri | Should -BeLike 'https://*'
        $renewal.AccountId | Should -BeExactly $SampleAccountId
    }

    It 'looks up an invoice that comes late, and does not warn' {
        $run = Invoke-Captured { Invoke-HostUpHostingRenewal Kundportalen -Confirm:$false }
        $run.Output[0].InvoiceLookupPending | Should -BeTrue
        $run.Output[0].RenewalInvoice.Number | Should -Be 202600001
        $run.Warnings | Should -BeNullOrEmpty
    }

    It 'previews with -WhatIf what the account costs' {
        $preview = Invoke-HostUpHostingRenewal example.com -WhatIf
        $preview.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Hosting.HostingRenewalPreview'
        $preview.Billing.Amount | Should -Be 99
        $preview.PrimaryDomain | Should -Be example.com
    }

    It 'spends nothing <name>: <id>' -ForEach @(
        @{ Name = 'that is dearer'; Limit = @{ MaximumAmount = 98 }; Id = 'PriceAboveMaximum' }
        @{ Name = 'in another currency'; Limit = @{ MaximumAmount = 1000; Currency = 'EUR' }; Id = 'PriceUnknown' }
        @{ Name = 'whose add-ons have no known price'; Limit = @{ MaximumAmount = 1000; Addon = 'addon_extra_storage' }; Id = 'PriceUnknown' }
    ) {
        $without = $Limit
        Assert-Failure { Invoke-HostUpHostingRenewal example.com @without -Confirm:$false } -Id $Id -Category $(if ($Id -eq 'PriceUnknown') { 'InvalidResult' } else { 'LimitsExceeded' }) -Target example.com
        (Invoke-Captured { Get-HostUpHostingBillingCycle example.com }).Warnings | Should -BeNullOrEmpty
    }

    It 'renews what is within the limit' {
        (Invoke-HostUpHostingRenewal example.com -MaximumAmount 99 -Currency SEK -Confirm:$false).RenewalInvoice.Amount | Should -Be 99
    }

    It 'is blocked by an unpaid invoice, and does not advise what it cannot do' {
        $null = Invoke-HostUpHostingRenewal example.com -Confirm:$false
        Assert-Failure { Invoke-HostUpHostingRenewal example.com -Confirm:$false } -Id existing_invoice_blocking -Category ResourceExists -Target example.com -Next 'Pay the invoice (202600001'
        $Error[0].ErrorDetails.RecommendedAction | Should -Not -BeLike '*-CancelExistingInvoice*'
    }

    It 'shows the price, what is paid and the add-ons in the question' {
        $run = Invoke-WithAnswer -Answer No -Script {
            Connect-HostUp -Sandbox -Name customer
            Invoke-HostUpHostingRenewal example.com -Addon addon_extra_storage
        }
        foreach ($part in 'Renew example.com', 'customer (the sandbox', 'Paid until', '99.00 SEK annually', 'addon_extra_storage', 'not known') { $run.Questions[0] | Should -BeLike "*$part*" }
        $run.Output | Should -BeNullOrEmpty
    }
}

Describe 'Invoke-HostUpHostingRenewal: answers' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'sends one request without a body, and does not know the outcome after <name>' -ForEach @(
        @{ Name = '502'; Status = 502; Body = '{"status":502,"code":"upstream_unavailable"}' }
        @{ Name = 'an answer that says nothing'; Status = 200; Body = '{}' }
        @{ Name = 'one that denies it'; Status = 200; Body = '{"renewalScheduled":false}' }
    ) {
        $server.Answer($Status, $Body)
        Assert-Failure { Invoke-HostUpHostingRenewal $SampleAccountId -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Target $SampleAccountId -Says 'may be renewed', 'not sent again' -Next 'invoices'
        $server.Requests | Should -HaveCount 1
        $server.Requests[0].Body | Should -BeNullOrEmpty
    }
}
