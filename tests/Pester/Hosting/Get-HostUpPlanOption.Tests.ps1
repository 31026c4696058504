BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $second = 'acct_01hxb7n2q4r8s1t5v9w3x6y0z2'
}

Describe 'Get-HostUpPlanOption' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists the options as typed objects that carry their account' {
        $options = Get-HostUpPlanOption $SampleAccountId
        $options.ProductSlug | Should -BeExactly 'webbhotell-business', 'webbhotell-premium', 'webbhotell-enterprise'
        $options[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Hosting.PlanOption'
        $options.AccountId | Select-Object -Unique | Should -BeExactly $SampleAccountId
        $options[0].Domain | Should -BeExactly 'example.com'
        $options[0].CurrentProduct.Slug | Should -BeExactly 'webbhotell-start'
        $options[0].Billing.Amount | Should -BeOfType decimal
        $options[0].Billing.Amount | Should -Be 199
        $options.Type | Select-Object -Unique | Should -BeExactly upgrade
        $options.Available | Should -Be $true, $true, $false
        $options[2].Reason | Should -Not -BeNullOrEmpty
        "$($options[0])" | Should -BeExactly 'Business (199.00 SEK annually)'
    }

    It 'takes accounts <name>, and keeps their order' -ForEach @(
        @{ Name = 'by position'; Command = { Get-HostUpPlanOption $second, $SampleAccountId } }
        @{ Name = 'by value'; Command = { $second, $SampleAccountId | Get-HostUpPlanOption } }
        @{ Name = 'by property name Id'; Command = { $second, $SampleAccountId | ForEach-Object { [pscustomobject]@{ Id = $_ } } | Get-HostUpPlanOption } }
        @{ Name = 'by property name AccountId'; Command = { $second, $SampleAccountId | ForEach-Object { [pscustomobject]@{ AccountId = $_ } } | Get-HostUpPlanOption } }
        @{ Name = 'from listed accounts'; Command = { (Get-HostUpHostingAccount)[1, 0] | Get-HostUpPlanOption } }
        @{ Name = 'from details'; Command = { Get-HostUpHostingAccount $second, $SampleAccountId | Get-HostUpPlanOption } }
        @{ Name = 'from objects as an argument'; Command = { Get-HostUpPlanOption (Get-HostUpHostingAccount)[1, 0] } }
        @{ Name = 'from options'; Command = { $second, $SampleAccountId | ForEach-Object { Get-HostUpPlanOption $_ | Select-Object -First 1 } | Get-HostUpPlanOption } }
        @{ Name = 'one at a time'; Command = { Get-HostUpPlanOption $second, $SampleAccountId -ThrottleLimit 1 } }
    ) {
        $run = Invoke-Captured $Command
        $run.Errors | Should -BeNullOrEmpty
        $run.Output.AccountId | Should -BeExactly $second, $second, $second, $SampleAccountId, $SampleAccountId, $SampleAccountId
        $run.Output.ProductSlug | Should -BeExactly 'webbhotell-start', 'webbhotell-premium', 'webbhotell-enterprise', 'webbhotell-business', 'webbhotell-premium', 'webbhotell-enterprise'
        $run.Output[0].Type | Should -BeExactly downgrade
    }

    It 'hands an option to Invoke-HostUpPlanUpgrade' {
        $preview = Get-HostUpPlanOption $SampleAccountId | Where-Object ProductSlug -EQ webbhotell-premium | Invoke-HostUpPlanUpgrade -WhatIf
        $preview.NewProduct.Slug | Should -BeExactly 'webbhotell-premium'
    }

    It 'warns that <name> cannot change its plan, and lists the options all the same' -ForEach @(
        @{ Name = 'a suspended account'; Id = 'acct_01hxd2q6s8t0v3w5x9y1z4a7b8'; Scenario = 'Default'; Says = 'suspended' }
        @{ Name = 'an account with an unpaid invoice'; Id = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; Scenario = 'UnpaidInvoice'; Says = 'unpaid invoice' }
    ) {
        Connect-HostUp -Sandbox -Scenario $Scenario
        $run = Invoke-Captured { Get-HostUpPlanOption $Id }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -HaveCount 3
        $run.Warnings | Should -HaveCount 1
        $run.Warnings[0] | Should -BeLike "$Id*$Says*"
    }

    It 'does not warn of an account that can' {
        (Invoke-Captured { Get-HostUpPlanOption $SampleAccountId }).Warnings | Should -BeNullOrEmpty
    }

    It 'reports bad ids among good ones, and goes on' {
        $run = Invoke-Captured { 'acct_nosuch', $SampleAccountId, 'nonsense' | Get-HostUpPlanOption }
        $run.Terminated | Should -BeFalse
        $run.Output | Should -HaveCount 3
        $run.Errors.FullyQualifiedErrorId | Should -BeExactly @(
            'not_found,HostUp.PowerShell.Hosting.GetHostUpPlanOptionCommand'
            'NameNotFound,HostUp.PowerShell.Hosting.GetHostUpPlanOptionCommand'
        )
        $run.Errors.TargetObject | Should -BeExactly 'acct_nosuch', 'nonsense'
        $run.Errors.CategoryInfo.Category | Should -Be ObjectNotFound, ObjectNotFound
    }

    It 'can be kept and shown, under <_>' -ForEach 'sv-SE', 'tr-TR' {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            $options = Get-HostUpPlanOption $SampleAccountId
            ($options | ConvertTo-Json -Depth 4 | ConvertFrom-Json).ProductSlug | Should -BeExactly $options.ProductSlug
            $file = Join-Path $TestDrive options.xml
            $options | Export-Clixml $file
            (Import-Clixml $file).AccountId | Select-Object -Unique | Should -BeExactly $SampleAccountId
            $options | Format-List | Out-String | Should -BeLike '*199.00 SEK*'
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }
    }
}

