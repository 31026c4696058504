# Dot-sourced by every test file in BeforeAll: imports the built module and offers what the tests share.
$ErrorActionPreference = 'Stop'
$ModuleFolder = if ($env:HOSTUP_MODULE) { $env:HOSTUP_MODULE } else { Join-Path $PSScriptRoot '../../out/HostUp' }
Import-Module $ModuleFolder
$env:HOSTUP_API_KEY = $null
$env:HOSTUP_API_BASE = $null

# The account that HostUp's documents use as their example; the sandbox has it too.
$SampleAccountId = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'

# The key the sandbox takes over HTTP.
$SandboxKey = [System.Net.NetworkCredential]::new('', 'sandbox-key-not-a-secret').SecurePassword

<#
.SYNOPSIS
    Serves the sandbox over HTTP in a process of its own. Stop it with Stop-SandboxHost.
#>
function Start-SandboxHost {
    param([string] $Scenario = 'Default')

    $program = if ($env:HOSTUP_SANDBOX_HOST) { $env:HOSTUP_SANDBOX_HOST } else {
        Join-Path $PSScriptRoot '../HostUp.Sandbox.Host/bin/Debug/net10.0/HostUp.Sandbox.Host.dll'
    }
    $start = [System.Diagnostics.ProcessStartInfo]::new('dotnet')
    foreach ($argument in $program, '--scenario', $Scenario) { $start.ArgumentList.Add($argument) }
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $process = [System.Diagnostics.Process]::Start($start)
    [pscustomobject]@{ Process = $process; BaseUri = [uri]$process.StandardOutput.ReadLine() }
}

<#
.SYNOPSIS
    The requests a sandbox host has received, oldest first.
#>
function Get-SandboxRequest {
    param([Parameter(Mandatory)] $SandboxHost)

    (Invoke-RestMethod ([uri]::new($SandboxHost.BaseUri, '/_sandbox/requests'))) | ForEach-Object { $_ }
}

function Stop-SandboxHost {
    param($SandboxHost)

    if ($SandboxHost) {
        $SandboxHost.Process.StandardInput.Close()
        if (-not $SandboxHost.Process.WaitForExit(5000)) { $SandboxHost.Process.Kill() }
    }
}
