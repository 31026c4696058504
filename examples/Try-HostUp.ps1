#Requires -Version 7.4

<#
.SYNOPSIS
    Shows the main cmdlets at work against the offline sandbox: no key, no network, no invoices.
.PARAMETER ModulePath
    The module to use: the built one when it is not given.
#>
[CmdletBinding()]
param(
    [string] $ModulePath = (Join-Path $PSScriptRoot '../out/HostUp')
)

$ErrorActionPreference = 'Stop'
Import-Module $ModulePath

# Each step is shown as it would be typed, then run.
$steps = @(
    { Connect-HostUp -Sandbox }
    { Get-HostUpPreference }
    { Set-HostUpPreference -SeparateInvoices $true | Select-Object -ExpandProperty Billing }
    { Add-HostUpInvoiceRecipient Accounting@Example.com -Description Bookkeeping }
    { Get-HostUpHostingAccount }
    { Get-HostUpHostingAccount | Select-Object -First 1 | Get-HostUpPlanOption }
    { Get-HostUpHostingAccount | Get-HostUpPlanOption | Where-Object Available | Select-Object -First 1 | Invoke-HostUpPlanUpgrade -WhatIf }
)
foreach ($step in $steps) {
    Write-Host "PS> $("$step".Trim())" -ForegroundColor Cyan
    . $step | Out-Host
}

Write-Host @'
That was the sandbox. What to type next:

    Import-Module ./out/HostUp
    Connect-HostUp -Sandbox                               # or: Connect-HostUp -ApiKey (Read-Host -AsSecureString)
    Get-Help Invoke-HostUpPlanUpgrade -Examples
    Get-Command -Module HostUp
'@
