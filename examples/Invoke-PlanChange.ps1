#Requires -Version 5.1
#Requires -Modules HostUp

<#
.SYNOPSIS
    Changes the plan of a hosting account in two runs, with somebody's approval between them.
.DESCRIPTION
    The first run asks HostUp what the change would cost (its dry run) and writes that to a file with -PreviewPath. Somebody
    reads the file. The second run takes it with -ApprovedPreviewPath, asks for the price again and makes the change only when
    it costs no more than was approved: the same account, plan, currency and billing cycle, and neither the amount due now nor
    the recurring one higher. The commit has that amount as its limit (-MaximumAmount), so a price that has risen since is refused. In a CI system the file is an artifact, and the approval that of a protected environment.

    It never lets HostUp cancel an unpaid invoice unless -CancelExistingInvoice says so, and never sends a change twice.

    The key is -ApiKey, or else the environment variable HOSTUP_API_KEY. It needs write:billing, and read:hosting to look at
    the account when an answer is lost.

    Exit codes, and the State that goes with them:
      0  Previewed, Changed, or AlreadySo (the account has that plan: nothing to do)
      1  Failed: nothing was changed; the error says why
      2  NotApproved: it costs more than was approved, or the approval is for something else. Nothing was changed
      3  InvoiceBlocks: an unpaid invoice stands in the way. Nothing was changed. Pay it, or use -CancelExistingInvoice
      4  NeedsAttention: somebody must look at the account and its invoices before anything else is done. The change was sent
         and its outcome is not known, or it was made and its invoice was not
.PARAMETER Account
    The account: its id (acct_...), its domain or its name. The second run names it as the first did.
.PARAMETER ProductSlug
    The plan to change to, such as webbhotell-business; Get-HostUpPlanOption lists them.
.PARAMETER PreviewPath
    Where to write the preview, for somebody to approve.
.PARAMETER ApprovedPreviewPath
    A preview that was approved: makes the change.
.PARAMETER CancelExistingInvoice
    Lets HostUp cancel an unpaid invoice that stands in the way.
.PARAMETER ApiKey
    The API key, for instance from Get-Secret.
.PARAMETER Sandbox
    Tries it out on the offline sandbox: no key, no network, no invoices.
.PARAMETER Scenario
    What the sandbox is like; see about_HostUp_Sandbox.
.EXAMPLE
    ./Invoke-PlanChange.ps1 acct_01hxa3b4c5d6e7f8g9h0j1k2m3 webbhotell-business -Sandbox -PreviewPath ./change.json

    The first run: shows what the change would cost, and writes it down.
.EXAMPLE
    ./Invoke-PlanChange.ps1 acct_01hxa3b4c5d6e7f8g9h0j1k2m3 webbhotell-business -Sandbox -ApprovedPreviewPath ./change.json

    The second run: makes the change, provided that it costs no more than the file says.
.OUTPUTS
    One object: State, AccountId, ProductSlug, From, To, DueNow, Recurring, CurrencyCode, BillingCycle, Invoice, PaymentUrl and Message.
#>
[CmdletBinding(DefaultParameterSetName = 'Preview', SupportsShouldProcess)]
[OutputType('HostUp.Examples.PlanChangeResult')]
param(
    [Parameter(Mandatory, Position = 0)]
    [Alias('AccountId')]
    [string] $Account,

    [Parameter(Mandatory, Position = 1)]
    [string] $ProductSlug,

    [Parameter(ParameterSetName = 'Preview')]
    [ValidateNotNullOrEmpty()]
    [string] $PreviewPath,

    [Parameter(Mandatory, ParameterSetName = 'Commit')]
    [ValidateNotNullOrEmpty()]
    [string] $ApprovedPreviewPath,

    [switch] $CancelExistingInvoice,

    [securestring] $ApiKey,

    [switch] $Sandbox,

    [ValidateNotNullOrEmpty()]
    [string] $Scenario = 'Default'
)

$ErrorActionPreference = 'Stop'
$connection = $null
$sent = $false
$exitCode = 0
$result = [pscustomobject]@{
    PSTypeName   = 'HostUp.Examples.PlanChangeResult'
    State        = 'Failed'
    AccountId    = $Account
    ProductSlug  = $ProductSlug
    From         = $null
    To           = $null
    DueNow       = $null
    Recurring    = $null
    CurrencyCode = $null
    BillingCycle = $null
    Invoice      = $null
    PaymentUrl   = $null
    Message      = $null
}

