#Requires -Version 7.4
<#
.SYNOPSIS
    Makes the README's picture of the report that examples/Send-ChargeForecast.ps1 writes: as a phone shows it.
.DESCRIPTION
    Runs the example against the sandbox, for two customers, and has Chromium draw the page. The days are those of next month. Nothing else
    in the repository needs Chromium: without one this fails, and the picture stays as it is.
.PARAMETER Path
    Where the picture goes.
.PARAMETER ModulePath
    The module to use: the built one when it is not given.
.PARAMETER Browser
    Chromium, or a browser that takes its options, such as Chrome.
.PARAMETER Width
    The width of the phone, in CSS pixels.
.PARAMETER Height
    The height of the picture, in CSS pixels.
.EXAMPLE
    ./tools/Render-ChargeForecast.ps1

    Makes docs/images/charge-forecast.png again, after dotnet build.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $Path = (Join-Path $PSScriptRoot '../docs/images/charge-forecast.png'),

    [string] $ModulePath = (Join-Path $PSScriptRoot '../out/HostUp'),

    [string] $Browser,

    [ValidateRange(320, 2000)]
    [int] $Width = 390,

    [ValidateRange(320, 4000)]
    [int] $Height = 1065
)

$ErrorActionPreference = 'Stop'
$names = if ($Browser) { $Browser } else { 'chromium', 'chromium-browser', 'google-chrome', 'chrome' }
$program = Get-Command $names -CommandType Application -ErrorAction Ignore | Select-Object -First 1
if (-not $program) {
    throw "This draws with Chromium, and there is none: $($names -join ', '). Install it, or name one with -Browser."
}

$target = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Path)
if (-not $PSCmdlet.ShouldProcess($target, 'draw the report')) {
    return
}

$folder = Join-Path ([System.IO.Path]::GetTempPath()) "hostup-forecast-$PID"
$null = New-Item -ItemType Directory $folder
try {
    $page = Join-Path $folder 'charges.html'
    $frame = Join-Path $folder 'phone.html'
    $picture = Join-Path $folder 'charges.png'
    $example = Join-Path $PSScriptRoot '../examples/Send-ChargeForecast.ps1'
    $session = {
        param($Module, $Example, $Page)

        $ErrorActionPreference = 'Stop'
        $env:PSModulePath = (Split-Path $Module) + [System.IO.Path]::PathSeparator + $env:PSModulePath
        Import-Module $Module
        Connect-HostUp -Sandbox -Name 'Föreningen'
        Connect-HostUp -Sandbox -Name 'Räksmörgås AB'

        # What makes the two differ, and one pass the limit.
        $null = Set-HostUpDomain smorgasbord.example -AutoRenew $false -Connection 'Föreningen' -Confirm:$false
        $null = Request-HostUpHostingCancellation Kundportalen -Reason 'No longer needed' -CancelType end_of_period -Connection 'Föreningen' -Confirm:$false
        $null = New-HostUpCreditInvoice 500 -Connection 'Räksmörgås AB' -Confirm:$false
        & $Example -HtmlPath $Page -Limit 2000
    }
    & ([System.Environment]::ProcessPath) -NoProfile -Command $session -args (Resolve-Path $ModulePath).Path, (Resolve-Path $example).Path, $page | Out-Null
    if (-not (Test-Path $page)) {
        throw 'The example wrote no page: the lines above say why.'
    }

    # A window cannot be as narrow as a phone everywhere; a frame can.
    Set-Content $frame "<!DOCTYPE html><meta charset=`"utf-8`"><style>body { margin: 0; } iframe { border: 0; display: block; }</style><iframe src=`"charges.html`" width=`"$Width`" height=`"$Height`"></iframe>"
    $arguments = '--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=2',
        "--user-data-dir=$(Join-Path $folder profile)", "--window-size=$Width,$Height", "--screenshot=$picture", [uri]::new($frame).AbsoluteUri
    & $program.Source @arguments 2>&1 | ForEach-Object { Write-Verbose "$_" }
    if (-not (Test-Path $picture)) {
        throw "$($program.Source) drew nothing: -Verbose shows what it said."
    }

    Move-Item $picture $target -Force
    Get-Item $target
}
finally {
    Remove-Item $folder -Recurse -Force -ErrorAction SilentlyContinue
}
