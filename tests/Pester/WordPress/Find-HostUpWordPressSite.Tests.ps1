BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Find-HostUpWordPressSite' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'finds what is not managed yet' {
        $found = Find-HostUpWordPressSite example.com
        $found.InstallationKey | Should -Be public_html/blog
        $found.Url | Should -Be https://example.com/blog
        $found.AccountId | Should -Be $SampleAccountId
    }

    It 'finds nothing once it is managed' {
        $null = Find-HostUpWordPressSite example.com | Import-HostUpWordPressSite
        Find-HostUpWordPressSite example.com | Should -BeNullOrEmpty
    }
}
