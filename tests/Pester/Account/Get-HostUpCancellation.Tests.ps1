BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpCancellation' {
    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists what is cancelled, with what the group says' {
        Connect-HostUp -Sandbox
        $one = Get-HostUpCancellation | Where-Object Type -EQ vps
        $one.Status | Should -Be scheduled
        $one.ScheduledAt | Should -BeOfType System.DateTimeOffset
        $one.VpsId | Should -BeLike 'vps_*'
    }

    It 'emits nothing for a new customer' {
        Connect-HostUp -Sandbox -Scenario Empty
        Get-HostUpCancellation | Should -BeNullOrEmpty
    }

    It 'shows what the group has, whatever it is' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(200, '{"cancellations":[{"type":"shared_hosting","accountId":"acct_1","cancellation":{"status":"pending","revokable":true}}]}')
            $one = Get-HostUpCancellation
            $one.Status | Should -Be pending
            $one.revokable | Should -BeTrue
        }
        finally {
            $server.Dispose()
        }
    }
}
