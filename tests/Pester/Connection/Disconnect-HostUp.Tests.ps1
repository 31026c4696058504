BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Disconnect-HostUp' {
    BeforeEach {
        $first = Connect-HostUp -Sandbox -Name first -PassThru
        $second = Connect-HostUp -Sandbox -Name second -PassThru
        $third = Connect-HostUp -Sandbox -Name third -PassThru
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'closes <closed>, given <name>, and leaves the rest' -ForEach @(
        @{ Name = 'nothing: the default'; Command = { Disconnect-HostUp }; Closed = @('third'); Left = @('second', 'first') }
        @{ Name = 'a name'; Command = { Disconnect-HostUp second }; Closed = @('second'); Left = @('third', 'first') }
        @{ Name = 'a name in other case'; Command = { Disconnect-HostUp FIRST }; Closed = @('first'); Left = @('third', 'second') }
        @{ Name = '-Name'; Command = { Disconnect-HostUp -Name third }; Closed = @('third'); Left = @('second', 'first') }
        @{ Name = '-Connection'; Command = { Disconnect-HostUp -Connection $first }; Closed = @('first'); Left = @('third', 'second') }
        @{ Name = 'an object from the pipeline'; Command = { $second | Disconnect-HostUp }; Closed = @('second'); Left = @('third', 'first') }
        @{ Name = 'names from the pipeline'; Command = { 'first', 'third' | Disconnect-HostUp }; Closed = @('first', 'third'); Left = @('second') }
        @{ Name = 'what Get-HostUpConnection finds'; Command = { Get-HostUpConnection *ir* | Disconnect-HostUp }; Closed = @('first', 'third'); Left = @('second') }
        @{ Name = '-All'; Command = { Disconnect-HostUp -All }; Closed = @('first', 'second', 'third'); Left = @() }
    ) {
        $run = Invoke-Captured $Command
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -BeNullOrEmpty
        @(Get-HostUpConnection).Name | Should -Be $(if ($Left) { $Left })
        @($first, $second, $third | Where-Object { -not $_.IsOpen }).Name | Should -Be $Closed
        @($first, $second, $third | Where-Object IsDefault).Name | Should -Be $(if ($Left) { $Left[0] })
    }

    It 'falls back to the newest that is left' {
        $null = Set-HostUpPreference -Timezone Europe/Oslo -Connection second
        $null = Set-HostUpPreference -Timezone Europe/Helsinki -Connection first
        (Get-HostUpPreference).Localization.Timezone | Should -Be 'Europe/Stockholm'
        Disconnect-HostUp
        (Get-HostUpPreference).Localization.Timezone | Should -Be 'Europe/Oslo'
        Disconnect-HostUp
        (Get-HostUpPreference).Localization.Timezone | Should -Be 'Europe/Helsinki'
        Disconnect-HostUp
        Assert-Failure { Get-HostUpPreference } -Id NotConnected -Category AuthenticationError -Target $null -Terminating -Next 'Connect-HostUp -Sandbox'
    }

    It 'leaves the default alone when another is closed' {
        Disconnect-HostUp first
        $third.IsDefault | Should -BeTrue
    }

    It 'leaves nothing to use: <name>' -ForEach @(
        @{ Name = 'the object'; Command = { Get-HostUpPreference -Connection $second } }
        @{ Name = 'the name'; Command = { Get-HostUpPreference -Connection second } }
        @{ Name = 'a list'; Command = { Get-HostUpHostingAccount -Connection $second } }
        @{ Name = 'any path'; Command = { Invoke-HostUpApi me/preferences -Connection $second } }
    ) {
        Disconnect-HostUp second
        Assert-Failure $Command -Id NotConnected -Category AuthenticationError -Target second -Terminating -Says "named 'second'" -Next 'Connect-HostUp -Name'
    }

    It 'says so when there is no such connection, and goes on: <name>' -ForEach @(
        @{ Name = 'a name'; Command = { 'nobody', 'second' | Disconnect-HostUp }; Target = 'nobody' }
        @{ Name = 'one that is closed'; Command = { Disconnect-HostUp third; $third, $second | Disconnect-HostUp }; Target = 'third' }
    ) {
        Assert-Failure $Command -Id NotConnected -Category AuthenticationError -Target $Target -Says "named '$Target'" -Next 'Get-HostUpConnection lists'
        $second.IsOpen | Should -BeFalse
        $first.IsOpen | Should -BeTrue
    }

    It 'takes a name as it is written: a wildcard is none' {
        Assert-Failure { Disconnect-HostUp * } -Id NotConnected -Category AuthenticationError -Target *
        @(Get-HostUpConnection) | Should -HaveCount 3
    }

    It 'says so when there is none at all; -All does not mind' {
        Disconnect-HostUp -All
        Assert-Failure { Disconnect-HostUp } -Id NotConnected -Category AuthenticationError -Target $null -Says 'There is no connection to HostUp.' -Next 'Connect-HostUp'
        (Invoke-Captured { Disconnect-HostUp -All }).Errors | Should -BeNullOrEmpty
    }

    It 'lets the name be used again' {
        Disconnect-HostUp second
        Connect-HostUp -Sandbox -Name second
        (Get-HostUpPreference -Connection second).Localization.LanguageCode | Should -Be 'en'
        $second.IsOpen | Should -BeFalse
    }

    It 'refuses a name beside -All, and no name' {
        (Invoke-Captured { Disconnect-HostUp first -All }).Errors[0].Exception | Should -BeOfType System.Management.Automation.ParameterBindingException
        (Invoke-Captured { Disconnect-HostUp $null }).Errors[0].Exception | Should -BeOfType System.Management.Automation.ParameterBindingException
        @(Get-HostUpConnection) | Should -HaveCount 3
    }

    It 'closes this runspace''s connections alone with -All' {
        $there = Invoke-WithAnswer -Answer @() -Script { Connect-HostUp -Sandbox; Disconnect-HostUp -All; @(Get-HostUpConnection).Count }
        $there.Errors | Should -BeNullOrEmpty
        $there.Output | Should -Be 0
        @(Get-HostUpConnection) | Should -HaveCount 3
        $third.IsOpen | Should -BeTrue
    }
}

