BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpOrder' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists the orders as typed objects, the newest first as HostUp sends them' {
        $orders = Get-HostUpOrder
        $orders | Should -HaveCount 3
        $orders[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Billing.Order'
        $orders.Status | Should -BeExactly pending, cancelled, active
        $orders[0].Billing.Amount | Should -BeOfType decimal
        $orders[0].PaymentUrl | Should -BeLike '*/billing?invoice=202500107'
        "$($orders[0])" | Should -BeExactly 'O-ZR000006: 1475.00 SEK, pending'
    }

    It 'chooses by state: <Status>' -ForEach @(
        @{ Status = 'pending'; Count = 1 }
        @{ Status = 'Cancelled', 'active'; Count = 2 }
        @{ Status = 'failed'; Count = 0 }
    ) {
        @(Get-HostUpOrder -Status $Status) | Should -HaveCount $Count
    }

    It 'reads one by number, by id, and from what has one' {
        $order = Get-HostUpOrder O-ZR000006
        (Get-HostUpOrder $order.Id).Number | Should -BeExactly 'O-ZR000006'
        (Get-HostUpInvoice 202500107 | Get-HostUpOrder).Id | Should -BeExactly $order.Id
        (Get-HostUpOrder | Get-HostUpOrder).Number | Should -BeExactly (Get-HostUpOrder).Number
        ([pscustomobject]@{ OrderId = $order.Id } | Get-HostUpOrder).Id | Should -BeExactly $order.Id
        $renewal = Invoke-HostUpDomainRenewal butik.example -Confirm:$false
        ($renewal | Get-HostUpOrder).Id | Should -BeExactly $renewal.OrderId
        (Get-HostUpDomainRenewal butik.example | Get-HostUpOrder).Id | Should -BeExactly $renewal.OrderId
    }

    It 'is an error for a number that is not there, with one that comes near, and goes on' {
        Assert-Failure { Get-HostUpOrder O-ZR000007 } -Id NameNotFound -Category ObjectNotFound -Target 'O-ZR000007' -Says 'O-ZR000006' -Next 'Get-HostUpOrder'
        (Invoke-Captured { 'O-1', 'O-ZR000006' | Get-HostUpOrder }).Output.Number | Should -BeExactly 'O-ZR000006'
    }

    It 'leads on to the payment' {
        (Get-HostUpOrder -Status pending | New-HostUpPaymentLink).Invoice.Number | Should -BeExactly '202500107'
    }

    It 'completes numbers' {
        (TabExpansion2 'Get-HostUpOrder O-Z').CompletionMatches.CompletionText | Should -BeExactly 'O-ZR000006'
        (TabExpansion2 'Stop-HostUpOrder O-').CompletionMatches | Should -HaveCount 3
    }
}

Describe 'Get-HostUpOrder: what no page shows' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'follows pages by <Name>' -ForEach @(
        @{ Name = 'cursor'; Answers = '{"data":[{"id":"ord_1"}],"hasMore":true,"nextCursor":"b"}', '{"data":[{"id":"ord_2"}],"hasMore":false}'; Query = '*cursor=b*' }
        @{ Name = 'number'; Answers = '{"data":[{"id":"ord_1"}],"hasMore":true}', '{"data":[{"id":"ord_2"}],"hasMore":false}'; Query = '*page=2*' }
    ) {
        foreach ($answer in $Answers) { $server.Answer(200, $answer) }
        (Get-HostUpOrder).Id | Should -BeExactly 'ord_1', 'ord_2'
        $server.Requests[1].PathAndQuery | Should -BeLike $Query
    }

    It 'invents nothing, and shows members it does not know' {
        $server.Answer(200, '{"data":[{"number":7,"items":[{"type":"vps"}]}],"hasMore":false}')
        $order = Get-HostUpOrder
        $order.Number | Should -BeExactly '7'
        $order.items[0].type | Should -BeExactly vps
        foreach ($name in 'Status', 'Billing', 'Invoice', 'PaymentUrl') { $null -eq $order.$name | Should -BeTrue -Because $name }
    }
}
