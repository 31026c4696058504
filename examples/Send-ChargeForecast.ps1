#Requires -Version 5.1
#Requires -Modules HostUp

<#
.SYNOPSIS
    Reports what will be charged next month, over all connections: as totals, and as CSV and HTML when asked.
.DESCRIPTION
    Made to run every month where nobody watches, or in a session with the connections of several customers. Everything is read before
    anything is written: when a list of one customer cannot be read, there is no report rather than half of one, and the files of the month
    before stay as they are. Both files are written beside their places first, and put there when they are whole.

    What counts as a charge, and what amounts are with and without VAT, is in Get-Help Get-HostUpUpcomingCharge. Domains that do not renew
    themselves are in no file and no total; what is due before the month is a line of the page.

    The CSV is UTF-8 with a byte order mark, in every culture with the same numbers (19.90) and days (2026-12-01). Cells are separated by
    commas, or by what -Delimiter says. A spreadsheet that writes 19,90 is told so when it opens the file: in Excel with Data, From Text/CSV,
    and English as the locale. The amounts of one customer and currency add up to the total on the page. A cell that a spreadsheet would take
    for a formula has an apostrophe before it.

    The page is one file that needs no other, and is readable on a phone: mail it as it is, or put it on a web server.

    It uses every connection of the session. Without any, the key is -ApiKey, or else the environment variable HOSTUP_API_KEY. A key needs
    the scopes read:billing, read:orders, read:domains, read:hosting and read:services.

    Exit codes: 0 the report was made; 1 it was not; 2 it was made, and the month costs a customer more than -Limit.
.PARAMETER Month
    Any day of the month to report; next month when it is not given.
.PARAMETER CsvPath
    Where to write the charges as CSV.
.PARAMETER HtmlPath
    Where to write the report as an HTML page.
.PARAMETER Limit
    The most that the month may cost one customer, in -Currency. What has no amount that is known is not part of what is compared.
.PARAMETER Currency
    The currency of -Limit.
.PARAMETER Delimiter
    What stands between the cells of the CSV.
.PARAMETER ApiKey
    The API key, for instance from Get-Secret.
.PARAMETER Sandbox
    Tries it out on the offline sandbox: no key, no network.
.PARAMETER Scenario
    What the sandbox is like; see about_HostUp_Sandbox.
.EXAMPLE
    ./Send-ChargeForecast.ps1 -Sandbox -HtmlPath ./charges.html

    Makes the page of the sandbox's customer.
.EXAMPLE
    ./Send-ChargeForecast.ps1 -CsvPath /srv/reports/charges.csv -HtmlPath /srv/reports/charges.html -Limit 5000

    The monthly job: the key is in HOSTUP_API_KEY, and the scheduler acts on exit code 2.
.OUTPUTS
    One object a customer and currency: Customer, Month, Total, CurrencyCode, Charges, Unknown (charges without a known amount) and
    LimitPassed.
#>
[CmdletBinding()]
[OutputType('HostUp.Examples.ChargeForecast')]
param(
    [datetime] $Month = [datetime]::Today.AddMonths(1),

    [ValidateNotNullOrEmpty()]
    [string] $CsvPath,

    [ValidateNotNullOrEmpty()]
    [string] $HtmlPath,

    [decimal] $Limit,

    [ValidatePattern('^[A-Za-z]{3}$')]
    [string] $Currency = 'SEK',

    [ValidateSet(',', ';')]
    [string] $Delimiter = ',',

    [securestring] $ApiKey,

    [switch] $Sandbox,

    [ValidateNotNullOrEmpty()]
    [string] $Scenario = 'Default'
)

$ErrorActionPreference = 'Stop'
$invariant = [cultureinfo]::InvariantCulture
$hasLimit = $PSBoundParameters.ContainsKey('Limit')
$own = $null
$files = @()
$parts = @()
$exitCode = 0

# A number as people read it, or what stands in its place.
function Format-Amount {
    param($Amount, $CurrencyCode)

    if ($null -eq $Amount) { 'not known' } else { (([decimal]$Amount).ToString('#,##0.00', $invariant) + ' ' + $CurrencyCode).Trim() }
}

# Text that a spreadsheet shows and does not calculate.
function ConvertTo-Cell {
    param([string] $Text)

    if ($Text -match '^\s*[=+\-@]|^[\t\r\n]') { "'$Text" } else { $Text }
}

# Text in a page.
function ConvertTo-Encoded {
    param([string] $Text)

    [System.Net.WebUtility]::HtmlEncode($Text)
}

