BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpDomain' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits the domains as people write them' {
        $domains = Get-HostUpDomain
        $domains.Name | Should -Contain 'räksmörgås.example'
        $domains[0].Id | Should -BeExactly 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3'
        $domains[0].Billing.Amount | Should -Be 159
        $domains[0].Tags | Should -Be 'production'
        ($domains | Where-Object Name -EQ 'räksmörgås.example').Lifecycle.AutoRenewEnabled | Should -BeNullOrEmpty
        ($domains | Where-Object Name -EQ flytt.example).Lifecycle.TransferInProgress | Should -BeTrue
        ($domains[0] | ConvertTo-Json | ConvertFrom-Json).Name | Should -BeExactly 'example.com'
    }

    It 'asks for one name alone, and in the spelling of DNS: <name>' -ForEach @(
        @{ Name = 'EXAMPLE.com'; Sent = 'example.com'; Found = 'example.com' }
        @{ Name = 'Räksmörgås.example'; Sent = 'xn--rksmrgs-5wao1o.example'; Found = 'räksmörgås.example' }
    ) {
        $sent = @(Get-RequestDuring $http { Get-HostUpDomain $Name })
        $sent | Should -HaveCount 1
        $sent[0].pathAndQuery | Should -BeLike "*name=$Sent*"
        (Get-HostUpDomain $Name).Name | Should -BeExactly $Found
    }

    It 'chooses by wildcards, which may match nothing' {
        (Get-HostUpDomain '*.org', 'räk*').Name | Should -BeExactly 'example.org', 'räksmörgås.example'
        Get-HostUpDomain '*.nowhere' | Should -BeNullOrEmpty
    }

    It 'has an error for a name that is not there, and goes on with the others' {
        Assert-Failure { Get-HostUpDomain nosuch.com } -Id NameNotFound -Category ObjectNotFound -Target 'nosuch.com' -Next 'Get-HostUpDomain'
        $run = Invoke-Captured { Get-HostUpDomain example.com, exampel.org }
        $run.Output.Name | Should -BeExactly 'example.com'
        "$($run.Errors)" | Should -BeLike '*Did you mean*example.org*'
    }

    It 'chooses by state' {
        (Get-HostUpDomain -Status pending, EXPIRED).Name | Should -BeExactly 'flytt.example', 'utgangen.example'
    }

    It 'chooses by when they expire, with those that have' {
        $names = (Get-HostUpDomain -ExpiresWithin 30).Name
        $names | Should -BeExactly 'butik.example', 'blogg.example', 'forening.example', 'example.nu', 'utgangen.example'
        (Get-HostUpDomain -ExpiresWithin 0).Name | Should -BeExactly 'utgangen.example'
        (Get-HostUpDomain -ExpiresWithin 13 -Status active).Name | Should -BeExactly 'butik.example'
        (Get-HostUpDomain -ExpiresWithin 3650).Name | Should -Not -Contain 'flytt.example' -Because 'nobody knows when it expires'
    }

    It 'reads each with -Detailed, in the order of the list' {
        $domains = Get-HostUpDomain -Detailed
        $domains.Name | Should -BeExactly (Get-HostUpDomain).Name
        $domains[0].Nameservers | Should -BeExactly 'primary.ns.hostup.se', 'secondary.ns.hostup.se'
        $domains[0].Actions.CanDelete.Allowed | Should -BeTrue
        $domains[0].RegistryLock | Should -BeNullOrEmpty
        $domains[1].WhoisPrivacy.Enabled | Should -BeTrue
    }

    It 'reads the lock of the registry in both spellings' {
        foreach ($domain in Get-HostUpDomain example.se, example.nu -Detailed) {
            $domain.RegistryLock.Enabled | Should -BeTrue -Because $domain.Name
            $domain.RegistryLock.RequiresManualUnlockFlow | Should -BeTrue -Because $domain.Name
            $domain.RegistryLock.UnlockAction.Href | Should -BeLike "*/domains/$($domain.Id)/actions/request-unlock"
        }
    }

    It 'reads an id by itself' {
        $sent = @(Get-RequestDuring $http { Get-HostUpDomain dom_01hxa3b4c5d6e7f8g9h0j1k2m3 })
        $sent.pathAndQuery | Should -BeExactly '/api/v2/domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3'
        (Get-HostUpDomain dom_01hxa3b4c5d6e7f8g9h0j1k2m3, example.org).Name | Sort-Object | Should -BeExactly 'example.com', 'example.org'
    }

    It 'shows the renewal that waits to be paid' {
        $order = Invoke-HostUpDomainRenewal butik.example -Confirm:$false
        $domain = Get-HostUpDomain butik.example -Detailed
        $domain.PendingRenewalOrder.OrderId | Should -BeExactly $order.OrderId
        $domain.PendingRenewalOrder.InvoiceNumber | Should -BeExactly '202600001'
        "$($domain.PendingRenewalOrder)" | Should -BeLike 'order O-*, invoice 202600001'
        "$($domain.Actions)" | Should -Be 'delete: A renewal of the domain waits to be paid.'
    }

    It 'follows the pages, of up to a thousand' {
        (Get-HostUpDomain -PageSize 2).Name | Should -BeExactly (Get-HostUpDomain).Name
        $sent = @(Get-RequestDuring $http { Get-HostUpDomain -PageSize 1000 })
        $sent[0].pathAndQuery | Should -BeLike '*limit=1000*'
    }

    It 'is completed by name' {
        $null = Get-HostUpDomain
        (TabExpansion2 'Get-HostUpDomainRenewal butik').CompletionMatches.CompletionText | Should -Contain 'butik.example'
    }
}
