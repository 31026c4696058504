BeforeAll {
    . $PSScriptRoot/../Common.ps1
    Connect-HostUp -Sandbox
}

AfterAll {
    Disconnect-HostUp -All
}

Describe 'Get-HostUpDnssecKey' {
    It 'emits the keys of each domain, and nothing for one without' {
        $keys = @('example.com', 'forening.example' | Get-HostUpDnssecKey)
        $keys | Should -HaveCount 1
        $keys[0].Domain | Should -BeExactly 'forening.example'
        "$($keys[0].RecordType) $($keys[0].KeyTag) $($keys[0].Algorithm) $($keys[0].DigestType)" | Should -BeExactly 'DS 2371 13 2'
        $keys[0].Id | Should -BeLike 'dsr_*'
    }
}