Describe 'Disconnect-HostUp: a connection that another runspace closes' {
    BeforeAll {
        . $PSScriptRoot/../Trust/TestServer.ps1
        $server = [HostUp.Trust.TestServer]::Http()
        $elsewhere = New-Elsewhere
    }

    BeforeEach {
        $server.Forget()
        $server.Default = New-Answer
        $older = Connect-HostUp $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name older -PassThru
        $newer = Connect-HostUp $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name newer -PassThru
        $elsewhere.SessionStateProxy.SetVariable('c', $newer)
    }

    AfterEach {
        $env:HOSTUP_API_KEY = $null
        $env:HOSTUP_API_BASE = $null
        Disconnect-HostUp -All
    }

    AfterAll {
        $elsewhere.Dispose()
        $server.Dispose()
    }

    It 'stays the default: commands do not go on with another account' {
        $env:HOSTUP_API_KEY = 'a-key'
        $env:HOSTUP_API_BASE = $server.BaseUri
        Invoke-Elsewhere $elsewhere 'Disconnect-HostUp $c'
        foreach ($command in { Get-HostUpPreference }, { Get-HostUpHostingProduct }, { Get-HostUpPreference -Connection newer }) {
            Assert-Failure $command -Id NotConnected -Category AuthenticationError -Target newer -Terminating -Says "named 'newer' is closed" -Next 'Connect-HostUp -Name'
        }
        $server.Requests | Should -BeNullOrEmpty
        $shown = Get-HostUpConnection
        $shown.Name | Should -Be 'newer', 'older'
        $shown.IsOpen | Should -Be $false, $true
        $shown.IsDefault | Should -Be $true, $false
    }

    It 'leaves the list by <name>' -ForEach @(
        @{ Name = 'Disconnect-HostUp'; Command = { Disconnect-HostUp } }
        @{ Name = 'its name'; Command = { Disconnect-HostUp newer } }
        @{ Name = 'the object'; Command = { $newer | Disconnect-HostUp } }
    ) {
        Invoke-Elsewhere $elsewhere 'Disconnect-HostUp $c'
        (Invoke-Captured $Command).Errors | Should -BeNullOrEmpty
        (Get-HostUpConnection).Name | Should -Be 'older'
        (Get-HostUpConnection).IsDefault | Should -BeTrue
        $null = Get-HostUpPreference
    }

    It 'is replaced by one of the same name' {
        Invoke-Elsewhere $elsewhere 'Disconnect-HostUp $c'
        Connect-HostUp $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name newer
        (Get-HostUpConnection).IsOpen | Should -Be $true, $true
        $null = Get-HostUpPreference
    }

    It 'ends <name> that is under way over it with an error that says so' -ForEach @(
        @{ Name = 'a request'; Script = 'Get-HostUpPreference -Connection $c'; Count = 1 }
        @{ Name = 'a list'; Script = 'Get-HostUpHostingAccount -Connection $c'; Count = 1 }
        @{ Name = 'a run of details'; Script = '1..9 | ForEach-Object { "acct_0$_" } | Get-HostUpHostingAccount -Connection $c -ErrorAction Continue'; Count = 4 }
    ) {
        $server.Default = $Stall
        $running = Start-Elsewhere $elsewhere "try { $Script } catch { `$_ }"
        try {
            $server.WaitForStalled($Count) | Should -BeTrue
            Disconnect-HostUp newer
            $running.Call.AsyncWaitHandle.WaitOne(30000) | Should -BeTrue
            $running.Output | Should -HaveCount 1
            $running.Output[0].FullyQualifiedErrorId | Should -BeLike 'NotConnected,HostUp.PowerShell.*Command'
            "$($running.Output[0])" | Should -BeLike "The connection to HostUp named 'newer' is closed.*"
            $running.Output[0].ErrorDetails.RecommendedAction | Should -BeLike '*Connect-HostUp -Name*'
            $running.Shell.Streams.Error | Should -BeNullOrEmpty
        }
        finally {
            $running.Shell.Dispose()
        }
    }
}

Describe 'Disconnect-HostUp: the connection from HOSTUP_API_KEY' {
    BeforeAll {
        $server = Start-ScriptedServer
    }

    AfterEach {
        $env:HOSTUP_API_KEY = $null
        $env:HOSTUP_API_BASE = $null
        Disconnect-HostUp -All
    }

    AfterAll {
        $server.Dispose()
    }

    It 'closes it, and the next command makes another: <name>' -ForEach @(
        @{ Name = 'by default'; Command = { Disconnect-HostUp } }
        @{ Name = 'by name'; Command = { Disconnect-HostUp environment } }
        @{ Name = 'with -All'; Command = { Disconnect-HostUp -All } }
    ) {
        $env:HOSTUP_API_KEY = 'a-key'
        $env:HOSTUP_API_BASE = $server.BaseUri
        $server.Answer(200, '{}')
        $server.Answer(200, '{}')
        $null = Get-HostUpPreference
        $old = Get-HostUpConnection
        (Invoke-Captured $Command).Errors | Should -BeNullOrEmpty
        $old.IsOpen | Should -BeFalse
        Get-HostUpConnection | Should -BeNullOrEmpty
        $null = Get-HostUpPreference
        (Get-HostUpConnection).IsOpen | Should -BeTrue
    }
}
