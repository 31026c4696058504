#Requires -Version 5.1
#Requires -Modules HostUp

<#
.SYNOPSIS
    Reports the hosting accounts whose renewal is near: as objects, and as CSV and HTML when asked.
.DESCRIPTION
    Made to run every night where nobody watches. All accounts are read before anything is written: when a page of the list
    cannot be read, there is no report rather than half of one, and the report of the night before stays as it is.

    The key is -ApiKey, or else the environment variable HOSTUP_API_KEY. It needs the scope read:hosting.

    Exit codes: 0 the report was made; 1 it was not. With -DetailedExitCode: 2 when it was made and lists at least one account.
.PARAMETER Days
    How many days ahead to look.
.PARAMETER Status
    States of accounts to report. What has ended is not renewed and is left out.
.PARAMETER AsOf
    The moment to count from; now when it is not given.
.PARAMETER CsvPath
    Where to write the report as CSV: UTF-8, with numbers and dates the same in every culture.
.PARAMETER HtmlPath
    Where to write the report as an HTML page.
.PARAMETER DetailedExitCode
    Ends with 2 when there is something to report, for schedulers that act on it.
.PARAMETER ApiKey
    The API key, for instance from Get-Secret.
.PARAMETER Sandbox
    Tries it out on the offline sandbox: no key, no network.
.PARAMETER Scenario
    What the sandbox is like; see about_HostUp_Sandbox.
.EXAMPLE
    ./Get-RenewalReport.ps1 -Sandbox -AsOf 2026-05-01 -Days 60

    Shows what the report of the sandbox's accounts looked like on the first of May.
.EXAMPLE
    ./Get-RenewalReport.ps1 -CsvPath /srv/reports/renewals.csv -HtmlPath /srv/reports/renewals.html -DetailedExitCode

    The nightly job: the key is in HOSTUP_API_KEY.
.OUTPUTS
    One object an account, the most urgent first: AccountId, Name, PrimaryDomain, Status, RenewsAt, DaysLeft (negative when it is
    overdue), Amount, CurrencyCode and BillingCycle.
#>
[CmdletBinding()]
[OutputType('HostUp.Examples.Renewal')]
param(
    [ValidateRange(0, 3650)]
    [int] $Days = 30,

    [ValidateNotNullOrEmpty()]
    [string[]] $Status = @('active', 'suspended'),

    [datetimeoffset] $AsOf = [datetimeoffset]::Now,

    [ValidateNotNullOrEmpty()]
    [string] $CsvPath,

    [ValidateNotNullOrEmpty()]
    [string] $HtmlPath,

    [switch] $DetailedExitCode,

    [securestring] $ApiKey,

    [switch] $Sandbox,

    [ValidateNotNullOrEmpty()]
    [string] $Scenario = 'Default'
)

$ErrorActionPreference = 'Stop'
$invariant = [cultureinfo]::InvariantCulture
$connection = $null
$exitCode = 0
try {
    # A connection of its own: whoever runs this in a session keeps the default connection.
    $connect = if ($Sandbox) { @{ Sandbox = $true; Scenario = $Scenario } } elseif ($ApiKey) { @{ ApiKey = $ApiKey } } else { @{} }
    $connection = Connect-HostUp @connect -Name "renewal-report-$PID" -PassThru

    $until = $AsOf.AddDays($Days)
    $renewals = @(
        Get-HostUpHostingAccount -Status $Status -Connection $connection |
            Where-Object { $null -ne $_.NextDueAt -and $_.NextDueAt -le $until } |
            Sort-Object NextDueAt, Id |
            ForEach-Object {
                [pscustomobject]@{
                    PSTypeName    = 'HostUp.Examples.Renewal'
                    AccountId     = $_.Id
                    Name          = $_.Name
                    PrimaryDomain = $_.PrimaryDomain
                    Status        = $_.ServiceStatus
                    RenewsAt      = $_.NextDueAt
                    DaysLeft      = [int][math]::Floor(($_.NextDueAt - $AsOf).TotalDays)
                    Amount        = $_.Billing.Amount
                    CurrencyCode  = $_.Billing.CurrencyCode
                    BillingCycle  = $_.Billing.BillingCycle
                }
            }
    )

    # What is written for other programs and other people is the same in every culture.
    $columns = 'AccountId', 'Name', 'PrimaryDomain', 'Status',
        @{ Name = 'RenewsAt'; Expression = { $_.RenewsAt.UtcDateTime.ToString('yyyy-MM-dd', $invariant) } },
        'DaysLeft',
        @{ Name = 'Amount'; Expression = { if ($null -ne $_.Amount) { ([decimal]$_.Amount).ToString('0.00', $invariant) } } },
        'CurrencyCode', 'BillingCycle'

    if ($CsvPath) {
        $names = $columns | ForEach-Object { if ($_ -is [string]) { $_ } else { $_.Name } }
        $lines = if ($renewals) { $renewals | Select-Object $columns | ConvertTo-Csv -NoTypeInformation } else { '"' + ($names -join '","') + '"' }
        Set-Content -LiteralPath $CsvPath -Value $lines -Encoding UTF8
    }

    if ($HtmlPath) {
        $day = $AsOf.ToString('yyyy-MM-dd', $invariant)
        $head = @'
<meta charset="utf-8">
<title>Renewals at HostUp</title>
<style>
  body { font-family: system-ui, sans-serif; margin: 2rem; color: #1b1f24; }
  table { border-collapse: collapse; }
  th, td { padding: .4rem .8rem; text-align: left; border-bottom: 1px solid #d0d7de; }
  th { background: #f2f4f7; }
</style>
'@
        $summary = "<h1>Renewals at HostUp</h1><p>$($renewals.Count) account(s) due within $Days days of $day.</p>"
        $page = $renewals | Select-Object $columns | ConvertTo-Html -Head $head -PreContent $summary
        Set-Content -LiteralPath $HtmlPath -Value $page -Encoding UTF8
    }

    $renewals
    if ($DetailedExitCode -and $renewals) {
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
