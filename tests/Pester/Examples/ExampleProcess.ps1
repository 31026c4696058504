# Dot-sourced by the tests of the examples: runs one as a scheduler would, in a fresh process.
. $PSScriptRoot/../Common.ps1
$Examples = (Resolve-Path (Join-Path $PSScriptRoot '../../../examples')).Path

<#
.SYNOPSIS
    Runs an example in a fresh process and gives its exit code, its text and its objects.
.PARAMETER Arguments
    What would be typed after the script's name.
.PARAMETER Culture
    The culture it runs in.
.PARAMETER Environment
    Variables to set.
#>
function Invoke-Example {
    param(
        [Parameter(Mandatory)] [string] $Name,
        [string] $Arguments,
        [string] $Culture = 'en-US',
        [hashtable] $Environment = @{}
    )

    $script = Join-Path $Examples $Name
    $command = @"
[cultureinfo]::CurrentCulture = '$Culture'
`$objects = & '$script' $Arguments
`$code = `$LASTEXITCODE
'<json>' + (ConvertTo-Json @(`$objects) -Depth 4 -Compress)
exit `$code
"@
    $run = Start-FreshProcess @('-Command', $command) $Environment
    $text, $json = $run.Output -split '<json>', 2
    [pscustomobject]@{
        ExitCode = $run.ExitCode
        Objects  = if ($json) { @($json | ConvertFrom-Json) } else { @() }
        Text     = $text
        Errors   = $run.Errors
    }
}

<#
.SYNOPSIS
    Runs an example as a scheduler does: pwsh -File.
#>
function Invoke-ExampleFile {
    param(
        [Parameter(Mandatory)] [string] $Name,
        [string[]] $Arguments = @(),
        [hashtable] $Environment = @{}
    )

    Start-FreshProcess (@('-File', (Join-Path $Examples $Name)) + $Arguments) $Environment
}

function Start-FreshProcess {
    param([string[]] $Arguments, [hashtable] $Environment)

    $start = [System.Diagnostics.ProcessStartInfo]::new([System.Environment]::ProcessPath)
    foreach ($argument in @('-NoProfile', '-NonInteractive') + $Arguments) { $start.ArgumentList.Add($argument) }
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $start.Environment['NO_COLOR'] = '1'

    # The folder that holds HostUp, as Install-PSResource would leave it.
    $start.Environment['PSModulePath'] = (Split-Path $ModuleFolder) + [System.IO.Path]::PathSeparator + $env:PSModulePath
    foreach ($name in $Environment.Keys) { $start.Environment[$name] = $Environment[$name] }
    $process = [System.Diagnostics.Process]::Start($start)
    $process.StandardInput.Close()
    $output = $process.StandardOutput.ReadToEndAsync()
    $errors = $process.StandardError.ReadToEndAsync()
    $process.WaitForExit()
    [pscustomobject]@{ ExitCode = $process.ExitCode; Output = $output.Result; Errors = $errors.Result }
}

<#
.SYNOPSIS
    The environment that lets an example reach a sandbox that outlives the process.
#>
function Get-SandboxEnvironment {
    param([Parameter(Mandatory)] $SandboxHost)

    @{ HOSTUP_API_KEY = 'sandbox-key-not-a-secret'; HOSTUP_API_BASE = $SandboxHost.BaseUri.AbsoluteUri }
}
