# The first account of a thousand pages.
param([string] $Module, [string] $Server)

. $PSScriptRoot/Common.ps1
Import-Module $Module
$env:HOSTUP_API_BASE = "$Server/100000/0/api/v2"
$null = Invoke-RestMethod "$Server/requests"
$first = @(Get-HostUpHostingAccount | Select-Object -First 1)
if ($first.Count -ne 1) { throw 'There was no account.' }
# A request that was sent ahead would have come by now.
Start-Sleep -Milliseconds 300
Write-Result first requests ours (Invoke-RestMethod "$Server/requests").requests
