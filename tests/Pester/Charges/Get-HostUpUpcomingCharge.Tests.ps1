BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
}

Describe 'Get-HostUpUpcomingCharge' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'gets invoices and renewals as typed objects, the most urgent first' {
        $charges = Get-HostUpUpcomingCharge -Days 400
        $charges[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Charges.UpcomingCharge'
        $charges.DueAt | Should -Be ($charges.DueAt | Sort-Object)
        $charges.Kind | Sort-Object -Unique | Should -BeExactly 'domain', 'invoice', 'shared_hosting'
        $charges.ConnectionName | Sort-Object -Unique | Should -Be 'sandbox'
        $work = $charges | Where-Object InvoiceNumber -EQ 202500107
        $work.Amount | Should -Be 1475
        $work.Amount | Should -BeOfType decimal
        "$work" | Should -Match '^Migration of mailboxes, 2 hours: 1475\.00 SEK, due \d{4}-\d\d-\d\d$'
    }

    It 'has one charge for an account and its unpaid invoice, with the ids of both' {
        # With no day ahead: sooner or later the next quarter comes into sight.
        $charge = Get-HostUpUpcomingCharge -Days 0 | Where-Object Name -EQ forening.example | Where-Object Kind -NE domain
        $charge.Kind | Should -Be invoice
        $charge.Amount | Should -Be 35.63
        $charge.AccountId | Should -Be acct_01hxd2q6s8t0v3w5x9y1z4a7b8
        $charge.InvoiceNumber | Should -Be 202500106
        $charge.BillingCycle | Should -Be quarterly
    }

    It 'counts a domain once when its renewal is ordered, and again what does not renew' {
        $before = Get-HostUpUpcomingCharge | Where-Object Name -EQ example.org
        $before.Kind | Should -Be domain
        $order = Invoke-HostUpDomainRenewal example.org -Confirm:$false
        $after = @(Get-HostUpUpcomingCharge | Where-Object Name -EQ example.org)
        $after | Should -HaveCount 1
        $after.Kind | Should -Be invoice
        $after.Amount | Should -Be $before.Amount
        $after.DomainId | Should -Be $before.DomainId
        $after.OrderId | Should -Be $order.OrderId
        $after.AutoRenew | Should -BeTrue
    }

    It 'counts an upgrade beside the renewal that it is none of' {
        $null = Invoke-HostUpPlanUpgrade $account webbhotell-business -Confirm:$false
        $charges = Get-HostUpUpcomingCharge | Where-Object AccountId -EQ $account
        $charges[0].Kind | Should -BeExactly shared_hosting
        $charges[0].Amount | Should -Be 199

        # Behind it the invoice, and no renewal but that of the next year, when it has come into sight.
        @($charges | Where-Object Kind -EQ invoice) | Should -HaveCount 1
        ($charges | Select-Object -Skip 1 | Where-Object Kind -NE invoice).DueAt | Where-Object { $_ -lt $charges[0].DueAt.AddYears(1) } | Should -BeNullOrEmpty
    }

    It 'has nothing of an account that will end, and what does not renew in no sum' {
        $portal = Get-HostUpUpcomingCharge | Where-Object Name -EQ Kundportalen
        $portal.Count | Should -BeGreaterThan 1
        $null = Request-HostUpHostingCancellation Kundportalen -Reason 'No longer needed' -CancelType end_of_period -Confirm:$false
        (Get-HostUpUpcomingCharge).Name | Should -Not -Contain Kundportalen
        $ends = Get-HostUpUpcomingCharge | Where-Object Name -EQ butik.example
        $ends.AutoRenew | Should -BeFalse
        $ends.Expected | Should -BeFalse
    }

    It 'sums up what it lists, by month and currency' {
        $all = Get-HostUpUpcomingCharge -Days 200
        $charges = @($all | Where-Object Expected)
        $sums = Get-HostUpUpcomingCharge -Days 200 -Summary
        $sums[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Charges.ChargeSummary'
        [Linq.Enumerable]::Sum([decimal[]] $sums.Amount) | Should -Be ([Linq.Enumerable]::Sum([decimal[]] $charges.Amount))
        ($sums | Measure-Object Charges -Sum).Sum | Should -Be $charges.Count
        $sums.Month | Should -Be ($all.DueAt | ForEach-Object { $_.LocalDateTime.ToString('yyyy-MM') } | Sort-Object -Unique)
        $sums.CurrencyCode | Sort-Object -Unique | Should -Be SEK
        "$($sums[0])" | Should -BeExactly '2026-02: 35.63 SEK'
    }

    It 'keeps several customers apart, and goes back over the connection a charge came from' {
        Connect-HostUp -Sandbox -Name empty -Scenario Empty
        Connect-HostUp -Sandbox -Name second
        $null = Set-HostUpDomain example.org -AutoRenew $false -Connection second -Confirm:$false
        $sums = Get-HostUpConnection | Get-HostUpUpcomingCharge -Days 30 -Summary
        $sums.ConnectionName | Sort-Object -Unique | Should -Be 'sandbox', 'second'
        $charge = Get-HostUpUpcomingCharge -Connection sandbox | Where-Object DomainId | Where-Object Name -EQ example.org
        ($charge | Get-HostUpDomainRenewal).AutoRenew | Should -BeTrue
        (Get-HostUpUpcomingCharge -Connection sandbox, second | ConvertTo-Csv | ConvertFrom-Csv).ConnectionName | Sort-Object -Unique | Should -Be 'sandbox', 'second'
    }

    It 'gives nothing to a customer who has nothing' {
        Connect-HostUp -Sandbox -Name empty -Scenario Empty
        Get-HostUpUpcomingCharge -Connection empty | Should -BeNullOrEmpty
        Get-HostUpUpcomingCharge -Connection empty -Summary | Should -BeNullOrEmpty
    }

    It 'refuses <_> days' -ForEach -1, 3651 {
        { Get-HostUpUpcomingCharge -Days $_ } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}

Describe 'Get-HostUpUpcomingCharge: what HostUp may answer' {
    BeforeAll {
        . $PSScriptRoot/../AnswerServer.ps1
        $soon = [datetime]::UtcNow.AddDays(10).ToString('yyyy-MM-ddT12:00:00.000Z')
        function Connect-Answering {
            param([hashtable] $Answer)

            foreach ($list in 'billing/invoices', 'orders', 'domains', 'shared-hosting') {
                if (-not $Answer.ContainsKey("GET /$list")) { $Answer["GET /$list"] = '{"data":[],"hasMore":false}' }
            }
            $script:server = Start-AnswerServer $Answer
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0 -Name answering
        }
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-AnswerServer $server
    }

    It 'shows nothing when <_> cannot be read, and says so' -ForEach 'billing/invoices', 'orders', 'domains', 'shared-hosting' {
        $answer = @{
            'GET /billing/invoices' = "{`"data`":[{`"id`":`"inv_1`",`"number`":`"1`",`"status`":`"unpaid`",`"dueAt`":`"$soon`",`"total`":100,`"currencyCode`":`"SEK`"}],`"hasMore`":false}"
        }
        $answer["GET /$_"] = 403
        Connect-Answering $answer
        Assert-Failure { Get-HostUpUpcomingCharge -Summary } -Id from_the_test -Category PermissionDenied -Target "/$_" -Says "/$_" -Next "Without /$_ the forecast would be wrong"
        (Invoke-Captured { Get-HostUpUpcomingCharge }).Output | Should -BeNullOrEmpty
    }

    It 'asks for the cancellations only when an account is due' {
        $account = '{"data":[{"id":"acct_1","name":"a.example","serviceStatus":"active","nextDueAt":"' + $soon + '","billing":{"amount":99,"currencyCode":"SEK","billingCycle":"annually"}}],"hasMore":false}'
        Connect-Answering @{ 'GET /shared-hosting' = $account; 'GET /cancellations' = 403 }
        (Get-HostUpUpcomingCharge -Days 5) | Should -BeNullOrEmpty
        $server.Requests | Should -HaveCount 4
        Assert-Failure { Get-HostUpUpcomingCharge } -Id from_the_test -Category PermissionDenied -Target '/cancellations' -Says '/cancellations' -Next 'read:services'
    }

    It 'goes on with the next customer when one cannot be read' {
        Connect-Answering @{ 'GET /orders' = 500 }
        Connect-HostUp -Sandbox -Name good
        $run = Invoke-Captured { Get-HostUpUpcomingCharge -Connection answering, good -Summary }
        $run.Errors | Should -HaveCount 1
        $run.Output.ConnectionName | Sort-Object -Unique | Should -Be good
    }

    It 'says of how many charges the amount is not known, and adds no two currencies' {
        Connect-Answering @{
            'GET /domains' = '{"data":[' +
                "{`"id`":`"dom_1`",`"name`":`"a.example`",`"serviceStatus`":`"active`",`"nextDueAt`":`"$soon`",`"billing`":{`"amount`":10,`"currencyCode`":`"EUR`",`"billingCycle`":`"annually`"}}," +
                "{`"id`":`"dom_2`",`"name`":`"b.example`",`"serviceStatus`":`"active`",`"nextDueAt`":`"$soon`",`"billing`":{`"amount`":100,`"currencyCode`":`"SEK`",`"billingCycle`":`"annually`"}}," +
                "{`"id`":`"dom_3`",`"name`":`"c.example`",`"serviceStatus`":`"active`",`"nextDueAt`":`"$soon`",`"billing`":{`"currencyCode`":`"SEK`"}}" +
                '],"hasMore":false}'
        }
        $sums = Get-HostUpUpcomingCharge -Summary -WarningVariable said -WarningAction SilentlyContinue
        $sums.CurrencyCode | Should -Be 'EUR', 'SEK'
        $sums.Amount | Should -Be 10, 100
        $sums.Unknown | Should -Be 0, 1
        "$said" | Should -Be 'answering: HostUp does not say the amount of charges that fall due: 1. Sums are without them.'
        $unknown = Get-HostUpUpcomingCharge -WarningAction SilentlyContinue | Where-Object Name -EQ c.example
        $null -eq $unknown.Amount | Should -BeTrue
        "$unknown" | Should -Match '^c\.example: due '
    }

    It 'shows an order that has no invoice, due nobody knows when, before all others' {
        Connect-Answering @{
            'GET /orders' = '{"data":[{"id":"ord_1","number":"O-1","status":"pending","type":"new","billing":{"amount":199,"currencyCode":"SEK","billingCycle":"annually"}},' +
                '{"id":"ord_2","number":"O-2","status":"active","type":"new","billing":{"amount":5,"currencyCode":"SEK"}}],"hasMore":false}'
        }
        $charge = @(Get-HostUpUpcomingCharge -Days 0)
        $charge | Should -HaveCount 1
        $charge.Kind | Should -Be order
        $charge.Name | Should -Be O-1
        $charge.OrderId | Should -Be ord_1
        $null -eq $charge.DueAt | Should -BeTrue
        $null -eq (Get-HostUpUpcomingCharge -Summary).Month | Should -BeTrue
    }
}
