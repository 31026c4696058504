# A long list, page by page.
param([string] $Module, [string] $Server, [int] $Rounds, [int] $Accounts)

. $PSScriptRoot/Common.ps1
Import-Module $Module
$seen = @{ active = 0 }

function Read-WithRestMethod {
    $cursor = $null
    do {
        $page = Invoke-RestMethod -Uri ("$env:HOSTUP_API_BASE/shared-hosting?limit=100" + ($cursor ? "&cursor=$cursor" : '')) @request
        $page.data
        $cursor = $page.nextCursor
    } while ($page.hasMore)
}

$ours = { Get-HostUpHostingAccount | ForEach-Object { if ($_.ServiceStatus -eq 'active') { $seen.active++ } } }
$rival = { Read-WithRestMethod | ForEach-Object { if ($_.serviceStatus -eq 'active') { $seen.active++ } } }

$env:HOSTUP_API_BASE = "$Server/5000/0/api/v2"
& $ours
& $rival
$env:HOSTUP_API_BASE = "$Server/$Accounts/0/api/v2"
# The server makes each page once.
Read-WithRestMethod | Select-Object -Last 1 | Out-Null
$seen.active = 0
Measure-Pair stream $Rounds 1 $ours $rival
if ($seen.active -ne 2 * $Rounds * $Accounts) { throw "There were $($seen.active) accounts." }
