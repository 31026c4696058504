BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # The requests of a command on a fresh account, as "check", "preview" and "order".
    function Get-Traffic {
        param([Parameter(Mandatory)] [scriptblock] $Command, [string] $Scenario = 'Default')

        $server = Start-SandboxHost $Scenario
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $run = Invoke-Captured $Command
            [pscustomobject]@{ Run = $run; Sent = Get-Kind $server; Bodies = @(Get-SandboxRequest $server | Where-Object method -EQ POST | ForEach-Object { $_.body | ConvertFrom-Json }) }
        }
        finally {
            Disconnect-HostUp -All
            Stop-SandboxHost $server
        }
    }

    function Get-Kind($Server) {
        @(Get-SandboxRequest $Server | ForEach-Object {
                switch -Wildcard ($_.pathAndQuery) { '*/domains/availability*' { 'check' } '*/orders/preview' { 'preview' } '*/orders' { 'order' } default { $_ } }
            }) -join ', '
    }

    # One answered question after another: what is asked, emitted and sent.
    function Invoke-Asked {
        param([string[]] $Answer, [string] $Script)

        $server = Start-SandboxHost
        try {
            $run = Invoke-WithAnswer -Answer $Answer -ArgumentList $SandboxKey, $server.BaseUri -Script ([scriptblock]::Create(@"
                param(`$key, `$BaseUri)
                Connect-HostUp -ApiKey `$key -BaseUri `$BaseUri -SkipCheck
                $Script
"@))
            $run | Add-Member Sent (Get-Kind $server) -PassThru
        }
        finally {
            Stop-SandboxHost $server
        }
    }

    $code = ConvertTo-SecureString 'right-code' -AsPlainText -Force
}

Describe 'Register-HostUpDomain: what is sent' {
    It 'asks for the price and orders nothing with -WhatIf, and emits the preview' {
        $traffic = Get-Traffic { Register-HostUpDomain ny-butik.se -Years 2 -AcceptTerms -WhatIf }
        $traffic.Sent | Should -Be 'check, preview'
        $traffic.Run.Errors | Should -BeNullOrEmpty
        $traffic.Run.Output[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Billing.OrderPreview'
        $traffic.Run.Output.Total | Should -Be 335
    }

    It 'orders once with -Confirm:$false, without a price that nobody asks for' {
        $traffic = Get-Traffic { Register-HostUpDomain ny-butik.se -AcceptTerms -PaymentMethod invoice -Nameserver ns1.example.net, ns2.example.net -Confirm:$false }
        $traffic.Sent | Should -Be 'check, order'
        $order = $traffic.Run.Output[0]
        $order.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Billing.Order'
        $order.Domain | Should -BeExactly 'ny-butik.se'
        $order.Status | Should -BeExactly pending
        $order.PaymentUrl | Should -BeLike '*/billing?invoice=*'
        $sent = $traffic.Bodies[0]
        $sent.attemptKey | Should -BeExactly $order.AttemptKey
        $sent.paymentMethod | Should -BeExactly invoice
        $sent.items[0].acceptedTerms | Should -BeExactly se_registration_terms
        $sent.items[0].nameservers | Should -BeExactly 'ns1.example.net', 'ns2.example.net'
        $sent.items[0].PSObject.Properties.Name | Should -Not -Contain premium
    }

    It 'asks with price, terms and connection in the question, and orders on Yes' {
        $run = Invoke-Asked -Answer Yes 'Register-HostUpDomain smörgåsbutiken.se -AcceptTerms'
        $run.Sent | Should -Be 'check, preview, order'
        $run.Output.Domain | Should -BeExactly 'smörgåsbutiken.se'
        $run.Questions | Should -HaveCount 1
        foreach ($part in 'smörgåsbutiken.se', '1 year', '123.75 SEK', '99.00 SEK and 24.75 SEK VAT', '169.00 SEK annually', 'se_registration_terms', '-AcceptTerms', 'default') {
            $run.Questions[0] | Should -BeLike "*$part*"
        }
    }

    It 'orders nothing on No' {
        $run = Invoke-Asked -Answer No 'Register-HostUpDomain ny-butik.com'
        $run.Sent | Should -Be 'check, preview'
        $run.Output | Should -BeNullOrEmpty
    }

    It 'asks again for what is dearer than Yes to All has seen, and sends nothing more after No to All' {
        $run = Invoke-Asked -Answer 'Yes to All', No 'Register-HostUpDomain ny-ett.com, ny-tva.com, ny-tre.org'
        $run.Output.Domain | Should -BeExactly 'ny-ett.com', 'ny-tva.com'
        $run.Questions | Should -HaveCount 2
        $run.Questions[1] | Should -BeLike '*ny-tre.org*'
        (Invoke-Asked -Answer 'No to All' 'Register-HostUpDomain ny-ett.com, ny-tva.com').Sent | Should -Be 'check, preview'
    }

    It 'orders within a limit alone, with VAT: <Name>' -ForEach @(
        @{ Name = 'within'; Limit = @{ MaximumAmount = 123.75 }; Sent = 'check, preview, order'; Id = $null }
        @{ Name = 'above'; Limit = @{ MaximumAmount = 123.74 }; Sent = 'check, preview'; Id = 'PriceAboveMaximum' }
        @{ Name = 'in another currency'; Limit = @{ MaximumAmount = 1000; Currency = 'EUR' }; Sent = 'check, preview'; Id = 'PriceUnknown' }
    ) {
        $most = $Limit
        $traffic = Get-Traffic { Register-HostUpDomain ny-butik.se -AcceptTerms @most -Confirm:$false }
        $traffic.Sent | Should -Be $Sent
        if ($Id) { $traffic.Run.Errors[0].FullyQualifiedErrorId | Should -BeLike "$Id,*" } else { $traffic.Run.Errors | Should -BeNullOrEmpty }
    }

    It 'takes rows of a CSV file, and what Find-HostUpDomain emits' {
        $traffic = Get-Traffic {
            "Domain,Years`nett-nytt.com,2`ntva-nytt.com," | ConvertFrom-Csv | Register-HostUpDomain -Confirm:$false
            Find-HostUpDomain tre-nytt.com | Where-Object Available | Register-HostUpDomain -Confirm:$false
        }
        $traffic.Run.Errors | Should -BeNullOrEmpty
        $traffic.Run.Output.Domain | Should -BeExactly 'ett-nytt.com', 'tva-nytt.com', 'tre-nytt.com'
        ($traffic.Bodies | Where-Object attemptKey).items.years | Should -Be 2, 1, 1
        ($traffic.Bodies | Where-Object attemptKey).attemptKey | Select-Object -Unique | Should -HaveCount 3
    }
}

Describe 'Register-HostUpDomain: what is not ordered' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'accepts terms by the switch alone, and names them: <Name>' -ForEach @(
        @{ Name = 'without a question'; Splat = @{ Confirm = $false } }
        @{ Name = 'with -WhatIf'; Splat = @{ WhatIf = $true } }
        @{ Name = 'with a limit'; Splat = @{ MaximumAmount = 1000; Confirm = $false } }
        @{ Name = 'with a key'; Splat = @{ AttemptKey = 'mine-1'; Confirm = $false } }
    ) {
        $with = $Splat
        Assert-Failure { Register-HostUpDomain ny-butik.se @with } -Id TermsNotAccepted -Category InvalidArgument -Target 'ny-butik.se' -Says 'se_registration_terms' -Next '-AcceptTerms'
    }

    It 'is an error of its own: <Id>' -ForEach @(
        @{ Id = 'DomainNotAvailable'; Domain = 'hostup.se'; Category = 'ResourceExists'; Next = 'Find-HostUpDomain' }
        @{ Id = 'DomainAlreadyOwned'; Domain = 'example.com'; Category = 'ResourceExists'; Next = 'Get-HostUpDomain' }
        @{ Id = 'AvailabilityUnknown'; Domain = 'timeout-1.se'; Category = 'InvalidResult'; Next = 'Ask again' }
        @{ Id = 'PremiumNotAccepted'; Domain = 'abc.com'; Category = 'InvalidArgument'; Next = '-AcceptPremium' }
        @{ Id = 'not_found'; Domain = 'fri.example'; Category = 'ObjectNotFound'; Next = 'Get-HostUpTld' }
        @{ Id = 'InvalidArgument'; Domain = 'https://a.se'; Category = 'InvalidArgument'; Next = 'Nothing was sent' }
    ) {
        $wanted = $Domain
        Assert-Failure { Register-HostUpDomain $wanted -AcceptTerms -Confirm:$false } -Id $Id -Category $Category -Target $wanted -Next $Next
    }

    It 'is for as many years as a domain can be ordered: <_>' -ForEach 0, 11 {
        $years = $_
        Assert-Failure { Register-HostUpDomain ny-butik.com -Years $years -Confirm:$false } -Id InvalidArgument -Category InvalidArgument -Target 'ny-butik.com' -Says '1 to 10'
    }

    It 'says which years can be had' {
        $run = Invoke-Captured { Register-HostUpDomain ny-butik.com -Years 4 -Confirm:$false }
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'invalid_request,*'
        "$($run.Errors[0])" | Should -BeLike '*1, 2, 3, 5*'
    }

    It 'orders a premium name when its price is accepted, and an ordinary one all the same' {
        (Register-HostUpDomain abc.com -AcceptPremium -Confirm:$false).Billing.Amount | Should -Be 1737.5
        (Register-HostUpDomain ny-butik.com -AcceptPremium -Confirm:$false).Billing.Amount | Should -Be 173.75
    }

    It 'warns of an order that came to nothing' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            $server.Answer(200, '{"name":"a.com","state":"available","available":true}')
            $server.Answer(201, '{"id":"ord_1","number":"O-1","status":"failed"}')
            $run = Invoke-Captured { Register-HostUpDomain a.com -Confirm:$false -Connection scripted }
            $run.Output.Status | Should -BeExactly failed
            $run.Warnings | Should -BeLike '*O-1*a.com*failed*'
        }
        finally {
            $server.Dispose()
        }
    }
}

