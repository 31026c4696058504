# Dot-sourced by the cases that run in one process: both sides take turns, and so does who begins.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$request = @{ Headers = @{ Authorization = "Bearer $env:HOSTUP_API_KEY" }; UserAgent = 'bench/1.0' }

<#
.SYNOPSIS
    Writes a result as Measure.ps1 reads it: case, measure, side, value.
#>
function Write-Result([string] $Case, [string] $Measure, [string] $Side, [double] $Value) {
    [System.Console]::WriteLine([string]::Join("`t", $Case, $Measure, $Side, $Value.ToString('R', [cultureinfo]::InvariantCulture)))
}

<#
.SYNOPSIS
    Runs a script block and writes its time (ms) and the bytes it allocated, divided by Count.
#>
function Measure-Work([string] $Case, [string] $Side, [int] $Count, [scriptblock] $Work) {
    [System.GC]::Collect()
    [System.GC]::WaitForPendingFinalizers()
    $before = [System.GC]::GetTotalAllocatedBytes($true)
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    & $Work
    $watch.Stop()
    $allocated = [System.GC]::GetTotalAllocatedBytes($true) - $before
    Write-Result $Case time $Side ($watch.Elapsed.TotalMilliseconds / $Count)
    Write-Result $Case allocated $Side ($allocated / $Count)
}

<#
.SYNOPSIS
    Runs two script blocks in turns and writes the time and the bytes allocated of each.
#>
function Measure-Pair([string] $Case, [int] $Rounds, [int] $Count, [scriptblock] $Ours, [scriptblock] $Rival) {
    $sides = @{ ours = $Ours; rival = $Rival }
    for ($round = 0; $round -lt $Rounds; $round++) {
        foreach ($side in ($round % 2 ? @('rival', 'ours') : @('ours', 'rival'))) {
            Measure-Work $Case $side $Count $sides[$side]
        }
    }
}

<#
.SYNOPSIS
    Runs two script blocks in many short turns and writes the time and the bytes allocated of each, over all turns.
#>
function Measure-Total([string] $Case, [int] $Turns, [int] $Count, [scriptblock] $Ours, [scriptblock] $Rival) {
    $sides = @{ ours = $Ours; rival = $Rival }
    $time = @{ ours = 0.0; rival = 0.0 }
    $allocated = @{ ours = 0.0; rival = 0.0 }
    for ($turn = 0; $turn -lt $Turns; $turn++) {
        foreach ($side in ($turn % 2 ? @('rival', 'ours') : @('ours', 'rival'))) {
            $before = [System.GC]::GetTotalAllocatedBytes($true)
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            & $sides[$side]
            $time[$side] += $watch.Elapsed.TotalMilliseconds
            $allocated[$side] += [System.GC]::GetTotalAllocatedBytes($true) - $before
        }
    }

    foreach ($side in 'ours', 'rival') {
        Write-Result $Case time $side ($time[$side] / $Turns / $Count)
        Write-Result $Case allocated $side ($allocated[$side] / $Turns / $Count)
    }
}
