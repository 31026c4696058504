BeforeAll {
    . $PSScriptRoot/../Common.ps1
    Connect-HostUp -Sandbox
}

AfterAll {
    Disconnect-HostUp -All
}

Describe 'Get-HostUpDnssec' {
    It 'reads how it stands, in the order of the input' {
        $states = 'butik.example', 'smorgasbord.example', 'example.com' | Get-HostUpDnssec
        $states.Status | Should -BeExactly 'active', 'excluded', 'inactive'
        $states.IsEnabled | Should -Be $true, $false, $false
        $states[2].Reason | Should -BeLike '*.se*'
    }

    It 'takes internationalised names' {
        (Get-HostUpDnssec RÄKSMÖRGÅS.example).Domain | Should -BeExactly 'räksmörgås.example'
    }
}
