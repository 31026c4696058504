BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $second = 'acct_01hxb7n2q4r8s1t5v9w3x6y0z2'
}

Describe 'Get-HostUpHostingQuota' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'says what is used of bytes and files' {
        $quota = Get-HostUpHostingQuota example.com
        $quota.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Hosting.HostingQuota'
        $quota.AccountId | Should -BeExactly $SampleAccountId
        $quota.AccountName | Should -BeExactly 'example.com'
        $quota.Bytes.UsedBytes | Should -Be 4GB
        $quota.Bytes.UsagePercent | Should -Be 20
        $quota.Inodes.Limit | Should -Be 250000
        "$quota" | Should -BeExactly 'example.com: 4 of 20 GB, 50000 of 250000 files'
    }

    It 'keeps the order of the accounts, <name>' -ForEach @(
        @{ Name = 'as arguments'; Command = { Get-HostUpHostingQuota $second, $SampleAccountId } }
        @{ Name = 'by value'; Command = { $second, $SampleAccountId | Get-HostUpHostingQuota } }
        @{ Name = 'as objects'; Command = { (Get-HostUpHostingAccount)[1, 0] | Get-HostUpHostingQuota } }
        @{ Name = 'from quotas'; Command = { Get-HostUpHostingQuota $second, $SampleAccountId | Get-HostUpHostingQuota } }
        @{ Name = 'one at a time'; Command = { Get-HostUpHostingQuota $second, $SampleAccountId -ThrottleLimit 1 } }
    ) {
        (& $Command).AccountId | Should -BeExactly $second, $SampleAccountId
    }

    It 'reports an account on the legacy panel in words, and goes on' {
        $run = Invoke-Captured { 'forening.example', $SampleAccountId | Get-HostUpHostingQuota }
        $run.Output | Should -HaveCount 1
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'account_not_eligible_cpanel,*'
        $run.Errors[0].TargetObject | Should -Be 'forening.example'
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*legacy panel*support*'
    }
}

Describe 'Get-HostUpHostingQuota: requests and errors' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'names both scopes that it needs' {
        $server.Answer(403, '{"status":403,"detail":"No.","code":"forbidden"}', 'application/problem+json')
        Assert-Failure { Get-HostUpHostingQuota $SampleAccountId } -Id forbidden -Category PermissionDenied -Target $SampleAccountId -Next 'console:services'
        $server.Requests[0].PathAndQuery | Should -BeExactly "/api/v2/shared-hosting/$SampleAccountId/disk-quota"
    }

    It 'reads a disk without a limit' {
        $server.Answer(200, '{"bytes":{"usedBytes":1,"limitBytes":null,"usedGb":0,"limitGb":null,"usagePercent":null,"exceeded":false},"inodes":null,"underQuota":true}')
        $quota = Get-HostUpHostingQuota $SampleAccountId
        $quota.Bytes.LimitBytes | Should -BeNullOrEmpty
        $quota.Inodes | Should -BeNullOrEmpty
        $quota.UnderQuota | Should -BeTrue
    }
}
