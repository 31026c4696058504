BeforeAll {
    . $PSScriptRoot/ExampleProcess.ps1

    $zone = Join-Path $TestDrive 'moved.zone'
    Set-Content $zone "`$TTL 3600`nmoved-in IN A 192.0.2.44`nmoved-in IN TXT `"v=1`""

    function Get-Change($SandboxHost) {
        @(Get-SandboxRequest $SandboxHost | Where-Object { $_.method -ne 'GET' -and $_.pathAndQuery -notlike '*/orders/preview' } | ForEach-Object { "$($_.method) $($_.pathAndQuery -replace '^/api/v2/|(zone|dom|drr)_\w+/?')" })
    }
}

Describe 'examples/Move-DomainToHostUp.ps1' {
    BeforeEach {
        $http = Start-SandboxHost
        $environment = Get-SandboxEnvironment $http
        $code = "-TransferCode (ConvertTo-SecureString right-code -AsPlainText -Force)"
    }

    AfterEach {
        Stop-SandboxHost $http
    }

    It 'orders a transfer once, and waits for it as often as it is run' {
        $first = Invoke-Example Move-DomainToHostUp.ps1 "example.net '$zone' $code -MaximumAmount 200" -Environment $environment
        $first.ExitCode | Should -Be 3 -Because $first.Errors
        $first.Objects[0].State | Should -Be Waiting
        $first.Objects[0].Order | Should -BeLike 'O-*'
        $first.Objects[0].PaymentUrl | Should -Not -BeNullOrEmpty
        $first.Objects[0].Message | Should -BeLike '*payment*DNS zone*'
        Get-Change $http | Should -Be 'POST orders'

        $second = Invoke-Example Move-DomainToHostUp.ps1 "example.net '$zone'" -Environment $environment
        $second.ExitCode | Should -Be 3 -Because $second.Errors
        $second.Objects[0].Message | Should -BeLike '*Get-HostUpDomainLifecycle*'
        Get-Change $http | Should -Be 'POST orders'
    }

    It 'puts the records in place of a domain that is here, and finds nothing to do the next time' {
        $first = Invoke-Example Move-DomainToHostUp.ps1 "example.com '$zone'" -Environment $environment
        $first.ExitCode | Should -Be 0 -Because $first.Errors
        $first.Objects[0].State | Should -Be Done
        $first.Objects[0].ChangedRecords | Should -Be 2
        Get-Change $http | Should -HaveCount 2

        $second = Invoke-Example Move-DomainToHostUp.ps1 "example.com '$zone'" -Environment $environment
        $second.ExitCode | Should -Be 0 -Because $second.Errors
        $second.Objects[0].ChangedRecords | Should -Be 0
        Get-Change $http | Should -HaveCount 2
    }

    It 'changes nothing under -WhatIf: <Domain>' -ForEach @{ Domain = 'example.net' }, @{ Domain = 'example.com' } {
        $run = Invoke-Example Move-DomainToHostUp.ps1 "$Domain '$zone' $code -MaximumAmount 200 -WhatIf" -Environment $environment
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $run.Objects[0].State | Should -Be WouldChange
        Get-Change $http | Should -BeNullOrEmpty
    }

    It 'orders nothing, and ends with 2: <Name>' -ForEach @(
        @{ Name = 'it costs too much'; Arguments = 'example.net'; With = '-MaximumAmount 100'; Says = 'more than 100.00 SEK' }
        @{ Name = 'nobody said what it may cost'; Arguments = 'example.net'; With = ''; Says = 'more than 0.00 SEK' }
        @{ Name = 'nobody has it'; Arguments = 'ny-butik.com'; With = '-MaximumAmount 200'; Says = 'nothing to transfer' }
        @{ Name = 'it cannot be looked up'; Arguments = 'timeout-1.com'; With = '-MaximumAmount 200'; Says = 'could not be found out' }
    ) {
        $run = Invoke-Example Move-DomainToHostUp.ps1 "$Arguments '$zone' $code $With" -Environment $environment
        $run.ExitCode | Should -Be 2 -Because $run.Errors
        $run.Objects[0].State | Should -Be NotOrdered
        $run.Errors | Should -BeLike "*$Says*"
        Get-Change $http | Should -BeNullOrEmpty
    }

    It 'ends with 2 without a code, and with 1 without the file, before anything is ordered' {
        (Invoke-Example Move-DomainToHostUp.ps1 "example.net '$zone' -MaximumAmount 200" -Environment $environment).ExitCode | Should -Be 2
        (Invoke-Example Move-DomainToHostUp.ps1 "example.net '$zone.none' $code -MaximumAmount 200" -Environment $environment).ExitCode | Should -Be 1
        Get-Change $http | Should -BeNullOrEmpty
    }

    It 'takes up an order whose answer was lost, and makes no second one' {
        $server = Start-ScriptedServer
        try {
            $lost = Get-SandboxEnvironment @{ BaseUri = $server.BaseUri }
            $server.Answer(200, '{}')
            $server.Answer(200, '{"data":[],"hasMore":false,"nextCursor":null}')
            $server.Answer(200, '{"name":"example.net","state":"unavailable","available":false,"eppRequired":true}')
            $server.Answer(200, '{"total":186.25,"currencyCode":"SEK"}')
            1..4 | ForEach-Object { $server.Drop() }
            $run = Invoke-Example Move-DomainToHostUp.ps1 "example.net '$zone' $code -MaximumAmount 200" -Environment $lost
            $run.ExitCode | Should -Be 4 -Because $run.Errors
            $run.Objects[0].State | Should -Be NeedsAttention
            $key = $run.Objects[0].AttemptKey
            $key | Should -BeLike 'order_attempt_*'
        }
        finally {
            $server.Dispose()
        }

        # It had not arrived; then it had.
        foreach ($time in 1, 2) {
            $run = Invoke-Example Move-DomainToHostUp.ps1 "example.net '$zone' $code -AttemptKey $key" -Environment $environment
            $run.ExitCode | Should -Be 3 -Because $run.Errors
            $run.Objects[0].Order | Should -BeLike 'O-*'
        }

        $numbers = @(Get-SandboxRequest $http | Where-Object { $_.method -eq 'POST' -and $_.pathAndQuery -like '*/orders' })
        $numbers | Should -HaveCount 2
        ($numbers.body | Select-Object -Unique) | Should -HaveCount 1
    }

    It 'runs on its own, as a scheduler runs it' {
        (Invoke-ExampleFile Move-DomainToHostUp.ps1 'example.com', $zone, '-Sandbox').ExitCode | Should -Be 0
    }
}
