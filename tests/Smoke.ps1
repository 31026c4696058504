#Requires -Version 5.1
<#
.SYNOPSIS
    Uses the module from its folder, on any PowerShell that it supports, with nothing but PowerShell: on the sandbox, and over real
    HTTP. Ends with 0 when everything is as expected. On Windows PowerShell 5.1 it is what goes through .NET Framework's own HTTP stack.
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

. (Join-Path $PSScriptRoot 'Loopback.ps1')
$loopback = $null
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

    # An assembly without a file asks for its libraries: whatever it gets, it is no error of ours.
    $fileless = [System.Reflection.Assembly]::Load([System.IO.File]::ReadAllBytes((Join-Path $ModuleFolder 'lib/HostUp.Sandbox.dll')))
    Assert-Equal 'others may load from bytes' '' ($(
            try { $null = $fileless.GetTypes() }
            catch [System.Reflection.ReflectionTypeLoadException] { $_.Exception.LoaderExceptions | Where-Object { $_ -isnot [System.IO.FileNotFoundException] } }
        ))

    # Real sockets: answers, errors, a commit and a view through the HTTP handler of this .NET.
    $loopback = Start-Loopback (Get-LoopbackAnswer)
    $key = New-Object securestring
    'not-a-key'.ToCharArray() | ForEach-Object { $key.AppendChar($_) }
    Connect-HostUp -ApiKey $key -BaseUri $loopback.BaseUri
    Assert-Equal 'the key goes in its header' 'Bearer not-a-key' $loopback.Requests[0].Headers['Authorization']
    Assert-Equal 'a read has no content' '' $loopback.Requests[0].Headers['Content-Length']
    Assert-Equal 'an answer is read' 'Europe/Stockholm' (Get-HostUpPreference).Localization.Timezone
    Assert-Equal 'a change is sent' 'sv' (Set-HostUpPreference -LanguageCode sv -Confirm:$false).Localization.LanguageCode
    Assert-Equal 'its body has what was given' '{"localization":{"languageCode":"sv"}}' ($loopback.Requests | Where-Object { $_.Method -eq 'PATCH' }).Body
    $email = 'r' + [char]0xe4 + 'ksm' + [char]0xf6 + 'rg' + [char]0xe5 + 's@example.com'
    Assert-Equal 'a refused call is made again' $email (Get-HostUpInvoiceRecipient).Email
    Remove-HostUpInvoiceRecipient -Id 42 -Confirm:$false
    Assert-Equal 'a removal has its body' '{"id":"42"}' ($loopback.Requests | Where-Object { $_.Method -eq 'DELETE' }).Body
    Assert-Equal 'a view shows it' $true ((Get-HostUpHostingAccount $account | Out-String) -match 'example\.com')
    Assert-Equal 'a refusal has its code' 'forbidden' (Get-ErrorId { Invoke-HostUpApi denied -ErrorAction Stop })
    Assert-Equal 'what is not there has its code' 'not_found' (Get-ErrorId { Invoke-HostUpApi nowhere -ErrorAction Stop })
    Assert-Equal 'a redirect is not followed' 'UnexpectedResponse' (Get-ErrorId { Invoke-HostUpApi elsewhere -ErrorAction Stop })
    Assert-Equal 'a page is no answer' 'UnexpectedResponse' (Get-ErrorId { Invoke-HostUpApi page -ErrorAction Stop })
    $commits = { @($loopback.Requests | Where-Object { $_.Path -like '*/actions/upgrade' }) }
    Assert-Equal 'a plan is changed over HTTP' $true (Invoke-HostUpPlanUpgrade $account webbhotell-business -Confirm:$false).Upgraded
    Assert-Equal 'by one request' '1, no dry run' "$((& $commits).Count), $(if ((& $commits)[0].Body -match 'dryRun') { 'a' } else { 'no' }) dry run"
    Assert-Equal 'a commit that fails is not known' 'OutcomeUnknown' (Get-ErrorId { Invoke-HostUpPlanUpgrade $account webbhotell-business -Confirm:$false -ErrorAction Stop })
    Assert-Equal 'and is not sent again' 2 (& $commits).Count
    Disconnect-HostUp

    # A closed port.
    Assert-Equal 'no server, no answer' 'ConnectionFailed' (Get-ErrorId { Connect-HostUp -ApiKey $key -BaseUri http://127.0.0.1:9 -MaxRetryCount 0 })
}
catch {
    "  WRONG $($_.FullyQualifiedErrorId): $_"
    $script:failures++
}
finally {
    Stop-Loopback $loopback
}

"$script:failures wrong"
exit [int]($script:failures -gt 0)
