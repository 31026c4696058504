BeforeAll {
    . $PSScriptRoot/ExampleProcess.ps1
}

Describe 'examples/Get-RenewalReport.ps1' {
    It 'reports what is near, the most urgent first' {
        $run = Invoke-Example Get-RenewalReport.ps1 '-Sandbox -AsOf 2026-05-01Z -Days 60'
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $run.Objects.PrimaryDomain | Should -Be 'forening.example', 'example.com', 'example.org'
        $run.Objects.DaysLeft | Should -Be -75, 26, 59
        $run.Objects[1].AccountId | Should -Be $SampleAccountId
        $run.Objects[1].Amount | Should -Be 99
        $run.Objects[1].CurrencyCode | Should -Be 'SEK'
    }

    It 'ends with 2 when something is near and it was asked to tell' {
        (Invoke-ExampleFile Get-RenewalReport.ps1 '-Sandbox', '-AsOf', '2026-05-01Z', '-DetailedExitCode').ExitCode | Should -Be 2
        (Invoke-ExampleFile Get-RenewalReport.ps1 '-Sandbox', '-AsOf', '2020-05-01Z', '-DetailedExitCode').ExitCode | Should -Be 0
    }

    It 'writes CSV and HTML that are the same in every culture' {
        $csv = Join-Path $TestDrive 'renewals.csv'
        $html = Join-Path $TestDrive 'renewals.html'
        $run = Invoke-Example Get-RenewalReport.ps1 "-Sandbox -AsOf 2026-05-01Z -Days 60 -CsvPath '$csv' -HtmlPath '$html'" -Culture sv-SE
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $rows = @(Import-Csv $csv)
        $rows | Should -HaveCount 3
        $rows[1].RenewsAt | Should -Be '2026-05-27'
        $rows[2].Amount | Should -Be '19.90'
        $page = Get-Content $html -Raw
        $page | Should -Match '3 account\(s\) due within 60 days of 2026-05-01'
        $page | Should -Match '<td>example.com</td>'
    }

    It 'writes a report without rows when nothing is near' {
        $csv = Join-Path $TestDrive 'none.csv'
        $html = Join-Path $TestDrive 'none.html'
        $run = Invoke-Example Get-RenewalReport.ps1 "-Sandbox -Scenario Empty -CsvPath '$csv' -HtmlPath '$html'"
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $run.Objects | Should -BeNullOrEmpty
        Get-Content $csv | Should -Be '"AccountId","Name","PrimaryDomain","Status","RenewsAt","DaysLeft","Amount","CurrencyCode","BillingCycle"'
        Get-Content $html -Raw | Should -Match '0 account\(s\)'
    }

    It 'ends with 1 and leaves the last report alone when HostUp cannot be asked' {
        $csv = Join-Path $TestDrive 'last.csv'
        Set-Content $csv 'of last night'
        $run = Invoke-ExampleFile Get-RenewalReport.ps1 '-CsvPath', $csv
        $run.ExitCode | Should -Be 1
        $run.Errors | Should -Match 'HOSTUP_API_KEY'
        Get-Content $csv | Should -Be 'of last night'
    }

    It 'takes the key from the environment, and leaves accounts that ended out' {
        $http = Start-SandboxHost ManyAccounts
        try {
            $run = Invoke-Example Get-RenewalReport.ps1 '-AsOf 2027-01-01Z -Days 10' -Environment (Get-SandboxEnvironment $http)
            $run.ExitCode | Should -Be 0 -Because $run.Errors
            $run.Objects.Count | Should -BeGreaterThan 5
            $run.Objects.Status | Sort-Object -Unique | Should -Be 'active', 'suspended'
        }
        finally {
            Stop-SandboxHost $http
        }
    }
}
