BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpCard' {
    AfterEach {
        Disconnect-HostUp -All
    }

    It 'shows the card, and nothing of its number but the last digits' {
        Connect-HostUp -Sandbox
        $card = Get-HostUpCard
        "$card" | Should -BeExactly 'visa 4242, 12/2028'
        $card.IsPrimary | Should -BeTrue
        $card.AddedAt | Should -BeOfType System.DateTimeOffset
    }

    It 'emits nothing where there is none: <_>' -ForEach '[]', '' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(200, $_)
            $run = Invoke-Captured { Get-HostUpCard }
            $run.Output | Should -BeNullOrEmpty
            $run.Errors | Should -BeNullOrEmpty
        }
        finally {
            $server.Dispose()
        }
    }

    It 'emits nothing for a new customer' {
        Connect-HostUp -Sandbox -Scenario Empty
        Get-HostUpCard | Should -BeNullOrEmpty
    }
}
