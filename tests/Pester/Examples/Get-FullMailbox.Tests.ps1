BeforeAll {
    . $PSScriptRoot/ExampleProcess.ps1
}

Describe 'examples/Get-FullMailbox.ps1' {
    It 'reports the mailboxes and disks that are nearly full, the fullest first' {
        $run = Invoke-Example Get-FullMailbox.ps1 '-Sandbox'
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $support = $run.Objects | Where-Object Kind -EQ mailbox
        $support.Name | Should -BeExactly 'support@example.com'
        $support.UsagePercent | Should -Be 95.02
        $support.LimitGb | Should -Be 2
        $support.AccountId | Should -Be $SampleAccountId
        $all = Invoke-Example Get-FullMailbox.ps1 '-Sandbox -Percent 1'
        $all.Objects.UsagePercent | Should -Be ($all.Objects.UsagePercent | Sort-Object -Descending)
        ($all.Objects | Where-Object { $_.Kind -eq 'disk' -and $_.AccountId -eq $SampleAccountId }).Name | Should -BeExactly 'example.com'
    }

    It 'ends with 2 when one is and it was asked to tell' {
        (Invoke-ExampleFile Get-FullMailbox.ps1 '-Sandbox', '-DetailedExitCode').ExitCode | Should -Be 2
        (Invoke-ExampleFile Get-FullMailbox.ps1 '-Sandbox', '-DetailedExitCode', '-Percent', '100').ExitCode | Should -Be 0
    }

    It 'leaves the legacy panel out, and ends with 1 for an account that cannot be read' {
        $run = Invoke-Example Get-FullMailbox.ps1 '-Sandbox -Status active, suspended'
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $run = Invoke-Example Get-FullMailbox.ps1 '-Sandbox -Status active, pending -DetailedExitCode 3>$null'
        $run.ExitCode | Should -Be 1
        $run.Objects.Name | Should -Contain 'support@example.com'
    }

    It 'goes over all connections of the session, and leaves them open' {
        Connect-HostUp -Sandbox -Name first
        Connect-HostUp -Sandbox -Name second
        try {
            Set-HostUpMailbox hello@example.com -Quota 128MB -Connection second -Confirm:$false
            $found = @(& (Join-Path $Examples 'Get-FullMailbox.ps1') | Where-Object Kind -EQ mailbox)
            $found.Connection | Should -BeExactly 'second', 'first', 'second'
            $found.Name | Should -BeExactly 'hello@example.com', 'support@example.com', 'support@example.com'
            Get-HostUpConnection | Should -HaveCount 2
        }
        finally {
            Disconnect-HostUp -All
        }
    }

    It 'writes CSV that is the same in every culture, and a header when nothing is full' {
        $csv = Join-Path $TestDrive 'full.csv'
        $run = Invoke-Example Get-FullMailbox.ps1 "-Sandbox -CsvPath '$csv'" -Culture sv-SE
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        (Import-Csv $csv).UsagePercent | Should -Contain '95.02'
        $null = Invoke-Example Get-FullMailbox.ps1 "-Sandbox -Scenario Empty -CsvPath '$csv'"
        Get-Content $csv | Should -BeExactly '"Connection","AccountId","Kind","Name","UsagePercent","UsedGb","LimitGb","Exceeded"'
    }
}
