BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Request-HostUpHostingCancellation' {
    AfterEach {
        Disconnect-HostUp -All
    }

    It 'emits the cancellation with its day' {
        Connect-HostUp -Sandbox
        $cancellation = Request-HostUpHostingCancellation example.com 'No longer needed' end_of_period -Confirm:$false
        $cancellation.Status | Should -BeExactly scheduled
        $cancellation.CancelType | Should -BeExactly end_of_period
        $cancellation.ScheduledAt | Should -BeOfType System.DateTimeOffset
    }

    It 'has no default for when' {
        (Get-Command Request-HostUpHostingCancellation).Parameters.CancelType.Attributes.Mandatory | Should -BeTrue
    }

    It 'asks, names the account by its domain, and says what <type> means' -ForEach @(
        @{ Type = 'end_of_period'; Says = '*example.com (acct_*at the end of its paid period*mail and data*' }
        @{ Type = 'immediate'; Says = '*example.com (acct_*at once*mail and data*' }
    ) {
        $run = Invoke-WithAnswer -Answer N -ArgumentList $Type -Script {
            param($Type)
            Connect-HostUp -Sandbox
            Request-HostUpHostingCancellation acct_01hxa3b4c5d6e7f8g9h0j1k2m3 x $Type
            (Get-HostUpHostingCancellation acct_01hxa3b4c5d6e7f8g9h0j1k2m3).Status
        }
        $run.Questions | Should -HaveCount 1
        $run.Questions[0] | Should -BeLike $Says
        $run.Output | Should -Be none
    }

    It 'says of a refusal that auto-renewal has been switched off' {
        Connect-HostUp -Sandbox -Scenario UnpaidInvoice
        Assert-Failure { Request-HostUpHostingCancellation example.com x immediate -Confirm:$false } -Id cancellation_blocked_overdue_invoice -Category ResourceExists -Target example.com `
            -Next 'HostUp has switched the auto-renewal of the account off'
        $Error[0].ErrorDetails.RecommendedAction | Should -BeLike '*202600001*'
    }

    It 'warns that a pending order was cancelled in place of an account' {
        Connect-HostUp -Sandbox
        $run = Invoke-Captured { Request-HostUpHostingCancellation 'Ny webbplats' x end_of_period -Confirm:$false }
        $run.Output[0].CancelledPendingOrder | Should -BeTrue
        $run.Warnings | Should -BeLike '*pending order*'
    }

    It 'takes accounts from the pipeline, and reports those that are cancelled already' {
        Connect-HostUp -Sandbox
        $null = Request-HostUpHostingCancellation Kundportalen x end_of_period -Confirm:$false
        $run = Invoke-Captured { Get-HostUpHostingAccount -Status active | Request-HostUpHostingCancellation -Reason x -CancelType end_of_period -Confirm:$false }
        $run.Output | Should -HaveCount 2
        $run.Errors.FullyQualifiedErrorId | Should -BeLike 'conflict,*'
    }
}

Describe 'Request-HostUpHostingCancellation: answers' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'reads what was accepted and is not in the answer: <_>' -ForEach '{"cancellationLookupPending":true}', '{}' {
        $server.Answer(200, $_)
        $server.Answer(200, '{"status":"pending","cancelType":"immediate"}')
        (Request-HostUpHostingCancellation $SampleAccountId x immediate -Confirm:$false).Status | Should -Be pending
        $server.Requests.Method | Should -Be POST, GET
        $server.Requests[0].Body | Should -Be '{"reason":"x","cancelType":"immediate"}'
    }

    It 'sends one request, and does not know the outcome after <_>' -ForEach 500, 502, 503 {
        $server.Answer($_, "{`"status`":$_,`"code`":`"internal_error`"}", 'application/problem+json')
        Assert-Failure { Request-HostUpHostingCancellation $SampleAccountId x immediate -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Target $SampleAccountId `
            -Says 'may be cancelled', 'not sent again' -Next 'Get-HostUpHostingCancellation'
        $server.Requests | Should -HaveCount 1
    }

    It 'refuses a reason that is too long, and sends nothing' {
        { Request-HostUpHostingCancellation $SampleAccountId ('x' * 501) immediate -Confirm:$false } | Should -Throw
        $server.Requests | Should -HaveCount 0
    }
}
