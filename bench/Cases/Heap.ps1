# What is alive in the middle of a list, in a fresh process.
param([string] $Module, [string] $Server, [int] $Accounts)

. $PSScriptRoot/Common.ps1
Import-Module $Module
$env:HOSTUP_API_BASE = "$Server/$Accounts/0/api/v2"
$state = @{ seen = 0; live = 0 }
Get-HostUpHostingAccount | ForEach-Object {
    if (++$state.seen -eq $Accounts / 2) {
        [System.GC]::Collect()
        [System.GC]::WaitForPendingFinalizers()
        $state.live = [System.GC]::GetTotalMemory($true)
    }
}
if ($state.seen -ne $Accounts) { throw "There were $($state.seen) accounts." }
[System.Console]::WriteLine($state.live)
