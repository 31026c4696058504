BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Suspend-HostUpHostingAccount' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'emits the pause' {
        $pause = Suspend-HostUpHostingAccount example.com 30 -Confirm:$false
        $pause.PauseDetails.Days | Should -Be 30
        $pause.AccountId | Should -BeExactly $SampleAccountId
        $pause.NextInvoiceAt | Should -BeOfType System.DateTimeOffset
    }

    It 'takes 7 to 90 days, and not <_>' -ForEach 6, 91 {
        { Suspend-HostUpHostingAccount example.com $_ -Confirm:$false } | Should -Throw
        (Get-HostUpHostingPause example.com).IsPaused | Should -BeFalse
    }

    It 'asks, and pauses nothing after No' {
        $run = Invoke-WithAnswer -Answer N -Script {
            Connect-HostUp -Sandbox
            Suspend-HostUpHostingAccount example.com 30
            (Get-HostUpHostingPause example.com).IsPaused
        }
        $run.Questions[0] | Should -BeLike '*Pause example.com for 30 days*'
        $run.Output | Should -Be $false
    }

    It 'reports one that is paused already, and goes on' {
        $run = Invoke-Captured { 'example.com', 'example.com', 'Kundportalen' | Suspend-HostUpHostingAccount -Days 7 -Confirm:$false }
        $run.Output | Should -HaveCount 2
        $run.Errors.FullyQualifiedErrorId | Should -BeLike 'conflict,*'
    }
}

Describe 'Suspend-HostUpHostingAccount: answers' {
    It 'does not know the outcome after <_>, and sends it once' -ForEach 'upstream_shared_hosting_shape_invalid', 'upstream_unavailable' {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
        try {
            $server.Answer(502, "{`"status`":502,`"detail`":`"The pause response was not valid.`",`"code`":`"$_`"}", 'application/problem+json')
            Assert-Failure { Suspend-HostUpHostingAccount $SampleAccountId 30 -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Target $SampleAccountId `
                -Says 'may be paused', 'not sent again' -Next 'Get-HostUpHostingPause'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}
