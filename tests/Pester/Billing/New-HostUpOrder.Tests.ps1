BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # The requests of a command on a fresh account, as "preview" and "order".
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
                switch -Wildcard ($_.pathAndQuery) { '*/orders/preview' { 'preview' } '*/orders' { 'order' } default { $_ } }
            }) -join ', '
    }

    # Two customers, each on a server of his own.
    function Connect-Two {
        foreach ($name in 'a', 'b') {
            $http = Start-SandboxHost
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck -Name $name
            $http
        }
    }

    $domain = @{ type = 'domain'; action = 'register'; domainName = 'ny-butik.com'; years = 1 }
    $hosting = @{ type = 'shared_hosting'; productSlug = 'webbhotell-start'; billingCycle = 'monthly'; primaryDomain = 'ny-butik.com' }
}

Describe 'New-HostUpOrder: what is sent' {
    It 'asks for the price and orders nothing with -WhatIf, and emits the preview' {
        $traffic = Get-Traffic { $domain, $hosting | New-HostUpOrder -WhatIf }
        $traffic.Sent | Should -Be 'preview'
        $traffic.Run.Errors | Should -BeNullOrEmpty
        $traffic.Run.Output[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Billing.OrderPreview'
        $traffic.Bodies[0].PSObject.Properties.Name | Should -Not -Contain attemptKey
    }

    It 'makes one order of all that comes through the pipeline, once, with -Confirm:$false' {
        $traffic = Get-Traffic { $domain, $hosting | New-HostUpOrder -PaymentMethod invoice -Confirm:$false }
        $traffic.Sent | Should -Be 'order'
        $traffic.Run.Output | Should -HaveCount 1
        $order = $traffic.Run.Output[0]
        $order.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Billing.Order'
        $order.Status | Should -BeExactly pending
        $order.Invoice.Number | Should -BeExactly '202600001'
        $traffic.Bodies[0].items | Should -HaveCount 2
        $traffic.Bodies[0].paymentMethod | Should -BeExactly invoice
        $traffic.Bodies[0].attemptKey | Should -BeExactly $order.AttemptKey
    }

    It 'asks with items, prices, terms and connection in the question, and orders on Yes: <Answer>' -ForEach @(
        @{ Answer = 'Yes'; Sent = 'preview, order' }
        @{ Answer = 'No'; Sent = 'preview' }
    ) {
        $server = Start-SandboxHost
        try {
            $run = Invoke-WithAnswer $Answer {
                param($key, $base)
                Connect-HostUp -ApiKey $key -BaseUri $base -SkipCheck -Name shop
                $items = @{ type = 'domain'; action = 'register'; domainName = 'smörgåsbutiken.se'; years = 1; acceptedTerms = 'se_registration_terms' },
                @{ type = 'shared_hosting'; productSlug = 'webbhotell-start'; billingCycle = 'monthly'; primaryDomain = 'smörgåsbutiken.se' }
                New-HostUpOrder $items
            } $SandboxKey, $server.BaseUri
            Get-Kind $server | Should -Be $Sent
            $run.Questions | Should -HaveCount 1
            foreach ($part in 'smörgåsbutiken.se, webbhotell-start', 'shop', 'Item 1:*register, for 1 year*99.00 SEK, then 169.00 SEK a year, without VAT', 'Item 2:*monthly*9.90 SEK',
                'Due now:*136.13 SEK (108.90 SEK and 27.23 SEK VAT)', 'se_registration_terms, accepted by acceptedTerms') {
                $run.Questions[0] | Should -BeLike "*$part*"
            }
        }
        finally {
            Stop-SandboxHost $server
        }
    }

    It 'orders within a limit alone, with VAT: <Name>' -ForEach @(
        @{ Name = 'within'; Limit = @{ MaximumAmount = 12.38 }; Sent = 'preview, order'; Id = $null }
        @{ Name = 'above'; Limit = @{ MaximumAmount = 12.37 }; Sent = 'preview'; Id = 'PriceAboveMaximum' }
        @{ Name = 'in another currency'; Limit = @{ MaximumAmount = 1000; Currency = 'EUR' }; Sent = 'preview'; Id = 'PriceUnknown' }
    ) {
        $most = $Limit
        $traffic = Get-Traffic { New-HostUpOrder $hosting @most -Confirm:$false }
        $traffic.Sent | Should -Be $Sent
        if ($Id) { $traffic.Run.Errors[0].FullyQualifiedErrorId | Should -BeLike "$Id,*" } else { $traffic.Run.Errors | Should -BeNullOrEmpty }
    }

    It 'orders nothing of all when one is wrong: <Name>' -ForEach @(
        @{ Name = 'for the module'; Bad = @{ type = 'domain'; years = 'two' }; Id = 'InvalidOrderItem'; Sent = '' }
        @{ Name = 'null'; Bad = $null; Id = 'InvalidOrderItem'; Sent = '' }
        @{ Name = 'a domain twice'; Bad = @{ type = 'domain'; domainName = 'NY-butik.com.' }; Id = 'InvalidArgument'; Sent = '' }
        @{ Name = 'for HostUp'; Bad = @{ type = 'domain'; colour = 'red' }; Id = 'invalid_request'; Sent = 'order' }
    ) {
        $wrong = $Bad
        $traffic = Get-Traffic { $domain, $wrong, $hosting | New-HostUpOrder -Confirm:$false }
        $traffic.Run.Errors | Should -HaveCount 1
        $traffic.Run.Errors[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $traffic.Run.Output | Should -BeNullOrEmpty
        $traffic.Sent | Should -Be $Sent
    }

    It 'commits nothing when the preview fails' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
            $server.Answer(500, '{"code":"internal_error","detail":"No price today.","status":500}', 'application/problem+json')
            $run = Invoke-Captured { New-HostUpOrder $hosting -MaximumAmount 1000 -Confirm:$false }
            $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'internal_error,*'
            $run.Errors[0].TargetObject | Should -BeExactly 'webbhotell-start'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }

    It 'warns of an order that came to nothing' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(201, '{"id":"ord_1","number":"O-1","status":"failed"}')
            (Invoke-Captured { New-HostUpOrder $hosting -Confirm:$false }).Warnings | Should -BeLike '*O-1*failed*'
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}

Describe 'New-HostUpOrder: two customers' {
    BeforeEach {
        $a, $b = Connect-Two
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $a
        Stop-SandboxHost $b
    }

    It 'makes an order for each: <Name>' -ForEach @(
        @{ Name = 'by the connection of objects'; Items = { foreach ($name in 'a', 'b', 'a') { [pscustomobject]$hosting | Select-Object *, @{ n = 'Connection'; e = { Get-HostUpConnection $name } } } } }
        @{ Name = 'by a column of a CSV file'; Items = { "type,productSlug,billingCycle,primaryDomain,ConnectionName`n" + (@('a', 'b', 'a' | ForEach-Object { "shared_hosting,webbhotell-start,monthly,x$((++$script:n)).se,$_" }) -join "`n") | ConvertFrom-Csv } }
    ) {
        $script:n = 0
        $given = @(. $Items)
        for ($i = 0; $i -lt $given.Count; $i++) { $given[$i].primaryDomain = "ny-$i.se" }
        $orders = $given | New-HostUpOrder -Confirm:$false
        $orders | Should -HaveCount 2
        $sent = @($a, $b | ForEach-Object { , @(Get-SandboxRequest $_ | Where-Object method -EQ POST | ForEach-Object { $_.body | ConvertFrom-Json }) })
        $sent[0].items.primaryDomain | Should -BeExactly 'ny-0.se', 'ny-2.se'
        $sent[1].items.primaryDomain | Should -BeExactly 'ny-1.se'
        $sent[0].items[0].PSObject.Properties.Name | Should -Not -Contain ConnectionName
        ($orders | ForEach-Object ConnectionName) | Should -BeExactly 'a', 'b'
    }

    It 'goes where -Connection says, and to each of several' {
        $null = [pscustomobject]($hosting + @{ ConnectionName = 'b' }) | New-HostUpOrder -Connection a -Confirm:$false
        Get-SandboxRequest $b | Should -BeNullOrEmpty
        New-HostUpOrder $domain -Connection a, b -Confirm:$false | Should -HaveCount 2
    }

    It 'takes up a key for one of them alone' {
        $run = Invoke-Captured { New-HostUpOrder $hosting -Connection a, b -AttemptKey mine-1 -Confirm:$false }
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'AttemptKeyOfAnother,*'
        Get-SandboxRequest $a | Should -BeNullOrEmpty
    }

    It 'asks for each, Yes to All covers what is no dearer, and after No to All nothing is sent: <Answer>' -ForEach @(
        @{ Answer = 'Yes to All'; Orders = 2; Sent = 'preview, order'; SentToB = 'preview, order' }
        @{ Answer = 'No to All'; Orders = 0; Sent = 'preview'; SentToB = '' }
    ) {
        $run = Invoke-WithAnswer $Answer {
            param($key, $one, $other)
            Connect-HostUp -ApiKey $key -BaseUri $one -SkipCheck -Name a
            Connect-HostUp -ApiKey $key -BaseUri $other -SkipCheck -Name b
            New-HostUpOrder @{ type = 'shared_hosting'; productSlug = 'webbhotell-start'; billingCycle = 'monthly'; primaryDomain = 'ny-butik.com' } -Connection a, b
        } $SandboxKey, $a.BaseUri, $b.BaseUri
        $run.Output | Should -HaveCount $Orders
        $run.Questions | Should -HaveCount 1
        Get-Kind $a | Should -Be $Sent
        Get-Kind $b | Should -Be $SentToB
    }
}

Describe 'New-HostUpOrder: the code of a transfer' {
    It 'is in the request and nowhere else, given as <Name>' -ForEach @(
        @{ Name = 'text'; Code = 'can-ary-7Xq' }
        @{ Name = 'a SecureString'; Code = [System.Net.NetworkCredential]::new('', 'can-ary-7Xq').SecurePassword }
    ) {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
            $item = @{ type = 'domain'; action = 'transfer'; domainName = 'example.net'; years = 1; EppCode = $Code }
            $refusal = '{"code":"invalid_request","detail":"No.","status":400,"errors":[{"pointer":"/items/0/eppCode","detail":"is wrong.","code":"invalid_value"}]}'
            $server.Answer(200, '{"total":149,"currencyCode":"SEK"}')
            $server.Answer(400, $refusal, 'application/problem+json')
            $server.Drop()
            $server.Answer(201, '{"id":"ord_1","number":"O-1","status":"pending"}')
            $run = Invoke-Captured {
                $DebugPreference = $VerbosePreference = 'Continue'
                New-HostUpOrder $item -WhatIf
                for ($i = 0; $i -lt 3; $i++) { New-HostUpOrder $item -Confirm:$false }
            }
            @($server.Requests | Where-Object Body -Like '*"eppCode":"can-ary-7Xq"*') | Should -HaveCount 4
            $run.Errors | Should -HaveCount 2
            "$($run.Errors[0])" | Should -BeLike '*item 1 (example.net), eppCode: is wrong.*'
            $text = ($run.Errors | Format-List * -Force | Out-String -Width 500) + ($run.Errors.Exception | Format-List * -Force | Out-String -Width 500) + ($run.Errors | ForEach-Object { $_.TargetObject; $_.Exception.ToString() }) +
            ($run.Output | Format-List * -Force | Out-String) + ($run.Output | ConvertTo-Json -Depth 5 -WarningAction Ignore) + ($run.Verbose -join '')
            $text | Should -Not -BeLike '*can-ary*'
            $shown = & { $DebugPreference = 'Continue'; $server.Answer(200, '{"total":149}'); New-HostUpOrder $item -WhatIf } *>&1 | Out-String -Width 1000
            $shown | Should -BeLike '*`[redacted`]*'
            $shown | Should -Not -BeLike '*can-ary*'
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }

    It 'is not repeated when it is of a kind that cannot be one, nor elsewhere' {
        Connect-HostUp -Sandbox
        $run = Invoke-Captured { New-HostUpOrder @{ type = 'domain'; eppCode = @('can-ary-7Xq') } -Confirm:$false; New-HostUpOrder @{ authCode = [securestring]::new().Copy(); type = 'domain'; other = (ConvertTo-SecureString can-ary-7Xq -AsPlainText -Force) } -Confirm:$false }
        $run.Errors.FullyQualifiedErrorId | Should -BeLike 'InvalidOrderItem,*'
        "$($run.Errors)" | Should -BeLike '*eppCode*eppCode alone*'
        "$($run.Errors)" | Should -Not -BeLike '*can-ary*'
        Disconnect-HostUp -All
    }
}

Describe 'New-HostUpOrder: an order whose answer is lost' {
    It 'is sent again with its key, and made once' {
        # Of every five requests one fails, one loses its connection and one is answered with a page.
        $server = Start-SandboxHost Flaky
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 3
            $order = New-HostUpOrder $hosting -Confirm:$false
            $keys = @(Get-SandboxRequest $server | Where-Object pathAndQuery -Like '*/orders' | ForEach-Object { ($_.body | ConvertFrom-Json).attemptKey })
            $keys.Count | Should -BeGreaterThan 1
            $keys | Select-Object -Unique | Should -BeExactly $order.AttemptKey
        }
        finally {
            Disconnect-HostUp -All
            Stop-SandboxHost $server
        }
    }

    It 'names its key when it stays unanswered, and another session takes it up with the same body' {
        $server = Start-ScriptedServer
        try {
            $server.Drop()
            $first = Invoke-Captured {
                Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
                New-HostUpOrder $domain, $hosting -Confirm:$false
            }
            Disconnect-HostUp -All
            $first.Errors | Should -HaveCount 1
            $failure = $first.Errors[0]
            $failure.FullyQualifiedErrorId | Should -BeLike 'OutcomeUnknown,*'
            $failure.TargetObject | Should -BeExactly 'ny-butik.com, webbhotell-start'
            $key = $failure.Exception.AttemptKey
            $failure.ErrorDetails.RecommendedAction | Should -BeLike "*-AttemptKey $key*Get-HostUpOrder*"

            # The members in another order: it is the same request to the byte.
            $server.Answer(200, '{"id":"ord_1","number":"O-1","status":"pending"}')
            $second = Invoke-Captured {
                Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
                [ordered]@{ years = 1; domainName = 'ny-butik.com'; type = 'domain'; action = 'register' }, [pscustomobject]$hosting | New-HostUpOrder -AttemptKey $key -Confirm:$false
            }
            $second.Errors | Should -BeNullOrEmpty
            $second.Output.AttemptKey | Should -BeExactly $key
            $server.Requests[1].Body | Should -BeExactly $server.Requests[0].Body
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
            $made = New-HostUpOrder $domain -Confirm:$false
            $run = Invoke-WithAnswer Yes {
                param($key, $base, $attempt)
                Connect-HostUp -ApiKey $key -BaseUri $base -SkipCheck
                New-HostUpOrder @{ type = 'domain'; action = 'register'; domainName = 'ny-butik.com'; years = 1 } -AttemptKey $attempt
            } $SandboxKey, $server.BaseUri, $made.AttemptKey
            $run.Errors | Should -BeNullOrEmpty
            $run.Output.Id | Should -BeExactly $made.Id
            $run.Questions[0] | Should -BeLike '*again, with its key*'
            Get-HostUpOrder | Should -HaveCount 4

            # A limit has no price to hold against; the key of another order makes none.
            (Invoke-Captured { New-HostUpOrder $domain -AttemptKey $made.AttemptKey -MaximumAmount 1000 -Confirm:$false }).Errors[0].FullyQualifiedErrorId | Should -BeLike 'PriceUnknown,*'
            (Invoke-Captured { New-HostUpOrder $hosting -AttemptKey $made.AttemptKey -Confirm:$false }).Errors[0].FullyQualifiedErrorId | Should -BeLike 'conflict,*'
            Get-HostUpOrder | Should -HaveCount 4
        }
        finally {
            Disconnect-HostUp -All
            Stop-SandboxHost $server
        }
    }

    It 'is not sent with a key that is no good: <Id>' -ForEach @(
        @{ Id = 'AttemptKeyTooOld'; Key = 'order_attempt_20260427T123456Z_0123456789abcdef' }
        @{ Id = 'InvalidAttemptKey'; Key = 'a key' }
    ) {
        Connect-HostUp -Sandbox
        $attempt = $Key
        Assert-Failure { New-HostUpOrder $hosting -AttemptKey $attempt -Confirm:$false } -Id $Id -Category InvalidArgument -Target 'webbhotell-start'
        Get-HostUpOrder | Should -HaveCount 3
        Disconnect-HostUp -All
    }

    It 'says of an order that is made, but whose restore is not planned, to send it again before it is paid' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
            $server.Answer(503, '{"code":"restore_intent_failed","detail":"No restore.","status":503}', 'application/problem+json')
            Assert-Failure { New-HostUpOrder @{ type = 'vps' } -AttemptKey mine-1 -Confirm:$false } -Id restore_intent_failed -Category ResourceUnavailable -Target vps -Next '-AttemptKey mine-1'
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}
