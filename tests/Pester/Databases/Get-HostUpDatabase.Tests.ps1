BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpDatabase' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists the databases of accounts, in either shape that HostUp answers in' {
        $databases = Get-HostUpDatabase example.com, Kundportalen
        $databases.Name | Should -BeExactly 'abcde_wp_example', 'kundport_wp'
        $databases[0].Users | Should -BeExactly 'example_user'
        $databases[0].SizeMb | Should -Be 128
        $databases[1].AccountId | Should -BeLike 'acct_*'
    }

    It 'filters by name over all accounts, and says once what none has' {
        (Get-HostUpDatabase example.com *wp*).Name | Should -BeExactly 'abcde_wp_example'
        $run = Invoke-Captured { 'example.com', 'Kundportalen' | Get-HostUpDatabase -Name kundport_wq }
        $run.Errors | Should -HaveCount 1
        "$($run.Errors[0])" | Should -BeLike '*Did you mean kundport_wp*'
        Assert-Failure { Get-HostUpDatabase example.com nosuch } -Id NameNotFound -Category ObjectNotFound -Target 'nosuch' -Next 'Get-HostUpDatabase lists'
    }

    It 'has an error for <Name>' -ForEach @(
        @{ Name = 'an account that is not there'; Account = 'nosuch.example'; Id = 'NameNotFound'; Category = 'ObjectNotFound'; Next = 'Get-HostUpHostingAccount' }
        @{ Name = 'the legacy panel'; Account = 'forening.example'; Id = 'account_not_eligible_cpanel'; Category = 'ResourceExists'; Next = 'legacy panel' }
        @{ Name = 'an account that is not set up'; Account = 'acct_01hxe5r9t1v4w6x8y2z3a5b0c1'; Id = 'conflict'; Category = 'ResourceExists'; Next = 'text above' }
    ) {
        Assert-Failure { Get-HostUpDatabase $Account } -Id $Id -Category $Category -Target $Account -Next $Next
        Assert-Failure { Get-HostUpDatabaseUser $Account } -Id $Id -Category $Category -Target $Account -Next $Next
    }

    It 'names the scope for the panel' {
        Connect-HostUp -Sandbox -Scenario ReadOnlyKey
        Assert-Failure { Get-HostUpDatabase example.com } -Id forbidden -Category PermissionDenied -Target 'example.com' -Next 'console:services besides'
    }
}
