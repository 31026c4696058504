BeforeAll {
    . $PSScriptRoot/../Common.ps1
    Connect-HostUp -Sandbox
}

AfterAll {
    Disconnect-HostUp -All
}

Describe 'Get-HostUpGlueRecord' {
    It 'emits the nameservers of each domain with their addresses' {
        $records = Get-HostUpGlueRecord forening.example
        $records.Hostname | Should -BeExactly 'ns1.forening.example', 'ns2.forening.example'
        $records[1].Ips | Should -BeExactly '203.0.113.54', '2001:db8:53::54'
        $records.Domain | Select-Object -Unique | Should -BeExactly 'forening.example'
    }

    It 'emits nothing for what HostUp does not manage, and says why when asked' {
        $run = Invoke-Captured { Get-HostUpGlueRecord example.com -Verbose }
        $run.Output | Should -BeNullOrEmpty
        $run.Errors | Should -BeNullOrEmpty
        $run.Verbose[-1] | Should -BeLike '*example.com*.se*'
    }
}
