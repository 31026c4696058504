BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Get-Sent($SandboxHost) { @(Get-SandboxRequest $SandboxHost | Where-Object { $_.pathAndQuery -like '*wordpress*' } | ForEach-Object { "$($_.method) $($_.pathAndQuery -replace '.*shared-hosting/')" }) }
}

Describe 'Get-HostUpWordPressSite' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'asks about one account by itself' {
        $site = Get-HostUpWordPressSite example.com
        $site.Url | Should -Be https://example.com
        $site.Version | Should -Be 6.5.5
        $site.AccountId | Should -Be $SampleAccountId
        $site.AccountName | Should -Be example.com
        Get-Sent $http | Should -Be "GET $SampleAccountId/wordpress"
    }

    It 'asks about several in one request, in their order' {
        $sites = 'smorgasbord.example', 'example.com' | Get-HostUpWordPressSite
        $sites.Domain | Should -Be smorgasbord.example, example.com
        $sites.AccountName | Should -Be smorgasbord.example, example.com
        Get-Sent $http | Should -Be 'POST wordpress/batch'
    }

    It 'says which accounts HostUp left out, and goes on' {
        $run = Invoke-Captured { Get-HostUpWordPressSite $SampleAccountId, acct_nosuch, nosuch.example, Kundportalen }
        $run.Output.Domain | Should -Be example.com, example.org
        $run.Errors.FullyQualifiedErrorId -replace ',.*' | Should -Be NameNotFound, Skipped
        $run.Errors.TargetObject | Should -Be nosuch.example, acct_nosuch
        $run.Errors[1].ErrorDetails.RecommendedAction | Should -BeLike '*one account*'
    }

    It 'warns where HostUp manages none' {
        $run = Invoke-Captured { Get-HostUpHostingAccount | Get-HostUpWordPressSite }
        $run.Output | Should -HaveCount 3
        $run.Warnings | Should -HaveCount 2
        $run.Warnings[0] | Should -BeLike '*legacy panel*'
    }

    It 'reads single sites' {
        (Get-HostUpWordPressSite $SampleAccountId -Site wp_01hxa3b4c5d6e7f8g9h0j1k2m3).SiteName | Should -Be 'Example Store'
        Get-Sent $http | Should -Be "GET $SampleAccountId/wordpress/wp_01hxa3b4c5d6e7f8g9h0j1k2m3"
        (Invoke-Captured { Get-HostUpWordPressSite $SampleAccountId -Site wp_nosuch }).Errors.FullyQualifiedErrorId | Should -BeLike 'not_found,*'
    }

    It 'asks about an account that is given twice once' {
        Get-HostUpWordPressSite $SampleAccountId, $SampleAccountId | Should -HaveCount 1
        Get-Sent $http | Should -Be "GET $SampleAccountId/wordpress"
    }

    It 'reports an account on the legacy panel in words' {
        Assert-Failure { Get-HostUpWordPressSite forening.example } -Id account_not_eligible_cpanel -Category ResourceExists -Target forening.example -Next 'legacy panel'
    }
}

Describe 'Get-HostUpWordPressSite over a reseller''s accounts' {
    It 'asks fifty at a time' {
        $http = Start-SandboxHost ManyAccounts
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        try {
            $sites = Get-HostUpHostingAccount | Select-Object -First 120 | Get-HostUpWordPressSite -WarningAction Ignore
            $sites.Count | Should -BeGreaterThan 80
            $batches = Get-SandboxRequest $http | Where-Object { $_.pathAndQuery -like '*/wordpress/batch' }
            $batches | ForEach-Object { ($_.body | ConvertFrom-Json).accountIds.Count } | Sort-Object | Should -Be 20, 50, 50
        }
        finally {
            Disconnect-HostUp -All
            Stop-SandboxHost $http
        }
    }
}
