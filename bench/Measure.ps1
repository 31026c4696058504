#Requires -Version 7.4
<#
.SYNOPSIS
    Measures the built module and the client against what people would use instead, and writes bench/RESULTS.md.
.DESCRIPTION
    Everything runs in turns in one go on one machine, against a server of its own with answers made beforehand. What counts is the
    ratio: the median of the ratios of the rounds. Start it with ./build.ps1 Bench, which builds what it needs.
.PARAMETER Quick
    Few rounds and shorter lists, to see whether a change helps. Leaves bench/RESULTS.md alone.
#>
[CmdletBinding()]
param([switch] $Quick)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
$root = Split-Path $PSScriptRoot
$module = Join-Path $root 'out/HostUp'
$standIns = Join-Path $root 'out/bench'
$pwsh = [System.Environment]::ProcessPath
$rounds = $Quick ? 5 : 15

# One figure a process, of a few dozen milliseconds each: it takes many for a median that stays.
$processes = $Quick ? 5 : 41
$streamed = $Quick ? 10000 : 100000
$results = [System.Collections.Generic.List[object]]::new()

function Add-Result([string] $Case, [string] $Measure, [string] $Side, [double] $Value) {
    $results.Add([pscustomobject]@{ Case = $Case; Measure = $Measure; Side = $Side; Value = $Value })
}

# A case that is one figure a process.
function Measure-Process([string] $Case, [string] $Measure, [string] $Side, [string] $Script, [object[]] $Arguments) {
    # What this process does in the background ends first: it would be the other's second processor.
    Start-Sleep -Milliseconds 200
    $text = & $pwsh -NoProfile -NonInteractive -File (Join-Path $PSScriptRoot "Cases/$Script.ps1") @Arguments
    Add-Result $Case $Measure $Side ([double]::Parse(@($text)[-1], [cultureinfo]::InvariantCulture))
}

# A case that writes its figures itself.
function Read-Result([string[]] $Lines) {
    foreach ($line in $Lines) {
        $parts = $line -split "`t"
        if ($parts.Count -eq 4) { Add-Result $parts[0] $parts[1] $parts[2] ([double]::Parse($parts[3], [cultureinfo]::InvariantCulture)) }
    }
}

function Measure-Script([string] $Script, [object[]] $Arguments) {
    Read-Result (& $pwsh -NoProfile -NonInteractive -File (Join-Path $PSScriptRoot "Cases/$Script.ps1") @Arguments)
}

function Get-Median([double[]] $Values) {
    $sorted = [double[]]($Values | Sort-Object)
    $middle = [int][math]::Floor($sorted.Count / 2)
    $sorted.Count % 2 ? $sorted[$middle] : ($sorted[$middle - 1] + $sorted[$middle]) / 2
}

function Get-Value([string] $Case, [string] $Measure, [string] $Side) {
    , [double[]]@($results.Where({ $_.Case -eq $Case -and $_.Measure -eq $Measure -and $_.Side -eq $Side }).Value)
}

function Format-Spread([double[]] $Values, [string] $Measure) {
    $range = $Values | Measure-Object -Minimum -Maximum
    $format = switch ($Measure) {
        time { { param($v) $v -ge 1000 ? ('{0:0.00} s' -f ($v / 1000)) : $v -ge 10 ? ('{0:0} ms' -f $v) : $v -ge 0.1 ? ('{0:0.00} ms' -f $v) : ('{0:0.0} µs' -f ($v * 1000)) } }
        requests { { param($v) '{0:0}' -f $v } }
        default { { param($v) $v -ge 1e6 ? ('{0:0.0} MB' -f ($v / 1e6)) : ('{0:0.0} kB' -f ($v / 1e3)) } }
    }
    $median = & $format (Get-Median $Values)
    $Values.Count -eq 1 ? $median : "$median ($(& $format $range.Minimum) to $(& $format $range.Maximum))"
}

# A row of the table. Rounds are paired: what disturbs one side of a round most likely disturbs the other.
function New-Row([string] $Title, [string] $Rival, [string] $Case, [string] $Measure, [double] $Reach, [string] $Against = 'rival') {
    $ours = Get-Value $Case $Measure 'ours'
    $theirs = Get-Value $Case $Measure $Against
    $ratios = [double[]]@(for ($i = 0; $i -lt $ours.Count; $i++) { $ours[$i] / $theirs[$i] })
    $range = $ratios | Measure-Object -Minimum -Maximum
    $ratio = Get-Median $ratios
    [pscustomobject][ordered]@{
        'Case'         = $Title
        'Ours'         = Format-Spread $ours $Measure
        'Against'      = $Rival
        'Theirs'       = Format-Spread $theirs $Measure
        'Ratio'        = '{0:0.00} ({1:0.00} to {2:0.00})' -f $ratio, $range.Minimum, $range.Maximum
        'At most'      = $Reach ? '{0:0.00}' -f $Reach : '-'
        'Reached'      = $Reach ? ($ratio -le $Reach ? 'yes' : '**no**') : '-'
    }
}

