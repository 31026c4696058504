# A zone of 200 records compared with a file and synced with it, at a server that takes 50 ms for each request.
param([string] $Module, [string] $Server, [int] $Rounds)

. $PSScriptRoot/Common.ps1
Import-Module $Module
$limit = 16
$latency = 50
$zone = 'zone-200-000000.example'
$kept = 50; $changed = 100; $new = 50; $gone = 50

# The zone is full: as many records as come go before them, so that what goes, what comes and what changes are stages of their own.
$ideal = $latency * (1 + [math]::Ceiling($gone / $limit) + [math]::Ceiling($new / $limit) + [math]::Ceiling($changed / $limit))
$file = New-TemporaryFile
try {
    @(
        "`$ORIGIN $zone."
        "`$TTL 3600"
        for ($i = 0; $i -lt $kept; $i++) { 'host-{0:d3} A 192.0.2.{0}' -f $i }
        for ($i = $kept; $i -lt $kept + $changed; $i++) { 'host-{0:d3} A 198.51.100.{0}' -f $i }
        for ($i = 0; $i -lt $new; $i++) { 'new-{0:d3} A 192.0.2.{0}' -f $i }
    ) | Set-Content $file
    $compare = { $out.differences = @(Compare-HostUpDnsZone $zone -Path $file.FullName -Prune).Count }
    $sync = { Sync-HostUpDnsZone $zone -Path $file.FullName -Prune -Force -Confirm:$false -WarningAction SilentlyContinue }
    $out = @{ differences = 0 }
    $env:HOSTUP_API_BASE = "$Server/1/0/api/v2"
    1..5 | ForEach-Object { & $compare; & $sync }

    # The zone's id is looked up once a connection.
    $env:HOSTUP_API_BASE = "$Server/1/$latency/api/v2"
    & $compare
    if ($out.differences -ne $changed + $new + $gone) { throw "There were $($out.differences) differences." }
    $null = Invoke-RestMethod "$Server/requests"
    for ($round = 0; $round -lt $Rounds; $round++) {
        foreach ($case in 'compare', 'sync') {
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            & ($case -eq 'sync' ? $sync : $compare)
            $watch.Stop()
            $counts = Invoke-RestMethod "$Server/requests"
            $most = $case -eq 'sync' ? 1 + $changed + $new + $gone : 1
            if ($counts.requests -ne $most -or $counts.mostUnderWay -gt $limit) { throw "$($counts.requests) requests in place of $most, $($counts.mostUnderWay) at a time." }
            Write-Result "${case}200" time ours $watch.Elapsed.TotalMilliseconds
            Write-Result "${case}200" time ideal ($case -eq 'sync' ? $ideal : $latency)
        }
    }
}
finally {
    Remove-Item $file
}
