# One import in a fresh process.
param([string] $Module)

$watch = [System.Diagnostics.Stopwatch]::StartNew()
Import-Module $Module
[System.Console]::WriteLine($watch.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture))