# Why a price is not the one that was approved; nothing when it is.
function Get-Objection {
    param($Approved, $Now)

    foreach ($name in 'AccountId', 'ProductSlug', 'CurrencyCode', 'BillingCycle') {
        if ($Approved.$name -cne $Now.$name) {
            "$name was approved as '$($Approved.$name)' and is '$($Now.$name)'"
        }
    }

    foreach ($name in 'DueNow', 'Recurring') {
        # Without a price on both sides there is nothing to approve.
        if ($null -eq $Approved.$name -or $null -eq $Now.$name -or [decimal]$Now.$name -gt [decimal]$Approved.$name) {
            "$name was approved as '$($Approved.$name)' and is '$($Now.$name)'"
        }
    }
}

try {
    $approved = if ($ApprovedPreviewPath) { Get-Content -LiteralPath $ApprovedPreviewPath -Raw -Encoding UTF8 | ConvertFrom-Json }

    # A connection of its own: whoever runs this in a session keeps the default connection.
    $connect = if ($Sandbox) { @{ Sandbox = $true; Scenario = $Scenario } } elseif ($ApiKey) { @{ ApiKey = $ApiKey } } else { @{} }
    $connection = Connect-HostUp @connect -Name "plan-change-$PID" -PassThru
    $change = @{
        Account               = $Account
        ProductSlug           = $ProductSlug
        CancelExistingInvoice = $CancelExistingInvoice
        Connection            = $connection
    }

    # 1. Preview: HostUp's dry run, also under -WhatIf.
    $preview = Invoke-HostUpPlanUpgrade @change -WhatIf
    $result.From = "$($preview.CurrentProduct)"
    $result.To = "$($preview.NewProduct)"
    $result.DueNow = $preview.PriceChange.Amount
    $result.Recurring = $preview.PriceChange.RecurringAmount
    $result.CurrencyCode = $preview.PriceChange.CurrencyCode
    $result.BillingCycle = $preview.PriceChange.BillingCycle
    $result.State = 'Previewed'
    $result.Message = "$preview"

    # 2. Approval.
    if ($approved) {
        $objections = @(Get-Objection -Approved $approved -Now $result)
        if ($objections) {
            $result.State = 'NotApproved'
            $result.Message = "Not changed: $($objections -join '; ')."
            $exitCode = 2
        }

        # 3. Commit: once.
        elseif ($PSCmdlet.ShouldProcess($Account, "change the plan to $ProductSlug for $($result.DueNow) $($result.CurrencyCode) now")) {
            $limit = @{ MaximumAmount = [math]::Max([decimal]0, [decimal]$result.DueNow); Currency = $result.CurrencyCode }
            $sent = $true
            $made = Invoke-HostUpPlanUpgrade @change @limit -Confirm:$false
            $result.State = 'Changed'
            $result.Message = "$made"
            $result.Invoice = "$($made.PaymentInvoice)"
            $result.PaymentUrl = $made.PaymentInvoice.PaymentUrl
        }
    }
    elseif ($PreviewPath) {
        $result | Select-Object AccountId, ProductSlug, From, To, DueNow, Recurring, CurrencyCode, BillingCycle |
            ConvertTo-Json | Set-Content -LiteralPath $PreviewPath -Encoding UTF8
    }
}
catch {
    $failure = $_
    $result.State = 'Failed'
    $result.Message = $failure.Exception.Message
    switch (($failure.FullyQualifiedErrorId -split ',')[0]) {
        'same_product_plan' {
            $result.State = 'AlreadySo'
        }
        { $_ -in 'PriceAboveMaximum', 'PriceUnknown' } {
            $result.State = 'NotApproved'
            $exitCode = 2
        }
        'existing_invoice_blocking' {
            $result.State = 'InvoiceBlocks'
            $result.Invoice = "$($failure.Exception.BlockingInvoice)"
            $result.PaymentUrl = $failure.Exception.BlockingInvoice.PaymentUrl
            $exitCode = 3
        }
        { $_ -in 'OutcomeUnknown', 'DryRunNotConfirmed', 'upstream_renewal_regeneration_failed', 'upstream_invoice_shape_invalid' } {
            $result.State = 'NeedsAttention'
            $exitCode = 4

            # What can be seen helps whoever looks. It proves nothing, so nothing is sent again.
            try {
                $seen = Get-HostUpPlanOption -Account $Account -Connection $connection | Select-Object -First 1
                $result.Message += " The account shows the plan '$($seen.CurrentProduct)' now."
            }
            catch {
                $result.Message += ' The account could not be looked at.'
            }
        }
        default {
            # HostUp's refusals and requests that never left are settled. About anything else after the commit nobody can be sure.
            if ($sent -and -not $failure.Exception.IsSettled) {
                $result.State = 'NeedsAttention'
                $exitCode = 4
            }
            else {
                $exitCode = 1
            }
        }
    }

    if ($exitCode) {
        Write-Error -ErrorRecord $failure -ErrorAction Continue
    }
}
finally {
    if ($connection) {
        Disconnect-HostUp -Connection $connection
    }
}

$result
exit $exitCode
