# Calls in a process that has made many. Each side has a process of its own: the connections and the garbage that one leaves behind would
# slow the other down.
param([string] $Side, [string] $Module, [string] $Server)

$env:HOSTUP_API_BASE = "$Server/1000/0/api/v2"
. $PSScriptRoot/Common.ps1
$uri = "$env:HOSTUP_API_BASE/me/preferences"
$calls = 500
$work = if ($Side -eq 'ours') {
    Import-Module $Module
    { for ($i = 0; $i -lt $calls; $i++) { $null = Get-HostUpPreference } }
}
else {
    { for ($i = 0; $i -lt $calls; $i++) { $null = Invoke-RestMethod -Uri $uri @request } }
}

# Until the runtime has compiled it for good, which it does in the background and not before there is a pause.
foreach ($pass in 1..8) {
    & $work
    Start-Sleep -Milliseconds 150
}

Measure-Work warm $Side $calls $work
