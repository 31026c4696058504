# Calls in a process that has made many. Both sides take turns in one process: how fast it and the server wake each other differs from
# process to process by a factor of two, more than the sides do, and is the same for both that way.
param([string] $Module, [string] $Server)

$env:HOSTUP_API_BASE = "$Server/1000/0/api/v2"
. $PSScriptRoot/Common.ps1
$uri = "$env:HOSTUP_API_BASE/me/preferences"
Import-Module $Module
$ours = { for ($i = 0; $i -lt $calls; $i++) { $null = Get-HostUpPreference } }
$rival = { for ($i = 0; $i -lt $calls; $i++) { $null = Invoke-RestMethod -Uri $uri @request } }

# Until the runtime has compiled it for good, which it does in the background and not before there is a pause.
$calls = 500
foreach ($pass in 1..8) {
    & $ours
    & $rival
    Start-Sleep -Milliseconds 150
}

$calls = 100
Measure-Total warm 20 $calls $ours $rival
