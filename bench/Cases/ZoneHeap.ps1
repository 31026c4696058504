# What is alive in the middle of the records of many zones, in a fresh process.
param([string] $Module, [string] $Server, [int] $Zones)

. $PSScriptRoot/Common.ps1
Import-Module $Module
$env:HOSTUP_API_BASE = "$Server/$Zones/0/api/v2"
$records = $Zones * 20
$state = @{ seen = 0; live = 0 }
Get-HostUpDnsZone | Get-HostUpDnsRecord | ForEach-Object {
    if (++$state.seen -eq $records / 2) {
        [System.GC]::Collect()
        [System.GC]::WaitForPendingFinalizers()
        $state.live = [System.GC]::GetTotalMemory($true)
    }
}
if ($state.seen -ne $records) { throw "There were $($state.seen) records." }
[System.Console]::WriteLine($state.live)
