BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Remove-HostUpMailbox' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'deletes by address, id and object, and emits nothing' {
        $box = Get-HostUpMailbox -Mailbox support@example.com
        $sent = @(Get-RequestDuring $http { $script:out = $box | Remove-HostUpMailbox -Confirm:$false })
        $sent | Should -HaveCount 1
        "$($sent[0].method) $($sent[0].pathAndQuery)" | Should -BeLike "DELETE */$SampleAccountId/email-accounts/support%40example.com"
        $sent[0].body | Should -BeNullOrEmpty
        $script:out | Should -BeNullOrEmpty
        Remove-HostUpMailbox mail_01hxa3b4c5d6e7f8g9h0j1k2m3 -Account example.com -Confirm:$false
        Get-HostUpMailbox example.com | Should -BeNullOrEmpty
    }

    It 'escapes an address in the path' {
        $sent = @(Get-RequestDuring $http { Remove-HostUpMailbox 'å+b/c@Räksmörgås.example' -Confirm:$false })
        $sent[-1].pathAndQuery | Should -BeLike '*/email-accounts/%C3%A5%2Bb%2Fc%40xn--rksmrgs-5wao1o.example'
    }

    It 'has an error for one that is not there, and goes on' {
        $run = Invoke-Captured { 'nobody@example.com', 'nonsense', 'support@example.com' | Remove-HostUpMailbox -Confirm:$false }
        $run.Errors.FullyQualifiedErrorId -replace ',.*' | Should -BeExactly 'not_found', 'InvalidAddress'
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-HostUpMailbox lists*'
        (Get-HostUpMailbox example.com).Email | Should -BeExactly 'hello@example.com'
    }

    It 'says how much mail is lost, and asks' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Remove-HostUpMailbox support@example.com -WhatIf; "left: $(@(Get-HostUpMailbox example.com).Count)"'
        $text | Should -BeLike '*delete the mailbox and the 1.9 GB of mail in it, which cannot be had back*support@example.com*left: 2*'
        $run = Invoke-WithAnswer -Answer 'Yes' -Script { Connect-HostUp -Sandbox; Remove-HostUpMailbox support@example.com; (Get-HostUpMailbox example.com).Email }
        $run.Questions | Should -HaveCount 1
        $run.Output | Should -BeExactly 'hello@example.com'
    }
}

Describe 'Remove-HostUpMailbox: answers that settle nothing' {
    It 'sends it once, and says to look' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 2
            $server.Answer(503, '{"status":503,"detail":"Broken.","code":"upstream_unavailable"}', 'application/problem+json', 'Retry-After', '0')
            Assert-Failure { Remove-HostUpMailbox a@example.com -Account acct_1 -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Target 'a@example.com' -Next 'Get-HostUpMailbox'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}
