# What is alive in the middle of a list of invoices, in a fresh process.
param([string] $Module, [string] $Server, [int] $Invoices)

. $PSScriptRoot/Common.ps1
Import-Module $Module
$env:HOSTUP_API_BASE = "$Server/$Invoices/0/api/v2"
$state = @{ seen = 0; live = 0 }
Get-HostUpInvoice | ForEach-Object {
    if (++$state.seen -eq $Invoices / 2) {
        [System.GC]::Collect()
        [System.GC]::WaitForPendingFinalizers()
        $state.live = [System.GC]::GetTotalMemory($true)
    }
}
if ($state.seen -ne $Invoices) { throw "There were $($state.seen) invoices." }
[System.Console]::WriteLine($state.live)
