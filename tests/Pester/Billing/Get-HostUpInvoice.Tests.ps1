BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpInvoice' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists the invoices as typed objects' {
        $invoices = Get-HostUpInvoice
        $invoices | Should -HaveCount 7
        $invoices[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Billing.Invoice'
        $invoices[0].Total | Should -BeOfType decimal
        $invoices[0].DueAt | Should -BeOfType System.DateTimeOffset
        "$($invoices[1])" | Should -BeExactly '202500106: 35.63 SEK, unpaid, due 2026-02-15'
    }

    It 'chooses by <name>' -ForEach @(
        @{ Name = 'one state'; With = @{ Status = 'cancelled' }; Expected = '202500104' }
        @{ Name = 'several states'; With = @{ Status = 'Refunded', 'cancelled' }; Expected = '202500105', '202500104' }
        @{ Name = 'what is due, overdue included'; With = @{ DueWithin = 14 }; Expected = '202500107', '202500106' }
        @{ Name = 'what is overdue'; With = @{ DueWithin = 0 }; Expected = '202500106' }
        @{ Name = 'what was due, whatever its state'; With = @{ DueWithin = 0; Status = 'paid' }; Expected = '202500103', '202500102', '202500101' }
        @{ Name = 'the first day of issue'; With = @{ From = [datetime]'2026-01-01'; Status = 'unpaid' }; Expected = '202500107', '202500106' }
        @{ Name = 'the last day of issue, to its end'; With = @{ To = [datetime]'2025-05-28' }; Expected = '202500102', '202500101' }
        @{ Name = 'both'; With = @{ From = [datetime]'2025-11-20'; To = [datetime]'2025-12-05' }; Expected = '202500104' }
        @{ Name = 'what nothing is'; With = @{ Status = 'collections' }; Expected = $null }
    ) {
        (Get-HostUpInvoice @With).Number | Should -BeExactly $Expected
    }

    It 'reads one by number, by id and from the pipeline, with what the list does not say' {
        $one = Get-HostUpInvoice 202500106
        $one.Actions.CanCancel.Allowed | Should -BeTrue
        (Get-HostUpInvoice $one.Id).Number | Should -Be 202500106
        (Get-HostUpInvoice -Status cancelled, unpaid | Get-HostUpInvoice).Number | Should -BeExactly '202500107', '202500106', '202500104'
        ([pscustomobject]@{ InvoiceId = $one.Id } | Get-HostUpInvoice).Number | Should -Be 202500106
    }

    It 'shows what an order made' {
        $order = Invoke-HostUpApi orders -Method POST -Body @{ items = @(@{ type = 'domain'; action = 'register'; domainName = 'ny-butik.com'; years = 1 }) } -Confirm:$false
        (Get-HostUpInvoice $order.invoiceId).OrderId | Should -Be $order.id
        (Get-HostUpInvoice -Status unpaid).Id | Should -Contain $order.invoiceId
    }

    It 'is an error for a number that is not there, with one that comes near, and goes on' {
        Assert-Failure { Get-HostUpInvoice 202500116 } -Id NameNotFound -Category ObjectNotFound -Target 202500116 -Says '202500106' -Next 'Get-HostUpInvoice'
        (Invoke-Captured { '1', '202500106' | Get-HostUpInvoice }).Output.Number | Should -Be 202500106
    }

    It 'can be kept as JSON and CSV' {
        $invoices = Get-HostUpInvoice
        ($invoices | ConvertTo-Json -Depth 4 | ConvertFrom-Json).Number | Should -BeExactly $invoices.Number
        ($invoices | ConvertTo-Csv | ConvertFrom-Csv)[1].LineItems | Should -Be 'Web Hosting Start (forening.example): 28.50 SEK'
        ($invoices[0].ToJson() | ConvertFrom-Json).totals.total | Should -Be $invoices[0].Total
    }
}

Describe 'Get-HostUpInvoice: what no page shows' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'reads <name>' -ForEach @(
        @{ Name = 'groups'; Body = '{"id":"inv_1","number":"7","status":"unpaid","dates":{"dueAt":"2026-05-01T00:00:00.000Z"},"totals":{"currencyCode":"SEK","total":100}}' }
        @{ Name = 'members beside the number'; Body = '{"id":"inv_1","number":7,"status":"unpaid","dueAt":"2026-05-01","total":"100.00","currencyCode":"SEK"}' }
        @{ Name = 'money as objects'; Body = '{"id":"inv_1","number":"7","status":"unpaid","dates":{"dueAt":"2026-05-01"},"totals":{"total":{"amount":100,"currencyCode":"SEK"}}}' }
    ) {
        $server.Answer(200, $Body)
        "$(Get-HostUpInvoice inv_1)" | Should -BeExactly '7: 100.00 SEK, unpaid, due 2026-05-01'
    }

    It 'follows pages with numbers to an empty one' {
        $server.Answer(200, '{"data":[{"id":"inv_1"}],"hasMore":true}')
        $server.Answer(200, '{"data":[{"id":"inv_2"}]}')
        $server.Answer(200, '{"data":[]}')
        (Get-HostUpInvoice).Id | Should -BeExactly 'inv_1', 'inv_2'
        $server.Requests | Should -HaveCount 3
    }

    It 'invents nothing, and shows members it does not know' {
        $server.Answer(200, '{"data":[{"number":"7","reminders":2,"dueAt":"soon"}],"hasMore":false}')
        $invoice = Get-HostUpInvoice
        $invoice.reminders | Should -Be 2
        $invoice.GetAdditionalData()['dueAt'] | Should -Be soon
        foreach ($name in 'Status', 'DueAt', 'Total', 'CurrencyCode', 'LineItems') { $null -eq $invoice.$name | Should -BeTrue -Because $name }
    }

    It 'does not show what it cannot compare: <_>' -ForEach @{ DueWithin = 9 }, @{ From = [datetime]'2000-01-01' }, @{ To = [datetime]'2100-01-01' } {
        $server.Answer(200, '{"data":[{"id":"inv_1","status":"unpaid"}],"hasMore":false}')
        Get-HostUpInvoice @_ | Should -BeNullOrEmpty
    }

    It 'is an error for a list that goes in a circle' {
        $server.Answer(200, '{"data":[{"id":"inv_1"}],"hasMore":true}')
        $server.Answer(200, '{"data":[{"id":"inv_1"}],"hasMore":true}')
        Assert-Failure { Get-HostUpInvoice } -Id UnexpectedResponse -Category InvalidResult -Target '/billing/invoices'
    }
}
