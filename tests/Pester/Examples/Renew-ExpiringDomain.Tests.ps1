BeforeAll {
    . $PSScriptRoot/ExampleProcess.ps1
}

Describe 'examples/Renew-ExpiringDomain.ps1' {
    BeforeEach {
        $http = Start-SandboxHost
        $there = Get-SandboxEnvironment $http
        function Get-Order { @(Get-SandboxRequest $http | Where-Object pathAndQuery -Like '*/actions/renew') }
    }

    AfterEach {
        Stop-SandboxHost $http
    }

    It 'reports what expires and does not renew itself, the most urgent first, and orders nothing' {
        $run = Invoke-Example Renew-ExpiringDomain.ps1 -Environment $there
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $run.Objects.Domain | Should -BeExactly 'butik.example', 'blogg.example', 'example.nu'
        $run.Objects.State | Sort-Object -Unique | Should -Be 'Expiring'
        $run.Objects.Amount | Should -Be 159, 159, 199
        $run.Objects[0].DaysLeft | Should -BeIn 11, 12
        Get-Order | Should -BeNullOrEmpty
    }

    It 'renews below the limit, and says what is too dear' {
        $run = Invoke-Example Renew-ExpiringDomain.ps1 '-MaximumAmount 170' -Environment $there
        $run.ExitCode | Should -Be 3 -Because 'one is too dear'
        $run.Objects.State | Should -BeExactly 'Renewed', 'Renewed', 'TooDear'
        $run.Objects[0].Invoice | Should -BeExactly '202600001'
        $run.Objects[0].PaymentUrl | Should -BeLike 'http*invoice=202600001'
        $run.Objects[2].Message | Should -BeLike '*199.00 SEK*more than 170.00 SEK*'
        Get-Order | Should -HaveCount 2
    }

    It 'orders nothing again when it is run again' {
        (Invoke-Example Renew-ExpiringDomain.ps1 '-MaximumAmount 200' -Environment $there).Objects.State | Sort-Object -Unique | Should -Be 'Renewed'
        $run = Invoke-Example Renew-ExpiringDomain.ps1 '-MaximumAmount 200' -Environment $there
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $run.Objects.State | Sort-Object -Unique | Should -Be 'Pending'
        $run.Objects.Invoice | Should -BeExactly '202600001', '202600002', '202600003'
        Get-Order | Should -HaveCount 3
    }

    It 'orders nothing with -WhatIf' {
        $run = Invoke-Example Renew-ExpiringDomain.ps1 '-MaximumAmount 200 -WhatIf' -Environment $there
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $run.Objects.State | Sort-Object -Unique | Should -Be 'Expiring'
        Get-Order | Should -BeNullOrEmpty
    }

    It 'spends in no other currency' {
        (Invoke-Example Renew-ExpiringDomain.ps1 '-MaximumAmount 200 -Currency EUR' -Environment $there).Objects.State | Sort-Object -Unique | Should -Be 'TooDear'
        Get-Order | Should -BeNullOrEmpty
    }

    It 'writes CSV that is the same in every culture, and a head alone when there is nothing' {
        $csv = Join-Path $TestDrive 'expiring.csv'
        $run = Invoke-Example Renew-ExpiringDomain.ps1 "-CsvPath '$csv'" -Culture sv-SE -Environment $there
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $rows = @(Import-Csv $csv)
        $rows.Amount | Should -BeExactly '159.00', '159.00', '199.00'
        $rows[0].ExpiresAt | Should -Match '^\d{4}-\d\d-\d\d$'
        (Invoke-Example Renew-ExpiringDomain.ps1 "-CsvPath '$csv' -Days 0" -Environment $there).Objects | Should -BeNullOrEmpty
        Get-Content $csv | Should -BeLike '"Domain","ExpiresAt",*'
    }

    It 'ends with 2 when there is something to report and it was asked to tell, and with 1 when HostUp cannot be asked' {
        (Invoke-ExampleFile Renew-ExpiringDomain.ps1 '-Sandbox', '-DetailedExitCode').ExitCode | Should -Be 2
        (Invoke-ExampleFile Renew-ExpiringDomain.ps1 '-Sandbox', '-Scenario', 'Empty', '-DetailedExitCode').ExitCode | Should -Be 0
        $run = Invoke-ExampleFile Renew-ExpiringDomain.ps1 '-MaximumAmount', '200'
        $run.ExitCode | Should -Be 1
        $run.Errors | Should -Match 'HOSTUP_API_KEY'
    }

    It 'says that somebody must look when the outcome is not known' {
        $domain = '{"id":"dom_1","name":"example.com","serviceStatus":"active","expiresAt":"2026-01-01T00:00:00.000Z","lifecycle":{"autoRenewEnabled":false}}'
        $renewal = '{"hasPendingOrder":false,"billing":{"amount":159,"currencyCode":"SEK","billingCycle":"annually"}}'
        $server = Start-ScriptedServer
        try {
            # The key is checked, the domain and its renewal read; then the domain is found by name, and its price asked for again.
            $server.Answer(200, '{}')
            foreach ($body in "{`"data`":[$domain],`"hasMore`":false}", $renewal, "{`"data`":[$domain],`"hasMore`":false}", $renewal) { $server.Answer(200, $body) }
            $server.Answer(502, '{"status":502,"code":"bad_gateway","detail":"Upstream."}')
            $run = Invoke-Example Renew-ExpiringDomain.ps1 '-MaximumAmount 200' -Environment (Get-SandboxEnvironment $server)
            $run.ExitCode | Should -Be 4 -Because $run.Errors
            $run.Objects.State | Should -Be 'NeedsAttention'
            $run.Objects.Message | Should -BeLike '*invoice may exist*not sent again*'
            @($server.Requests | Where-Object Method -EQ POST) | Should -HaveCount 1
        }
        finally {
            $server.Dispose()
        }
    }
}
