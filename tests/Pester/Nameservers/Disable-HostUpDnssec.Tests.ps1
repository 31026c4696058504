BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Disable-HostUpDnssec' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        $ConfirmPreference = 'None'
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'takes the domain out, and emits how it is then' {
        $sent = @(Get-RequestDuring $http { 'butik.example', 'blogg.example' | Disable-HostUpDnssec })
        @($sent | Where-Object method -EQ POST).body | Should -BeExactly '{"action":"exclude"}', '{"action":"exclude"}'
        (Get-HostUpDnssec butik.example, blogg.example).Status | Should -BeExactly 'excluded', 'excluded'
    }

    It 'sends nothing when it is out, and emits it all the same' {
        $sent = @(Get-RequestDuring $http { Disable-HostUpDnssec smorgasbord.example })
        $sent.method | Select-Object -Unique | Should -BeExactly 'GET'
        (Disable-HostUpDnssec smorgasbord.example).Status | Should -BeExactly 'excluded'
    }

    It 'warns when HostUp does not say that it is off' {
        (Invoke-Captured { Disable-HostUpDnssec example.com }).Warnings | Should -BeLike '*example.com is off*'
    }
}
