BeforeAll {
    . $PSScriptRoot/ExampleProcess.ps1
    . $PSScriptRoot/../AnswerServer.ps1
    $next = [datetime]::Today.AddMonths(1).ToString('yyyy-MM', [cultureinfo]::InvariantCulture)
}

Describe 'examples/Send-ChargeForecast.ps1' {
    It 'totals next month' {
        $run = Invoke-Example Send-ChargeForecast.ps1 '-Sandbox'
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $run.Objects.Customer | Should -Be Sandbox
        $run.Objects.Month | Should -Be $next
        $run.Objects.CurrencyCode | Should -Be SEK
        $run.Objects.Total | Should -BeGreaterThan 0
        $run.Objects.Unknown | Should -Be 0
    }

    It 'ends with 2 when the month costs a customer more than the limit, with 0 when it does not' {
        $total = (Invoke-Example Send-ChargeForecast.ps1 '-Sandbox').Objects.Total.ToString([cultureinfo]::InvariantCulture)
        (Invoke-ExampleFile Send-ChargeForecast.ps1 '-Sandbox', '-Limit', $total).ExitCode | Should -Be 0
        $run = Invoke-ExampleFile Send-ChargeForecast.ps1 '-Sandbox', '-Limit', '1'
        $run.ExitCode | Should -Be 2
        $run.Output | Should -Match 'LimitPassed\s*: True'
        (Invoke-ExampleFile Send-ChargeForecast.ps1 '-Sandbox', '-Limit', '1', '-Currency', 'EUR').ExitCode | Should -Be 0
    }

    It 'writes CSV that adds up to the total, the same in every culture, with <Delimiter>' -ForEach @{ Delimiter = ',' }, @{ Delimiter = ';' } {
        $files = foreach ($culture in 'en-US', 'sv-SE', 'ar-SA') {
            $csv = Join-Path $TestDrive "$culture.csv"
            $run = Invoke-Example Send-ChargeForecast.ps1 "-Sandbox -CsvPath '$csv' -Delimiter '$Delimiter'" -Culture $culture
            $run.ExitCode | Should -Be 0 -Because $run.Errors
            $csv
        }
        $files | ForEach-Object { Get-FileHash $_ } | ForEach-Object Hash | Sort-Object -Unique | Should -HaveCount 1
        [System.IO.File]::ReadAllBytes($files[0])[0..2] | Should -Be 0xEF, 0xBB, 0xBF
        $rows = @(Import-Csv $files[0] -Delimiter $Delimiter)
        $rows[0].PSObject.Properties.Name | Should -Be 'Customer', 'DueOn', 'Name', 'Kind', 'BillingCycle', 'Amount', 'CurrencyCode', 'InvoiceNumber'
        $sum = [decimal]0
        foreach ($row in $rows) { $sum += [decimal]::Parse($row.Amount, [cultureinfo]::InvariantCulture) }
        $sum | Should -Be $run.Objects.Total
        $rows.Amount | Should -Match '^\d+\.\d\d$'
        $rows.DueOn | Should -Match "^$next-\d\d$"
    }

    It 'writes one page that needs no other, and fits a phone' {
        $html = Join-Path $TestDrive 'charges.html'
        $run = Invoke-Example Send-ChargeForecast.ps1 "-Sandbox -HtmlPath '$html' -Limit 1" -Culture sv-SE
        $run.ExitCode | Should -Be 2 -Because $run.Errors
        $page = Get-Content $html -Raw
        $page | Should -Match '<meta name="viewport" content="width=device-width, initial-scale=1">'
        $page | Should -Not -Match '(src|href|@import|url\()'
        $page.Contains($run.Objects.Total.ToString('#,##0.00', [cultureinfo]::InvariantCulture) + ' SEK') | Should -BeTrue
        $page | Should -Match 'More than the limit of 1\.00 SEK\.'
        $page | Should -Match 'Not in these totals: what is due before 1 \w+, overdue included'
    }

    It 'reports all connections of the session, each with totals of its own, and leaves them open' {
        Connect-HostUp -Sandbox -Name second
        Connect-HostUp -Sandbox -Name first
        Connect-HostUp -Sandbox -Name nothing -Scenario Empty
        try {
            $credit = New-HostUpCreditInvoice 500 -Connection second -Confirm:$false
            $html = Join-Path $TestDrive 'all.html'
            $csv = Join-Path $TestDrive 'all.csv'
            $month = $credit.Invoice.DueAt.LocalDateTime.ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture)
            $totals = @(& (Join-Path $Examples 'Send-ChargeForecast.ps1') -Month $month -HtmlPath $html -CsvPath $csv)
            $totals.Customer | Should -BeExactly 'first', 'second'
            $totals[1].Total - $totals[0].Total | Should -Be 500
            foreach ($total in $totals) {
                $sum = [decimal]0
                Import-Csv $csv | Where-Object Customer -EQ $total.Customer | ForEach-Object { $sum += [decimal]::Parse($_.Amount, [cultureinfo]::InvariantCulture) }
                $sum | Should -Be $total.Total
            }
            Get-HostUpConnection | Should -HaveCount 3
        }
        finally {
            Disconnect-HostUp -All
        }
    }

    It 'writes a report without rows when nothing is due' {
        $csv = Join-Path $TestDrive 'none.csv'
        $html = Join-Path $TestDrive 'none.html'
        $run = Invoke-Example Send-ChargeForecast.ps1 "-Sandbox -Scenario Empty -CsvPath '$csv' -HtmlPath '$html' -Limit 0"
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $run.Objects | Should -BeNullOrEmpty
        Get-Content $csv | Should -BeExactly '"Customer","DueOn","Name","Kind","BillingCycle","Amount","CurrencyCode","InvoiceNumber"'
        Get-Content $html -Raw | Should -Match '0 charges'
    }
}

