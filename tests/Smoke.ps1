#Requires -Version 5.1
<#
.SYNOPSIS
    Uses the module from its folder, on any PowerShell that it supports: the test of Windows PowerShell 5.1, where the Pester suite
    does not run. Ends with 0 when everything is as expected.
.PARAMETER ModuleFolder
    The module to use.
.EXAMPLE
    powershell -NoProfile -File tests/Smoke.ps1 -ModuleFolder C:\modules\HostUp\0.1.0
#>
[CmdletBinding()]
param(
    [string] $ModuleFolder = (Join-Path $PSScriptRoot '../out/HostUp')
)

$ErrorActionPreference = 'Stop'
$script:failures = 0

function Assert-Equal {
    param([string] $What, $Expected, $Actual)

    if ("$Expected" -ceq "$Actual") {
        "  ok    $What"
    }
    else {
        "  WRONG $What`: expected '$Expected', found '$Actual'"
        $script:failures++
    }
}

function Get-ErrorId {
    param([scriptblock] $Command)

    try {
        $null = & $Command
        'none'
    }
    catch {
        ($_.FullyQualifiedErrorId -split ',')[0]
    }
}

$env:HOSTUP_API_KEY = $null
$env:HOSTUP_API_BASE = $null
"PowerShell $($PSVersionTable.PSVersion) ($($PSVersionTable.PSEdition))"
try {
    Import-Module (Join-Path $ModuleFolder 'HostUp.psd1')
    $account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
    Assert-Equal 'no connection, no call' 'NotConnected' (Get-ErrorId { Get-HostUpPreference })

    Connect-HostUp -Sandbox
    Assert-Equal 'preferences are read' 'Europe/Stockholm' (Get-HostUpPreference).Localization.Timezone
    Assert-Equal 'a difference is found' 'localization.languageCode: en -> sv' (Compare-HostUpPreference -LanguageCode sv)
    Assert-Equal 'a preference is changed' 'sv' (Set-HostUpPreference -LanguageCode sv).Localization.LanguageCode
    Assert-Equal 'no difference is left' '' (Compare-HostUpPreference -LanguageCode sv)
    Assert-Equal 'free-form values go there and back' '' ($(
            $null = Set-HostUpPreference -Category @{ ui = @{ theme = 'dark'; columns = 1, 2.5 } }
            Compare-HostUpPreference -Category @{ ui = @{ theme = 'dark'; columns = 1, 2.5 } }
        ))
    Assert-Equal 'a recipient is added' 'accounting@example.com' (Add-HostUpInvoiceRecipient Accounting@Example.com)
    Get-HostUpInvoiceRecipient | Remove-HostUpInvoiceRecipient
    Assert-Equal 'a recipient is removed' 0 @(Get-HostUpInvoiceRecipient).Count
    Assert-Equal 'accounts are listed' 5 @(Get-HostUpHostingAccount).Count
    Assert-Equal 'details are read' 'Webbhotell Start' (Get-HostUpHostingAccount $account).PlanName
    Assert-Equal 'a plan is changed' 'Business' (Invoke-HostUpPlanUpgrade $account webbhotell-business -Confirm:$false).NewProduct
    Assert-Equal 'an error has HostUp''s code' 'same_product_plan' (Get-ErrorId { Invoke-HostUpPlanUpgrade $account webbhotell-business -Confirm:$false -ErrorAction Stop })
    Assert-Equal 'any path can be asked' 'sv' (Invoke-HostUpApi me/preferences).localization.languageCode

    Connect-HostUp -Sandbox -Scenario ManyAccounts
    Assert-Equal 'pages are followed' 10000 @(Get-HostUpHostingAccount).Count

    # A real socket and a closed port: the whole stack of HTTP handlers is loaded.
    $key = New-Object securestring
    'not-a-key'.ToCharArray() | ForEach-Object { $key.AppendChar($_) }
    Assert-Equal 'no server, no answer' 'ConnectionFailed' (Get-ErrorId { Connect-HostUp -ApiKey $key -BaseUri http://127.0.0.1:9 -MaxRetryCount 0 })
}
catch {
    "  WRONG $($_.FullyQualifiedErrorId): $_"
    $script:failures++
}

"$script:failures wrong"
exit [int]($script:failures -gt 0)
