# Dot-sourced after Common.ps1 by the tests of what happens when things go wrong.
if (-not ('HostUp.Trust.TestServer' -as [type])) {
    Add-Type -Path $PSScriptRoot/TestServer.cs -CompilerOptions '/nullable:enable'
}

$OtherAccountId = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m4'
$Stall = '{stall}'
$StallInBody = "HTTP/1.1 200 OK`r`nContent-Type: application/json`r`nContent-Length: 100`r`n`r`n{`"data`":[{stall}"
$StallInHeaders = "HTTP/1.1 200 OK`r`nContent-Type: {stall}"

function New-Answer {
    param([int] $Status = 200, [string] $Json = '{}', [string] $Type = 'application/json', [string] $Header = '')

    [HostUp.Trust.TestServer]::Answer($Status, $Json, $Type, $Header)
}

<#
.SYNOPSIS
    A script that runs in a runspace of its own, with the module imported and a connection made.
#>
function Start-Elsewhere {
    param([Parameter(Mandatory)] [runspace] $Runspace, [Parameter(Mandatory)] [string] $Script)

    $shell = [powershell]::Create($Runspace)
    $null = $shell.AddScript($Script)
    $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
    $none = [System.Management.Automation.PSDataCollection[psobject]]::new()
    $none.Complete()
    $method = [powershell].GetMethods().Where({ $_.Name -eq 'BeginInvoke' -and $_.GetParameters().Count -eq 2 })[0].MakeGenericMethod([psobject], [psobject])
    [pscustomobject]@{
        Shell  = $shell
        Output = $output
        Call   = $method.Invoke($shell, @($none, $output))
    }
}

function New-Elsewhere {
    param([string] $Script = '')

    $state = [initialsessionstate]::CreateDefault2()
    $state.ImportPSModule((Resolve-Path $ModuleFolder).Path)
    $runspace = [runspacefactory]::CreateRunspace($state)
    $runspace.Open()
    if ($Script) { $null = Invoke-Elsewhere $runspace $Script }
    $runspace
}

function Invoke-Elsewhere {
    param([Parameter(Mandatory)] [runspace] $Runspace, [Parameter(Mandatory)] [string] $Script)

    $shell = [powershell]::Create($Runspace)
    try {
        $shell.AddScript($Script).Invoke()
        if ($shell.HadErrors -and $shell.Streams.Error.Count) { throw $shell.Streams.Error[0] }
    }
    finally {
        $shell.Dispose()
    }
}

<#
.SYNOPSIS
    Stops a pipeline as Ctrl-C does, and returns the milliseconds until it had ended.
#>
function Stop-Elsewhere {
    param([Parameter(Mandatory)] $Running)

    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $Running.Shell.Stop()
    $watch.Stop()
    $Running.Shell.InvocationStateInfo.State | Should -Be 'Stopped'
    $watch.Elapsed.TotalMilliseconds
}
