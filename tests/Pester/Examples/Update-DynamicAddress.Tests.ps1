BeforeAll {
    . $PSScriptRoot/ExampleProcess.ps1
}

Describe 'examples/Update-DynamicAddress.ps1' {
    BeforeEach {
        $http = Start-SandboxHost
        $environment = Get-SandboxEnvironment $http
    }

    AfterEach {
        Stop-SandboxHost $http
    }

    It 'points the name to the address, and changes nothing the next time' {
        $first = Invoke-Example Update-DynamicAddress.ps1 'example.com sip -Address 192.0.2.10, 2001:db8::10 -DetailedExitCode' -Environment $environment
        $first.ExitCode | Should -Be 2 -Because $first.Errors
        $first.Objects | ForEach-Object { "$($_.Fqdn) $($_.Type) $($_.Address) $($_.Changed)" } |
            Should -Be 'sip.example.com A 192.0.2.10 True', 'sip.example.com AAAA 2001:db8::10 True'
        $changes = @(Get-SandboxRequest $http | Where-Object method -NE 'GET').Count

        $second = Invoke-Example Update-DynamicAddress.ps1 'example.com sip -Address 192.0.2.10, 2001:db8::10 -DetailedExitCode' -Environment $environment
        $second.ExitCode | Should -Be 0 -Because $second.Errors
        $second.Objects.Changed | Should -Be $false, $false
        @(Get-SandboxRequest $http | Where-Object method -NE 'GET') | Should -HaveCount $changes
    }

    It 'changes nothing under -WhatIf' {
        $run = Invoke-Example Update-DynamicAddress.ps1 'example.com sip -Address 192.0.2.10 -WhatIf' -Environment $environment
        $run.Objects.Changed | Should -BeFalse
        @(Get-SandboxRequest $http | Where-Object method -NE 'GET') | Should -BeNullOrEmpty
    }

    It 'fails for a zone that is not there' {
        $run = Invoke-ExampleFile Update-DynamicAddress.ps1 'nosuch.com', 'home', '-Address', '192.0.2.10' $environment
        $run.ExitCode | Should -Be 1
        $run.Errors | Should -Match 'nosuch\.com'
    }

    It 'runs in the sandbox' {
        (Invoke-Example Update-DynamicAddress.ps1 'example.com sip -Address 192.0.2.10 -Sandbox').ExitCode | Should -Be 0
    }
}
