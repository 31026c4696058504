BeforeDiscovery {
    . $PSScriptRoot/../Commands/Commands.ps1
    $Commands = foreach ($row in Get-CommandRow | Where-Object { $_.Sends }) {
        # What spends is stopped at its commit further down.
        $command = if ($row.Spends) { "$($row.Call) -WhatIf" } else { @(Get-RowCall $row)[0] -replace '-TimeoutSec 1\b' }
        @{ Name = $row.Name; Command = $command; AtOnce = $row.AtOnce }
    }
    $Endings = @(
        @{ Name = 'Select-Object -First'; Tail = '| Select-Object -First 1' }
        @{ Name = 'a downstream throw'; Tail = '| ForEach-Object { throw "enough" }' }
        @{ Name = 'break'; Tail = '| ForEach-Object { break }' }
    )
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/TestServer.ps1

    function New-AccountIdList([int] $Count) { 1..$Count | ForEach-Object { 'acct_01hxa3b4c5d6e7f8g9h0j1k{0:d3}' -f $_ } }

    $server = [HostUp.Trust.TestServer]::Http()
    $Setup = @'
$key = ConvertTo-SecureString 'stopping-key-0123456789' -AsPlainText -Force
$base = '{0}'
Connect-HostUp $key -BaseUri $base -SkipCheck -TimeoutSec 3600 -MaxRetryAfterSec 3600
'@
    $runspace = New-Elsewhere ($Setup.Replace('{0}', $server.BaseUri))
    $Next = "GET /api/v2/next"
    $Alive = { (Invoke-Elsewhere $runspace "Invoke-HostUpApi next -Connection default").alive }

    # Runs, waits until the command is where it should be stopped, and stops. The machine may be busy: one of five in time will do,
    # since what waits for a timeout or a retry (an hour here) is never in time.
    function Measure-Stop([string] $Script, [scriptblock] $Arrange, [scriptblock] $Reached) {
        for ($try = 1; $try -le 5; $try++) {
            $server.Forget()
            $null = $server.On($Next, (New-Answer -Json '{"alive":true}'))
            & $Arrange
            $running = Start-Elsewhere $runspace $Script
            $isReached = & $Reached $running
            $time = Stop-Elsewhere $running
            $running.Shell.Dispose()
            $isReached | Should -BeTrue -Because 'the command must get to the point of the test'
            & $Alive | Should -BeTrue -Because 'the next command works'
            if ($time -le 200) { return }
        }

        $time | Should -BeLessOrEqual 200
    }
}

AfterAll {
    $runspace.Dispose()
    $server.Dispose()
}

