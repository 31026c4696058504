# Dot-sourced by every test file in BeforeAll: imports the built module and offers what the tests share.
$ErrorActionPreference = 'Stop'
$ModuleFolder = if ($env:HOSTUP_MODULE) { $env:HOSTUP_MODULE } else { Join-Path $PSScriptRoot '../../out/HostUp' }
Import-Module $ModuleFolder

# What the tests read is English, whatever the machine's language; those of other languages ask for them.
[cultureinfo]::CurrentUICulture = 'en-US'
$env:HOSTUP_API_KEY = $null
$env:HOSTUP_API_BASE = $null

# The account that HostUp's documents use as their example; the sandbox has it too.
$SampleAccountId = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'

# The key the sandbox takes over HTTP.
$SandboxKey = [System.Net.NetworkCredential]::new('', 'sandbox-key-not-a-secret').SecurePassword

<#
.SYNOPSIS
    Serves a fresh sandbox over HTTP. One process serves all that the tests of this process ask for, each on a port of its own, and
    ends with it. Close it with Stop-SandboxHost.
#>
function Start-SandboxHost {
    param([string] $Scenario = 'Default')

    $process = [System.AppDomain]::CurrentDomain.GetData('HostUp.Sandbox.Host')
    if ($process -and -not $process.HasExited) {
        $process.StandardInput.WriteLine($Scenario)
    }
    else {
        $program = if ($env:HOSTUP_SANDBOX_HOST) { $env:HOSTUP_SANDBOX_HOST } else {
            Join-Path $PSScriptRoot '../HostUp.Sandbox.Host/bin/Debug/net10.0/HostUp.Sandbox.Host.dll'
        }
        $start = [System.Diagnostics.ProcessStartInfo]::new('dotnet')
        foreach ($argument in $program, '--scenario', $Scenario) { $start.ArgumentList.Add($argument) }
        $start.RedirectStandardInput = $true
        $start.RedirectStandardOutput = $true
        $process = [System.Diagnostics.Process]::Start($start)
        [System.AppDomain]::CurrentDomain.SetData('HostUp.Sandbox.Host', $process)
    }

    [pscustomobject]@{ BaseUri = [uri]$process.StandardOutput.ReadLine() }
}

<#
.SYNOPSIS
    The requests a sandbox host has received, oldest first.
#>
function Get-SandboxRequest {
    param([Parameter(Mandatory)] $SandboxHost)

    # In parentheses: a JSON array comes as one object, and is taken apart here.
    (Invoke-RestMethod ([uri]::new($SandboxHost.BaseUri, '/_sandbox/requests'))) | ForEach-Object { $_ }
}

function Stop-SandboxHost {
    param($SandboxHost)

    if ($SandboxHost) { [System.AppDomain]::CurrentDomain.GetData('HostUp.Sandbox.Host').StandardInput.WriteLine($SandboxHost.BaseUri.AbsoluteUri) }
}

<#
.SYNOPSIS
    The requests that a command makes a sandbox host receive, oldest first. What the command emits and reports is dropped.
#>
function Get-RequestDuring {
    param([Parameter(Mandatory)] $SandboxHost, [Parameter(Mandatory)] [scriptblock] $Command)

    $before = @(Get-SandboxRequest $SandboxHost).Count
    $null = Invoke-Captured $Command
    Get-SandboxRequest $SandboxHost | Select-Object -Skip $before
}

<#
.SYNOPSIS
    Runs a command as a script with the default preferences would, and sorts what comes out of it.
#>
function Invoke-Captured {
    param([Parameter(Mandatory)] [scriptblock] $Command)

    $ErrorActionPreference = 'Continue'
    $all = [System.Collections.Generic.List[object]]::new()
    $terminated = $false
    try {
        & $Command *>&1 | ForEach-Object { $all.Add($_) }
    }
    catch {
        $terminated = $true
        $all.Add($_)
    }

    [pscustomobject]@{
        Terminated = $terminated
        Errors     = @($all | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        Warnings   = @($all | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } | ForEach-Object Message)
        Verbose    = @($all | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } | ForEach-Object Message)
        Output     = @($all | Where-Object {
                $_ -isnot [System.Management.Automation.ErrorRecord] -and $_ -isnot [System.Management.Automation.InformationalRecord] -and
                $_ -isnot [System.Management.Automation.InformationRecord]
            })
    }
}

<#
.SYNOPSIS
    Checks the one error of a command: id, category, target, whether it ended the command, what it says, and that it says what to do next.
