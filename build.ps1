#Requires -Version 7.4
<#
.SYNOPSIS
    The module's tasks: a thin front over the dotnet commands.
.DESCRIPTION
    Build   dotnet build: the finished module is in out/HostUp.
    Test    dotnet test: the whole test command.
    Try     builds, and shows the main cmdlets at work in a fresh process, against the offline sandbox.
    Pack    makes the package for the PowerShell Gallery, out/HostUp.<version>.nupkg.
    Bench   runs the benchmarks and writes bench/RESULTS.md; with -Quick a few of them, for a first look.
.EXAMPLE
    ./build.ps1 Try
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Try', 'Pack', 'Bench')]
    [string] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    [switch] $Quick
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

# As it is published: with copies of the libraries that are compiled beforehand for the platforms most use.
function Build-Release {
    dotnet build src/HostUp.PowerShell --configuration Release --verbosity quiet -nologo
    foreach ($platform in 'win-x64', 'linux-x64') {
        dotnet publish tools/ReadyToRun --runtime $platform --verbosity quiet -nologo
    }
}

Push-Location $PSScriptRoot
try {
    switch ($Task) {
        'Build' {
            dotnet build HostUp.PowerShell.sln --configuration $Configuration
        }
        'Test' {
            dotnet test HostUp.PowerShell.sln --configuration $Configuration
        }
        'Try' {
            dotnet build src/HostUp.PowerShell --configuration $Configuration --verbosity quiet -nologo
            & ([System.Environment]::ProcessPath) -NoProfile -File examples/Try-HostUp.ps1
        }
        'Pack' {
            # Whatever -Configuration says.
            Build-Release
            ./tools/New-ModulePackage.ps1 -ModuleFolder out/HostUp -OutputFolder out
        }
        'Bench' {
            dotnet build bench/HostUp.Bench --configuration Release --verbosity quiet -nologo
            Build-Release
            & ([System.Environment]::ProcessPath) -NoProfile -File bench/Measure.ps1 -Quick:$Quick
        }
    }
}
finally {
    Pop-Location
}
