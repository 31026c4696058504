BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $admin = [pscredential]::new('anna', [System.Net.NetworkCredential]::new('', 'Canary-Blinda-Moss-1984').SecurePassword)
    $setup = @{ Account = $SampleAccountId; Domain = 'example.com'; SiteName = 'Butiken'; Credential = $admin; AdminEmail = 'anna@example.com' }
}

Describe 'New-HostUpWordPressSite' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits the whole site' {
        $site = New-HostUpWordPressSite @setup -Directory shop -Language sv -AutoUpgrade $true
        $site.Id | Should -BeLike 'wp_*'
        $site.Url | Should -Be https://example.com/shop
        $site.SiteName | Should -Be Butiken
        $site.AdminUsername | Should -Be anna
        $body = (Get-SandboxRequest $http | Where-Object method -EQ POST).body | ConvertFrom-Json
        $body.adminPassword | Should -BeExactly 'Canary-Blinda-Moss-1984'
        $body.autoUpgrade | Should -BeTrue
        $body.PSObject.Properties.Name | Should -Not -Contain autoUpgradePlugins
    }

    It 'shows the password in no stream, and not in an error' {
        $run = Invoke-Captured { New-HostUpWordPressSite @setup -Directory shop -Verbose -Debug -Confirm:$false; New-HostUpWordPressSite @setup -Verbose -Debug -Confirm:$false }
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'conflict,*'
        $all = & { New-HostUpWordPressSite @setup -Directory other -Verbose -Debug -Confirm:$false } *>&1
        ($all + $run.Errors | Format-List * -Force | Out-String -Width 4000) | Should -Not -BeLike '*Canary-Blinda*'
    }

    It 'refuses a folder that leads elsewhere, and sends nothing' {
        Assert-Failure { New-HostUpWordPressSite @setup -Directory ../x } -Id InvalidDirectory -Category InvalidArgument -Target ../x
        Get-SandboxRequest $http | Where-Object method -EQ POST | Should -BeNullOrEmpty
    }

    It 'leaves to HostUp whether the account has the domain' {
        $other = $setup.Clone()
        $other.Domain = 'nosuch.example'
        $run = Invoke-Captured { New-HostUpWordPressSite @other }
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'invalid_request,*'
        $run.Errors[0].TargetObject | Should -Be nosuch.example
    }

    It 'does not send twice what may have arrived, and says where to look' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
            $server.Answer(502, '{"status":502,"code":"upstream_unavailable"}', 'application/problem+json')
            $run = Invoke-Captured { New-HostUpWordPressSite @setup }
            $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-HostUpWordPressSite*'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            $server.Dispose()
        }
    }
}
