BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpDnsHistory' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        $null = Set-HostUpDnsRecord example.com sip A 192.0.2.1 -Confirm:$false
        $null = Add-HostUpDnsRecord example.com new TXT text -Confirm:$false
        Remove-HostUpDnsRecord example.com new TXT -Confirm:$false
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'says what changed, the newest first' {
        $changes = @(Get-HostUpDnsHistory example.com)
        $changes.ChangeType | Should -Be 'delete', 'create', 'update'
        $changes.Domain | Sort-Object -Unique | Should -Be 'example.com'
        $changes[0].ActorType | Should -BeNullOrEmpty
        "$($changes[2].Before)" | Should -BeExactly 'sip.example.com A 203.0.113.30'
        "$($changes[2].After)" | Should -BeExactly 'sip.example.com A 192.0.2.1'
    }

    It 'says who did it with -Audit' {
        (Get-HostUpDnsHistory example.com -Audit).ActorType | Sort-Object -Unique | Should -BeExactly 'api'
    }

    It 'asks HostUp for one name and one type' {
        $query = (Get-RequestDuring $http { Get-HostUpDnsHistory example.com sip a }).pathAndQuery[-1]
        $query | Should -BeLike '*/dns/history?limit=100&name=sip&type=A'
        Get-HostUpDnsHistory example.com sip | Should -HaveCount 1
        Get-HostUpDnsHistory example.com sip.example.com -Type A | Should -HaveCount 1
    }

    It 'looks for <Name> of <Type> itself where HostUp does not' -ForEach @(
        @{ Name = 's*'; Type = $null; Count = 1 }
        @{ Name = 'new', 'sip.example.com'; Type = $null; Count = 3 }
        @{ Name = '*.example.com'; Type = 'TXT', 'MX'; Count = 2 }
        @{ Name = 'none*'; Type = $null; Count = 0 }
    ) {
        $filter = @{ Name = $Name }
        if ($Type) { $filter.Type = $Type }
        @(Get-HostUpDnsHistory example.com @filter) | Should -HaveCount $Count
        @(Get-HostUpDnsHistory example.com @filter -Audit) | Should -HaveCount $Count
    }

    It 'has no error for a name that nothing happened to' {
        $run = Invoke-Captured { Get-HostUpDnsHistory example.com quiet; Get-HostUpDnsHistory example.com quiet -Audit; Get-HostUpDnsHistory example.org }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -BeNullOrEmpty
    }

    It 'reads all pages, and several domains in their order' {
        $null = Set-HostUpDnsRecord example.org www A 192.0.2.9 -Confirm:$false
        $changes = @('example.org', 'example.com', 'example.org' | Get-HostUpDnsHistory -PageSize 1)
        $changes.Domain | Should -Be 'example.org', 'example.com', 'example.com', 'example.com', 'example.org'
    }

    It 'has the way back of one change' {
        (Get-HostUpDnsHistory example.com sip | Select-Object -First 1).Before | Sync-HostUpDnsZone example.com -Confirm:$false
        (Get-HostUpDnsRecord example.com sip A).Value | Should -BeExactly '203.0.113.30'
    }

    It 'has an error for a domain that is not there, and goes on' {
        Assert-Failure { Get-HostUpDnsHistory nosuch.com, example.com } -Id NameNotFound -Category ObjectNotFound -Target 'nosuch.com' -Next 'account'
        @(Get-HostUpDnsHistory nosuch.com, example.com -ErrorAction SilentlyContinue) | Should -HaveCount 3
    }
}