#>
function Assert-Failure {
    param(
        [Parameter(Mandatory)] [scriptblock] $Command,
        [Parameter(Mandatory)] [string] $Id,
        [Parameter(Mandatory)] [System.Management.Automation.ErrorCategory] $Category,
        [AllowNull()] $Target,
        [string[]] $Says = @(),
        [string] $Next,
        [switch] $Terminating
    )

    $run = Invoke-Captured $Command
    $run.Errors | Should -HaveCount 1
    $failure = $run.Errors[0]
    $failure.FullyQualifiedErrorId | Should -BeLike "$Id,HostUp.PowerShell.*Command"
    $failure.CategoryInfo.Category | Should -Be $Category -Because "it is the category of $Id"
    $run.Terminated | Should -Be $Terminating.IsPresent -Because "of whether $Id ends the command"
    if ($PSBoundParameters.ContainsKey('Target')) {
        $failure.TargetObject | Should -BeExactly $Target
    }

    # Get-Error prints the target with all its members: it is text that the caller gave, never a request.
    if ($null -ne $failure.TargetObject) {
        $failure.TargetObject | Should -BeOfType string
    }

    # What to do next is said once: PowerShell 7.5 and later print it by themselves, for earlier ones it ends the message.
    $text = "$failure"
    $next = $failure.ErrorDetails.RecommendedAction
    $next | Should -Not -BeNullOrEmpty
    $text.EndsWith($next) | Should -Be ($PSVersionTable.PSVersion -lt [version]'7.5')
    foreach ($part in $Says) {
        "$text $next" | Should -BeLike "*$([WildcardPattern]::Escape($part))*"
    }

    if ($Next) {
        $failure.ErrorDetails.RecommendedAction | Should -BeLike "*$([WildcardPattern]::Escape($Next))*"
    }
}

<#
.SYNOPSIS
    Compiles one of the C# types that tests use, once in a process.
#>
function Import-TestType {
    param([Parameter(Mandatory)] [string] $Name)

    if (-not ("HostUp.Tests.$Name" -as [type])) {
        Add-Type -Path (Join-Path $PSScriptRoot "Api/$Name.cs")
    }
}

<#
.SYNOPSIS
    A web server that answers with what it is given, for answers the sandbox never gives. Dispose of it.
#>
function Start-ScriptedServer {
    Import-TestType ScriptedServer
    [HostUp.Tests.ScriptedServer]::new()
}

<#
.SYNOPSIS
    Runs a script in a runspace of its own with someone in front of it who answers the questions, and gives back the questions, what was
    shown, the output and the errors.
#>
function Invoke-WithAnswer {
    param(
        [Parameter(Mandatory)] [AllowEmptyCollection()] [string[]] $Answer,
        [Parameter(Mandatory)] [scriptblock] $Script,
        [object[]] $ArgumentList = @()
    )

    Import-TestType AnsweringHost
    $person = [HostUp.Tests.AnsweringHost]::new($Answer)
    $runspace = [runspacefactory]::CreateRunspace($person, [initialsessionstate]::CreateDefault2())
    $runspace.Open()
    $shell = [powershell]::Create($runspace)
    try {
        $null = $shell.AddCommand('Import-Module').AddParameter('Name', (Resolve-Path $ModuleFolder).Path).Invoke()
        $shell.Commands.Clear()
        $null = $shell.AddScript($Script.ToString())
        foreach ($argument in $ArgumentList) { $null = $shell.AddArgument($argument) }
        $output = $null
        $errors = @()
        try { $output = $shell.Invoke() } catch { $errors = @($_.Exception.InnerException.ErrorRecord) }
        [pscustomobject]@{
            Output    = @($output)
            Errors    = @($errors) + @($shell.Streams.Error)
            Questions = $person.Questions
            Shown     = $person.Lines -join [Environment]::NewLine
        }
    }
    finally {
        $shell.Dispose()
        $runspace.Dispose()
    }
}

<#
.SYNOPSIS
    Runs a script in a PowerShell of its own that cannot ask anyone, and gives back what it writes, as text.
#>
function Invoke-Unattended {
    param([Parameter(Mandatory)] [string] $Script)

    $prologue = "`$PSStyle.OutputRendering = 'PlainText'; Import-Module '$((Resolve-Path $ModuleFolder).Path)'; "
    (& (Get-Process -Id $PID).Path -NoProfile -NonInteractive -Command ($prologue + $Script) 2>&1) -join [Environment]::NewLine
}
