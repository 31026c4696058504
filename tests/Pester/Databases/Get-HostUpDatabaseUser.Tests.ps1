BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpDatabaseUser' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists the users of accounts, in their order' {
        $users = Get-HostUpDatabaseUser Kundportalen, example.com -ThrottleLimit 1
        $users.Username | Should -BeExactly 'kundport_wp', 'appuser', 'example_user'
        $users[1].Host | Should -BeExactly 'localhost'
        $users[1].AccountId | Should -BeExactly $SampleAccountId
    }

    It 'filters by name, and completes those that were shown' {
        (Get-HostUpDatabaseUser example.com app*).Id | Should -BeExactly 'dbu_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Assert-Failure { Get-HostUpDatabaseUser example.com apuser } -Id NameNotFound -Category ObjectNotFound -Target 'apuser' -Says 'Did you mean appuser' -Next 'Get-HostUpDatabaseUser lists'
        $line = 'Remove-HostUpDatabaseUser example.com app'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain 'appuser'
    }
}
