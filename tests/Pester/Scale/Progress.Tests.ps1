BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/../Trust/TestServer.ps1
    if (-not ('ScaleServer' -as [type])) { Add-Type -Path $PSScriptRoot/ScaleServer.cs }

    function Get-Id([int] $Count) { 0..($Count - 1) | ForEach-Object { 'acct_{0:d26}' -f $_ } }

    # In a runspace of its own, where progress can be read.
    function Invoke-Watched([string] $Script) {
        $running = Start-Elsewhere $runspace $Script
        $running.Call.AsyncWaitHandle.WaitOne(60000) | Should -BeTrue
        $running
    }
}

Describe 'Progress of details' {
    BeforeAll {
        $server = [ScaleServer]::new()
        $runspace = New-Elsewhere
        $runspace.SessionStateProxy.SetVariable('key', $SandboxKey)
        $null = Invoke-Elsewhere $runspace "Connect-HostUp `$key -BaseUri $($server.BaseUri) -SkipCheck"
    }

    BeforeEach {
        $server.Reset(0, 0)
        $server.Accounts = 300
        $running = $null
    }

    AfterEach {
        if ($running) { $running.Shell.Dispose() }
    }

    AfterAll {
        $runspace.Dispose()
        $server.Dispose()
    }

    It 'counts what is done, says of how many where that is known, and is gone at the end: <name>' -ForEach @(
        @{ Name = 'ids from the pipeline'; Script = '$ids | Get-HostUpHostingAccount'; Activity = 'Reading hosting accounts'; First = '100 done'; Percent = -1; Last = '250 of 250 done' }
        @{ Name = 'ids as an argument'; Script = 'Get-HostUpHostingAccount $ids'; Activity = 'Reading hosting accounts'; First = '100 of 250 done'; Percent = 40; Last = '250 of 250 done' }
        @{ Name = '-Detailed'; Script = 'Get-HostUpHostingAccount -Detailed'; Activity = 'Reading hosting accounts'; First = '100 done'; Percent = -1; Last = '300 of 300 done' }
    ) {
        $runspace.SessionStateProxy.SetVariable('ids', (Get-Id 250))
        $running = Invoke-Watched $Script
        $shown = @($running.Shell.Streams.Progress | Where-Object Activity -EQ $Activity)
        $shown[0].StatusDescription | Should -Be $First
        $shown[0].PercentComplete | Should -Be $Percent
        $shown[-1].StatusDescription | Should -Be $Last
        $shown.RecordType | Should -Be (@('Processing') * ($shown.Count - 1) + 'Completed')

        # Not once an account.
        $shown.Count | Should -BeLessThan 100
    }

    It 'shows nothing for a few that come at once' {
        $running = Invoke-Watched '$ids | Select-Object -First 99 | Get-HostUpHostingAccount'
        $running.Output | Should -HaveCount 99
        $running.Shell.Streams.Progress | Should -BeNullOrEmpty
    }

    It 'is there for a few that take long, while they do' {
        $server.Reset(1000, 1000)
        $runspace.SessionStateProxy.SetVariable('few', (Get-Id 3))
        $running = Start-Elsewhere $runspace 'Get-HostUpHostingAccount $few'
        [HostUp.Trust.Arrival]::Of($running.Shell.Streams.Progress).Wait() | Should -BeTrue
        $running.Shell.Streams.Progress[0].StatusDescription | Should -Be '0 of 3 done'
        $server.Release()
        $running.Call.AsyncWaitHandle.WaitOne(30000) | Should -BeTrue
        $running.Output | Should -HaveCount 3
        $running.Shell.Streams.Progress[-1].RecordType | Should -Be 'Completed'
    }

    It 'is there for plan options too' {
        $plans = [HostUp.Trust.TestServer]::Http()
        $plans.Default = $Stall
        try {
            $running = Start-Elsewhere $runspace "Connect-HostUp `$key -BaseUri $($plans.BaseUri) -SkipCheck -Name plans; Get-HostUpPlanOption acct_1, acct_2 -Connection plans"
            [HostUp.Trust.Arrival]::Of($running.Shell.Streams.Progress).Wait() | Should -BeTrue
            $running.Shell.Streams.Progress[0].Activity | Should -Be 'Reading plan options'
            $running.Shell.Streams.Progress[0].StatusDescription | Should -Be '0 of 2 done'
            $null = Stop-Elsewhere $running
        }
        finally {
            $null = Invoke-Elsewhere $runspace 'Disconnect-HostUp plans'
            $plans.Dispose()
        }
    }

    It 'is gone when <name>' -ForEach @(
        @{ Name = 'a downstream command has enough'; Script = '$ids | Get-HostUpHostingAccount | Select-Object -First 150' }
        @{ Name = 'a downstream command fails'; Script = 'try { $ids | Get-HostUpHostingAccount | ForEach-Object { if (++$n -eq 150) { throw "x" } } } catch { $_.Exception.Message }' }
    ) {
        $running = Invoke-Watched $Script
        $running.Output | Should -Not -BeNullOrEmpty
        @($running.Shell.Streams.Progress)[0].RecordType | Should -Be 'Processing'
        @($running.Shell.Streams.Progress)[-1].RecordType | Should -Be 'Completed'
    }

    It 'writes nothing of it where the output is not a terminal' {
        $text = Invoke-Unattended "Connect-HostUp -Sandbox -Scenario ManyAccounts; (Get-HostUpHostingAccount | Select-Object -First 300 | Get-HostUpHostingAccount).Count"
        $text.Trim() | Should -Be 300
    }
}