Describe 'Ctrl-C ends within 200 ms' {
    # A connection that was told 429 goes slowly for a while.
    BeforeEach {
        $null = Invoke-Elsewhere $runspace ($Setup.Replace('{0}', $server.BaseUri))
    }

    It 'while <Name> waits for an answer' -ForEach $Commands {
        Measure-Stop $Command { 1..$AtOnce | ForEach-Object { $server.Then($Stall) } } { $server.WaitForStalled($AtOnce) }
        $server.Requests.Where({ $_ -notmatch '^GET /api/v2/next' }) | Should -HaveCount $AtOnce
    }

    It 'while connecting to a host that does not answer' {
        $full = [HostUp.Trust.FullListener]::new()
        try {
            $sent = "Connect-HostUp `$key -BaseUri $($full.BaseUri) -Name full -TimeoutSec 3600 -Debug"
            Measure-Stop $sent {} { param($running) [HostUp.Trust.Arrival]::Of($running.Shell.Streams.Debug).Wait() }
        }
        finally {
            $full.Dispose()
        }
    }

    It 'during a TLS handshake that does not go on, whose connection is then closed' {
        $silent = [HostUp.Trust.TestServer]::Http()
        $silent.Default = '{silent}'
        try {
            $uri = $silent.BaseUri.Replace('http:', 'https:')
            Measure-Stop "Connect-HostUp `$key -BaseUri $uri -Name tls -TimeoutSec 3600" {} { $silent.WaitForAccepted($silent.Accepted + [int]($silent.Open -eq 0)) }
            $silent.WaitForAllClosed() | Should -BeTrue
        }
        finally {
            $silent.Dispose()
        }
    }

    It 'while a proxy does not answer' {
        Measure-Stop "Connect-HostUp `$key -BaseUri https://cloud.hostup.test -Name proxied -TimeoutSec 3600 -Proxy $($server.BaseUri)" {
            $server.Then($Stall)
        } { $server.WaitForStalled(1) }
        $server.Requests[0] | Should -Match '^CONNECT cloud.hostup.test:443'
    }

    It 'in the middle of the headers' {
        Measure-Stop 'Get-HostUpPreference' { $server.Then($StallInHeaders) } { $server.WaitForStalled(1) }
    }

    It 'in the middle of a body' {
        Measure-Stop 'Get-HostUpHostingAccount' { $server.Then($StallInBody) } { $server.WaitForStalled(1) }
    }

    It 'in the middle of an error''s body' {
        Measure-Stop 'Get-HostUpHostingAccount' { $server.Then($StallInBody.Replace('200 OK', '500 X')) } { $server.WaitForStalled(1) }
    }

    It 'while it waits an hour for a retry' {
        Measure-Stop 'Get-HostUpPreference' { $server.Then((New-Answer 429 -Header "Retry-After: 3600`r`n")) } {
            param($running) [HostUp.Trust.Arrival]::Of($running.Shell.Streams.Progress).Wait()
        }
        $server.Requests.Where({ $_ -match 'preferences' }) | Should -HaveCount 1
    }

    It 'between pages: the second does not come' {
        Measure-Stop 'Get-HostUpHostingAccount' {
            $server.Then((New-Answer -Json "{`"data`":[{`"id`":`"$SampleAccountId`"}],`"hasMore`":true,`"nextCursor`":`"n`"}"), $Stall)
        } { param($running) $server.WaitForStalled(1) -and $running.Output.Count -eq 1 }
    }

    It 'between pages: what comes after is at work, and no page is fetched behind its back' {
        Measure-Stop 'Get-HostUpHostingAccount | ForEach-Object { Write-Debug here -Debug; $null = Wait-Event never }' {
            $server.Then((New-Answer -Json "{`"data`":[{`"id`":`"$SampleAccountId`"}],`"hasMore`":true,`"nextCursor`":`"n`"}"))
        } { param($running) [HostUp.Trust.Arrival]::Of($running.Shell.Streams.Debug).Wait() }
        $server.Requests.Where({ $_ -match 'shared-hosting' }) | Should -HaveCount 1
    }

    It 'with eight requests in flight, and all their connections are closed' {
        $ids = (New-AccountIdList 20 | ForEach-Object { "'$_'" }) -join ','
        $before = $server.Open
        Measure-Stop "$ids | Get-HostUpHostingAccount -ThrottleLimit 8" { $null = $server.On('GET /api/v2/shared-hosting/', $Stall) } {
            $server.WaitForStalled(8)
        }
        $server.Requests.Where({ $_ -match 'account-details' }) | Should -HaveCount 8
        $server.WaitForClosed($server.Accepted - $before - 1) | Should -BeTrue
    }

    It 'while the sandbox takes its time' {
        $null = Invoke-Elsewhere $runspace 'Connect-HostUp -Sandbox -Scenario Slow -Name slow -SkipCheck'
        Measure-Stop 'Write-Debug go -Debug; while ($true) { Get-HostUpPreference -Connection slow }' {} {
            param($running) [HostUp.Trust.Arrival]::Of($running.Shell.Streams.Debug).Wait()
        }
        $null = Invoke-Elsewhere $runspace 'Disconnect-HostUp slow'
    }
}

