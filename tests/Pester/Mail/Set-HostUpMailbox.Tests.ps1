BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $secret = [System.Net.NetworkCredential]::new('', 'Hav7-Bergen-Tak').SecurePassword
}

Describe 'Set-HostUpMailbox' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'changes the quota, and emits the mailbox as it is then' {
        $sent = @(Get-RequestDuring $http { $script:box = Set-HostUpMailbox support@example.com -Quota 5GB -Confirm:$false })
        $sent[-1].method | Should -Be PUT
        $sent[-1].pathAndQuery | Should -BeLike '*/email-accounts/support%40example.com/quota'
        $sent[-1].body | Should -BeExactly '{"quotaMb":5120}'
        $script:box.Email | Should -BeExactly 'support@example.com'
        $script:box.Quota.LimitGb | Should -Be 5
        $script:box.Id | Should -BeLike 'mail_*'
    }

    It 'sends nothing when it is so already, and emits it all the same' {
        $sent = @(Get-RequestDuring $http { $script:box = Set-HostUpMailbox support@example.com -Quota 2GB })
        $sent.method | Sort-Object -Unique | Should -BeExactly 'GET'
        $script:box.Email | Should -BeExactly 'support@example.com'
    }

    It 'sends 0 for no limit' {
        (Set-HostUpMailbox support@example.com -Quota 0 -Confirm:$false).Quota.LimitGb | Should -BeNullOrEmpty
        (@(Get-SandboxRequest $http)[-1].body) | Should -BeExactly '{"quotaMb":0}'
    }

    It 'replaces the password by one that is given or made up' {
        (Set-HostUpMailbox support@example.com -Credential $secret -Confirm:$false).Email | Should -BeExactly 'support@example.com'
        (@(Get-SandboxRequest $http)[-1].body) | Should -BeExactly '{"newPassword":"Hav7-Bergen-Tak"}'
        $credential = Get-HostUpMailbox -Mailbox support@example.com | Set-HostUpMailbox -Generate -Confirm:$false
        $credential.UserName | Should -BeExactly 'support@example.com'
        $sent = @(Get-SandboxRequest $http)[-1]
        ($sent.body | ConvertFrom-Json).newPassword | Should -BeExactly $credential.GetNetworkCredential().Password
        @(Get-SandboxRequest $http | Where-Object pathAndQuery -Like '*/quota') | Should -BeNullOrEmpty -Because 'the quota of the piped mailbox is what it is'
        ([pscredential]::new('support@example.com', $secret) | Set-HostUpMailbox -Confirm:$false).Email | Should -BeExactly 'support@example.com'
    }

    It 'sets both from a row that has both, and has an error for one that has neither' {
        $run = Invoke-Captured {
            'Mailbox,Quota', 'support@example.com,3GB', 'hello@example.com,' | ConvertFrom-Csv |
                Select-Object *, @{ n = 'Credential'; e = { if ($_.Quota) { $secret } } } | Set-HostUpMailbox -Confirm:$false
        }
        $run.Output.Quota.LimitGb | Should -Be 3
        $sent = @(Get-SandboxRequest $http | Where-Object method -EQ PUT)
        $sent.body | Should -BeExactly '{"quotaMb":3072}', '{"newPassword":"Hav7-Bergen-Tak"}'
        $run.Errors | Should -HaveCount 1
        Assert-Failure { Set-HostUpMailbox support@example.com } -Id NothingToSet -Category InvalidArgument -Target 'support@example.com' -Next '-Quota'
        Assert-Failure { Set-HostUpMailbox support@example.com -Generate -Credential $secret } -Id NothingToSet -Category InvalidArgument -Says 'not both'
    }

    It 'says how to run where nobody can be asked' {
        Invoke-Unattended 'Connect-HostUp -Sandbox; Set-HostUpMailbox support@example.com -Quota 3GB' | Should -BeLike '*-Confirm:$false*'
    }

    It 'takes an id with its account' {
        (Set-HostUpMailbox mail_01hxa3b4c5d6e7f8g9h0j1k2m3 -Account $SampleAccountId -Quota 1GB -Confirm:$false).Email | Should -BeExactly 'hello@example.com'
        Assert-Failure { Set-HostUpMailbox mail_01hxa3b4c5d6e7f8g9h0j1k2m3 -Quota 1GB } -Id AccountNeeded -Category InvalidArgument -Next '-Account'
        Assert-Failure { Set-HostUpMailbox mail_01hxa3b4c5d6e7f8g9h0j1k2m3 -Account example.com -Credential ([pscredential]::new('bo@example.com', $secret)) -Confirm:$false } `
            -Id CredentialOfAnother -Category InvalidArgument -Says 'hello@example.com'
    }

    It 'says what was done when only half of it was' {
        $weak = [System.Net.NetworkCredential]::new('', 'password-1A').SecurePassword
        $run = Invoke-Captured { Set-HostUpMailbox support@example.com -Quota 3GB -Credential $weak -Confirm:$false }
        $run.Errors.FullyQualifiedErrorId | Should -BeLike 'password_too_weak,*'
        $run.Warnings | Should -BeExactly 'support@example.com may hold 3 GB now; its password was not replaced.'
        $run.Output | Should -BeNullOrEmpty
    }

    It 'has an error for one that is not there, and goes on' {
        $run = Invoke-Captured { 'suport@example.com', 'support@example.com' | Set-HostUpMailbox -Quota 4GB -Confirm:$false }
        $run.Output.Quota.LimitGb | Should -Be 4
        $run.Errors | Should -HaveCount 1
        "$($run.Errors[0])" | Should -BeLike "*No mailbox is called 'suport@example.com'. Did you mean support@example.com?*"
    }

    It 'asks with the old and the new, and does nothing on No' {
        $run = Invoke-WithAnswer -Answer 'N' -Script {
            Connect-HostUp -Sandbox -Name first
            Connect-HostUp -Sandbox -Name second
            Set-HostUpMailbox support@example.com -Quota 5GB -Generate
            (Get-HostUpMailbox -Mailbox support@example.com).Quota.LimitGb
        }
        $run.Questions[0] | Should -BeLike '*change the quota from 2 GB to 5 GB; replace the password*support@example.com (second*'
        $run.Output | Should -BeExactly 2
    }
}

Describe 'Set-HostUpMailbox: answers that settle nothing' {
    It 'sends a password once, and says to run it again' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 2
            $server.Answer(200, '{"emailAccounts":[{"id":"mail_1","email":"a@example.com","domain":"example.com"}]}', 'application/json')
            $server.Answer(503, '{"status":503,"detail":"Broken.","code":"upstream_unavailable"}', 'application/problem+json', 'Retry-After', '0')
            $run = Invoke-Captured { Set-HostUpMailbox a@example.com -Account acct_1 -Generate -Confirm:$false }
            $run.Errors.FullyQualifiedErrorId | Should -BeLike 'OutcomeUnknown,*'
            $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike 'Run the command again*'
            $run.Output | Should -BeNullOrEmpty
            $server.Requests | Should -HaveCount 2
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}
