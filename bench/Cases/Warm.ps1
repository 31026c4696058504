# Calls in a process that has made many.
param([string] $Module, [string] $Server, [int] $Rounds)

$env:HOSTUP_API_BASE = "$Server/1000/0/api/v2"
. $PSScriptRoot/Common.ps1
Import-Module $Module
$uri = "$env:HOSTUP_API_BASE/me/preferences"
$calls = 50
$ours = { for ($i = 0; $i -lt $calls; $i++) { $null = Get-HostUpPreference } }
$rival = { for ($i = 0; $i -lt $calls; $i++) { $null = Invoke-RestMethod -Uri $uri @request } }

# Until the runtime has compiled both for good.
1..4 | ForEach-Object { & $ours; & $rival }
Measure-Pair warm $Rounds $calls $ours $rival
