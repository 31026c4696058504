# The same with Invoke-RestMethod, whose module PowerShell loads by itself.
$watch = [System.Diagnostics.Stopwatch]::StartNew()
$preferences = Invoke-RestMethod -Uri "$env:HOSTUP_API_BASE/me/preferences" -Headers @{ Authorization = "Bearer $env:HOSTUP_API_KEY" } -UserAgent 'bench/1.0'
$watch.Stop()
if ($preferences.localization.timezone -ne 'Europe/Stockholm') { throw 'This is not the answer.' }
[System.Console]::WriteLine($watch.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture))
