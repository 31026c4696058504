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

    It 'gets the one from before HostUp, and no other' {
        $run = Invoke-Captured { Get-HostUpDnsSnapshot example.com -BeforeHostUp }
        $run.Output.Source | Should -BeExactly 'pre_nameserver_change'
        $run.Warnings | Should -BeNullOrEmpty
    }

    It 'says why there is none from before HostUp' {
        $run = Invoke-Captured { Get-HostUpDnsSnapshot example.org -BeforeHostUp }
        $run.Output | Should -BeNullOrEmpty
        $run.Errors | Should -BeNullOrEmpty
        $run.Warnings | Should -BeLike 'example.org has no copy*No snapshot from before the domain used HostUp DNS*'
        (Invoke-Captured { Get-HostUpDnsSnapshot example.org }).Warnings | Should -BeNullOrEmpty
    }

    It 'has an error for a domain that is not there' {
        Assert-Failure { Get-HostUpDnsSnapshot nosuch.com } -Id NameNotFound -Category ObjectNotFound -Target 'nosuch.com' -Next 'account'
    }
}
