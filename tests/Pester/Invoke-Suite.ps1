#Requires -Version 7.4
<#
.SYNOPSIS
    Runs Pester files in this process and ends it: 0 when all tests passed and there was one.
#>
param(
    [string[]] $Path = $PSScriptRoot
)

$ErrorActionPreference = 'Stop'
Import-Module Pester -MinimumVersion 5.5.0
$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Detailed'
$configuration.Output.RenderMode = 'Plaintext'
$result = Invoke-Pester -Configuration $configuration
exit [int]($result.Result -ne 'Passed' -or $result.TotalCount -eq 0)
