BeforeAll {
    . $PSScriptRoot/ExampleProcess.ps1
}

Describe 'examples/Sync-InvoiceRecipient.ps1' {
    BeforeEach {
        # It has ekonomi@example.com and invoices@example.org.
        $http = Start-SandboxHost UnpaidInvoice
        $environment = Get-SandboxEnvironment $http
        $list = Join-Path $TestDrive 'list.csv'
    }

    AfterEach {
        Stop-SandboxHost $http
    }

    It 'adds who is missing, and nobody the next time' {
        $first = Invoke-Example Sync-InvoiceRecipient.ps1 -Environment $environment
        $first.ExitCode | Should -Be 0 -Because $first.Errors
        $first.Objects | ForEach-Object { "$($_.Action) $($_.Email) $($_.Done)" } |
            Should -Be 'Add accounting@example.com True', 'Keep ekonomi@example.com True'

        $second = Invoke-Example Sync-InvoiceRecipient.ps1 -Environment $environment
        $second.Objects.Action | Should -Be 'Keep', 'Keep'
        @(Get-SandboxRequest $http | Where-Object method -NE 'GET') | Should -HaveCount 1
    }

    It 'removes who is not in the file with -Prune alone, after adding' {
        $run = Invoke-ExampleFile Sync-InvoiceRecipient.ps1 '-Prune', '-DetailedExitCode' $environment
        $run.ExitCode | Should -Be 2 -Because $run.Errors
        (Get-SandboxRequest $http | Where-Object method -NE 'GET').method | Should -Be 'POST', 'DELETE'
        (Invoke-ExampleFile Sync-InvoiceRecipient.ps1 '-Prune', '-DetailedExitCode' $environment).ExitCode | Should -Be 0
    }

    It 'ends with 0 when there is nobody to add or to remove: <Name>' -ForEach @(
        @{ Name = 'an empty file, nobody there'; Scenario = 'Empty'; Lines = @('Email,Description') }
        @{ Name = 'an empty file that keeps who is there'; Scenario = 'UnpaidInvoice'; Lines = @('Email,Description') }
    ) {
        $http = Start-SandboxHost $Scenario
        $environment = Get-SandboxEnvironment $http
        Set-Content $list $Lines
        $run = Invoke-Example Sync-InvoiceRecipient.ps1 "-Path '$list' -DetailedExitCode" -Environment $environment
        $run.ExitCode | Should -Be 0 -Because "$($run.Errors)"
        $run.Objects | Should -BeNullOrEmpty
    }

    It 'ends with 2 for what it would do under -WhatIf' {
        (Invoke-Example Sync-InvoiceRecipient.ps1 '-WhatIf -DetailedExitCode' -Environment $environment).ExitCode | Should -Be 2
    }

    It 'ends with 1, removes nobody and adds nobody when the list cannot be read' {
        Set-Content $list 'Email,Description', 'new@example.com,Ny'
        $run = Invoke-Example Sync-InvoiceRecipient.ps1 "-Path '$list' -Prune -DetailedExitCode" -Environment @{ HOSTUP_API_KEY = 'a-key-that-is-wrong'; HOSTUP_API_BASE = $http.BaseUri.AbsoluteUri }
        $run.ExitCode | Should -Be 1
        @(Get-SandboxRequest $http | Where-Object method -NE 'GET') | Should -BeNullOrEmpty
    }

    It 'sends no change under -WhatIf' {
        $run = Invoke-Example Sync-InvoiceRecipient.ps1 '-Prune -WhatIf' -Environment $environment
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $run.Objects | ForEach-Object { "$($_.Action) $($_.Email) $($_.Done)" } | Should -Be @(
            'Add accounting@example.com False', 'Keep ekonomi@example.com True', 'Remove invoices@example.org False')
        @(Get-SandboxRequest $http | Where-Object method -NE 'GET') | Should -BeNullOrEmpty
    }

    It 'takes upper case, spaces, repetitions and semicolons as people write them' {
        Set-Content $list 'Email;Description', ' EKONOMI@example.com ;x', 'New@Example.com;Ny', 'new@example.com;Again'
        $run = Invoke-Example Sync-InvoiceRecipient.ps1 "-Path '$list' -Delimiter ';'" -Environment $environment
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $run.Objects | ForEach-Object { "$($_.Action) $($_.Email)" } | Should -Be 'Keep ekonomi@example.com', 'Add new@example.com'
    }

    It 'sends nothing when the file is no good: <Name>' -ForEach @(
        @{ Name = 'no addresses and -Prune'; Lines = @('Email,Description') }
        @{ Name = 'another column'; Lines = @('Mail,Description', 'a@example.com,x') }
        @{ Name = 'a row without an address'; Lines = @('Email,Description', 'a@example.com,x', ',y') }
        @{ Name = 'the wrong delimiter'; Lines = @('Email;Description', 'a@example.com;x') }
    ) {
        Set-Content $list $Lines
        $run = Invoke-ExampleFile Sync-InvoiceRecipient.ps1 $list, '-Prune' $environment
        $run.ExitCode | Should -Be 1
        $run.Errors | Should -Match 'Nothing was sent'
        @(Get-SandboxRequest $http) | Should -BeNullOrEmpty
    }

    It 'goes on after a row that fails, removes nobody then, and ends with 1' {
        Set-Content $list 'Email,Description', 'not an address,x', 'new@example.com,Ny'
        $run = Invoke-Example Sync-InvoiceRecipient.ps1 "-Path '$list' -Prune" -Environment $environment
        $run.ExitCode | Should -Be 1
        $run.Objects | ForEach-Object { "$($_.Action) $($_.Email) $($_.Done)" } | Should -Be @(
            'Add not an address False', 'Add new@example.com True', 'Remove ekonomi@example.com False', 'Remove invoices@example.org False')
        (Get-SandboxRequest $http | Where-Object method -NE 'GET').method | Should -Be 'POST'
    }

    It 'can be tried out without a key' {
        (Invoke-ExampleFile Sync-InvoiceRecipient.ps1 '-Sandbox').ExitCode | Should -Be 0
    }
}
