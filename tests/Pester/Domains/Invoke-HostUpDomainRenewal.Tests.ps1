BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Invoke-HostUpDomainRenewal' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'renews once, without a body, and emits the order with its invoice' {
        $order = Invoke-HostUpDomainRenewal butik.example -Confirm:$false
        $order.Domain | Should -BeExactly 'butik.example'
        $order.RenewalScheduled | Should -BeTrue
        $order.OrderId | Should -BeLike 'ord_*'
        $order.RenewalInvoice.Amount | Should -Be 159
        $commit = @(Get-SandboxRequest $http | Where-Object method -EQ POST)
        $commit | Should -HaveCount 1
        $commit[0].body | Should -BeNullOrEmpty
    }

    It 'orders nothing when run again' {
        $null = Invoke-HostUpDomainRenewal butik.example -Confirm:$false
        Assert-Failure { Invoke-HostUpDomainRenewal butik.example -Confirm:$false } -Id RenewalPending -Category InvalidOperation -Target 'butik.example' -Says '202600001', 'Nothing was ordered' -Next 'Deny-HostUpDomainRenewal butik.example'
        @(Get-SandboxRequest $http | Where-Object method -EQ POST) | Should -HaveCount 1
    }

    It 'orders nothing that HostUp would not renew now' {
        Assert-Failure { Invoke-HostUpDomainRenewal flytt.example -Confirm:$false } -Id RenewalNotAllowed -Category InvalidOperation -Target 'flytt.example' -Says 'being registered or transferred' -Next 'Get-HostUpDomainRenewal'
        @(Get-SandboxRequest $http).method | Should -Not -Contain 'POST'
    }

    It 'warns while the invoice is being made' {
        $run = Invoke-Captured { Invoke-HostUpDomainRenewal blogg.example -Confirm:$false }
        $run.Output.RenewalInvoice | Should -BeNullOrEmpty
        $run.Warnings | Should -BeLike '*blogg.example*Get-HostUpDomainRenewal blogg.example*'
        (Get-HostUpDomainRenewal blogg.example).InvoiceNumber | Should -BeExactly '202600001'
    }

    It 'asks with connection, price and period, and sends nothing on No' {
        $connection = Get-HostUpConnection
        $run = Invoke-WithAnswer 'N' { param($c) Invoke-HostUpDomainRenewal butik.example -Connection $c } $connection
        $question = "$($run.Questions) $($run.Shown)"
        foreach ($part in 'Renew butik.example', $connection.Title, 'extended by 12 months', '159.00 SEK', 'annually') { $question | Should -BeLike "*$part*" }
        @(Get-SandboxRequest $http).method | Should -Not -Contain 'POST'
    }

    It 'covers equal prices with Yes to All, and asks again for a dearer one' {
        $run = Invoke-WithAnswer 'Yes to All', 'No' { param($c) Invoke-HostUpDomainRenewal butik.example, blogg.example, example.nu -Connection $c } (Get-HostUpConnection)
        $run.Output.Domain | Should -BeExactly 'butik.example', 'blogg.example'
        $run.Questions | Should -HaveCount 2
    }

    It 'sends nothing more after No to All, prices included' {
        $before = @(Get-SandboxRequest $http).Count
        $run = Invoke-WithAnswer 'No to All' { param($c) Invoke-HostUpDomainRenewal butik.example, blogg.example, example.nu -Connection $c } (Get-HostUpConnection)
        $run.Output | Should -BeNullOrEmpty
        $run.Questions | Should -HaveCount 1
        $sent = @(Get-SandboxRequest $http | Select-Object -Skip $before).pathAndQuery
        $sent | Should -Not -BeNullOrEmpty
        $sent -match 'blogg|nu/|name=example.nu' | Should -BeNullOrEmpty
    }

    It 'holds the limit: <Id>' -ForEach @(
        @{ Limit = @{ MaximumAmount = 150 }; Id = 'PriceAboveMaximum'; Category = 'LimitsExceeded' }
        @{ Limit = @{ MaximumAmount = 500; Currency = 'EUR' }; Id = 'PriceUnknown'; Category = 'InvalidResult' }
    ) {
        Assert-Failure { Invoke-HostUpDomainRenewal butik.example @Limit -Confirm:$false } -Id $Id -Category $Category -Target 'butik.example'
        @(Get-SandboxRequest $http).method | Should -Not -Contain 'POST'
        (Invoke-HostUpDomainRenewal butik.example -MaximumAmount 159 -Currency SEK -Confirm:$false).RenewalScheduled | Should -BeTrue
    }

    It 'emits the price with -WhatIf' {
        (Invoke-HostUpDomainRenewal butik.example -WhatIf).Billing.Amount | Should -Be 159
        @(Get-SandboxRequest $http).method | Should -Not -Contain 'POST'
    }

    It 'says that the outcome is not known when no answer settles it, and what shows it: <Name>' -ForEach @(
        @{ Name = 'a server error'; Status = 502; Body = '{"status":502,"code":"bad_gateway","detail":"Upstream."}' }
        @{ Name = 'an answer that denies it'; Status = 200; Body = '{"domainId":"dom_1","renewalScheduled":false}' }
    ) {
        $server = Start-ScriptedServer
        try {
            $server.Answer(200, '{"hasPendingOrder":false,"billing":{"amount":159,"currencyCode":"SEK","billingCycle":"annually"}}')
            $server.Answer($Status, $Body)
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            Assert-Failure { Invoke-HostUpDomainRenewal dom_1 -Confirm:$false -Connection scripted } -Id OutcomeUnknown -Category InvalidResult -Target 'dom_1' -Says 'invoice may exist', 'not sent again' -Next 'Get-HostUpDomainRenewal'
            @($server.Requests) | Should -HaveCount 2
        }
        finally {
            $server.Dispose()
        }
    }
}