Describe 'What comes after ends the command by <Name>' -ForEach $Endings {
    # A connection that was told 429 goes slowly for a while.
    BeforeEach {
        $null = Invoke-Elsewhere $runspace ($Setup.Replace('{0}', $server.BaseUri))
    }

    It 'and what is in flight is cancelled: the server sees the connections close' {
        $server.Forget()
        $null = $server.On($Next, (New-Answer -Json '{"alive":true}')).On('GET /api/v2/shared-hosting/', $Stall)
        $ids = New-AccountIdList 12
        $null = $server.On("GET /api/v2/shared-hosting/$($ids[0])/", (New-Answer -Json "{`"id`":`"$($ids[0])`"}"))
        $list = ($ids | ForEach-Object { "'$_'" }) -join ','
        $gate = "& { $list } | Get-HostUpHostingAccount -ThrottleLimit 8 $Tail"
        $running = Start-Elsewhere $runspace "while (`$true) { try { $gate } catch { 'caught' }; break }"
        $running.Call.AsyncWaitHandle.WaitOne(30000) | Should -BeTrue
        $running.Shell.Dispose()
        & $Alive | Should -BeTrue
        $server.WaitForClosed($server.Accepted - 2) | Should -BeTrue
    }
}

Describe 'A hundred times over' {
    It 'leaves no connection behind when stopped while requests are in flight' {
        $null = Invoke-Elsewhere $runspace 'Disconnect-HostUp -All'
        $server.WaitForAllClosed() | Should -BeTrue
        $null = Invoke-Elsewhere $runspace ($Setup.Replace('{0}', $server.BaseUri))
        for ($i = 0; $i -lt 100; $i++) {
            $server.Forget()
            $null = $server.On('GET /api/v2/shared-hosting/', $Stall)
            $running = Start-Elsewhere $runspace "'$SampleAccountId', '$OtherAccountId' | Get-HostUpHostingAccount -ThrottleLimit 2"
            $server.WaitForStalled(2) | Should -BeTrue
            $null = Stop-Elsewhere $running
            $running.Shell.Dispose()
        }

        $server.WaitForAllClosed() | Should -BeTrue
    }

    It 'uses one connection again and again when nothing goes wrong' {
        $server.Forget()
        $null = $server.On($Next, (New-Answer -Json '{"alive":true}'))
        $before = $server.Accepted
        $null = Invoke-Elsewhere $runspace '1..100 | ForEach-Object { $null = Invoke-HostUpApi next }'
        $server.Accepted - $before | Should -BeLessOrEqual 1
        $null = Invoke-Elsewhere $runspace 'Disconnect-HostUp -All'
        $server.WaitForAllClosed() | Should -BeTrue
        $null = Invoke-Elsewhere $runspace ($Setup.Replace('{0}', $server.BaseUri))
    }
}

Describe 'A commit that had been sent and was then stopped' {
    # A connection that was told 429 waits, whoever asks.
    BeforeEach {
        $null = Invoke-Elsewhere $runspace ($Setup.Replace('{0}', $server.BaseUri))
    }

    BeforeAll {
        function Read-Error {
            Invoke-Elsewhere $runspace '$global:Error | ForEach-Object { [pscustomobject]@{ Id = $_.FullyQualifiedErrorId; Text = "$_"; Target = $_.TargetObject; Category = "$($_.CategoryInfo.Category)" } }'
        }

        function Stop-AtCommit([string] $Script, [string[]] $Answers) {
            $server.Forget()
            $null = $server.On($Next, (New-Answer -Json '{"alive":true}'))
            $null = $server.Then($Answers)
            $null = Invoke-Elsewhere $runspace '$global:Error.Clear()'
            $running = Start-Elsewhere $runspace $Script
            $server.WaitForStalled(1) | Should -BeTrue
            $null = Stop-Elsewhere $running
            $running.Shell.Streams.Warning | ForEach-Object { "$_" }
            $running.Shell.Dispose()
        }

        $Upgrade = "Invoke-HostUpPlanUpgrade $SampleAccountId webbhotell-business -Confirm:`$false"
    }

    It 'says that its outcome is unknown, to the user and in $Error: <At>' -ForEach @(
        @{ At = 'before the headers'; Answer = '{stall}'; With = '' }
        @{ At = 'in the headers'; Answer = "HTTP/1.1 200 OK`r`nContent-Type: {stall}"; With = '' }
        @{ At = 'in the body'; Answer = "HTTP/1.1 200 OK`r`nContent-Length: 9`r`n`r`n{{stall}"; With = '' }
        @{ At = 'with -Verbose'; Answer = '{stall}'; With = '-Verbose' }
        @{ At = 'with -Debug'; Answer = '{stall}'; With = '-Debug' }
        @{ At = 'with warnings off'; Answer = '{stall}'; With = '-WarningAction SilentlyContinue -ErrorAction SilentlyContinue' }
    ) {
        $warning = Stop-AtCommit "$Upgrade $With" $Answer
        $warning | Should -HaveCount 1
        $warning | Should -Match "A change of $SampleAccountId to webbhotell-business was sent"
        $warning | Should -Match 'may have changed and an invoice may exist'
        $warning | Should -Match 'Do not run it again before you know'
        $errors = Read-Error
        $errors | Should -HaveCount 1
        $errors.Id | Should -Be 'OutcomeUnknown,HostUp.PowerShell.Hosting.InvokeHostUpPlanUpgradeCommand'
        $errors.Target | Should -Be $SampleAccountId
        $errors.Category | Should -Be 'InvalidResult'
        $server.Requests | Should -HaveCount 1
    }

    It 'says so for a raw POST that acts' {
        $warning = Stop-AtCommit "Invoke-HostUpApi shared-hosting/$SampleAccountId/actions/renew -Method POST -Body @{ a = 1 } -Confirm:`$false" '{stall}'
        $warning | Should -Match 'was sent and no answer settles it'
        (Read-Error).Id | Should -Be 'OutcomeUnknown,HostUp.PowerShell.Api.InvokeHostUpApiCommand'
    }

    It 'says nothing of the kind for <Name>' -ForEach @(
        @{ Name = 'a dry run'; Script = 'Invoke-HostUpPlanUpgrade {0} webbhotell-business -WhatIf' }
        @{ Name = 'a read'; Script = 'Get-HostUpPlanOption {0}' }
    ) {
        Stop-AtCommit $Script.Replace('{0}', $SampleAccountId) '{stall}' | Should -BeNullOrEmpty
        Read-Error | Should -BeNullOrEmpty
    }

    It 'says nothing of the kind when HostUp refused it and it waited for another try' {
        $server.Forget()
        $null = $server.Then((New-Answer 429 -Header "Retry-After: 3600`r`n"))
        $null = Invoke-Elsewhere $runspace '$global:Error.Clear()'
        $running = Start-Elsewhere $runspace $Upgrade
        [HostUp.Trust.Arrival]::Of($running.Shell.Streams.Progress).Wait() | Should -BeTrue
        $null = Stop-Elsewhere $running
        $running.Shell.Streams.Warning | Should -BeNullOrEmpty
        Read-Error | Should -BeNullOrEmpty
        $running.Shell.Dispose()
    }

    It 'says that the plan was changed when what reads its verbose stream has enough before the answer is written' {
        $server.Forget()
        $null = $server.Then((New-Answer -Json '{"upgraded":true,"productSlug":"webbhotell-business","paymentInvoice":{"id":"inv_1","invoiceNumber":"F-1","status":"unpaid"}}'))
        $null = Invoke-Elsewhere $runspace '$global:Error.Clear()'
        $running = Start-Elsewhere $runspace "$Upgrade -Verbose 4>&1 | Select-Object -First 2 | ForEach-Object { `$_.Message }"
        $running.Call.AsyncWaitHandle.WaitOne(30000) | Should -BeTrue
        $running.Output[1] | Should -Match '^POST /shared-hosting/.* HTTP 200 '
        $running.Shell.Streams.Warning | Should -Match "The plan of $SampleAccountId was changed to webbhotell-business before the command was stopped; do not run it again"
        Read-Error | Should -BeNullOrEmpty
        $server.Requests | Should -HaveCount 1
        $running.Shell.Dispose()
    }

    It 'says so too when what reads its debug stream has enough' {
        $server.Forget()
        $null = $server.Then('{stall}')
        $null = Invoke-Elsewhere $runspace '$global:Error.Clear()'
        $runspace.SessionStateProxy.SetVariable("server", $server)
        $running = Start-Elsewhere $runspace "$Upgrade -Debug 5>&1 | ForEach-Object { `$null = `$server.WaitForStalled(1); `$_ } | Select-Object -First 1"
        $running.Call.AsyncWaitHandle.WaitOne(30000) | Should -BeTrue
        $running.Shell.Streams.Warning | Should -Match 'may have changed and an invoice may exist'
        $running.Shell.Dispose()
    }
}
