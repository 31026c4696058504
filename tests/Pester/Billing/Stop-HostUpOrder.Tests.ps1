BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Stop-HostUpOrder' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'cancels an order and its invoice, and emits nothing' {
        $run = Invoke-Captured { Stop-HostUpOrder O-ZR000006 -Confirm:$false }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -BeNullOrEmpty
        (Get-HostUpOrder O-ZR000006).Status | Should -BeExactly cancelled
        (Get-HostUpInvoice 202500107).Status | Should -BeExactly cancelled
    }

    It 'takes what has an order: <Name>' -ForEach @(
        @{ Name = 'an order'; Source = { Get-HostUpOrder -Status pending } }
        @{ Name = 'an invoice'; Source = { Get-HostUpInvoice 202500107 } }
        @{ Name = 'an object with its id'; Source = { [pscustomobject]@{ OrderId = (Get-HostUpOrder -Status pending).Id } } }
        @{ Name = 'a domain with a renewal that waits'; Source = { [pscustomobject]@{ Id = 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3'; PendingRenewalOrder = (Get-HostUpOrder -Status pending) } } }
    ) {
        & $Source | Stop-HostUpOrder -Confirm:$false
        Get-HostUpOrder -Status pending | Should -BeNullOrEmpty
    }

    It 'cancels the renewal of a domain that waits' {
        $null = Invoke-HostUpDomainRenewal butik.example -Confirm:$false
        Get-HostUpDomainRenewal butik.example | Stop-HostUpOrder -Confirm:$false
        (Get-HostUpDomainRenewal butik.example).HasPendingOrder | Should -BeFalse

        # A domain by itself says it too.
        $null = Invoke-HostUpDomainRenewal butik.example -Confirm:$false
        Get-HostUpDomain (Get-HostUpDomain butik.example).Id | Stop-HostUpOrder -Confirm:$false
        (Get-HostUpDomainRenewal butik.example).HasPendingOrder | Should -BeFalse
        (Get-HostUpOrder -Status pending).Number | Should -BeExactly 'O-ZR000006'
    }

    It 'names order, purpose, amount and invoice with -WhatIf, and cancels nothing' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox -Name shop; Stop-HostUpOrder O-ZR000006 -WhatIf; (Get-HostUpOrder O-ZR000006).Status'
        foreach ($part in 'order O-ZR000006', 'shop', 'Migration of mailboxes, 2 hours; new', '1475.00 SEK', '202500107: it is cancelled with the order', 'pending') {
            $text | Should -BeLike "*$part*"
        }
    }

    It 'asks for each, and heeds the answer: <Answer>' -ForEach @(
        @{ Answer = 'Y', 'N'; Left = 1; Asked = 2 }
        @{ Answer = 'N', 'Y'; Left = 1; Asked = 2 }
        @{ Answer = , 'A'; Left = 0; Asked = 1 }
        @{ Answer = , 'L'; Left = 2; Asked = 1 }
    ) {
        $run = Invoke-WithAnswer $Answer {
            Connect-HostUp -Sandbox
            $null = New-HostUpOrder @{ type = 'shared_hosting'; productSlug = 'webbhotell-start'; billingCycle = 'monthly'; primaryDomain = 'ny.com' } -Confirm:$false
            Get-HostUpOrder -Status pending | Stop-HostUpOrder
            Get-HostUpOrder -Status pending
        }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -HaveCount $Left
        $run.Questions | Should -HaveCount $Asked
        "$($run.Questions)$($run.Shown)" | Should -BeLike '*Web Hosting Start*it is cancelled with the order*'
    }

    It 'says of one that is cancelled already that it is, and sends nothing' {
        $number = (Get-HostUpOrder -Status cancelled).Number
        $run = Invoke-Captured { Stop-HostUpOrder $number -Confirm:$false -Verbose }
        $run.Warnings | Should -BeLike "*$number is cancelled already*"
        $run.Errors | Should -BeNullOrEmpty
        $run.Verbose | Should -Not -BeLike '*POST*'
    }

    It 'is HostUp''s error for one that cannot be cancelled' {
        $number = (Get-HostUpOrder -Status active).Number
        Assert-Failure { Stop-HostUpOrder $number -Confirm:$false } -Id conflict -Category ResourceExists -Target $number -Says 'active' -Next 'while it is pending'
    }

    It 'is an error for what is no order of the account, before anyone is asked: <_>' -ForEach 'O-1', '202500107', 'inv_01hxr7grch1r4abgpyzr000006' {
        $wanted = $_
        Assert-Failure { Stop-HostUpOrder $wanted } -Id NameNotFound -Category ObjectNotFound -Target $wanted -Next 'Get-HostUpOrder'
    }

    It 'is an error for an id that HostUp does not know' {
        Assert-Failure { Stop-HostUpOrder ord_01hxa3b4c5d6e7f8g9h0j1k2m3 } -Id not_found -Category ObjectNotFound -Target 'ord_01hxa3b4c5d6e7f8g9h0j1k2m3' -Next 'Get-HostUpOrder'
    }
}

Describe 'Stop-HostUpOrder: on a bad day' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 3
        $order = 'ord_01hxa3b4c5d6e7f8g9h0j1k2m3'
        $pending = '{"id":"' + $order + '","number":"O-1","status":"pending"}'
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'sends it once, without a body, and says where to look when its fate is not known: <Name>' -ForEach @(
        @{ Name = 'a failure'; Act = { $server.Answer(500, '{"code":"internal_error","detail":"No.","status":500}', 'application/problem+json') } }
        @{ Name = 'a connection that is lost'; Act = { $server.Drop() } }
        @{ Name = 'a page'; Act = { $server.Answer(200, '<html>', 'text/html') } }
    ) {
        $server.Answer(200, $pending)
        . $Act
        Assert-Failure { Stop-HostUpOrder $order -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Target $order -Says 'may be cancelled' -Next 'Get-HostUpOrder'
        $server.Requests | Should -HaveCount 2
        $server.Requests[1].Method | Should -BeExactly POST
        $server.Requests[1].Body | Should -BeNullOrEmpty
    }

    It 'is an error when the answer does not say that it is cancelled: <_>' -ForEach '"status":"pending",', '"status":"active",', '' {
        $server.Answer(200, $pending)
        $server.Answer(200, '{' + $_ + '"number":"O-1"}')
        Assert-Failure { Stop-HostUpOrder $order -Confirm:$false } -Id OrderNotCancelled -Category InvalidOperation -Target $order -Says 'O-1' -Next 'Get-HostUpInvoice'
    }

    It 'cancels with a key that may not read, and says that it does not know what' {
        $server.Answer(403, '{"code":"forbidden","detail":"Not you.","status":403}', 'application/problem+json')
        $server.Answer(200, '{"status":"cancelled"}')
        $run = Invoke-Captured { Stop-HostUpOrder $order -Confirm:$false }
        $run.Errors | Should -BeNullOrEmpty
        $server.Requests | Should -HaveCount 2
    }

    It 'sends nothing when the order cannot be read' {
        for ($i = 0; $i -lt 4; $i++) { $server.Answer(404, '{"code":"not_found","detail":"No.","status":404}', 'application/problem+json') }
        (Invoke-Captured { Stop-HostUpOrder $order -Confirm:$false }).Errors[0].FullyQualifiedErrorId | Should -BeLike 'not_found,*'
        $server.Requests.Method | Should -BeExactly GET
    }
}
