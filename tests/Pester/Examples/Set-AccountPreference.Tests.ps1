BeforeAll {
    . $PSScriptRoot/ExampleProcess.ps1
}

Describe 'examples/Set-AccountPreference.ps1' {
    BeforeEach {
        $http = Start-SandboxHost
        $environment = Get-SandboxEnvironment $http
    }

    AfterEach {
        Stop-SandboxHost $http
    }

    It 'changes what differs once, and finds nothing to do the next time' {
        $first = Invoke-Example Set-AccountPreference.ps1 -Environment $environment
        $first.ExitCode | Should -Be 0 -Because $first.Errors
        $first.Objects[0].State | Should -Be 'Changed'
        $first.Objects[0].Differences.Field | Should -Contain 'billing.separateInvoices.enabled'

        $second = Invoke-Example Set-AccountPreference.ps1 -Environment $environment
        $second.ExitCode | Should -Be 0 -Because $second.Errors
        $second.Objects[0].State | Should -Be 'AlreadySo'
        $second.Objects[0].Differences | Should -BeNullOrEmpty
        @(Get-SandboxRequest $http | Where-Object method -EQ 'PATCH') | Should -HaveCount 1
    }

    It 'tells by its exit code whether something changed, when asked to' {
        $path = Join-Path $TestDrive 'sms.psd1'
        Set-Content $path '@{ SmsEnabled = $true }'
        (Invoke-ExampleFile Set-AccountPreference.ps1 $path, '-DetailedExitCode' $environment).ExitCode | Should -Be 2
        (Invoke-ExampleFile Set-AccountPreference.ps1 $path, '-DetailedExitCode' $environment).ExitCode | Should -Be 0
    }

    It 'writes nothing under -WhatIf' {
        $run = Invoke-Example Set-AccountPreference.ps1 '-WhatIf' -Environment $environment
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $run.Objects[0].State | Should -Be 'WouldChange'
        $run.Text | Should -Match 'billing.separateInvoices.enabled: false -> true'
        @(Get-SandboxRequest $http | Where-Object method -NE 'GET') | Should -BeNullOrEmpty
    }

    It 'ends with 1 when the file is no good: <Name>' -ForEach @(
        @{ Name = 'nothing in it'; Text = '@{}'; Words = 'No preference is set' }
        @{ Name = 'an unknown name'; Text = '@{ Theme = "dark" }'; Words = 'Theme' }
        @{ Name = 'an unknown time zone'; Text = '@{ Timezone = "Europe/Nowhere" }'; Words = 'Europe/Nowhere' }
        @{ Name = 'code'; Text = '@{ LanguageCode = (Get-Date) }'; Words = 'Get-Date' }
    ) {
        $path = Join-Path $TestDrive 'bad.psd1'
        Set-Content $path $Text
        $run = Invoke-ExampleFile Set-AccountPreference.ps1 $path $environment
        $run.ExitCode | Should -Be 1
        $run.Errors | Should -Match $Words
        @(Get-SandboxRequest $http | Where-Object method -EQ 'PATCH') | Should -BeNullOrEmpty
    }

    It 'ends with 1 when the key may not write' {
        $run = Invoke-ExampleFile Set-AccountPreference.ps1 '-Sandbox', '-Scenario', 'ReadOnlyKey'
        $run.ExitCode | Should -Be 1
        $run.Errors | Should -Match 'write:'
    }

    It 'asks before password login is switched off, and fails where nobody can answer, unless -Force' {
        $path = Join-Path $TestDrive 'bankid.psd1'
        Set-Content $path '@{ BankIdOnlyLogin = $true }'
        (Invoke-ExampleFile Set-AccountPreference.ps1 $path $environment).ExitCode | Should -Be 1
        @(Get-SandboxRequest $http | Where-Object method -EQ 'PATCH') | Should -BeNullOrEmpty
        (Invoke-ExampleFile Set-AccountPreference.ps1 $path, '-Force' $environment).ExitCode | Should -Be 0
    }
}