Describe 'Progress of a wait for a limit that another command has met' {
    BeforeAll {
        $server = [HostUp.Trust.TestServer]::Http()
        $first = New-Elsewhere
        $second = New-Elsewhere
    }

    BeforeEach {
        $server.Forget()
        $server.Default = New-Answer -Json "{`"id`":`"$SampleAccountId`"}"
        $started = [System.Collections.Generic.List[object]]::new()
    }

    AfterEach {
        $started | ForEach-Object { $_.Shell.Stop(); $_.Shell.Dispose() }
        Disconnect-HostUp -All
    }

    AfterAll {
        $first.Dispose()
        $second.Dispose()
        $server.Dispose()
    }

    It 'says so once a command, with the seconds left, and goes on waiting when whoever met the limit gives up' {
        $connection = Connect-HostUp $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryAfterSec 7200 -PassThru
        foreach ($runspace in $first, $second) { $runspace.SessionStateProxy.SetVariable('c', $connection) }
        $second.SessionStateProxy.SetVariable('ids', (Get-Id 12))
        $null = $server.Then((New-Answer 429 -Header "Retry-After: 3600`r`n"))
        $first.SessionStateProxy.SetVariable('id', $SampleAccountId)
        $limited = Start-Elsewhere $first 'Get-HostUpHostingAccount $id -Connection $c -Verbose'
        $started.Add($limited)
        [HostUp.Trust.Arrival]::Of($limited.Shell.Streams.Progress).Wait() | Should -BeTrue
        $held = Start-Elsewhere $second '$ids | Get-HostUpHostingAccount -Connection $c -ThrottleLimit 4 -Verbose'
        $started.Add($held)
        [HostUp.Trust.Arrival]::Of($held.Shell.Streams.Progress).Wait() | Should -BeTrue

        $record = $held.Shell.Streams.Progress[0]
        $record.Activity | Should -Be 'Waiting for HostUp'
        $record.StatusDescription | Should -Be 'HTTP 429 on another request of the connection'
        $record.SecondsRemaining | Should -BeIn (3000..3600)
        $record.PercentComplete | Should -BeIn (0..20)
        @($server.Requests -match '^GET') | Should -HaveCount 1

        # The limit is HostUp's, whoever is still there to wait for it.
        $null = Stop-Elsewhere $limited
        $held.Call.IsCompleted | Should -BeFalse
        @($server.Requests -match '^GET') | Should -HaveCount 1
        $null = Stop-Elsewhere $held
        $held.Output | Should -BeNullOrEmpty
        $lines = @($held.Shell.Streams.Verbose.Message)
        $lines -match 'another request met' | Should -HaveCount 1
        ($lines -match 'another request met')[0] | Should -Match '^GET /shared-hosting/acct_0{26}/account-details: another request met HostUp''s rate limit \(HTTP 429\); waiting 3[56]\d\d\.\d s before it is sent\.$'
        $lines -match 'before retry' | Should -BeNullOrEmpty
        $limited.Shell.Streams.Verbose.Message -match 'another request met' | Should -BeNullOrEmpty
    }

    It 'is shown by its words in Swedish' {
        $connection = Connect-HostUp $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryAfterSec 7200 -MaxRetryCount 0 -PassThru
        $null = $server.Then((New-Answer 429 -Header "Retry-After: 3600`r`n"))
        $null = Invoke-Captured { Get-HostUpPreference }
        $second.SessionStateProxy.SetVariable('c', $connection)
        $held = Start-Elsewhere $second "[cultureinfo]::CurrentUICulture = 'sv-SE'; Get-HostUpPreference -Connection `$c -Verbose"
        $started.Add($held)
        [HostUp.Trust.Arrival]::Of($held.Shell.Streams.Progress).Wait() | Should -BeTrue
        $held.Shell.Streams.Progress[0].Activity | Should -Be 'Väntar på HostUp'
        $held.Shell.Streams.Progress[0].StatusDescription | Should -Be 'HTTP 429 på ett annat anrop över anslutningen'
        $held.Shell.Streams.Verbose.Message | Should -Match 'ett annat anrop nådde HostUps gräns \(HTTP 429\); väntar 3[56]\d\d,\d s'
        $null = Stop-Elsewhere $held
    }

    It 'waits with -MaxRetryCount 0 too: what was not sent yet is no retry' {
        $connection = Connect-HostUp $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0 -MaxRetryAfterSec 7200 -PassThru
        $null = $server.Then((New-Answer 429 -Header "Retry-After: 3600`r`n"))
        (Invoke-Captured { Get-HostUpPreference }).Errors[0].Exception.RetryAfter | Should -Be ([timespan]::FromHours(1))
        $second.SessionStateProxy.SetVariable('c', $connection)
        $held = Start-Elsewhere $second 'Get-HostUpPreference -Connection $c -Verbose'
        $started.Add($held)
        [HostUp.Trust.Arrival]::Of($held.Shell.Streams.Progress).Wait() | Should -BeTrue
        $held.Shell.Streams.Verbose.Message | Should -HaveCount 1
        $null = Stop-Elsewhere $held
        @($server.Requests -match '^GET') | Should -HaveCount 1
    }

    It 'never waits longer than -MaxRetryAfterSec: a limit beyond that is the error of each command, with the time to try again' {
        $null = Connect-HostUp $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryAfterSec 60
        $null = $server.Then((New-Answer 429 -Header "Retry-After: 3600`r`n"), (New-Answer 429 -Header "Retry-After: 3500`r`n"))
        foreach ($seconds in 3600, 3500) {
            $run = Invoke-Captured { Get-HostUpPreference -Verbose }
            $run.Errors | Should -HaveCount 1
            "$($run.Errors[0]) $($run.Errors[0].ErrorDetails.RecommendedAction)" | Should -BeLike "*Try again in $seconds seconds, at *"
            $run.Verbose -match 'waiting' | Should -BeNullOrEmpty
        }
        @($server.Requests -match '^GET') | Should -HaveCount 2
    }
}
