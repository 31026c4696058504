BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $Canary = 'C4nary-Hav-Tak'
    $secret = [System.Net.NetworkCredential]::new('', $Canary).SecurePassword
    function Get-Text([pscredential] $Credential) { $Credential.GetNetworkCredential().Password }
}

Describe 'New-HostUpMailbox' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'makes a mailbox with a password that comes as <Name>' -ForEach @(
        @{ Name = 'a SecureString'; Command = { New-HostUpMailbox ny@example.com -Credential $secret } }
        @{ Name = 'a credential'; Command = { New-HostUpMailbox -Credential ([pscredential]::new('ny@example.com', $secret)) } }
        @{ Name = 'a piped credential, as Get-Secret gives it'; Command = { [pscredential]::new('ny@example.com', $secret) | New-HostUpMailbox } }
        @{ Name = 'a piped SecureString'; Command = { $secret | New-HostUpMailbox -Mailbox ny@example.com } }
        @{ Name = 'a property of a row'; Command = { 'Mailbox,Quota', 'ny@example.com,' | ConvertFrom-Csv | Select-Object *, @{ n = 'Credential'; e = { $secret } } | New-HostUpMailbox } }
        @{ Name = 'a credential for piped addresses'; Command = { 'ny@example.com' | New-HostUpMailbox -Credential $secret } }
    ) {
        $make = $Command
        $sent = @(Get-RequestDuring $http { $script:made = & $make })
        $script:made.Email | Should -BeExactly 'ny@example.com'
        $script:made.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Mail.Mailbox'
        $sent[-1].body | Should -BeExactly "{`"localPart`":`"ny`",`"domain`":`"example.com`",`"password`":`"$Canary`"}"
    }

    It 'emits a password that it makes up once, as a credential' {
        $credential = New-HostUpMailbox ny@example.com -Quota 2GB -Generate
        $credential | Should -BeOfType pscredential
        $credential.UserName | Should -BeExactly 'ny@example.com'
        $body = @(Get-SandboxRequest $http)[-1].body | ConvertFrom-Json
        $body.password | Should -BeExactly (Get-Text $credential)
        $body.password | Should -MatchExactly '^(?=.*[A-Z])(?=.*[a-z])(?=.*[2-9])[A-HJ-NP-Za-hj-km-np-z2-9_.-]{24}$'
        $body.quotaMb | Should -Be 2048
    }

    It 'makes a row of them from CSV, each with a password of its own, and goes on after one that is refused' {
        $run = Invoke-Captured {
            'Mailbox,Quota', 'anna@example.com,500MB', 'bo@elsewhere.example,2GB', 'hello@example.com,', 'cecilia@räksmörgås.example,unlimited' |
                ConvertFrom-Csv | New-HostUpMailbox -Generate
        }
        $run.Output.UserName | Should -BeExactly 'anna@example.com', 'cecilia@xn--rksmrgs-5wao1o.example'
        ($run.Output | ForEach-Object { Get-Text $_ } | Sort-Object -Unique) | Should -HaveCount 2
        $run.Errors.FullyQualifiedErrorId -replace ',.*' | Should -BeExactly 'NameNotFound', 'conflict'
        $run.Errors.TargetObject | Should -BeExactly 'bo@elsewhere.example', 'hello@example.com'
        (Get-HostUpMailbox -Mailbox anna@example.com).Quota.LimitGb | Should -Be 0.48828125
        (Get-HostUpMailbox -Mailbox cecilia@räksmörgås.example).Quota.LimitGb | Should -BeNullOrEmpty
    }

    It 'takes <Text> for a quota' -ForEach @(
        @{ Text = '2GB'; Mb = 2048 }
        @{ Text = '1.5 gb'; Mb = 1536 }
        @{ Text = '500M'; Mb = 500 }
        @{ Text = '1TB'; Mb = 1048576 }
        @{ Text = 2GB; Mb = 2048 }
        @{ Text = 0; Mb = 0 }
        @{ Text = 'unlimited'; Mb = 0 }
        @{ Text = [pscustomobject]@{ UsedGb = 1; LimitGb = 32 }; Mb = 32768 }
    ) {
        $null = New-HostUpMailbox ny@example.com -Generate -Quota $Text
        (@(Get-SandboxRequest $http)[-1].body | ConvertFrom-Json).quotaMb | Should -Be $Mb
    }

    It 'sends nothing for <Name>' -ForEach @(
        @{ Name = 'an address that is none'; Command = { New-HostUpMailbox ny -Generate }; Id = 'InvalidAddress' }
        @{ Name = 'a credential of another'; Command = { New-HostUpMailbox ny@example.com -Credential ([pscredential]::new('bo@example.com', $secret)) }; Id = 'CredentialOfAnother' }
        @{ Name = 'a password without an address'; Command = { New-HostUpMailbox -Credential $secret }; Id = 'InvalidAddress' }
        @{ Name = 'an empty password'; Command = { New-HostUpMailbox ny@example.com -Account acct_01hxa3b4c5d6e7f8g9h0j1k2m3 -Credential ([securestring]::new()) }; Id = 'InvalidArgument' }
        @{ Name = 'a quota that is no whole number of megabytes'; Command = { New-HostUpMailbox ny@example.com -Generate -Quota 2000000 }; Id = 'InvalidQuota' }
        @{ Name = 'a quota that is too large'; Command = { New-HostUpMailbox ny@example.com -Generate -Quota 2TB }; Id = 'InvalidQuota' }
        @{ Name = 'a password that is text'; Command = { New-HostUpMailbox ny@example.com -Credential $Canary }; Id = 'ParameterArgumentTransformationError' }
        @{ Name = 'a size that is none'; Command = { New-HostUpMailbox ny@example.com -Generate -Quota lots }; Id = 'ParameterArgumentTransformationError' }
    ) {
        $attempt = $Command
        Get-RequestDuring $http { $script:run = Invoke-Captured $attempt } | Should -BeNullOrEmpty
        $script:run.Errors | Should -HaveCount 1
        $script:run.Errors[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        "$($script:run.Errors[0]) $($script:run.Errors[0].Exception)" | Should -Not -BeLike "*$Canary*"
    }

    It 'takes a credential whose name is the address in another spelling, or no address' {
        (New-HostUpMailbox ny@räksmörgås.example -Credential ([pscredential]::new('NY@xn--rksmrgs-5wao1o.example', $secret))).Email | Should -BeExactly 'ny@räksmörgås.example'
        (New-HostUpMailbox bo@example.com -Credential ([pscredential]::new('mailadmin', $secret))).Email | Should -BeExactly 'bo@example.com'
    }

    It 'says what a weak password should be like, and that a conflict may be a mailbox that is there' {
        $weak = [System.Net.NetworkCredential]::new('', 'password-1A').SecurePassword
        Assert-Failure { New-HostUpMailbox ny@example.com -Credential $weak } -Id password_too_weak -Category InvalidArgument -Target 'ny@example.com' -Next '-Generate'
        Assert-Failure { New-HostUpMailbox hello@example.com -Generate } -Id conflict -Category ResourceExists -Target 'hello@example.com' -Next 'Set-HostUpMailbox'
    }

    It 'names the scope for the panel' {
        $connection = Connect-HostUp -Sandbox -Scenario ReadOnlyKey -Name reader -PassThru
        Assert-Failure { New-HostUpMailbox ny@example.com -Generate -Connection $connection } -Id forbidden -Category PermissionDenied -Target 'ny@example.com' -Next 'console:services besides'
    }

    It 'says with -WhatIf what it would make, and emits no password' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; New-HostUpMailbox ny@example.com -Quota 2GB -Generate -WhatIf; "left: $(@(Get-HostUpMailbox example.com).Count)"'
        $text | Should -BeLike '*make a mailbox that holds 2 GB*ny@example.com*left: 2*'
    }

    It 'copies mailboxes with their quotas to another connection' {
        $other = Connect-HostUp -Sandbox -Name other -PassThru
        Remove-HostUpMailbox support@example.com -Connection $other -Confirm:$false
        $credential = Get-HostUpMailbox -Mailbox support@example.com -Connection default | New-HostUpMailbox -Generate -Connection $other
        $credential.UserName | Should -BeExactly 'support@example.com'
        (Get-HostUpMailbox -Mailbox support@example.com -Connection $other).Quota.LimitGb | Should -Be 2
    }
}

