BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # What a command sends as items, asked over a server that gives any answer.
    function Get-SentItem {
        param([Parameter(Mandatory)] [scriptblock] $Command)

        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            $server.Answer(200, '{"total":1,"currencyCode":"SEK"}')
            $run = Invoke-Captured $Command
            $run.Errors | Should -BeNullOrEmpty
            $server.Requests | Should -HaveCount 1
            ($server.Requests[0].Body | ConvertFrom-Json).items | ForEach-Object { ConvertTo-Json $_ -Compress -Depth 5 }
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}

Describe 'Get-HostUpOrderPreview' {
    BeforeEach {
        Connect-HostUp -Sandbox
        $domain = @{ type = 'domain'; action = 'register'; domainName = 'ny-butik.com'; years = 1 }
        $hosting = @{ type = 'shared_hosting'; productSlug = 'webbhotell-start'; billingCycle = 'monthly'; primaryDomain = 'ny-butik.com' }
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'tells the price of all items together, and makes nothing: <Name>' -ForEach @(
        @{ Name = 'from the pipeline'; Ask = { $domain, $hosting | Get-HostUpOrderPreview } }
        @{ Name = 'as an argument'; Ask = { Get-HostUpOrderPreview $domain, $hosting } }
        @{ Name = 'as lists in a pipeline'; Ask = { , @($domain) + , @($hosting) | Get-HostUpOrderPreview -PaymentMethod invoice } }
    ) {
        $preview = . $Ask
        $preview | Should -HaveCount 1
        $preview.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Billing.OrderPreview'
        $preview.Items | Should -HaveCount 2
        $preview.Total | Should -Be ($preview.Subtotal + $preview.TaxAmount)
        Get-HostUpOrder | Should -HaveCount 3
    }

    It 'says what is wrong by item and member, and what to do about terms' {
        $run = Invoke-Captured {
            Get-HostUpOrderPreview @{ type = 'domain'; action = 'transfer'; domainName = 'example.net'; years = 1 }, @{ type = 'domain'; action = 'register'; domainName = 'räksmörgås-ny.se'; years = 1; colour = 'red' }
        }
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'invalid_request,*'
        $run.Errors[0].TargetObject | Should -BeExactly 'example.net, räksmörgås-ny.se'
        foreach ($part in 'item 1 (example.net), eppCode:*missing_required', 'item 2 (räksmörgås-ny.se), colour:*unknown_field', 'item 2 (räksmörgås-ny.se), acceptedTerms:*se_registration_terms') {
            "$($run.Errors[0])" | Should -BeLike "*$part*"
        }

        "$($run.Errors[0])" | Should -Not -BeLike '*/items/*'
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Find-HostUpDomain*Register-HostUpDomain*-AcceptTerms*owner*'
        $run.Errors[0].Exception.Errors.Pointer | Should -Contain '/items/1/colour'
    }

    It 'is an error before anything is sent: <Name>' -ForEach @(
        @{ Name = 'nothing in a list'; Ask = { Get-HostUpOrderPreview @() }; Id = 'EmptyOrder'; Target = $null; Says = 'nothing to order' }
        @{ Name = 'nothing in a pipeline'; Ask = { @() | Get-HostUpOrderPreview }; Id = 'EmptyOrder'; Target = $null; Says = 'nothing to order' }
        @{ Name = 'null'; Ask = { Get-HostUpOrderPreview $null }; Id = 'InvalidOrderItem'; Target = '1'; Says = 'null' }
        @{ Name = 'null in a list'; Ask = { Get-HostUpOrderPreview $domain, $null }; Id = 'InvalidOrderItem'; Target = '2'; Says = 'null' }
        @{ Name = 'null in a pipeline'; Ask = { $domain, $null, $hosting | Get-HostUpOrderPreview }; Id = 'InvalidOrderItem'; Target = '2'; Says = 'null' }
        @{ Name = 'text'; Ask = { 'ny-butik.com' | Get-HostUpOrderPreview }; Id = 'InvalidOrderItem'; Target = '1'; Says = 'String' }
        @{ Name = 'a number'; Ask = { Get-HostUpOrderPreview 7 }; Id = 'InvalidOrderItem'; Target = '1'; Says = 'Int32' }
        @{ Name = 'no members'; Ask = { Get-HostUpOrderPreview @{ years = '' } }; Id = 'InvalidOrderItem'; Target = '1'; Says = 'no member' }
        @{ Name = 'an object of something else'; Ask = { Get-Process -Id $PID | Get-HostUpOrderPreview }; Id = 'InvalidOrderItem'; Target = '1'; Says = 'no member' }
        @{ Name = 'a member that cannot be read'; Ask = { [pscustomobject]@{ type = 'vps' } | Add-Member years -MemberType ScriptProperty -Value { throw 'gone' } -PassThru | Get-HostUpOrderPreview }; Id = 'InvalidOrderItem'; Target = '1'; Says = 'years' }
        @{ Name = 'a key that is no text'; Ask = { Get-HostUpOrderPreview @{ 1 = 2 } }; Id = 'InvalidOrderItem'; Target = '1'; Says = 'not a string' }
        @{ Name = 'years in words'; Ask = { Get-HostUpOrderPreview $hosting, @{ type = 'domain'; Years = 'two' } }; Id = 'InvalidOrderItem'; Target = '2'; Says = "years: 'two'" }
        @{ Name = 'half a year'; Ask = { Get-HostUpOrderPreview @{ type = 'domain'; years = 0.5 } }; Id = 'InvalidOrderItem'; Target = '1'; Says = 'years' }
        @{ Name = 'perhaps'; Ask = { Get-HostUpOrderPreview @{ premium = 'perhaps' } }; Id = 'InvalidOrderItem'; Target = '1'; Says = 'premium' }
        @{ Name = 'terms that are numbers'; Ask = { Get-HostUpOrderPreview @{ acceptedTerms = 1, 2 } }; Id = 'InvalidOrderItem'; Target = '1'; Says = 'acceptedTerms' }
        @{ Name = 'what cannot be sent'; Ask = { Get-HostUpOrderPreview @{ note = { } } }; Id = 'InvalidOrderItem'; Target = '1'; Says = 'note' }
        @{ Name = 'a domain twice'; Ask = { Get-HostUpOrderPreview $domain, @{ type = 'Domain'.ToLower(); domainName = 'NY-butik.com' } }; Id = 'InvalidArgument'; Target = 'ny-butik.com, ny-butik.com'; Says = 'item 1 and as item 2' }
    ) {
        $ask = $Ask
        Assert-Failure { . $ask } -Id $Id -Category InvalidArgument -Target $Target -Says $Says
        (Invoke-Captured { $VerbosePreference = 'Continue'; . $ask }).Verbose | Should -BeNullOrEmpty
    }
}

Describe 'Get-HostUpOrderPreview: what an item is' {
    It 'puts <Name>' -ForEach @(
        @{
            Name = 'names into HostUp''s spelling, and members into an order that is always the same'
            Item = { @{ zeta = 1; YEARS = 2; DOMAINNAME = 'a.com'; alpha = $true; Type = 'domain' } }
            Sent = '{"type":"domain","domainName":"a.com","years":2,"alpha":true,"zeta":1}'
        }
        @{
            Name = 'rows of CSV into types, and leaves empty cells out'
            Item = { "type,years,quantity,premium,copyExistingDns,acceptedTerms,nameservers,eppCode,note`ndomain, 2 ,1,TRUE,0,a_terms;b_terms,NS1.x.se. ns2.x.se,," | ConvertFrom-Csv }
            Sent = '{"type":"domain","years":2,"quantity":1,"acceptedTerms":["a_terms","b_terms"],"premium":true,"nameservers":["ns1.x.se","ns2.x.se"],"copyExistingDns":false}'
        }
        @{
            Name = 'one of a list into a list'
            Item = { [ordered]@{ type = 'domain'; acceptedTerms = 'a_terms'; nameservers = @('ns1.x.se') } }
            Sent = '{"type":"domain","acceptedTerms":["a_terms"],"nameservers":["ns1.x.se"]}'
        }
        @{
            Name = 'names of domains into the form of DNS'
            Item = { [pscustomobject]@{ domainName = 'Räksmörgås.se'; primaryDomain = 'Smörgås.se.' } }
            Sent = '{"domainName":"xn--rksmrgs-5wao1o.se","primaryDomain":"xn--smrgs-pra0j.se"}'
        }
        @{
            Name = 'objects in objects'
            Item = { @{ registrantContact = [pscustomobject]@{ lastName = 'S'; address = @{ city = 'Umeå' } } } }
            Sent = '{"registrantContact":{"address":{"city":"Umeå"},"lastName":"S"}}'
        }
        @{
            Name = 'a misspelt member as it is'
            Item = { @{ type = 'domain'; domainNam = 'a.se' } }
            Sent = '{"type":"domain","domainNam":"a.se"}'
        }
        @{
            Name = 'what JSON gives'
            Item = { '{"type":"domain","years":3}' | ConvertFrom-Json }
            Sent = '{"type":"domain","years":3}'
        }
        @{
            Name = 'of an object of ours what belongs to an item'
            Item = { Connect-HostUp -Sandbox -Name other; (Get-HostUpOrderPreview @{ type = 'shared_hosting'; productSlug = 'webbhotell-start'; billingCycle = 'monthly'; primaryDomain = 'a.se' } -Connection other).Items[0] }
            Sent = '{"type":"shared_hosting","productSlug":"webbhotell-start","domainName":"a.se","billingCycle":"monthly","quantity":1}'
        }
    ) {
        $items = . $Item
        Get-SentItem { Get-HostUpOrderPreview $items } | Should -BeExactly $Sent
        Get-SentItem { $items | Get-HostUpOrderPreview -Connection scripted } | Should -BeExactly $Sent
    }

    It 'sends no attemptKey, and the hint how it is paid' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(200, '{}')
            (Get-HostUpOrderPreview @{ type = 'vps' } -PaymentMethod sepa).Total | Should -BeNullOrEmpty
            $server.Requests[0].Body | Should -BeExactly '{"items":[{"type":"vps"}],"paymentMethod":"sepa"}'
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}
