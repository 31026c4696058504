BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpAccount' {
    AfterEach {
        Disconnect-HostUp -All
    }

    It 'shows who the customer is' {
        Connect-HostUp -Sandbox
        $account = Get-HostUpAccount
        $account.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Account.AccountProfile'
        $account.CompanyName | Should -Be 'Exempelbolaget Räksmörgås AB'
        "$($account.Address)" | Should -Be 'Exempelgatan 1, 111 22 Stockholm'
        "$($account.RegistrationIdentifier)" | Should -Be '555555-5555'
    }

    It 'shows what HostUp adds, and nothing for what it leaves out' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(200, '{"id":"client_1","firstName":"Anna","lastName":"Svensson","creditBalance":12.5}')
            $account = Get-HostUpAccount
            $account.creditBalance | Should -Be 12.5
            "$account" | Should -Be 'Anna Svensson'
            $null -eq $account.Address | Should -BeTrue
        }
        finally {
            $server.Dispose()
        }
    }
}