# How often something comes, and where it was found.
function Get-Detail {
    param($Charge)

    $kind = switch ($Charge.Kind) {
        'shared_hosting' { 'hosting' }
        'invoice' { "invoice $($Charge.InvoiceNumber)".TrimEnd() }
        default { $Charge.Kind }
    }
    (@($kind, $Charge.BillingCycle) | Where-Object { $_ }) -join ', '
}

try {
    $first = New-Object datetime $Month.Year, $Month.Month, 1
    $end = $first.AddMonths(1)
    if ($end -le [datetime]::Now) {
        throw "$($first.ToString('yyyy-MM', $invariant)) is over: a forecast looks ahead."
    }

    $connections = @(if (-not $Sandbox -and -not $ApiKey) { Get-HostUpConnection })
    if (-not $connections) {
        # A connection of its own: whoever runs this in a session keeps the default connection.
        $connect = if ($Sandbox) { @{ Sandbox = $true; Scenario = $Scenario } } elseif ($ApiKey) { @{ ApiKey = $ApiKey } } else { @{} }
        $own = Connect-HostUp @connect -Name "charge-forecast-$PID" -PassThru
        $connections = @($own)
    }

    # A day more than needed: a month ends when it does here, and not in UTC.
    $days = [int][math]::Ceiling(($end - [datetime]::Now).TotalDays) + 1
    $all = @(
        foreach ($connection in $connections) {
            $customer = if ($own) { if ($Sandbox) { 'Sandbox' } else { 'HostUp' } } else { $connection.Name }
            foreach ($charge in Get-HostUpUpcomingCharge -Days $days -Connection $connection | Where-Object Expected) {
                [pscustomobject]@{
                    Customer = $customer
                    Day      = if ($charge.DueAt) { $charge.DueAt.LocalDateTime }
                    Charge   = $charge
                    Amount   = $charge.Amount
                    Currency = "$($charge.CurrencyCode)"
                }
            }
        }
    )
    $rows = @($all | Where-Object { $_.Day -and $_.Day -ge $first -and $_.Day -lt $end } | Sort-Object Customer, Currency, Day)
    $before = @($all | Where-Object { -not $_.Day -or $_.Day -lt $first })

    $totals = @(
        $rows | Group-Object Customer, Currency | ForEach-Object {
            $known = @($_.Group | Where-Object { $null -ne $_.Amount })
            $total = [decimal]0
            foreach ($row in $known) { $total += $row.Amount }
            [pscustomobject]@{
                PSTypeName   = 'HostUp.Examples.ChargeForecast'
                Customer     = $_.Group[0].Customer
                Month        = $first.ToString('yyyy-MM', $invariant)
                Total        = if ($known) { $total }
                CurrencyCode = $_.Group[0].Currency
                Charges      = $_.Count
                Unknown      = $_.Count - $known.Count
                LimitPassed  = $hasLimit -and $_.Group[0].Currency -eq $Currency -and $total -gt $Limit
            }
        }
    )

    if ($CsvPath) {
        $names = 'Customer', 'DueOn', 'Name', 'Kind', 'BillingCycle', 'Amount', 'CurrencyCode', 'InvoiceNumber'
        $cells = foreach ($row in $rows) {
            [pscustomobject]@{
                Customer      = ConvertTo-Cell $row.Customer
                DueOn         = $row.Day.ToString('yyyy-MM-dd', $invariant)
                Name          = ConvertTo-Cell $row.Charge.Name
                Kind          = ConvertTo-Cell $row.Charge.Kind
                BillingCycle  = ConvertTo-Cell $row.Charge.BillingCycle
                Amount        = if ($null -ne $row.Amount) { ([decimal]$row.Amount).ToString('0.00', $invariant) } else { '' }
                CurrencyCode  = ConvertTo-Cell $row.Currency
                InvoiceNumber = ConvertTo-Cell $row.Charge.InvoiceNumber
            }
        }
        $lines = if ($cells) { $cells | ConvertTo-Csv -NoTypeInformation -Delimiter $Delimiter } else { '"' + ($names -join "`"$Delimiter`"") + '"' }
        $files += @{ Path = $CsvPath; Text = (@($lines) -join "`r`n") + "`r`n" }
    }

    if ($HtmlPath) {
        $title = 'Charges at HostUp, ' + $first.ToString('MMMM yyyy', $invariant)
        $html = New-Object System.Text.StringBuilder
        $null = $html.Append(@"
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$(ConvertTo-Encoded $title)</title>
<style>
  * { box-sizing: border-box; }
  body { font: 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; margin: 0; background: #f3f5f8; color: #1b1f24; }
  main { max-width: 42rem; margin: 0 auto; padding: 1.25rem 1rem 2rem; }
  h1 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 .35rem; }
  h2 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; }
  p { margin: 0 0 1rem; color: #57606a; }
  section { background: #fff; border: 1px solid #d8dee4; border-radius: .6rem; margin: 0 0 1rem; overflow: hidden; }
  header { display: flex; flex-wrap: wrap; gap: .1rem 1rem; justify-content: space-between; align-items: baseline; padding: .8rem 1rem; background: #eaf1fb; }
  .total { font-size: 1.2rem; font-weight: 650; white-space: nowrap; }
  .over { background: #fdebea; }
  .over .total { color: #a40e26; }
  .note { flex-basis: 100%; font-size: .85rem; color: #57606a; }
  .over .note { color: #a40e26; }
  table { width: 100%; border-collapse: collapse; }
  td { padding: .55rem 1rem; border-top: 1px solid #e6eaef; vertical-align: top; overflow-wrap: anywhere; }
  td:last-child { padding-left: 0; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
  small { display: block; color: #57606a; }
</style>
</head>
<body>
<main>
<h1>$(ConvertTo-Encoded $title)</h1>
<p>$($rows.Count) charge$(if ($rows.Count -ne 1) { 's' }), as HostUp knew them on $([datetime]::Now.ToString('d MMMM', $invariant)). Renewals are priced as HostUp lists them, which looks to be without VAT; invoices are with VAT.</p>

"@)
        foreach ($sum in $totals) {
            $notes = @(
                if ($sum.LimitPassed) { "More than the limit of $(Format-Amount $Limit $Currency)." }
                if ($sum.Unknown) { "Without $($sum.Unknown) of unknown amount." }
            )
            $class = if ($sum.LimitPassed) { ' class="over"' } else { '' }
            $null = $html.Append("<section>`n<header$class><h2>$(ConvertTo-Encoded $sum.Customer)</h2><span class=`"total`">$(ConvertTo-Encoded (Format-Amount $sum.Total $sum.CurrencyCode))</span>")
            if ($notes) { $null = $html.Append("<span class=`"note`">$(ConvertTo-Encoded ($notes -join ' '))</span>") }
            $null = $html.Append("</header>`n<table>`n")
            foreach ($row in $rows | Where-Object { $_.Customer -eq $sum.Customer -and $_.Currency -eq $sum.CurrencyCode }) {
                $detail = $row.Day.ToString('d MMM', $invariant) + ', ' + (Get-Detail $row.Charge)
                $null = $html.Append("<tr><td>$(ConvertTo-Encoded $row.Charge.Name)<small>$(ConvertTo-Encoded $detail)</small></td>")
                $null = $html.Append("<td>$(ConvertTo-Encoded (Format-Amount $row.Amount))</td></tr>`n")
            }
            $null = $html.Append("</table>`n</section>`n")
        }
        if ($before) {
            $sums = $before | Group-Object Currency | ForEach-Object {
                $sum = [decimal]0
                foreach ($row in $_.Group) { if ($null -ne $row.Amount) { $sum += $row.Amount } }
                Format-Amount $sum $_.Name
            }
            $null = $html.Append("<p>Not in these totals: what is due before $($first.ToString('d MMMM', $invariant)), overdue included. Charges: $($before.Count), in all $(ConvertTo-Encoded ($sums -join ', ')).</p>`n")
        }
        $null = $html.Append("</main>`n</body>`n</html>`n")
        $files += @{ Path = $HtmlPath; Text = $html.ToString() }
    }

    # Beside their places first: they take them when all are whole.
    foreach ($file in $files) {
        $place = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($file.Path)
        $parts += @{ Part = "$place.$PID.part"; Place = $place }
        [System.IO.File]::WriteAllText($parts[-1].Part, $file.Text, (New-Object System.Text.UTF8Encoding $true))
    }
    foreach ($part in $parts) {
        Move-Item -LiteralPath $part.Part -Destination $part.Place -Force
    }

    $totals
    if ($totals | Where-Object LimitPassed) {
        $exitCode = 2
    }
}
catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    $exitCode = 1
}
finally {
    foreach ($part in $parts) {
        Remove-Item -LiteralPath $part.Part -ErrorAction SilentlyContinue
    }
    if ($own) {
        Disconnect-HostUp -Connection $own
    }
}

exit $exitCode
