BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpTld' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'lists names with one request, and no key' {
        $tlds = Get-HostUpTld
        $tlds.Tld | Should -BeExactly '.se', '.nu', '.com', '.net', '.org', '.eu'
        @($tlds | Where-Object Register) | Should -BeNullOrEmpty
        $sent = @(Get-SandboxRequest $http)
        $sent | Should -HaveCount 1
        $sent[0].headers.PSObject.Properties.Name | Should -Not -Contain 'Authorization'
    }

    It 'reads prices, requirements and terms of one: <_>' -ForEach 'se', '.se', 'SE' {
        $tld = Get-HostUpTld $_
        $tld.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Registration.TldProduct'
        "$($tld.Register)" | Should -BeExactly '99.00 SEK'
        "$($tld.Renew)" | Should -BeExactly '169.00 SEK'
        $tld.Transfer.Amount | Should -Be 0
        $tld.Redemption | Should -BeNullOrEmpty
        $tld.Terms | Should -BeExactly 'se_registration_terms'
        ($tld.DomainPricing | Where-Object Years -EQ 2).Register.Amount | Should -Be 268
        $tld.RegistryRequirements.Registration.Key | Should -Be phoneNumber, registrationIdentifier, acceptedTerms
        @(Get-SandboxRequest $http) | Should -HaveCount 1
    }

    It 'reads those that a pattern means, with the dot or without: <_>' -ForEach 'n*', '.n*' {
        (Get-HostUpTld $_).Tld | Should -BeExactly '.nu', '.net'
        (Get-HostUpTld 'x*') | Should -BeNullOrEmpty
    }

    It 'reads all of them when that is asked for, in their order' {
        $tlds = Get-HostUpTld -Detailed
        $tlds.Tld | Should -BeExactly '.se', '.nu', '.com', '.net', '.org', '.eu'
        $tlds.Register.Amount | Should -Be 99, 129, 139, 149, 139, 99
    }

    It 'takes its own objects, and is an error for one that is not sold' {
        (Get-HostUpTld | Select-Object -First 1 | Get-HostUpTld).Register.Amount | Should -Be 99
        Assert-Failure { Get-HostUpTld example } -Id not_found -Category ObjectNotFound -Target 'example' -Next 'Get-HostUpTld lists'
        Assert-Failure { Get-HostUpTld 'a/b' } -Id InvalidArgument -Category InvalidArgument -Target 'a/b' -Says 'top-level domain'
    }

    It 'is completed from what was shown' {
        $null = Get-HostUpTld
        (TabExpansion2 'Get-HostUpTld n' 15).CompletionMatches.CompletionText | Should -Be 'net', 'nu'
    }
}
