# A reseller's day: a thousand domains behind a rate limit, broken off once, and finished by a second run.
BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/../Trust/TestServer.ps1
}

Describe 'A thousand domains through Get-HostUpDomain | Set-HostUpDomain -AutoRenew $true' {
    BeforeAll {
        # The limit refuses one request in three, and asks for a wait of a millisecond: nothing sleeps here.
        $http = Start-SandboxHost 'ManyAccounts limited'
        $runspace = New-Elsewhere
        $runspace.SessionStateProxy.SetVariable('key', $SandboxKey)
        $null = Invoke-Elsewhere $runspace "Connect-HostUp `$key -BaseUri $($http.BaseUri) -SkipCheck"
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck

        # kund00000 is example.com: the first in its place.
        $wanted = "example.com", "kund00*"
        $thousand = @(Get-HostUpDomain $wanted -PageSize 1000)
        $runspace.SessionStateProxy.SetVariable('wanted', $wanted)

        function Invoke-Run([string] $After = '') {
            $running = Start-Elsewhere $runspace "Get-HostUpDomain `$wanted -PageSize 1000 | Set-HostUpDomain -AutoRenew `$true -ThrottleLimit 8 -Verbose $After"
            $running.Call.AsyncWaitHandle.WaitOne(120000) | Should -BeTrue
            $verbose = @($running.Shell.Streams.Verbose.Message)
            [pscustomobject]@{
                Names    = @($running.Output.Name)
                AutoRenew = @($running.Output | ForEach-Object { $_.Lifecycle.AutoRenewEnabled } | Sort-Object -Unique)
                Errors   = @($running.Shell.Streams.Error)
                Progress = @($running.Shell.Streams.Progress | Where-Object Activity -EQ 'Changing domains')
                Patched  = @($verbose -match '^PATCH .* HTTP 200').Count
                Refused  = @($verbose -match 'HTTP 429').Count
            }
            $running.Shell.Dispose()
        }
    }

    AfterAll {
        $runspace.Dispose()
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'is a thousand, of which a quarter renews itself' {
        $thousand | Should -HaveCount 1000
        @($thousand | Where-Object { $_.Lifecycle.AutoRenewEnabled }) | Should -HaveCount 250
    }

    It 'does as many as came through before it was broken off, in order' {
        $run = Invoke-Run '| Select-Object -First 400'
        $run.Errors | Should -BeNullOrEmpty
        $run.Names | Should -BeExactly $thousand[0..399].Name
        $run.Progress[0].RecordType | Should -Be 'Processing'
        $run.Progress[-1].RecordType | Should -Be 'Completed'
        $run.Refused | Should -BeGreaterThan 100
    }

    It 'sends in the second run what is missing, and nothing else' {
        $missing = @(Get-HostUpDomain $wanted -PageSize 1000 | Where-Object { -not $_.Lifecycle.AutoRenewEnabled })
        $missing.Count | Should -BeIn (400..450) -Because 'some more were under way when it was broken off'
        $run = Invoke-Run
        $run.Errors | Should -BeNullOrEmpty
        $run.Names | Should -BeExactly $thousand.Name
        $run.AutoRenew | Should -Be $true
        $run.Patched | Should -Be $missing.Count
        $run.Progress.StatusDescription | Should -Contain '1000 of 1000 done'
        (Invoke-Run).Patched | Should -Be 0 -Because 'all is done'
    }
}
