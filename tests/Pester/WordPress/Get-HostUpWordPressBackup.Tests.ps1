BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpWordPressBackup' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists the backups of accounts, in their order' {
        $backups = 'Kundportalen', 'example.com' | Get-HostUpWordPressBackup
        $backups.File | Should -Be wp-example-org-20260427.tar.gz, wp-example-com-20260427.tar.gz
        $backups[1].InstallationId | Should -Be wp_01hxa3b4c5d6e7f8g9h0j1k2m3
        $backups[1].SizeBytes | Should -Be 52428800
        $backups[1].AccountId | Should -Be $SampleAccountId
    }

    It 'reports an account on the legacy panel in words' {
        Assert-Failure { Get-HostUpWordPressBackup forening.example } -Id account_not_eligible_cpanel -Category ResourceExists -Target forening.example -Next 'legacy panel'
    }
}
