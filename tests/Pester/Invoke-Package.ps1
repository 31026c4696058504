#Requires -Version 7.4
<#
.SYNOPSIS
    Runs the suite on a package, unpacked as an installer leaves it, and ends the process: 0 when all tests passed.
.PARAMETER Package
    The .nupkg.
.PARAMETER Path
    The test files; all when it is not given.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Package,

    [string[]] $Path = $PSScriptRoot
)

$ErrorActionPreference = 'Stop'
$folder = Join-Path ([System.IO.Path]::GetTempPath()) "hostup-package-$PID/HostUp"
try {
    [System.IO.Compression.ZipFile]::ExtractToDirectory($Package, $folder)

    # The package's own parts, which no installer leaves.
    foreach ($part in '_rels', 'package', '[Content_Types].xml', 'HostUp.nuspec') {
        Remove-Item -LiteralPath (Join-Path $folder $part) -Recurse -Force
    }

    $env:HOSTUP_MODULE = $folder
    $env:HOSTUP_PACKAGE = $Package
    $env:HOSTUP_SANDBOX_HOST = Join-Path $PSScriptRoot '../HostUp.Sandbox.Host/bin/Release/net10.0/HostUp.Sandbox.Host.dll'
    $env:NO_COLOR = '1'
    & ([System.Environment]::ProcessPath) -NoProfile -NonInteractive -File (Join-Path $PSScriptRoot 'Invoke-Suite.ps1') -Path $Path
    $exitCode = $LASTEXITCODE
}
finally {
    Remove-Item -LiteralPath (Split-Path $folder) -Recurse -Force -ErrorAction Ignore
}

exit $exitCode
