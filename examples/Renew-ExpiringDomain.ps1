#Requires -Version 5.1
#Requires -Modules HostUp

<#
.SYNOPSIS
    Reports the domains that expire soon and do not renew themselves, and renews them below a limit when asked.
.DESCRIPTION
    Made to run every night where nobody watches. Without -MaximumAmount it only reports. With it, each of these domains is renewed when
    a renewal costs no more than that; the order leaves an unpaid invoice, and the domain is extended once that is paid. Everything is
    read before anything is ordered.

    It can be run again at any time: a domain whose renewal waits to be paid is reported with its invoice, and not ordered again. A
    renewal is never sent twice; one whose outcome is not known is reported as such, and the next run shows what became of it.

    The key is -ApiKey, or else the environment variable HOSTUP_API_KEY. It needs read:domains, and with -MaximumAmount write:domains
    and write:billing.

    Exit codes: 0 all is as wanted; 1 HostUp could not be asked, and nothing was ordered; 3 some domain was not renewed: it is too dear,
    or HostUp refused; 4 somebody must look: what became of a renewal is not known. With -DetailedExitCode: 2 in place of 0 when there is
    something to report.
.PARAMETER Days
    How many days ahead to look.
.PARAMETER MaximumAmount
    The most that the renewal of one domain may cost. Without it, nothing is renewed.
.PARAMETER Currency
    The currency of -MaximumAmount.
.PARAMETER CsvPath
    Where to write the report as CSV: UTF-8, with numbers and dates the same in every culture.
.PARAMETER DetailedExitCode
    Ends with 2 when there is something to report, for schedulers that act on it.
.PARAMETER ApiKey
    The API key, for instance from Get-Secret.
.PARAMETER Sandbox
    Tries it out on the offline sandbox: no key, no network, no invoices.
.PARAMETER Scenario
    What the sandbox is like; see about_HostUp_Sandbox.
.EXAMPLE
    ./Renew-ExpiringDomain.ps1 -Sandbox

    Reports what expires within 30 days and does not renew itself.
.EXAMPLE
    ./Renew-ExpiringDomain.ps1 -Sandbox -MaximumAmount 170 -Currency SEK

    Renews those of them that cost no more than 170 SEK.
.EXAMPLE
    ./Renew-ExpiringDomain.ps1 -MaximumAmount 200 -Currency SEK -WhatIf

    Says what would be renewed, and orders nothing.
.OUTPUTS
    One object a domain, the most urgent first: Domain, ExpiresAt, DaysLeft, Amount, CurrencyCode, State (Expiring, Pending, Renewed,
    TooDear, Refused or NeedsAttention), Invoice, PaymentUrl and Message.
#>
[CmdletBinding(SupportsShouldProcess)]
[OutputType('HostUp.Examples.ExpiringDomain')]
param(
    [ValidateRange(0, 3650)]
    [int] $Days = 30,

    [decimal] $MaximumAmount,

    [ValidatePattern('^[A-Za-z]{3}$')]
    [string] $Currency = 'SEK',

    [ValidateNotNullOrEmpty()]
    [string] $CsvPath,

    [switch] $DetailedExitCode,

    [securestring] $ApiKey,

    [switch] $Sandbox,

    [ValidateNotNullOrEmpty()]
    [string] $Scenario = 'Default'
)

$ErrorActionPreference = 'Stop'
$invariant = [cultureinfo]::InvariantCulture
$renews = $PSBoundParameters.ContainsKey('MaximumAmount')
$connection = $null
$exitCode = 0

# Renews one domain, once, and writes down what became of it.
function Invoke-Renewal {
    param($Row, $Connection)

    try {
        $order = Invoke-HostUpDomainRenewal $Row.Domain -MaximumAmount $MaximumAmount -Currency $Currency -Connection $Connection -Confirm:$false -WhatIf:$false
        $Row.State = 'Renewed'
        $Row.Message = "$order"
        $Row.Invoice = $order.RenewalInvoice.Number
        $Row.PaymentUrl = $order.RenewalInvoice.PaymentUrl
    }
    catch {
        $Row.Message = $_.Exception.Message
        $Row.State = switch (($_.FullyQualifiedErrorId -split ',')[0]) {
            'PriceAboveMaximum' { 'TooDear' }
            'PriceUnknown' { 'TooDear' }

            # Somebody ordered it since it was read.
            'RenewalPending' { 'Pending' }
            'OutcomeUnknown' { 'NeedsAttention' }
            default { 'Refused' }
        }
    }
}

try {
    # A connection of its own: whoever runs this in a session keeps the default connection.
    $connect = if ($Sandbox) { @{ Sandbox = $true; Scenario = $Scenario } } elseif ($ApiKey) { @{ ApiKey = $ApiKey } } else { @{} }
    $connection = Connect-HostUp @connect -Name "expiring-domains-$PID" -PassThru

    # What has expired is another matter: to get it back can cost more, and takes somebody's decision.
    $domains = @(
        Get-HostUpDomain -Status active -ExpiresWithin $Days -PageSize 1000 -Connection $connection |
            Where-Object { $_.Lifecycle.AutoRenewEnabled -ne $true } |
            Sort-Object ExpiresAt, Name
    )
    $renewals = @{}
    $domains | Get-HostUpDomainRenewal -Connection $connection | ForEach-Object { $renewals[$_.DomainId] = $_ }
    $rows = @(
        foreach ($domain in $domains) {
            $renewal = $renewals[$domain.Id]
            [pscustomobject]@{
                PSTypeName   = 'HostUp.Examples.ExpiringDomain'
                Domain       = $domain.Name
                ExpiresAt    = $domain.ExpiresAt
                DaysLeft     = $renewal.DaysUntilExpiry
                Amount       = $renewal.Billing.Amount
                CurrencyCode = $renewal.Billing.CurrencyCode
                State        = if ($renewal.HasPendingOrder) { 'Pending' } else { 'Expiring' }
                Invoice      = $renewal.InvoiceNumber
                PaymentUrl   = $renewal.RenewalInvoice.PaymentUrl
                Message      = $null
            }
        }
    )

    foreach ($row in $rows | Where-Object { $renews -and $_.State -eq 'Expiring' }) {
        if ($PSCmdlet.ShouldProcess($row.Domain, "renew for at most $MaximumAmount $Currency (costs $($row.Amount) $($row.CurrencyCode))")) {
            Invoke-Renewal $row $connection
        }
    }

    if ($CsvPath) {
        $columns = 'Domain',
            @{ Name = 'ExpiresAt'; Expression = { $_.ExpiresAt.UtcDateTime.ToString('yyyy-MM-dd', $invariant) } },
            'DaysLeft',
            @{ Name = 'Amount'; Expression = { if ($null -ne $_.Amount) { ([decimal]$_.Amount).ToString('0.00', $invariant) } } },
            'CurrencyCode', 'State', 'Invoice', 'PaymentUrl', 'Message'
        $names = $columns | ForEach-Object { if ($_ -is [string]) { $_ } else { $_.Name } }
        $lines = if ($rows) { $rows | Select-Object $columns | ConvertTo-Csv -NoTypeInformation } else { '"' + ($names -join '","') + '"' }
        Set-Content -LiteralPath $CsvPath -Value $lines -Encoding UTF8 -WhatIf:$false
    }

    $rows
    $exitCode = if ($rows.State -contains 'NeedsAttention') { 4 }
    elseif ($rows | Where-Object { $_.State -in 'TooDear', 'Refused' }) { 3 }
    elseif ($DetailedExitCode -and $rows) { 2 }
    else { 0 }
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