Describe 'Register-HostUpDomain -Transfer' {
    It 'moves a domain here, with its code in the body alone' {
        $traffic = Get-Traffic { Register-HostUpDomain example.net -Transfer -TransferCode $code -CopyExistingDns -Confirm:$false -Debug }
        $traffic.Sent | Should -Be 'check, order'
        $traffic.Run.Output.Type | Should -Contain transfer
        $traffic.Bodies[0].items[0].eppCode | Should -BeExactly 'right-code'
        $traffic.Bodies[0].items[0].copyExistingDns | Should -BeTrue
        ($traffic.Run.Output, $traffic.Run.Verbose, $traffic.Run.Warnings | Out-String) | Should -Not -BeLike '*right-code*'
    }

    It 'is an error of its own: <Id>' -ForEach @(
        @{ Id = 'DomainNotRegistered'; Domain = 'ny-butik.com'; Category = 'ResourceExists'; HasCode = $true }
        @{ Id = 'DomainAlreadyOwned'; Domain = 'example.com'; Category = 'ResourceExists'; HasCode = $true }
        @{ Id = 'TransferCodeRequired'; Domain = 'example.net'; Category = 'InvalidArgument'; HasCode = $false }
        @{ Id = 'AvailabilityUnknown'; Domain = 'timeout-1.com'; Category = 'InvalidResult'; HasCode = $true }
    ) {
        Connect-HostUp -Sandbox
        $wanted = $Domain
        $with = if ($HasCode) { @{ TransferCode = $code } } else { @{} }
        Assert-Failure { Register-HostUpDomain $wanted -Transfer @with -Confirm:$false } -Id $Id -Category $Category -Target $wanted
        Disconnect-HostUp -All
    }

    It 'takes no code as text, and does not repeat it' {
        Connect-HostUp -Sandbox
        $run = Invoke-Captured { Register-HostUpDomain example.net -Transfer -TransferCode 's-e-c-r-e-t' -Confirm:$false }
        $run.Terminated | Should -BeTrue
        "$($run.Errors[0])" | Should -BeLike '*SecureString*'
        "$($run.Errors[0])" | Should -Not -BeLike '*s-e-c-r-e-t*'
        Disconnect-HostUp -All
    }
}

