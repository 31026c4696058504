# With -Debug, PowerShell asks after each verbose line whether to go on; a scheduled script cannot answer.
BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $ModulePath = (Resolve-Path $ModuleFolder).Path

    function Invoke-Fresh([string] $Script) {
        , @(& ([System.Environment]::ProcessPath) -NoProfile -NonInteractive -Command "`$ErrorActionPreference = 'Stop'; Import-Module '$ModulePath'; Connect-HostUp -Sandbox; $Script" 2>&1)
    }
}

Describe '-Debug where nobody can answer' {
    It 'lets <Name> go on' -ForEach @(
        @{ Name = 'a read'; Command = 'Get-HostUpPreference' }
        @{ Name = 'a change'; Command = 'Set-HostUpPreference -LanguageCode en -Confirm:$false' }
        @{ Name = 'a plan change'; Command = "Invoke-HostUpPlanUpgrade acct_01hxa3b4c5d6e7f8g9h0j1k2m3 webbhotell-business -Confirm:`$false" }
        @{ Name = 'a list'; Command = 'Get-HostUpHostingAccount' }
    ) {
        $lines = Invoke-Fresh "`$null = $Command -Debug 5>&1 4>&1 | Out-Null; 'went on'"
        $lines[-1] | Should -Be 'went on'
    }

    It 'lets a wait and a retry be seen' {
        $lines = Invoke-Fresh "Disconnect-HostUp; Connect-HostUp -Sandbox -Scenario Flaky; Get-HostUpPreference -Debug 5>&1 | ForEach-Object ToString; 'went on'"
        $lines[-1] | Should -Be 'went on'
        $lines -match '^GET /me/preferences .*200' | Should -HaveCount 1
        $lines -match '^GET /me/preferences: waiting .* s before retry 1 of 3' | Should -Not -BeNullOrEmpty
    }

    It 'shows what -Verbose shows, once, and with -Verbose both' {
        $connection = Connect-HostUp -Sandbox -PassThru
        $alone = Get-HostUpPreference -Connection $connection -Debug 5>&1 4>&1 | Where-Object { $_ -is [System.Management.Automation.InformationalRecord] }
        $alone | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } | Should -BeNullOrEmpty
        @($alone.Message -match 'HTTP 200 in ') | Should -HaveCount 1
        $both = Get-HostUpPreference -Connection $connection -Debug -Verbose 5>&1 4>&1 | Where-Object { $_ -is [System.Management.Automation.InformationalRecord] }
        @($both.Message -match 'HTTP 200 in ') | Should -HaveCount 2
        Disconnect-HostUp $connection
    }
}
