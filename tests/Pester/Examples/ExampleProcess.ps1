# Dot-sourced by the tests of the examples: runs one as a scheduler would, in a fresh process.
. $PSScriptRoot/../Common.ps1
Import-TestType AnsweringHost
$Examples = (Resolve-Path (Join-Path $PSScriptRoot '../../../examples')).Path

<#
.SYNOPSIS
    Runs an example in a runspace of its own, where nobody can be asked, and gives its exit code, its text and its objects.
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
    $person = [HostUp.Tests.AnsweringHost]::new(@())
    $runspace = [runspacefactory]::CreateRunspace($person, [initialsessionstate]::CreateDefault2())
    $runspace.Open()
    $shell = [powershell]::Create($runspace)
    $before = @{ PSModulePath = $env:PSModulePath }
    foreach ($variable in $Environment.Keys) { $before[$variable] = [System.Environment]::GetEnvironmentVariable($variable) }
    try {
        $env:PSModulePath = (Split-Path $ModuleFolder) + [System.IO.Path]::PathSeparator + $env:PSModulePath
        foreach ($variable in $Environment.Keys) { [System.Environment]::SetEnvironmentVariable($variable, $Environment[$variable]) }
        $output = $shell.AddScript("[cultureinfo]::CurrentCulture = '$Culture'; & '$script' $Arguments; [pscustomobject]@{ LastExitCode = `$LASTEXITCODE }").Invoke()
        [pscustomobject]@{
            ExitCode = $output[-1].LastExitCode
            Objects  = @($output | Select-Object -SkipLast 1)
            Text     = $person.Lines -join [System.Environment]::NewLine
            Errors   = @($shell.Streams.Error | ForEach-Object { "$_" }) -join [System.Environment]::NewLine
        }
    }
    finally {
        foreach ($variable in $before.Keys) { [System.Environment]::SetEnvironmentVariable($variable, $before[$variable]) }
        $shell.Dispose()
        $runspace.Dispose()
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
