BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Import-HostUpWordPressSite' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits the sites that came of it: <name>' -ForEach @(
        @{ Name = 'by key'; Command = { Import-HostUpWordPressSite $SampleAccountId public_html/blog } }
        @{ Name = 'from the pipeline'; Command = { Find-HostUpWordPressSite $SampleAccountId | Import-HostUpWordPressSite } }
        @{ Name = 'all of them'; Command = { Import-HostUpWordPressSite $SampleAccountId -All } }
    ) {
        $sites = @(& $Command)
        $sites.Url | Should -Be https://example.com/blog
        $sites.AccountId | Should -Be $SampleAccountId

        # HostUp takes none named for all: they are named, always.
        (Get-SandboxRequest $http | Where-Object method -EQ POST).body | Should -Be '{"installationKeys":["public_html/blog"]}'
    }

    It 'sends nothing when there is nothing to import' {
        $null = Import-HostUpWordPressSite $SampleAccountId -All
        $run = Invoke-Captured { Import-HostUpWordPressSite $SampleAccountId -All }
        $run.Output | Should -BeNullOrEmpty
        $run.Errors | Should -BeNullOrEmpty
        @(Get-SandboxRequest $http | Where-Object method -EQ POST) | Should -HaveCount 1
    }

    It 'reports a key that no scan gave, and imports nothing' {
        Assert-Failure { Import-HostUpWordPressSite $SampleAccountId nosuch } -Id invalid_request -Category InvalidArgument -Target $SampleAccountId
        Find-HostUpWordPressSite $SampleAccountId | Should -HaveCount 1
    }

    It 'names with -WhatIf what it would take' {
        $run = Invoke-WithAnswer -Answer @() -Script {
            Connect-HostUp -Sandbox
            Import-HostUpWordPressSite example.com -All -WhatIf
        }
        $run.Output | Should -BeNullOrEmpty
        $run.Shown | Should -BeLike '*public_html/blog*example.com*'
    }
}
