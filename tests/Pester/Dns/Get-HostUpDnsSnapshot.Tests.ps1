BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpDnsSnapshot' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'has the way back' {
        $before = Export-HostUpDnsZone example.com -Format Json
        $null = Set-HostUpDnsRecord example.com sip A 192.0.2.10
        $snapshot = Get-HostUpDnsSnapshot example.com | Select-Object -First 1
        $snapshot.Domain | Should -BeExactly 'example.com'
        $snapshot.RecordSets | Sync-HostUpDnsZone example.com -Prune -Confirm:$false -Force
        Export-HostUpDnsZone example.com -Format Json | Should -BeExactly $before
    }

    It 'gets the one from before HostUp, or none' {
        foreach ($zone in Get-HostUpDnsZone | Where-Object Kind -EQ linked | Select-Object -First 3) {
            @(Get-HostUpDnsSnapshot $zone.Name -BeforeHostUp).Count | Should -BeLessOrEqual 1
        }
    }

    It 'has an error for a domain that is not there' {
        Assert-Failure { Get-HostUpDnsSnapshot nosuch.com } -Id NameNotFound -Category ObjectNotFound -Target 'nosuch.com' -Next 'account'
    }
}