Describe 'Get-HostUpPlanOption: requests and errors' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'says how to connect' {
        Disconnect-HostUp -All
        Assert-Failure { Get-HostUpPlanOption $SampleAccountId } -Id NotConnected -Category AuthenticationError -Target $null -Terminating -Next 'Connect-HostUp'
    }

    It 'looks up what has not the form of an id, and asks for no such path: <_>' -ForEach 'nosuch.example', 'acct_', 'acct_a/../b', 'ACCT_01hxa3b4c5d6e7f8g9h0j1k2m3', 'acct_å' {
        $script:bad = $_
        $server.Answer(200, '{"data":[],"hasMore":false,"nextCursor":null}')
        Assert-Failure { Get-HostUpPlanOption $bad } -Id NameNotFound -Category ObjectNotFound -Target $_ -Says $_ -Next 'Get-HostUpHostingAccount'
        $server.Requests | Should -HaveCount 1
    }

    It 'reports <status> as <category>' -ForEach @(
        @{ Status = 400; Code = 'invalid_request'; Category = 'InvalidArgument'; Ends = $false; Next = 'Correct the values' }
        @{ Status = 401; Code = 'unauthorized'; Category = 'AuthenticationError'; Ends = $true; Next = 'Connect again with a valid key' }
        @{ Status = 403; Code = 'forbidden'; Category = 'PermissionDenied'; Ends = $false; Next = 'read:hosting' }
        @{ Status = 404; Code = 'not_found'; Category = 'ObjectNotFound'; Ends = $false; Next = 'Check the id: Get-HostUpHostingAccount' }
        @{ Status = 409; Code = 'conflict'; Category = 'ResourceExists'; Ends = $false; Next = 'stands in the way' }
        @{ Status = 503; Code = 'service_unavailable'; Category = 'ResourceUnavailable'; Ends = $false; Next = 'Try again later' }
    ) {
        $server.Answer($Status, "{`"status`":$Status,`"detail`":`"From the test.`",`"code`":`"$Code`",`"requestId`":`"req_1`"}", 'application/problem+json')
        Assert-Failure { Get-HostUpPlanOption $SampleAccountId } -Id $Code -Category $Category -Target $SampleAccountId -Terminating:$Ends `
            -Says 'From the test.', "($Code, HTTP $Status, request req_1)" -Next $Next
        $server.Requests | Should -HaveCount 1
        $server.Requests[0].Method | Should -Be GET
        $server.Requests[0].PathAndQuery | Should -BeExactly "/api/v2/shared-hosting/$SampleAccountId/actions/upgrade"
    }

    It 'keeps members it does not know, and an account id that was not sent' {
        $server.Answer(200, '{"availableOptions":[{"productSlug":"a","name":"A","type":"sidegrade","badge":{"text":"New"}}]}')
        $option = Get-HostUpPlanOption $SampleAccountId
        $option.AccountId | Should -BeExactly $SampleAccountId
        $option.Type | Should -BeExactly sidegrade
        $option.CurrentProduct | Should -BeNullOrEmpty
        $option.badge.text | Should -Be New
    }

    It 'emits nothing for an empty list' {
        $server.Answer(200, '{"accountId":"acct_1","availableOptions":[]}')
        $run = Invoke-Captured { Get-HostUpPlanOption acct_1 }
        $run.Output | Should -BeNullOrEmpty
        $run.Errors | Should -BeNullOrEmpty
    }
}