Describe 'New-HostUpMailbox: answers that settle nothing' {
    It 'sends it once, and says how to get in all the same' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 2
            $server.Drop()
            $run = Invoke-Captured { New-HostUpMailbox ny@example.com -Account acct_1 -Generate }
            $run.Errors | Should -HaveCount 1
            $run.Output | Should -BeNullOrEmpty
            $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-HostUpMailbox*Set-HostUpMailbox*'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}

Describe 'New-HostUpMailbox and Set-HostUpMailbox: a password' {
    It 'is in no stream, view, transcript or error' {
        $transcript = New-TemporaryFile
        $shown = & {
            $VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
            $null = Start-Transcript $transcript -Force
            Connect-HostUp -Sandbox
            $credential = [pscredential]::new('ny@example.com', $secret)
            foreach ($command in @(
                    { New-HostUpMailbox -Credential $credential -Confirm:$false }
                    { New-HostUpMailbox -Credential $credential -Confirm:$false }
                    { New-HostUpMailbox bo@example.com -Credential $credential }
                    { Set-HostUpMailbox ny@example.com -Credential $secret -Quota 3GB -Confirm:$false }
                    { Set-HostUpMailbox ny@example.com -Credential $secret -WhatIf }
                    { Set-HostUpMailbox nobody@example.com -Credential $secret -Confirm:$false }
                    { New-HostUpDatabaseUser example.com report -Credential $secret }
                    { New-HostUpDatabaseUser example.com report -Credential $secret }
                    { $secret | New-HostUpDatabaseUser example.com other }
                )) {
                try { & $command *>&1 | Tee-Object -Variable out } catch { $_; $_.Exception.ToString() }
                $out | Format-List * -Force
                $out | ConvertTo-Json -Depth 3 -WarningAction Ignore
            }
            $global:Error | Format-List * -Force
            Get-Error -Newest 10
            $null = Stop-Transcript
        } *>&1 | Out-String -Width 4000
        Disconnect-HostUp -All
        $shown | Should -Match 'ny@example.com'
        $shown + (Get-Content $transcript -Raw) | Should -Not -Match ([regex]::Escape($Canary))
        $shown | Should -Match 'redacted'
        Remove-Item $transcript
    }
}