function ConvertTo-Markdown([object[]] $Rows) {
    $names = $Rows[0].PSObject.Properties.Name
    '| ' + ($names -join ' | ') + ' |'
    '|' + ('---|' * $names.Count)
    foreach ($row in $Rows) { '| ' + (($names | ForEach-Object { $row.$_ }) -join ' | ') + ' |' }
}

& (Join-Path $PSScriptRoot New-StandIn.ps1) -Module $module -OutputFolder $standIns

$start = [System.Diagnostics.ProcessStartInfo]::new('dotnet')
$start.ArgumentList.Add((Join-Path $PSScriptRoot 'HostUp.Bench.Server/bin/Release/net10.0/HostUp.Bench.Server.dll'))
$start.RedirectStandardInput = $true
$start.RedirectStandardOutput = $true
$culture = [cultureinfo]::CurrentCulture
$saved = $env:HOSTUP_API_KEY, $env:HOSTUP_API_BASE
$watch = [System.Diagnostics.Stopwatch]::StartNew()
$serverProcess = [System.Diagnostics.Process]::Start($start)
try {
    [cultureinfo]::CurrentCulture = [cultureinfo]::InvariantCulture
    $server = $serverProcess.StandardOutput.ReadLine()
    $env:HOSTUP_API_KEY = 'bench'
    $env:HOSTUP_API_BASE = "$server/1000/0/api/v2"

    Write-Host 'Measuring:'
    Write-Host '  Import, FirstCall'
    # The first process of each kind reads the files from the disk.
    foreach ($round in 0..$processes) {
        Measure-Process import time ours Import $module
        Measure-Process import time rival Import (Join-Path $standIns Empty)
        Measure-Process importBroad time ours Import (Join-Path $standIns Broad)
        Measure-Process importBroad time rival Import (Join-Path $standIns EmptyBroad)
        Measure-Process firstCall time ours FirstCall $module
        Measure-Process firstCall time rival FirstCall.Rival
        if ($round -eq 0) { $results.Clear() }
    }
    Write-Host '  Warm'
    foreach ($round in 1..$rounds) {
        Measure-Script Warm $module, $server
    }
    Write-Host '  Stream, Heap, First, Details'
    Measure-Script Stream $module, $server, ($Quick ? 3 : 5), $streamed
    Measure-Script StreamInvoices $module, $server, ($Quick ? 3 : 5), $streamed
    foreach ($round in 1..($Quick ? 1 : 5)) {
        Measure-Process heap live ours Heap $module, $server, $streamed
        Measure-Process heap live rival Heap $module, $server, 1000
        Measure-Process heapInvoices live ours HeapInvoices $module, $server, $streamed
        Measure-Process heapInvoices live rival HeapInvoices $module, $server, 1000
    }
    Measure-Script First $module, $server
    Measure-Script Details $module, $server, ($Quick ? 3 : 5), 64
    Measure-Script Details $module, $server, ($Quick ? 1 : 5), 1000
    Write-Host '  Zones, ZoneHeap, Sync'
    Measure-Script Zones $module, $server, ($Quick ? 3 : 5), 1000
    foreach ($round in 1..($Quick ? 1 : 5)) {
        Measure-Process zoneHeap live ours ZoneHeap $module, $server, 1000
        Measure-Process zoneHeap live rival ZoneHeap $module, $server, 100
    }
    Measure-Script Sync $module, $server, ($Quick ? 3 : 5)
    Write-Host '  HostUp.Bench'
    Read-Result (dotnet (Join-Path $PSScriptRoot 'HostUp.Bench/bin/Release/net10.0/HostUp.Bench.dll') $env:HOSTUP_API_BASE ($Quick ? 3 : 7))
}
finally {
    [cultureinfo]::CurrentCulture = $culture
    $env:HOSTUP_API_KEY, $env:HOSTUP_API_BASE = $saved
    $serverProcess.StandardInput.Close()
    if (-not $serverProcess.WaitForExit(5000)) { $serverProcess.Kill() }
}