Describe 'Register-HostUpDomain: an order whose answer is lost' {
    It 'is sent again with its key, and made once' {
        # Of every five requests one fails, one loses its connection and one is answered with a page.
        $server = Start-SandboxHost Flaky
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 3
            $order = Register-HostUpDomain ny-butik.com -Confirm:$false
            $keys = @(Get-SandboxRequest $server | Where-Object pathAndQuery -Like '*/orders' | ForEach-Object { ($_.body | ConvertFrom-Json).attemptKey })
            $keys | Select-Object -Unique | Should -BeExactly $order.AttemptKey
        }
        finally {
            Disconnect-HostUp -All
            Stop-SandboxHost $server
        }
    }

    It 'names its key when it stays unanswered, and another session takes it up: <Name>' -ForEach @(
        @{ Name = 'it had been made'; Drops = $true }
        @{ Name = 'it had not'; Drops = $false }
    ) {
        $server = Start-ScriptedServer
        $known = '{"name":"ny-butik.se","state":"available","available":true,"registryRequirements":{"registration":[{"key":"acceptedTerms","acceptedTermsKey":"se_registration_terms"}]}}'
        try {
            # The first session: it arrives, and no answer comes back.
            $server.Answer(200, $known)
            $server.Drop()
            $first = Invoke-Captured {
                Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
                Register-HostUpDomain ny-butik.se -Years 2 -AcceptTerms -Confirm:$false
            }
            Disconnect-HostUp -All
            $first.Errors | Should -HaveCount 1
            $failure = $first.Errors[0]
            $failure.FullyQualifiedErrorId | Should -BeLike 'OutcomeUnknown,*'
            $failure.CategoryInfo.Category | Should -Be InvalidResult
            $failure.TargetObject | Should -BeExactly 'ny-butik.se'
            $key = $failure.Exception.AttemptKey
            $failure.ErrorDetails.RecommendedAction | Should -BeLike "*-AttemptKey $key*"
            "$failure" | Should -BeLike '*ny-butik.se*'

            # The second: what its making changed is no reason against it.
            $server.Answer(200, $(if ($Drops) { $known -replace '"available","available":true', '"already_owned","available":false' } else { $known }))
            $server.Answer(200, '{"id":"ord_1","number":"O-1","status":"pending"}')
            $second = Invoke-Captured {
                Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
                Register-HostUpDomain ny-butik.se -Years 2 -AcceptTerms -AttemptKey $key -Confirm:$false
            }
            $second.Errors | Should -BeNullOrEmpty
            $second.Output.Number | Should -BeExactly 'O-1'
            $second.Output.AttemptKey | Should -BeExactly $key
            $orders = @($server.Requests | Where-Object PathAndQuery -Like '*/orders')
            $orders | Should -HaveCount 2
            $orders[1].Body | Should -BeExactly $orders[0].Body
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }

    It 'gives the order of the key in the sandbox, asked with what is not known any more' {
        $server = Start-SandboxHost
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $made = Register-HostUpDomain ny-butik.se -AcceptTerms -Confirm:$false
            $run = Invoke-WithAnswer Yes {
                param($key, $base, $attempt)
                Connect-HostUp -ApiKey $key -BaseUri $base -SkipCheck
                Register-HostUpDomain ny-butik.se -AcceptTerms -AttemptKey $attempt
            } $SandboxKey, $server.BaseUri, $made.AttemptKey
            $run.Errors | Should -BeNullOrEmpty
            $run.Output.Id | Should -BeExactly $made.Id
            $run.Questions[0] | Should -BeLike '*again, with its key*'
            @((Invoke-HostUpApi orders).data) | Should -HaveCount 4

            # A limit has no price to hold against.
            $limited = Invoke-Captured { Register-HostUpDomain ny-butik.se -AcceptTerms -AttemptKey $made.AttemptKey -MaximumAmount 1000 -Confirm:$false }
            $limited.Errors[0].FullyQualifiedErrorId | Should -BeLike 'PriceUnknown,*'

            # The key of another order makes none.
            $other = Invoke-Captured { Register-HostUpDomain ny-tva.com -AttemptKey $made.AttemptKey -Confirm:$false }
            $other.Errors[0].FullyQualifiedErrorId | Should -BeLike 'conflict,*'
            @((Invoke-HostUpApi orders).data) | Should -HaveCount 4
        }
        finally {
            Disconnect-HostUp -All
            Stop-SandboxHost $server
        }
    }

    It 'is not sent with a key that is no good: <Id>' -ForEach @(
        @{ Id = 'AttemptKeyTooOld'; Key = 'order_attempt_20260427T123456Z_0123456789abcdef'; Domains = @('ny-butik.com'); Target = 'ny-butik.com' }
        @{ Id = 'InvalidAttemptKey'; Key = 'a key'; Domains = @('ny-butik.com'); Target = 'ny-butik.com' }
        @{ Id = 'AttemptKeyOfAnother'; Key = 'mine-1'; Domains = @('ny-butik.com', 'ny-tva.com'); Target = 'ny-tva.com' }
    ) {
        $attempt = $Key
        $wanted = $Domains
        $traffic = Get-Traffic { Register-HostUpDomain $wanted -AttemptKey $attempt -Confirm:$false }
        $traffic.Run.Errors | Should -HaveCount 1
        $traffic.Run.Errors[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $traffic.Run.Errors[0].TargetObject | Should -BeExactly $Target
        $traffic.Sent | Should -Be $(if ($Domains.Count -gt 1) { 'check, order' } else { '' })
    }
}
