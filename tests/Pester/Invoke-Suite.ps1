#Requires -Version 5.1
<#
.SYNOPSIS
    Runs Pester files in this process and ends it: 0 when all tests passed, there was one, and nothing was left where it does not belong.
.DESCRIPTION
    The tests, and the processes they start, have a home and a temporary folder of their own, which are gone afterwards. What is in them
    then is listed, and counts as a failure: a test that leaves something there would have left it with the user.
.PARAMETER Path
    The files or folders.
.PARAMETER Tag
    Runs the tests with this tag alone. Desktop is what Windows PowerShell 5.1 can run.
.PARAMETER ResultPath
    Where to write what became of each file, as JSON.
#>
param(
    [string[]] $Path = $PSScriptRoot,

    [string[]] $Tag = @(),

    [string] $ResultPath
)

$ErrorActionPreference = 'Stop'
Import-Module Pester -MinimumVersion 5.5.0

# What installing or registering something with the user's PowerShell would change.
$data = [System.Environment]::GetFolderPath('LocalApplicationData')
$documents = [System.Environment]::GetFolderPath('MyDocuments')
$userFolders = "$data/powershell", "$data/PSResourceGet", "$HOME/.config/powershell", "$documents/PowerShell", "$documents/WindowsPowerShell"
function Get-UserState {
    foreach ($folder in $userFolders | Where-Object { Test-Path $_ }) {
        Get-ChildItem -LiteralPath $folder -Recurse -Force -File | ForEach-Object { "$($_.FullName) $($_.LastWriteTimeUtc.Ticks)" }
    }
}

$userState = @(Get-UserState)
$own = Join-Path ([System.IO.Path]::GetTempPath()) "hostup-suite-$([guid]::NewGuid().ToString('N'))"
$places = @{
    HOME = 'home'; USERPROFILE = 'home'; XDG_DATA_HOME = 'home/.local/share'; XDG_CONFIG_HOME = 'home/.config'; XDG_CACHE_HOME = 'home/.cache'
    TMPDIR = 'temp'; TEMP = 'temp'; TMP = 'temp'
}
if ($env:OS -eq 'Windows_NT') {
    # Windows tells programs where its known folders are, whatever these say, and few can do without them.
    'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'HOME', 'USERPROFILE' | ForEach-Object { $places.Remove($_) }
}

foreach ($name in @($places.Keys)) {
    $null = New-Item -ItemType Directory -Force (Join-Path $own $places[$name])
    [System.Environment]::SetEnvironmentVariable($name, (Join-Path $own $places[$name]))
}

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Filter.Tag = $Tag
$configuration.Output.Verbosity = 'Detailed'
$configuration.Output.RenderMode = 'Plaintext'
$result = Invoke-Pester -Configuration $configuration

# PowerShell and .NET keep caches, their own pipes among the temporary files, and what they measured.
$kept = '^home/(\.cache/powershell|\.local/share/powershell|\.dotnet|\.nuget|\.local/share/NuGet|\.cache/nuget)(/|$)|^temp/(CoreFxPipe_|clr-debug-pipe|dotnet-diagnostic|\.dotnet|Pester_|NuGetScratch)'
$left = @(
    if (Test-Path $own) {
        Get-ChildItem -LiteralPath $own -Recurse -Force -File |
            ForEach-Object { $_.FullName.Substring($own.Length + 1).Replace('\', '/') } | Where-Object { $_ -notmatch $kept }
    }
    Compare-Object $userState @(Get-UserState) | ForEach-Object { "with the user: $($_.InputObject)" }
)
foreach ($file in $left) { "Left behind: $file" }
Remove-Item -LiteralPath $own -Recurse -Force -ErrorAction SilentlyContinue

if ($ResultPath) {
    $files = @($result.Containers | ForEach-Object {
            @{
                Path = "$($_.Item)"; Passed = $_.PassedCount; Failed = $_.FailedCount; Skipped = $_.SkippedCount; Seconds = $_.Duration.TotalSeconds
                IsGood = $_.Result -eq 'Passed' -and $_.TotalCount -gt 0
            }
        })
    [System.IO.File]::WriteAllText($ResultPath, (ConvertTo-Json @{ Files = $files; Left = $left } -Depth 4))
}

exit [int]($result.Result -ne 'Passed' -or $result.TotalCount -eq 0 -or $left.Count -gt 0)