[cultureinfo]::CurrentCulture = [cultureinfo]::InvariantCulture
$count = $streamed.ToString('N0', [cultureinfo]::InvariantCulture)
$rows = @(
    New-Row 'import' 'an empty binary module with as many cmdlets' import time 1.3
    New-Row 'import with 100 cmdlets and 60 types more (`bench/New-StandIn.ps1`)' 'an empty binary module with as many cmdlets' importBroad time 1.3
    New-Row 'first `Get-HostUpPreference` in a process, import included' '`Invoke-RestMethod`, its module load included' firstCall time 1.0
    New-Row 'warm `Get-HostUpPreference`' '`Invoke-RestMethod`' warm time 0.3
    New-Row 'the same, bytes allocated' 'the same' warm allocated 0.3
    New-Row 'one request through the client' 'bare `HttpClient` and source-generated System.Text.Json' request time 1.3
    New-Row "list of $count accounts, streamed" 'the `Invoke-RestMethod` loop over `nextCursor`' stream time 0.4
    New-Row 'the same, bytes allocated' 'the same' stream allocated 0.3
    New-Row "live heap in the middle of $count accounts" 'the same at 1,000 accounts' heap live 1.2
    New-Row "list of $count invoices, streamed" 'the `Invoke-RestMethod` loop over `nextCursor`' streamInvoices time 0.4
    New-Row 'the same, bytes allocated' 'the same' streamInvoices allocated 0.3
    New-Row "live heap in the middle of $count invoices" 'the same at 1,000 invoices' heapInvoices live 1.2
    New-Row 'details of 64 accounts at 50 ms, 16 at a time' 'the ideal' details64 time 0 ideal
    New-Row 'details of 1,000 accounts at 50 ms, 16 at a time' 'the ideal' details1000 time 1.15 ideal
    New-Row 'the same' '`ForEach-Object -Parallel -ThrottleLimit 16` with `Invoke-RestMethod`' details1000 time 1.0
    New-Row 'DNS records of 1,000 zones, 20 each' 'the `Invoke-RestMethod` loop over the zones' zones time 0.4
    New-Row 'the same, bytes allocated' 'the same' zones allocated 0
    New-Row 'live heap in the middle of 1,000 zones' 'the same at 100 zones' zoneHeap live 1.2
    New-Row 'a zone of 200 records compared with a file, at 50 ms' 'the one request it takes' compare200 time 0 ideal
    New-Row 'the same zone synced, 200 changes, at 50 ms' 'the requests it takes, 16 at a time where order allows' sync200 time 1.15 ideal
)
$readRows = foreach ($case in $results.Where({ $_.Case -like 'read *' }).Case | Select-Object -Unique) {
    foreach ($measure in 'time', 'allocated') {
        New-Row ($measure -eq 'time' ? $case : 'the same, bytes allocated') 'bare' $case $measure 0
    }
}
$first = (Get-Value first requests ours)[0]
$kept = (Get-Value details1000 inOrder ours) -notcontains 0
$others = (Get-Value details1000 inOrder rival) -notcontains 0
$report = @(
    '# Speed and scale'
    ''
    'Written by `./build.ps1 Bench`: both sides in turns, in one run on one machine, against a local server with answers made'
    'beforehand. Medians with the smallest and the largest; a ratio is the median of the ratios of the rounds. The ratios are what'
    'can be compared: the times are those of one machine on one day. The empty modules'' manifests have the same entries as HostUp''s,'
    'a format file with nothing in it among these.'
    ''
    "$([datetime]::UtcNow.ToString('yyyy-MM-dd')), HostUp $((Import-PowerShellDataFile (Join-Path $module HostUp.psd1)).ModuleVersion), PowerShell $($PSVersionTable.PSVersion), $([System.Runtime.InteropServices.RuntimeInformation]::FrameworkDescription), $([System.Runtime.InteropServices.RuntimeInformation]::ProcessArchitecture), $([System.Environment]::ProcessorCount) processors."
    ''
    ConvertTo-Markdown $rows
    ''
    "- ``Get-HostUpHostingAccount | Select-Object -First 1`` of 1,000 pages: requests sent: $first (at most 1)."
    "- Details in input order: ours $($kept ? 'always' : '**not always**'), ``ForEach-Object -Parallel`` $($others ? 'always' : 'not always'). Requests in flight, counted at the server: never more than the limit."
    ''
    '## Reading HostUp''s published examples'
    ''
    'BenchmarkDotNet, without a socket: the client''s whole pipeline against a bare `HttpClient` with source-generated System.Text.Json.'
    'An error is thrown on both sides.'
    ''
    ConvertTo-Markdown ($readRows | Select-Object -ExcludeProperty Against, 'At most', Reached)
)
[cultureinfo]::CurrentCulture = $culture
$report | Out-Host
Write-Host ('Took {0:0} s.' -f $watch.Elapsed.TotalSeconds)
if (-not $Quick) {
    $file = Join-Path $PSScriptRoot 'RESULTS.md'
    [System.IO.File]::WriteAllText($file, ($report -join "`n") + "`n")
    Write-Host 'Written to bench/RESULTS.md.'
}
