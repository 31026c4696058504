BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Get-Traffic {
        param([Parameter(Mandatory)] [scriptblock] $Command, [string] $Scenario = 'Default')

        $http = Start-SandboxHost $Scenario
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
            $run = Invoke-Captured $Command
            $sent = Get-SandboxRequest $http | Where-Object method -EQ POST | ForEach-Object { if (($_.body | ConvertFrom-Json).PSObject.Properties['dryRun']) { 'dry run' } else { 'commit' } }
            [pscustomobject]@{ Run = $run; Sent = @($sent) -join ', ' }
        }
        finally {
            Disconnect-HostUp -All
            Stop-SandboxHost $http
        }
    }
}

Describe 'Set-HostUpHostingBillingCycle: what is sent' {
    It 'sends <sent>: <name>' -ForEach @(
        @{ Name = '-WhatIf'; Sent = 'dry run'; Command = { Set-HostUpHostingBillingCycle $SampleAccountId biennially -WhatIf } }
        @{ Name = '-WhatIf beside -Confirm:$false'; Sent = 'dry run'; Command = { Set-HostUpHostingBillingCycle $SampleAccountId biennially -WhatIf -Confirm:$false } }
        @{ Name = '-Confirm:$false'; Sent = 'commit'; Command = { Set-HostUpHostingBillingCycle $SampleAccountId biennially -Confirm:$false } }
        @{ Name = 'a limit above the price'; Sent = 'dry run, commit'; Command = { Set-HostUpHostingBillingCycle $SampleAccountId biennially -MaximumAmount 189 -Confirm:$false } }
        @{ Name = 'a limit below the price'; Sent = 'dry run'; Command = { Set-HostUpHostingBillingCycle $SampleAccountId biennially -MaximumAmount 188 -Confirm:$false } }
        @{ Name = 'a limit in another currency'; Sent = 'dry run'; Command = { Set-HostUpHostingBillingCycle $SampleAccountId biennially -MaximumAmount 1000 -Currency EUR -Confirm:$false } }
        @{ Name = 'a cycle that it has, with a limit'; Sent = 'dry run'; Command = { Set-HostUpHostingBillingCycle $SampleAccountId annually -MaximumAmount 1000 -Confirm:$false } }
        @{ Name = 'a cycle from the pipeline'; Sent = 'commit'; Command = { Get-HostUpHostingBillingCycle $SampleAccountId | Where-Object BillingCycle -EQ monthly | Set-HostUpHostingBillingCycle -Confirm:$false } }
    ) {
        (Get-Traffic $Command).Sent | Should -Be $Sent
    }

    It 'emits the change' {
        $change = (Get-Traffic { Set-HostUpHostingBillingCycle $SampleAccountId biennially -Confirm:$false }).Run.Output[0]
        $change.Changed | Should -BeTrue
        $change.TargetAmount | Should -Be 189
        $change.AccountId | Should -BeExactly $SampleAccountId
    }

    It 'emits the account as it is when it is so already' {
        $run = (Get-Traffic { Set-HostUpHostingBillingCycle $SampleAccountId annually -MaximumAmount 1000 -Confirm:$false }).Run
        $run.Errors | Should -BeNullOrEmpty
        $run.Output[0].TargetBillingCycle | Should -BeExactly annually
        $run.Output[0].Changed | Should -BeFalse
    }

    It 'is blocked by an unpaid invoice, which the error names' {
        $traffic = Get-Traffic { Set-HostUpHostingBillingCycle $SampleAccountId biennially -Confirm:$false } -Scenario UnpaidInvoice
        $traffic.Run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'existing_invoice_blocking,*'
        $traffic.Run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*202600001*-CancelExistingInvoice*'
        (Get-Traffic { Set-HostUpHostingBillingCycle $SampleAccountId biennially -CancelExistingInvoice -Confirm:$false } -Scenario UnpaidInvoice).Run.Output[0].Changed | Should -BeTrue
    }
}

Describe 'Set-HostUpHostingBillingCycle: the question' {
    It 'shows from what to what, the price, and that HostUp will refuse while an invoice is unpaid' {
        $run = Invoke-WithAnswer -Answer No -Script {
            Connect-HostUp -Sandbox -Scenario UnpaidInvoice -Name customer
            Set-HostUpHostingBillingCycle example.com biennially
        }
        $run.Output | Should -BeNullOrEmpty
        $run.Questions | Should -HaveCount 1
        foreach ($part in 'example.com', 'customer (the sandbox', 'annually', '189.00 SEK biennially', 'does not say when', 'will refuse') { $run.Questions[0] | Should -BeLike "*$part*" }
    }

    It 'names an account by its domain when it is given by its id' {
        $run = Invoke-WithAnswer -Answer No -Script {
            Connect-HostUp -Sandbox
            Set-HostUpHostingBillingCycle acct_01hxa3b4c5d6e7f8g9h0j1k2m3 biennially
        }
        $run.Questions[0] | Should -BeLike '*of example.com (acct_01hxa3b4c5d6e7f8g9h0j1k2m3) to biennially*'
    }

    It 'commits once after Yes, and nothing more after No to All' {
        $run = Invoke-WithAnswer -Answer 'Yes', 'No to All' -Script {
            Connect-HostUp -Sandbox
            'example.com', 'Kundportalen', 'smorgasbord.example' | Set-HostUpHostingBillingCycle -BillingCycle triennially
        }
        $run.Questions | Should -HaveCount 2
        $run.Output | Should -HaveCount 1
        $run.Errors | Should -BeNullOrEmpty
    }
}

Describe 'Set-HostUpHostingBillingCycle: answers' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'does not take for a dry run what is none: <_>' -ForEach '{"dryRun":false,"changed":true,"targetBillingCycle":"monthly"}', '{}' {
        $server.Answer(200, $_)
        $run = Invoke-Captured { Set-HostUpHostingBillingCycle $SampleAccountId monthly -MaximumAmount 1 -Confirm:$false }
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'DryRunNotConfirmed,*'
        $run.Output | Should -HaveCount 1
        $server.Requests | Should -HaveCount 1
    }

    It 'does not know the outcome of a commit after <_>, and sends it once' -ForEach 500, 502, 503 {
        $server.Answer($_, "{`"status`":$_,`"detail`":`"Broken.`",`"code`":`"internal_error`"}", 'application/problem+json')
        Assert-Failure { Set-HostUpHostingBillingCycle $SampleAccountId monthly -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Target $SampleAccountId `
            -Says 'may have changed', 'not sent again' -Next 'Get-HostUpHostingBillingCycle'
        $server.Requests | Should -HaveCount 1
    }

    It 'refuses a cycle that there is not, and sends nothing' {
        { Set-HostUpHostingBillingCycle $SampleAccountId weekly -Confirm:$false } | Should -Throw
        $server.Requests | Should -HaveCount 0
    }
}
