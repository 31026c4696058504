#Requires -Version 5.1
#Requires -Modules HostUp

<#
.SYNOPSIS
    Makes the account's preferences what a file says, and changes nothing when they are so already.
.DESCRIPTION
    Run it as often as you like: it compares first (Compare-HostUpPreference), sends one change only when something differs, and
    compares again, so that "Changed" means that HostUp shows it.

    The key is -ApiKey, or else the environment variable HOSTUP_API_KEY. It needs read:account, and write:account or
    write:billing for what the file names.

    Exit codes: 0 all is as the file says, whether something had to change or not (the State says which); 1 it is not.
    With -DetailedExitCode: 2 when something was changed, or would be under -WhatIf.
.PARAMETER Path
    A data file (.psd1) with parameters of Set-HostUpPreference.
.PARAMETER Force
    Does not ask before password login is switched off (BankIdOnlyLogin = $true).
.PARAMETER DetailedExitCode
    Ends with 2 when something was changed, for schedulers that act on it.
.PARAMETER ApiKey
    The API key, for instance from Get-Secret.
.PARAMETER Sandbox
    Tries it out on the offline sandbox: no key, no network.
.PARAMETER Scenario
    What the sandbox is like; see about_HostUp_Sandbox.
.EXAMPLE
    ./Set-AccountPreference.ps1 -Sandbox -WhatIf

    Shows what the file beside this script would change in the sandbox's account.
.EXAMPLE
    ./Set-AccountPreference.ps1 -Path ./production.psd1 -DetailedExitCode

    The scheduled job: the key is in HOSTUP_API_KEY.
.OUTPUTS
    One object: State (AlreadySo, Changed or WouldChange) and Differences (field, what it was, what was wanted).
#>
[CmdletBinding(SupportsShouldProcess)]
[OutputType('HostUp.Examples.PreferenceResult')]
param(
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty()]
    [string] $Path = (Join-Path $PSScriptRoot 'AccountPreference.psd1'),

    [switch] $Force,

    [switch] $DetailedExitCode,

    [securestring] $ApiKey,

    [switch] $Sandbox,

    [ValidateNotNullOrEmpty()]
    [string] $Scenario = 'Default'
)

$ErrorActionPreference = 'Stop'
$connection = $null
$exitCode = 0
try {
    # The file is data: it runs no code.
    $wanted = Import-PowerShellDataFile -LiteralPath $Path

    # A connection of its own: whoever runs this in a session keeps the default connection.
    $connect = if ($Sandbox) { @{ Sandbox = $true; Scenario = $Scenario } } elseif ($ApiKey) { @{ ApiKey = $ApiKey } } else { @{} }
    $connection = Connect-HostUp @connect -Name "account-preference-$PID" -PassThru

    $differences = @(Compare-HostUpPreference @wanted -Connection $connection)
    $state = 'AlreadySo'
    if ($differences) {
        $state = 'WouldChange'
        if ($PSCmdlet.ShouldProcess("the account's preferences", "change $($differences -join '; ')")) {
            $null = Set-HostUpPreference @wanted -Force:$Force -Connection $connection -Confirm:$false
            $left = @(Compare-HostUpPreference @wanted -Connection $connection)
            if ($left) {
                throw "HostUp took the change, and still shows: $($left -join '; ')."
            }

            $state = 'Changed'
        }
    }

    [pscustomobject]@{
        PSTypeName  = 'HostUp.Examples.PreferenceResult'
        State       = $state
        Differences = $differences
    }
    if ($DetailedExitCode -and ($state -eq 'Changed' -or ($differences -and $WhatIfPreference))) {
        $exitCode = 2
    }
}
catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    $exitCode = 1
}
finally {
    if ($connection) {
        Disconnect-HostUp -Connection $connection
    }
}

exit $exitCode
