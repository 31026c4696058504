#Requires -Version 7.4
<#
.SYNOPSIS
    Makes the .nupkg of the built module that the PowerShell Gallery takes, as Publish-PSResource would make it.
.DESCRIPTION
    Without PSResourceGet or NuGet, and deterministic: the same folder gives the same bytes, so that a package can be checked
    against its source. Everything in the nuspec comes from the module's manifest. All of the folder goes in and nothing else.

    A .nupkg is a zip with the parts of an Open Packaging Conventions package (ECMA-376, part 2) beside the files.
.PARAMETER ModuleFolder
    The built module.
.PARAMETER OutputFolder
    Where the package goes.
.OUTPUTS
    The package, as a file.
.EXAMPLE
    ./tools/New-ModulePackage.ps1 -ModuleFolder out/HostUp -OutputFolder out
#>
[CmdletBinding(SupportsShouldProcess)]
[OutputType([System.IO.FileInfo])]
param(
    [Parameter(Mandatory)]
    [string] $ModuleFolder,

    [Parameter(Mandatory)]
    [string] $OutputFolder
)

$ErrorActionPreference = 'Stop'
$folder = (Resolve-Path -LiteralPath $ModuleFolder).Path
$name = Split-Path $folder -Leaf
$manifest = Import-PowerShellDataFile -LiteralPath (Join-Path $folder "$name.psd1")
$gallery = $manifest.PrivateData.PSData
$version = "$($manifest.ModuleVersion)" + $(if ($gallery.Prerelease) { "-$($gallery.Prerelease)" })

# PowerShellGet's tags, by which the Gallery finds a module by its commands (Find-Command). It takes 4,000 characters of them: like
# PowerShellGet, a module with too many commands for that names none.
$longestTags = 4000
$tags = @(
    'PSModule'
    $gallery.Tags
    if ($manifest.CmdletsToExport) { 'PSIncludes_Cmdlet' }
)
$commandTags = @($manifest.CmdletsToExport | ForEach-Object { "PSCmdlet_$_"; "PSCommand_$_" })
if ((($tags + $commandTags) -join ' ').Length -lt $longestTags) { $tags += $commandTags }

function Format-Xml {
    param([string] $Text)

    [System.Security.SecurityElement]::Escape("$Text".Trim())
}

$nuspec = @"
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
  <metadata>
    <id>$(Format-Xml $name)</id>
    <version>$(Format-Xml $version)</version>
    <authors>$(Format-Xml $manifest.Author)</authors>
    <owners>$(Format-Xml $manifest.CompanyName)</owners>
    <requireLicenseAcceptance>false</requireLicenseAcceptance>
    <licenseUrl>$(Format-Xml $gallery.LicenseUri)</licenseUrl>
    <projectUrl>$(Format-Xml $gallery.ProjectUri)</projectUrl>
    <iconUrl>$(Format-Xml $gallery.IconUri)</iconUrl>
    <description>$(Format-Xml $manifest.Description)</description>
    <releaseNotes>$(Format-Xml $gallery.ReleaseNotes)</releaseNotes>
    <copyright>$(Format-Xml $manifest.Copyright)</copyright>
    <tags>$(Format-Xml ($tags -join ' '))</tags>
  </metadata>
</package>
"@

$files = [ordered]@{}
$paths = [System.IO.Directory]::GetFiles($folder, '*', 'AllDirectories') |
    ForEach-Object { [System.IO.Path]::GetRelativePath($folder, $_).Replace('\', '/') }
[string[]] $paths = $paths
[array]::Sort($paths, [System.StringComparer]::Ordinal)
foreach ($path in $paths) {
    $files[$path] = [System.IO.File]::ReadAllBytes((Join-Path $folder $path))
}

# The package's own parts. Their identifiers come from the content, where others take random ones.
$hash = [System.Convert]::ToHexString([System.Security.Cryptography.SHA256]::HashData([System.Text.Encoding]::UTF8.GetBytes($nuspec))).ToLowerInvariant()
$properties = "package/services/metadata/core-properties/$($hash.Substring(0, 32)).psmdcp"
$types = foreach ($path in $paths) { [System.IO.Path]::GetExtension($path).TrimStart('.').ToLowerInvariant() }
$defaults = @('nuspec') + $types | Where-Object { $_ } | Sort-Object -Unique -Culture ''
$parts = [ordered]@{
    '[Content_Types].xml' = @"
<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" />
  <Default Extension="psmdcp" ContentType="application/vnd.openxmlformats-package.core-properties+xml" />
$(($defaults | ForEach-Object { "  <Default Extension=`"$_`" ContentType=`"application/octet`" />" }) -join "`n")
$(($paths | Where-Object { -not [System.IO.Path]::HasExtension($_) } | ForEach-Object { "  <Override PartName=`"/$_`" ContentType=`"application/octet`" />" }) -join "`n")
</Types>
"@
    '_rels/.rels'         = @"
<?xml version="1.0" encoding="utf-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/$name.nuspec" Id="R$($hash.Substring(32, 16))" />
  <Relationship Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="/$properties" Id="R$($hash.Substring(48, 16))" />
</Relationships>
"@
    "$name.nuspec"        = $nuspec
    $properties           = @"
<?xml version="1.0" encoding="utf-8"?>
<coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">
  <dc:creator>$(Format-Xml $manifest.Author)</dc:creator>
  <dc:description>$(Format-Xml $manifest.Description)</dc:description>
  <dc:identifier>$(Format-Xml $name)</dc:identifier>
  <version>$(Format-Xml $version)</version>
  <keywords>$(Format-Xml ($tags -join ' '))</keywords>
</coreProperties>
"@
}

$package = Join-Path (New-Item -ItemType Directory -Path $OutputFolder -Force).FullName "$name.$version.nupkg"
if (-not $PSCmdlet.ShouldProcess($package, 'write the package')) {
    return
}

$stream = [System.IO.File]::Create($package)
$zip = [System.IO.Compression.ZipArchive]::new($stream, [System.IO.Compression.ZipArchiveMode]::Create)
try {
    foreach ($file in @($parts.GetEnumerator()) + @($files.GetEnumerator())) {
        $bytes = if ($file.Value -is [string]) { [System.Text.Encoding]::UTF8.GetBytes($file.Value.ReplaceLineEndings("`n") + "`n") } else { $file.Value }
        $entry = $zip.CreateEntry($file.Key, [System.IO.Compression.CompressionLevel]::Optimal)

        # The first moment that a zip can name, and a plain file that all may read, whatever system packs it.
        $entry.LastWriteTime = [System.DateTimeOffset]::new(1980, 1, 1, 0, 0, 0, [timespan]::Zero)
        $entry.ExternalAttributes = 0x81A40000
        $content = $entry.Open()
        $content.Write($bytes, 0, $bytes.Length)
        $content.Dispose()
    }
}
finally {
    $zip.Dispose()
    $stream.Dispose()
}

Get-Item -LiteralPath $package
