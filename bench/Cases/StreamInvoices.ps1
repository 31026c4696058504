# A long list of invoices, page by page.
param([string] $Module, [string] $Server, [int] $Rounds, [int] $Invoices)

. $PSScriptRoot/Common.ps1
Import-Module $Module
$seen = @{ unpaid = 0 }

function Read-WithRestMethod {
    $cursor = $null
    do {
        $page = Invoke-RestMethod -Uri ("$env:HOSTUP_API_BASE/billing/invoices?limit=100" + ($cursor ? "&cursor=$cursor" : '')) @request
        $page.data
        $cursor = $page.nextCursor
    } while ($page.hasMore)
}

$ours = { Get-HostUpInvoice | ForEach-Object { if ($_.Status -eq 'unpaid') { $seen.unpaid++ } } }
$rival = { Read-WithRestMethod | ForEach-Object { if ($_.status -eq 'unpaid') { $seen.unpaid++ } } }

$env:HOSTUP_API_BASE = "$Server/5000/0/api/v2"
& $ours
& $rival
$env:HOSTUP_API_BASE = "$Server/$Invoices/0/api/v2"
# The server makes each page once.
Read-WithRestMethod | Select-Object -Last 1 | Out-Null
$seen.unpaid = 0
Measure-Pair streamInvoices $Rounds 1 $ours $rival
if ($seen.unpaid -ne 2 * $Rounds * $Invoices / 10) { throw "There were $($seen.unpaid) unpaid invoices." }
