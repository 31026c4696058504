# The records of many zones: one request a zone, and one for a hundred of them.
param([string] $Module, [string] $Server, [int] $Rounds, [int] $Zones)

. $PSScriptRoot/Common.ps1
Import-Module $Module
$seen = @{ records = 0 }

function Read-WithRestMethod {
    $cursor = $null
    do {
        $page = Invoke-RestMethod -Uri ("$env:HOSTUP_API_BASE/dns-zones?limit=100" + ($cursor ? "&cursor=$cursor" : '')) @request
        foreach ($zone in $page.data) { (Invoke-RestMethod -Uri "$env:HOSTUP_API_BASE/dns-zones/$($zone.id)" @request).records }
        $cursor = $page.nextCursor
    } while ($page.hasMore)
}

$ours = { Get-HostUpDnsZone | Get-HostUpDnsRecord | ForEach-Object { if ($_.Type -eq 'A') { $seen.records++ } } }
$rival = { Read-WithRestMethod | ForEach-Object { if ($_.type -eq 'A') { $seen.records++ } } }

$env:HOSTUP_API_BASE = "$Server/$Zones/0/api/v2"
# The server makes each answer once, and the runtime compiles what is called often.
& $ours
& $rival
$seen.records = 0
$null = Invoke-RestMethod "$Server/requests"
Measure-Pair zones $Rounds 1 $ours $rival
if ($seen.records -ne 2 * $Rounds * $Zones * 20) { throw "There were $($seen.records) records." }
$most = 2 * $Rounds * ($Zones + [math]::Ceiling($Zones / 100))
$sent = (Invoke-RestMethod "$Server/requests").requests
if ($sent -ne $most) { throw "$sent requests in place of $most." }
