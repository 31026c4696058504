BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpDnsZone' {
    BeforeAll {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterAll {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits the zones as people write them' {
        $zones = Get-HostUpDnsZone
        $zones.Name | Should -Contain 'example.com'
        $zones.Name | Should -Contain 'räksmörgås.example'
        $zones[0].Id | Should -BeExactly 'zone_01hxa3b4c5d6e7f8g9h0j1k2m3'
        $zones[0].Status | Should -BeExactly 'active'
        ($zones | Where-Object Name -EQ extern.example).Kind | Should -BeExactly 'dns_only'
        ($zones[0] | ConvertTo-Json | ConvertFrom-Json).Name | Should -BeExactly 'example.com'
    }

    It 'asks for one name alone, and in the spelling of DNS: <name>' -ForEach @(
        @{ Name = 'EXAMPLE.com'; Sent = 'example.com'; Found = 'example.com' }
        @{ Name = 'Räksmörgås.example'; Sent = 'xn--rksmrgs-5wao1o.example'; Found = 'räksmörgås.example' }
        @{ Name = 'xn--rksmrgs-5wao1o.example'; Sent = 'xn--rksmrgs-5wao1o.example'; Found = 'räksmörgås.example' }
    ) {
        $sent = @(Get-RequestDuring $http { Get-HostUpDnsZone $Name })
        $sent | Should -HaveCount 1
        $sent[0].pathAndQuery | Should -BeLike "*name=$Sent*"
        (Get-HostUpDnsZone $Name).Name | Should -BeExactly $Found
    }

    It 'chooses by wildcards, which may match nothing' {
        (Get-HostUpDnsZone '*.org', 'räk*').Name | Should -BeExactly 'example.org', 'räksmörgås.example'
        Get-HostUpDnsZone '*.nowhere' | Should -BeNullOrEmpty
    }

    It 'has an error for a name that is not there, and goes on with the others' {
        Assert-Failure { Get-HostUpDnsZone nosuch.com } -Id NameNotFound -Category ObjectNotFound -Target 'nosuch.com' -Next 'Get-HostUpDnsZone'
        $run = Invoke-Captured { Get-HostUpDnsZone example.com, exampel.org }
        $run.Output.Name | Should -BeExactly 'example.com'
        $run.Errors | Should -HaveCount 1
        "$($run.Errors[0])" | Should -BeLike '*Did you mean*example.org*'
    }

    It 'follows the pages' {
        @(Get-HostUpDnsZone -PageSize 2).Name | Should -BeExactly (Get-HostUpDnsZone).Name
    }

    It 'is completed by name' {
        $null = Get-HostUpDnsZone
        (TabExpansion2 'Get-HostUpDnsRecord example.').CompletionMatches.CompletionText | Should -Contain 'example.com'
    }
}
