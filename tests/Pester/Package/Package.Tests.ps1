BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $root = (Resolve-Path "$PSScriptRoot/../../..").Path
    $manifest = Import-PowerShellDataFile (Join-Path $ModuleFolder 'HostUp.psd1')

    # What the Gallery calls the version: a label is part of it, and not of the folder that it is installed to.
    $version = "$($manifest.ModuleVersion)" + $(if ($manifest.PrivateData.PSData.Prerelease) { "-$($manifest.PrivateData.PSData.Prerelease)" })

    # The package to look at: the one to be published when CI names it, else one made of the built module.
    $package = if ($env:HOSTUP_PACKAGE) { (Resolve-Path $env:HOSTUP_PACKAGE).Path } else {
        (& "$root/tools/New-ModulePackage.ps1" -ModuleFolder $ModuleFolder -OutputFolder $TestDrive).FullName
    }

    # As the installers leave it: the module's files in a folder named by its version, without the package's own parts.
    $installed = Join-Path $TestDrive 'modules'
    $versionFolder = Join-Path $installed "HostUp/$($manifest.ModuleVersion)"
    [System.IO.Compression.ZipFile]::ExtractToDirectory($package, $versionFolder)
    Remove-Item -Recurse -Force -LiteralPath (Join-Path $versionFolder '_rels'), (Join-Path $versionFolder 'package')
    [xml] $nuspec = Get-Content (Join-Path $versionFolder 'HostUp.nuspec') -Raw
    Remove-Item -LiteralPath (Join-Path $versionFolder 'HostUp.nuspec'), (Join-Path $versionFolder '[Content_Types].xml')

    # What is published has copies compiled for these; a folder just built has none.
    $platforms = if ($env:HOSTUP_PACKAGE -or (Test-Path (Join-Path $ModuleFolder 'lib/linux-x64/HostUp.Client.dll'))) { 'linux-x64', 'win-x64' }

    function Get-RelativePath {
        param([string] $Folder)

        [System.IO.Directory]::GetFiles($Folder, '*', 'AllDirectories') |
            ForEach-Object { [System.IO.Path]::GetRelativePath($Folder, $_).Replace('\', '/') }
    }

    # A fresh process that finds modules in one folder and in PowerShell's own, and nowhere else.
    function Invoke-Fresh {
        param([string] $Script, [hashtable] $Environment = @{})

        $start = [System.Diagnostics.ProcessStartInfo]::new([System.Environment]::ProcessPath)
        foreach ($argument in '-NoProfile', '-NonInteractive', '-Command', "`$ErrorActionPreference = 'Stop'; $Script") { $start.ArgumentList.Add($argument) }
        $start.RedirectStandardOutput = $true
        $start.RedirectStandardError = $true
        $start.Environment['NO_COLOR'] = '1'
        foreach ($name in $Environment.Keys) { $start.Environment[$name] = $Environment[$name] }
        $process = [System.Diagnostics.Process]::Start($start)
        $errors = $process.StandardError.ReadToEndAsync()
        $output = $process.StandardOutput.ReadToEnd()
        $process.WaitForExit()
        if ($process.ExitCode) { throw "$output$($errors.Result)" }
        $output.Trim() -split '\r?\n'
    }
}

Describe 'The package' {
    It 'holds exactly what belongs to the module' {
        $expected = @(
            'HostUp.Format.ps1xml'
            'HostUp.PowerShell.dll'
            'HostUp.psd1'
            'LICENSE'
            'THIRD-PARTY-NOTICES.txt'
            'lib/HostUp.Client.dll'
            'lib/HostUp.Loader.dll'
            'lib/HostUp.Sandbox.dll'
            'lib/Microsoft.Bcl.AsyncInterfaces.dll'
            'lib/Microsoft.Bcl.TimeProvider.dll'
            'lib/Microsoft.Extensions.Configuration.Abstractions.dll'
            'lib/Microsoft.Extensions.DependencyInjection.Abstractions.dll'
            'lib/Microsoft.Extensions.DependencyInjection.dll'
            'lib/Microsoft.Extensions.Http.dll'
            'lib/Microsoft.Extensions.Logging.Abstractions.dll'
            'lib/Microsoft.Extensions.Logging.dll'
            'lib/Microsoft.Extensions.Options.dll'
            'lib/Microsoft.Extensions.Primitives.dll'
            'lib/System.Buffers.dll'
            'lib/System.ComponentModel.Annotations.dll'
            'lib/System.Diagnostics.DiagnosticSource.dll'
            'lib/System.IO.Pipelines.dll'
            'lib/System.Memory.dll'
            'lib/System.Numerics.Vectors.dll'
            'lib/System.Runtime.CompilerServices.Unsafe.dll'
            'lib/System.Text.Encodings.Web.dll'
            'lib/System.Text.Json.dll'
            'lib/System.Threading.Tasks.Extensions.dll'
            # Help and messages in each language that the sources have.
            foreach ($language in Get-ChildItem "$root/docs" -Directory -ErrorAction Ignore | Where-Object Name -Match '^[a-z]{2}-[A-Z]{2}$') {
                # Swedish is for every Swedish culture.
                $folder = if ($language.Name -like 'en-*') { $language.Name } else { ($language.Name -split '-')[0] }
                "$folder/HostUp.PowerShell.dll-Help.xml"
                Get-ChildItem $language -Filter 'about_*.md' | ForEach-Object { "$folder/$($_.BaseName).help.txt" }
            }
            Get-ChildItem "$root/src/HostUp.PowerShell" -Filter 'Messages.*.resx' |
                ForEach-Object { ($_.BaseName -split '\.')[1] + '/HostUp.PowerShell.resources.dll' }
            Get-ChildItem "$root/src/HostUp.Client" -Filter 'Messages.*.resx' |
                ForEach-Object { 'lib/' + ($_.BaseName -split '\.')[1] + '/HostUp.Client.resources.dll' }
        )
        $expected += $expected -match '^lib/(HostUp\.Client|Microsoft\.Bcl\.TimeProvider|Microsoft\.Extensions\.(?!Configuration).*)\.dll$' |
            ForEach-Object { foreach ($platform in $platforms) { $_ -replace '^lib/', "lib/$platform/" } }
        Get-RelativePath $versionFolder | Sort-Object | Should -Be ($expected | Sort-Object)
    }

    It 'has compiled copies of the same build as the libraries they stand for' {
        if (-not $platforms) {
            Set-ItResult -Skipped -Because 'this folder was built, not packed: ./build.ps1 Pack adds the copies'
        }

        foreach ($platform in $platforms) {
            foreach ($copy in Get-ChildItem (Join-Path $versionFolder "lib/$platform")) {
                $one, $other = foreach ($file in $copy, (Get-Item "$versionFolder/lib/$($copy.Name)")) {
                    $reader = [System.Reflection.PortableExecutable.PEReader]::new($file.OpenRead())
                    $metadata = [System.Reflection.Metadata.PEReaderExtensions]::GetMetadataReader($reader)
                    @{ Module = $metadata.GetGuid($metadata.GetModuleDefinition().Mvid); IsCompiled = $reader.PEHeaders.CorHeader.ManagedNativeHeaderDirectory.Size -gt 0 }
                    $reader.Dispose()
                }
                $one.IsCompiled | Should -BeTrue -Because "$platform/$($copy.Name) has machine code"
                $other.IsCompiled | Should -BeFalse -Because "$($copy.Name) is for every system"
                $one.Module | Should -Be $other.Module -Because $copy.Name
            }
        }
    }

    It 'says in its nuspec what the manifest says' {
        $metadata = $nuspec.package.metadata
        $metadata.id | Should -BeExactly 'HostUp'
        $metadata.version | Should -Be $version
        Split-Path $package -Leaf | Should -Be "HostUp.$version.nupkg"
        $metadata.authors | Should -Be $manifest.Author
        $metadata.owners | Should -Be $manifest.CompanyName
        $metadata.description | Should -Be $manifest.Description
        $metadata.copyright | Should -Be $manifest.Copyright
        $metadata.iconUrl | Should -Be $manifest.PrivateData.PSData.IconUri
        $metadata.projectUrl | Should -Be $manifest.PrivateData.PSData.ProjectUri
        $metadata.licenseUrl | Should -Be $manifest.PrivateData.PSData.LicenseUri
        $metadata.releaseNotes | Should -Be $manifest.PrivateData.PSData.ReleaseNotes
    }

    It 'has the tags by which the Gallery finds modules and commands' {
        $tags = $nuspec.package.metadata.tags -split ' '
        $tags | Should -Contain 'PSModule'
        $tags | Should -Contain 'PSEdition_Desktop'
        $tags | Should -Contain 'PSEdition_Core'
        $tags | Should -Contain 'PSIncludes_Cmdlet'

        # The Gallery's limit; all commands or none are named within it.
        $nuspec.package.metadata.tags.Length | Should -BeLessThan 4000
        $commands = @($manifest.CmdletsToExport | ForEach-Object { "PSCmdlet_$_"; "PSCommand_$_" })
        $named = if (("$($nuspec.package.metadata.tags) $commands").Length -lt 4000) { $commands } else { @() }
        $tags -match '^PS(Cmdlet|Command)_' | Sort-Object | Should -Be ($named | Sort-Object)
    }

    It 'has a manifest that is complete' {
        $tested = Test-ModuleManifest (Join-Path $versionFolder 'HostUp.psd1')
        $tested.Tags.Count | Should -BeGreaterThan 5
        $tested.ProjectUri.Scheme | Should -Be 'https'
        $tested.LicenseUri.Scheme | Should -Be 'https'
        $tested.ReleaseNotes | Should -Not -BeNullOrEmpty
        $tested.CompatiblePSEditions | Should -Be 'Desktop', 'Core'
        $tested.PowerShellVersion | Should -Be '5.1'
        $assembly = [System.Reflection.AssemblyName]::GetAssemblyName((Join-Path $versionFolder 'HostUp.PowerShell.dll'))
        $assembly.Version.ToString(3) | Should -Be $manifest.ModuleVersion
    }

    It 'says first that it is not HostUp''s own, and that nobody has run it against HostUp yet' {
        $manifest.Description | Should -Match '^Unofficial '
        $manifest.PrivateData.PSData.Prerelease | Should -Match '^(preview|rc)\d+$'
        (Test-ModuleManifest (Join-Path $versionFolder 'HostUp.psd1')).PrivateData.PSData.Prerelease | Should -Be $manifest.PrivateData.PSData.Prerelease
    }

    It 'has its pages, its licence and its icon in one repository, and the icon is there' {
        $gallery = $manifest.PrivateData.PSData
        $repository = ([uri]$gallery.ProjectUri).AbsolutePath.Trim('/')
        ([uri]$gallery.LicenseUri).AbsolutePath | Should -Be "/$repository/blob/main/LICENSE"
        $gallery.IconUri | Should -Be "https://raw.githubusercontent.com/$repository/main/docs/images/icon.png"
        $icon = [System.IO.File]::ReadAllBytes("$root/docs/images/icon.png")
        $icon[0..7] | Should -Be 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A
        foreach ($cmdlet in Get-Command -Module HostUp) { $cmdlet.HelpUri | Should -BeLike "$($gallery.ProjectUri)/*" }
    }

    It 'is the same, byte for byte, when it is made again' {
        $one, $other = foreach ($folder in 'one', 'other') {
            $copy = New-Item -ItemType Directory (Join-Path $TestDrive "$folder/HostUp")
            Copy-Item "$versionFolder/*" $copy -Recurse
            & "$root/tools/New-ModulePackage.ps1" -ModuleFolder $copy -OutputFolder (Join-Path $TestDrive $folder)
        }
        (Get-FileHash $one).Hash | Should -Be (Get-FileHash $other).Hash

        # Another machine's may be compressed by another zlib.
        if (-not $env:HOSTUP_PACKAGE) {
            (Get-FileHash $one).Hash | Should -Be (Get-FileHash $package).Hash
        }
    }

    It 'names no folder of the machine that built it' {
        $project = Get-ChildItem $versionFolder -Recurse -Filter 'HostUp.*.dll'
        $project.Count | Should -BeGreaterOrEqual 4

        # The value of AssemblyConfigurationAttribute, as metadata has it (ECMA-335, II.23.3).
        $module = [System.Text.Encoding]::Latin1.GetString([System.IO.File]::ReadAllBytes((Join-Path $versionFolder 'HostUp.PowerShell.dll')))
        $release = $module.Contains("`u{1}`0`u{7}Release`0`0")
        if (-not $release) {
            Set-ItResult -Skipped -Because 'this is a debug build, which debuggers must find the sources of'
        }

        foreach ($file in $project) {
            [System.Text.Encoding]::Latin1.GetString([System.IO.File]::ReadAllBytes($file)).Contains($root) | Should -BeFalse -Because $file.Name
        }
    }

    It 'can be unpacked, imported by its name and used' {
        $lines = Invoke-Fresh -Environment @{ PSModulePath = $installed } -Script @'
Import-Module HostUp
(Get-Module HostUp).ModuleBase
Connect-HostUp -Sandbox
(Get-HostUpHostingAccount | Measure-Object).Count
(Invoke-HostUpPlanUpgrade acct_01hxa3b4c5d6e7f8g9h0j1k2m3 webbhotell-business -Confirm:$false).Upgraded
'@
        $lines[0] | Should -Be (Get-Item $versionFolder).FullName
        $lines[1] | Should -Be '5'
        $lines[2] | Should -Be 'True'
    }

    It 'speaks Swedish where the session does: the cmdlets, the client and the help' {
        $lines = Invoke-Fresh -Environment @{ PSModulePath = $installed } -Script @'
[cultureinfo]::CurrentUICulture = 'sv-SE'
Import-Module HostUp
Connect-HostUp -Sandbox
try { Set-HostUpPreference -Timezone Mars } catch { $_.Exception.Message; $_.ErrorDetails.RecommendedAction }
(Get-Help Get-HostUpPreference).Synopsis
'@
        $lines[0] | Should -BeLike "'Mars' *Europe/Stockholm*"
        $lines[0] | Should -Not -Match 'not an IANA'
        $lines[1] | Should -BeLike 'Ingenting har skickats.*'
        $lines[2] | Should -BeLike '*kontots*'
    }

    It 'is found by command discovery, without an import' {
        $lines = Invoke-Fresh -Environment @{ PSModulePath = $installed } -Script 'Connect-HostUp -Sandbox; (Get-HostUpPreference).Localization.Timezone'
        $lines | Should -Be 'Europe/Stockholm'
    }

    It 'is installed from a folder by PSResourceGet' {
        if (-not (Get-Module -ListAvailable Microsoft.PowerShell.PSResourceGet)) {
            Set-ItResult -Skipped -Because 'PSResourceGet is not part of this PowerShell'
        }

        $feed = New-Item -ItemType Directory (Join-Path $TestDrive 'feed')
        Copy-Item $package $feed
        $target = New-Item -ItemType Directory (Join-Path $TestDrive 'target')

        # Where PSResourceGet keeps what is registered and installed follows HOME, and not XDG_DATA_HOME (1.1.1 and 1.2.0); on Windows
        # neither. What it installs is in a hidden folder.
        $environment = @{ HOME = $target.FullName; XDG_DATA_HOME = $null; XDG_CONFIG_HOME = $null; XDG_CACHE_HOME = $null; FEED = $feed.FullName; TARGET = $target.FullName }
        $lines = Invoke-Fresh -Environment $environment -Script @'
Import-Module Microsoft.PowerShell.PSResourceGet
$name = "HostUpTest$PID"
Register-PSResourceRepository -Name $name -Uri $env:FEED -Trusted
try {
    if ($IsWindows) { Save-PSResource HostUp -Prerelease -Repository $name -Path $env:TARGET }
    else { Install-PSResource HostUp -Prerelease -Repository $name -Scope CurrentUser }
}
finally { Unregister-PSResourceRepository -Name $name }
$manifest = Get-ChildItem $env:TARGET -Recurse -Force -Filter HostUp.psd1
Import-Module $manifest.FullName
Connect-HostUp -Sandbox
(Get-HostUpHostingAccount | Measure-Object).Count
'@
        $lines[-1] | Should -Be '5'
    }
}