Describe 'examples/Send-ChargeForecast.ps1: a bad day' {
    BeforeAll {
        $due = $next + '-15T12:00:00.000Z'
        $lists = @{ 'GET /orders' = '{"data":[]}'; 'GET /shared-hosting' = '{"data":[]}'; 'GET /me/preferences' = '{}' }
        $lists['GET /domains'] = '{"data":[' + ((@('=cmd|''/c calc''!A1', '+1', '-2', '@SUM(A1)', '<script>alert(1)</script> & "co"', 'plain, with comma') | ForEach-Object {
                $name = ConvertTo-Json $_
                "{`"id`":`"dom_$([guid]::NewGuid().ToString('N').Substring(0, 26))`",`"name`":$name,`"serviceStatus`":`"active`",`"nextDueAt`":`"$due`",`"billing`":{`"amount`":0.1,`"currencyCode`":`"SEK`",`"billingCycle`":`"annually`"}}"
            }) -join ',') + '],"hasMore":false}'
        $lists['GET /billing/invoices'] = "{`"data`":[{`"id`":`"inv_1`",`"number`":`"7`",`"status`":`"unpaid`",`"dueAt`":`"$due`",`"currencyCode`":`"SEK`"},{`"id`":`"inv_2`",`"number`":`"8`",`"status`":`"unpaid`",`"dueAt`":`"$due`",`"total`":3,`"currencyCode`":`"EUR`"}]}"
        function Get-AnswerEnvironment { @{ HOSTUP_API_KEY = $SandboxKey; HOSTUP_API_BASE = $server.BaseUri.AbsoluteUri } }
    }

    BeforeEach {
        $csv = Join-Path $TestDrive 'last.csv'
        $html = Join-Path $TestDrive 'last.html'
        Set-Content $csv, $html 'of last month'
    }

    AfterEach {
        Stop-AnswerServer $server
    }

    It 'lets no text become a formula or a part of the page, and says what is not known' {
        $server = Start-AnswerServer $lists
        $run = Invoke-Example Send-ChargeForecast.ps1 "-CsvPath '$csv' -HtmlPath '$html' 3>`$null" -Environment (Get-AnswerEnvironment)
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $rows = @(Import-Csv $csv)
        $rows | Should -HaveCount 8
        foreach ($cell in $rows | ForEach-Object { $_.PSObject.Properties.Value }) { $cell | Should -Not -Match '^\s*[=+\-@]' }
        $rows.Name | Should -Contain "'=cmd|'/c calc'!A1"
        $rows.Name | Should -Contain 'plain, with comma'
        ($rows | Where-Object InvoiceNumber -EQ 7).Amount | Should -BeExactly ''
        $page = Get-Content $html -Raw
        $page | Should -Not -Match '<script'
        $page | Should -Match '&lt;script&gt;alert\(1\)&lt;/script&gt; &amp; &quot;co&quot;'
        $page | Should -Match 'not known'
        $page | Should -Match 'Without 1 of unknown amount\.'
        $run.Objects.CurrencyCode | Should -Be 'EUR', 'SEK'
        $run.Objects.Total | Should -Be 3, 0.6
        $run.Objects.Unknown | Should -Be 0, 1
    }

    It 'ends with 1, and leaves last month''s files as they are, when a list cannot be read' {
        $answers = $lists.Clone()
        $answers['GET /orders'] = 403
        $server = Start-AnswerServer $answers
        $run = Invoke-Example Send-ChargeForecast.ps1 "-CsvPath '$csv' -HtmlPath '$html'" -Environment (Get-AnswerEnvironment)
        $run.ExitCode | Should -Be 1
        $run.Errors | Should -Match 'Without /orders|from_the_test, HTTP 403'
        Get-Content $csv, $html | Should -Be 'of last month', 'of last month'
    }

    It 'ends with 1, and leaves nothing half-written, when a file cannot be' {
        $run = Invoke-Example Send-ChargeForecast.ps1 "-Sandbox -CsvPath '$csv' -HtmlPath '$TestDrive/no/such/folder.html'"
        $run.ExitCode | Should -Be 1
        Get-Content $csv | Should -Be 'of last month'
        Get-ChildItem $TestDrive -Filter *.part -Recurse | Should -BeNullOrEmpty
    }

    It 'ends with 1 without a key, and for a month that is over' {
        (Invoke-ExampleFile Send-ChargeForecast.ps1).Errors | Should -Match 'HOSTUP_API_KEY'
        $run = Invoke-ExampleFile Send-ChargeForecast.ps1 '-Sandbox', '-Month', '2025-01-01'
        $run.ExitCode | Should -Be 1
        $run.Errors | Should -Match '2025-01 is over'
    }
}
