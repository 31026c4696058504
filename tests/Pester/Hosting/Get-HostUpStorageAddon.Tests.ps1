BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpStorageAddon' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists sizes that carry their account' {
        $addons = Get-HostUpStorageAddon example.com
        $addons.Id | Should -BeExactly storage-10gb, storage-25gb, storage-100gb
        $addons[0].Price | Should -BeOfType decimal
        $addons[2].Available | Should -BeFalse
        $addons[2].Reason | Should -Not -BeNullOrEmpty
        $addons.AccountId | Select-Object -Unique | Should -BeExactly $SampleAccountId
    }

    It 'warns of an account that can have none' {
        (Invoke-Captured { Get-HostUpStorageAddon forening.example }).Warnings | Should -BeLike '*forening.example*suspended*'
    }

    It 'has what it showed completed' {
        $null = Get-HostUpStorageAddon example.com
        (TabExpansion2 'New-HostUpStorageAddon example.com stor' -cursorColumn 39).CompletionMatches.CompletionText | Should -Contain storage-25gb
    }
}
