# Fresh processes: what another module has loaded does not matter to ours, and ours does not matter to others.
BeforeDiscovery {
    $Foreign = foreach ($name in 'Microsoft.Extensions.Http', 'Microsoft.Extensions.DependencyInjection.Abstractions', 'System.Text.Json') {
        foreach ($version in '1.0.0.0', '99.0.0.0') { @{ Name = $name; Version = $version } }
    }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/TestServer.ps1
    $ModulePath = (Resolve-Path $ModuleFolder).Path

    # Runs a script in a PowerShell that has loaded nothing; what it writes comes back as objects.
    function Invoke-Fresh([string] $Script) {
        $prelude = @'
$ErrorActionPreference = 'Stop'
$module = '{module}'
function Get-Loaded { [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies | ForEach-Object { $_.GetName().Name } }
function Get-FromLib { [System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { -not $_.IsDynamic -and $_.Location.StartsWith((Join-Path $module lib)) } | ForEach-Object { $_.GetName().Name } }
'@.Replace('{module}', $ModulePath)
        $null = New-Item -ItemType Directory -Force $standIns
        $file = Join-Path $standIns "$([guid]::NewGuid()).ps1"
        Set-Content $file "$prelude`n`$result = & {`n$Script`n}`n[System.IO.File]::WriteAllLines('$file.out', [string[]] @(`$result))"
        $output = & ([System.Environment]::ProcessPath) -NoProfile -NonInteractive -File $file 2>&1
        if (-not (Test-Path "$file.out")) { throw "$output" }
        Get-Content "$file.out" | Where-Object { $_ }
    }

    # The work of a session: every cmdlet, typed and in a pipeline, each with an account as it was.
    . $PSScriptRoot/../Commands/Commands.ps1
    $Work = @(
        '$key = ConvertTo-SecureString key -AsPlainText -Force; $base = "http://127.0.0.1:1"'
        foreach ($row in Get-CommandRow | Where-Object { $_.Room -ne 'Connection' }) {
            $calls = @(
                foreach ($source in $row.Piped) { "`$null = $source | $($row.Name) $(if ($row.Changes) { '-WhatIf' })" }
                Get-RowCall $row | ForEach-Object { "`$null = $_" }
            )
            foreach ($call in $calls) { 'Connect-HostUp -Sandbox'; if ($row.Setup) { $row.Setup }; $call; 'Disconnect-HostUp' }
        }
        '$null = Get-HostUpConnection'
    ) -join "`n"

    $standIns = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid())
    function New-StandIn([string] $Name, [string] $Version) {
        $folder = New-Item -ItemType Directory -Force (Join-Path $standIns "$Name-$Version")
        $file = Join-Path $folder "$Name.dll"
        if (-not (Test-Path $file)) {
            $real = Join-Path $ModulePath "lib/$Name.dll"
            [HostUp.Trust.StandIn]::Write($file, $Name, $Version, [System.Reflection.AssemblyName]::GetAssemblyName($real).GetPublicKey())
        }

        $file
    }
}

AfterAll {
    if (Test-Path $standIns) { Remove-Item -Recurse -Force $standIns }
}

Describe 'A session where something else has come first' {
    It 'works after <Name> <Version>' -ForEach $Foreign {
        $file = New-StandIn $Name $Version
        $result = Invoke-Fresh @"
`$before = try { [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyPath('$file').GetName().Version.ToString() } catch { 'the host has its own' }
Import-Module `$module
$Work
`$before
`$after = [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies.Where({ `$_.GetName().Name -eq '$Name' })
`$after.Count
"@
        $result | Should -HaveCount 2
        $result[1] | Should -BeLessOrEqual 1 -Because 'ours is not beside it'
    }

    It 'works after all of ours at once, as <_>' -ForEach '1.0.0.0', '99.0.0.0' {
        $version = $_
        $files = Get-ChildItem $ModulePath/lib/*.dll -Exclude HostUp.* | ForEach-Object { "'$(New-StandIn $_.BaseName $version)'" }
        Invoke-Fresh @"
foreach (`$file in $($files -join ',')) { try { `$null = [System.Reflection.Assembly]::LoadFrom(`$file) } catch [System.IO.FileLoadException] { } }
Import-Module `$module
$Work
'done'
"@ | Should -Be 'done'
    }

    It 'leaves another module its own, whichever is first' {
        $file = New-StandIn 'Microsoft.Extensions.Options' '2.0.0.0'
        $result = Invoke-Fresh @"
Import-Module `$module
$Work
[System.Reflection.Assembly]::LoadFrom('$file').GetName().Version.ToString()
[System.Reflection.Assembly]::Load('Microsoft.Extensions.Options').GetName().Version.ToString()
$Work
"@
        $result | Should -Be '2.0.0.0', '2.0.0.0'
    }
}

Describe 'What the module loads' {
    It 'is what a first command needs when it is imported, in the background; never the sandbox' {
        $loaded = Invoke-Fresh @'
Import-Module $module
$deadline = [datetime]::UtcNow.AddSeconds(60)
while ((Get-FromLib) -notcontains 'Microsoft.Extensions.Http' -and [datetime]::UtcNow -lt $deadline) { Start-Sleep -Milliseconds 20 }
Get-FromLib
'@
        $loaded | Should -Contain 'HostUp.Client'
        $loaded | Should -Contain 'Microsoft.Extensions.Http'
        $loaded | Should -Not -Contain 'HostUp.Sandbox'
    }

    It 'sends nothing by being imported, whatever the environment says' {
        $server = [HostUp.Trust.TestServer]::Http()
        try {
            Invoke-Fresh @"
`$env:HOSTUP_API_KEY = 'key'; `$env:HOSTUP_API_BASE = '$($server.BaseUri)'
Import-Module `$module
`$deadline = [datetime]::UtcNow.AddSeconds(60)
while ((Get-FromLib) -notcontains 'Microsoft.Extensions.Http' -and [datetime]::UtcNow -lt `$deadline) { Start-Sleep -Milliseconds 20 }
`$null = Get-HostUpPeppolStatus -ErrorAction Ignore
'done'
"@ | Should -Be 'done'
            $server.Requests | Should -HaveCount 1
            $server.Accepted | Should -Be 1
        }
        finally {
            $server.Dispose()
        }
    }

    It 'is taken from the folder of the platform where there is one, and from no other' {
        $platform = [System.Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier
        foreach ($case in @{ Folder = $platform; From = "lib/$platform" }, @{ Folder = 'other-x64'; From = 'lib' }) {
            $copy = Join-Path $standIns "$($case.Folder)/HostUp"
            $null = New-Item -ItemType Directory -Force (Split-Path $copy)
            Copy-Item -Recurse $ModulePath $copy
            Get-ChildItem "$copy/lib" -Directory | Where-Object Name -Match '-' | Remove-Item -Recurse
            $null = New-Item -ItemType Directory "$copy/lib/$($case.Folder)"
            Copy-Item "$copy/lib/HostUp.Client.dll" "$copy/lib/$($case.Folder)"
            Invoke-Fresh @"
Import-Module '$copy'
$Work
foreach (`$name in 'HostUp.Client', 'Microsoft.Extensions.Http') {
    `$found = [System.AppDomain]::CurrentDomain.GetAssemblies().Where({ `$_.GetName().Name -eq `$name -and `$_.Location.StartsWith('$copy') })
    [System.IO.Path]::GetRelativePath('$copy', [System.IO.Path]::GetDirectoryName(`$found.Location)).Replace('\', '/')
}
"@ | Should -Be $case.From, 'lib'
        }
    }

    It 'has no sandbox in it when there is a real connection' {
        Invoke-Fresh @'
Import-Module $module
Connect-HostUp (ConvertTo-SecureString key -AsPlainText -Force) -BaseUri http://127.0.0.1:1 -MaxRetryCount 0 -SkipCheck
$null = Get-HostUpPreference -ErrorAction SilentlyContinue
$null = Get-HostUpHostingProduct -ErrorAction SilentlyContinue
(Get-FromLib) -contains 'HostUp.Client'
(Get-FromLib) -contains 'HostUp.Sandbox'
Connect-HostUp -Sandbox
(Get-FromLib) -contains 'HostUp.Sandbox'
'@ | Should -Be 'True', 'False', 'True'
    }

    It 'leaves nothing but the cmdlets in the default context, after every cmdlet' {
        $default = Invoke-Fresh @"
Import-Module `$module
$Work
Get-Loaded | Where-Object { `$_ -like 'HostUp*' -or `$_ -like 'Microsoft.Extensions*' }
'below the module:'
[System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies | Where-Object { -not `$_.IsDynamic -and `$_.Location.StartsWith(`$module) } | ForEach-Object { [System.IO.Path]::GetRelativePath(`$module, `$_.Location) }
"@
        $default | Should -Be 'HostUp.PowerShell', 'below the module:', 'HostUp.PowerShell.dll'
    }

    It 'is never given to somebody else who asks for it' {
        $answers = Invoke-Fresh @"
Import-Module `$module
$Work
foreach (`$file in Get-ChildItem `$module/lib/*.dll) {
    `$name = [System.Reflection.AssemblyName]::GetAssemblyName(`$file)
    foreach (`$wanted in `$name.FullName, `$name.Name) {
        `$where = try { [System.Reflection.Assembly]::Load(`$wanted).Location } catch { 'nowhere' }
        if (`$name.Name -notin 'HostUp.Client', 'HostUp.Sandbox' -and `$where.StartsWith(`$module)) { "`$wanted from `$where" }
    }
}
[System.Reflection.Assembly]::Load('HostUp.Client').GetName().Name
"@
        $answers | Should -Be 'HostUp.Client'
    }
}

Describe 'Importing' {
    It 'twice, by force, and after removal gives a module that works' {
        Invoke-Fresh @"
foreach (`$round in 1..3) {
    Import-Module `$module; Import-Module `$module; Import-Module `$module -Force
    $Work
    Remove-Module HostUp
    if (Get-Command Connect-HostUp -ErrorAction Ignore) { 'still there' }
}
Import-Module `$module
(Get-HostUpConnection) -eq `$null
$Work
(Get-FromLib | Group-Object | Where-Object Count -gt 1).Name
'done'
"@ | Should -Be 'True', 'done'
    }

    It 'again by force forgets no key it should keep and keeps none it should forget' {
        Invoke-Fresh @'
Import-Module $module
Connect-HostUp -Sandbox
$old = Get-HostUpConnection
Remove-Module HostUp
$old.IsOpen
Import-Module $module
@(Get-HostUpConnection).Count
'@ | Should -Be 'False', '0'
    }

    It 'from two folders gives a module that works, and only one of them is loaded' {
        $copy = Join-Path $standIns 'copy/HostUp'
        $null = New-Item -ItemType Directory -Force (Split-Path $copy)
        Copy-Item -Recurse $ModulePath $copy
        $result = Invoke-Fresh @"
Import-Module `$module
$Work
Import-Module '$copy' -Force
$Work
Remove-Module HostUp
Import-Module '$copy'
$Work
([System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Name -eq 'HostUp.Client' }).Count
'done'
"@
        $result[-1] | Should -Be 'done'
        [int] $result[0] | Should -BeLessOrEqual 2
    }

    It 'in eight runspaces at once works in all of them' {
        Invoke-Fresh @"
`$answers = 1..8 | ForEach-Object -Parallel { Import-Module `$using:module; Connect-HostUp -Sandbox; (Get-HostUpPreference).Localization.Timezone } -ThrottleLimit 8
`$answers.Count
`$answers | Select-Object -Unique
(Get-FromLib | Group-Object | Where-Object Count -gt 1).Name
"@ | Should -Be '8', 'Europe/Stockholm'
    }

    It 'in jobs works: <_>' -ForEach 'Start-Job', 'Start-ThreadJob' {
        if (-not (Get-Command $_ -ErrorAction Ignore)) { Set-ItResult -Skipped -Because "this PowerShell has no $_" }

        Invoke-Fresh @"
`$job = $_ -ArgumentList `$module { param(`$module) Import-Module `$module; Connect-HostUp -Sandbox; (Get-HostUpPreference).Localization.Timezone }
`$job | Receive-Job -Wait -AutoRemoveJob
"@ | Should -Be 'Europe/Stockholm'
    }
}

# Windows PowerShell is not on this machine; what it would ask is asked by hand. In a process of its own: it loads what it answers.
Describe 'The answer to .NET Framework, which has no load contexts' {
    It 'is <answer> when <who> asks for <wanted>' -ForEach @(
        @{ Who = 'ours'; Asking = '$ours'; Wanted = 'Microsoft.Extensions.Options'; Answer = 'Microsoft.Extensions.Options' }
        @{ Who = 'a library of ours'; Asking = '$library'; Wanted = 'Microsoft.Extensions.Http'; Answer = 'Microsoft.Extensions.Http' }
        @{ Who = 'ours'; Asking = '$ours'; Wanted = 'No.Such.Library'; Answer = 'nothing' }
        @{ Who = 'another module'; Asking = '[psobject].Assembly'; Wanted = 'Microsoft.Extensions.Options'; Answer = 'nothing' }
        @{ Who = 'an assembly made in memory'; Asking = '$dynamic'; Wanted = 'Microsoft.Extensions.Options'; Answer = 'nothing' }
        @{ Who = 'nobody in particular'; Asking = '$null'; Wanted = 'HostUp.Client'; Answer = 'HostUp.Client' }
        @{ Who = 'nobody in particular'; Asking = '$null'; Wanted = 'Microsoft.Extensions.Options'; Answer = 'nothing' }
    ) {
        Invoke-Fresh @"
`$ours = (Import-Module `$module -PassThru).ImplementingAssembly
if (-not `$ours) { `$ours = (Get-Command Connect-HostUp).ImplementingType.Assembly }
`$library = [System.Reflection.Assembly]::LoadFrom("`$module/lib/HostUp.Sandbox.dll")
`$dynamic = [System.Reflection.Emit.AssemblyBuilder]::DefineDynamicAssembly('In.Memory', 'Run')
`$resolve = `$ours.GetType('HostUp.PowerShell.Loading.Dependencies').GetMethod('ResolveOnFramework', [System.Reflection.BindingFlags]'Static, NonPublic')
`$answer = `$resolve.Invoke(`$null, @(`$null, [System.ResolveEventArgs]::new('$Wanted, Version=1.0.0.0', $Asking)))
`$answer ? `$answer.GetName().Name : 'nothing'
"@ | Should -Be $Answer
    }
}
