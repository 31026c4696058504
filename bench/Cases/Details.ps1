# Details of many accounts at a server that takes 50 ms for each.
param([string] $Module, [string] $Server, [int] $Rounds, [int[]] $Sizes)

. $PSScriptRoot/Common.ps1
Import-Module $Module
$limit = 16
$latency = 50
$out = @{ ids = $null }

foreach ($size in $Sizes) {
    $ids = 0..($size - 1) | ForEach-Object { 'acct_{0:d26}' -f $_ }
    $ours = { $out.ids = ($ids | Get-HostUpHostingAccount -ThrottleLimit $limit).Id }
    $rival = {
        $out.ids = ($ids | ForEach-Object -ThrottleLimit $limit -Parallel {
            $request = $using:request
            Invoke-RestMethod -Uri "$env:HOSTUP_API_BASE/shared-hosting/$_/account-details" @request
        }).id
    }
    $env:HOSTUP_API_BASE = "$Server/1000/0/api/v2"
    & $ours
    $env:HOSTUP_API_BASE = "$Server/1000/$latency/api/v2"
    $null = Invoke-RestMethod "$Server/requests"
    for ($round = 0; $round -lt $Rounds; $round++) {
        foreach ($side in ($round % 2 ? @('rival', 'ours') : @('ours', 'rival'))) {
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            & ($side -eq 'ours' ? $ours : $rival)
            $watch.Stop()
            $counts = Invoke-RestMethod "$Server/requests"
            $inOrder = [System.Linq.Enumerable]::SequenceEqual([string[]]$ids, [string[]]$out.ids)
            if ($counts.requests -ne $size -or $out.ids.Count -ne $size) { throw "$($counts.requests) requests for $size accounts." }
            if ($side -eq 'ours' -and (-not $inOrder -or $counts.mostUnderWay -gt $limit)) { throw 'The order or the limit was not kept.' }
            Write-Result "details$size" time $side $watch.Elapsed.TotalMilliseconds
            Write-Result "details$size" inOrder $side ([int]$inOrder)
        }
        Write-Result "details$size" time ideal ($size / $limit * $latency)
    }
}
