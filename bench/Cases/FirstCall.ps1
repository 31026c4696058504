# Import and first call in a fresh process. No command of another module runs before the watch stops.
param([string] $Module)

$watch = [System.Diagnostics.Stopwatch]::StartNew()
Import-Module $Module
$preferences = Get-HostUpPreference
$watch.Stop()
if ($preferences.Localization.Timezone -ne 'Europe/Stockholm') { throw 'This is not the answer.' }
[System.Console]::WriteLine($watch.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture))
