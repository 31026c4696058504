#Requires -Version 7.4
<#
.SYNOPSIS
    Draws the module's icon, docs/images/icon.png: a prompt and an arrow up, nobody's logo.
.DESCRIPTION
    128 by 128 pixels, as the PowerShell Gallery shows it. Every pixel is worked out from its distance to the shapes, so there is nothing
    to install, and the same script gives the same picture.
.PARAMETER Path
    The file to write.
.EXAMPLE
    ./tools/New-Icon.ps1
#>
[CmdletBinding(SupportsShouldProcess)]
[OutputType([System.IO.FileInfo])]
param(
    [string] $Path = (Join-Path $PSScriptRoot '../docs/images/icon.png')
)

$ErrorActionPreference = 'Stop'
$size = 128
$paper = 31, 42, 68

# Strokes: from, to, colour.
$white = 255, 255, 255
$green = 91, 208, 167
$strokes = @(
    @(30, 38, 56, 64, $white),
    @(56, 64, 30, 90, $white),
    @(90, 92, 90, 40, $green),
    @(72, 58, 90, 40, $green),
    @(108, 58, 90, 40, $green)
)
$halfWidth = 6

# How much of a pixel is inside, by its distance to the edge.
function Get-Cover([double] $Distance) { [math]::Max(0.0, [math]::Min(1.0, 0.5 - $Distance)) }

function Get-DistanceToSegment([double] $X, [double] $Y, $Stroke) {
    $dx = $Stroke[2] - $Stroke[0]
    $dy = $Stroke[3] - $Stroke[1]
    $along = [math]::Max(0.0, [math]::Min(1.0, (($X - $Stroke[0]) * $dx + ($Y - $Stroke[1]) * $dy) / ($dx * $dx + $dy * $dy)))
    [math]::Sqrt([math]::Pow($X - $Stroke[0] - $along * $dx, 2) + [math]::Pow($Y - $Stroke[1] - $along * $dy, 2))
}

# A square with round corners.
function Get-DistanceToPaper([double] $X, [double] $Y) {
    $radius = 26
    $inner = $size / 2 - $radius
    $qx = [math]::Abs($X - $size / 2) - $inner
    $qy = [math]::Abs($Y - $size / 2) - $inner
    [math]::Sqrt([math]::Pow([math]::Max($qx, 0), 2) + [math]::Pow([math]::Max($qy, 0), 2)) + [math]::Min([math]::Max($qx, $qy), 0) - $radius
}

# Rows of red, green, blue and opacity, each after a byte that names its filter: none (PNG, 9.2).
$pixels = [System.IO.MemoryStream]::new()
for ($row = 0; $row -lt $size; $row++) {
    $pixels.WriteByte(0)
    for ($column = 0; $column -lt $size; $column++) {
        $x = $column + 0.5
        $y = $row + 0.5
        $colour = $paper
        foreach ($stroke in $strokes) {
            $cover = Get-Cover ((Get-DistanceToSegment $x $y $stroke) - $halfWidth)
            if ($cover -gt 0) { $colour = foreach ($i in 0..2) { $colour[$i] + ($stroke[4][$i] - $colour[$i]) * $cover } }
        }

        foreach ($value in $colour) { $pixels.WriteByte([byte][math]::Round($value)) }
        $pixels.WriteByte([byte][math]::Round(255 * (Get-Cover (Get-DistanceToPaper $x $y))))
    }
}

$compressed = [System.IO.MemoryStream]::new()
$zlib = [System.IO.Compression.ZLibStream]::new($compressed, [System.IO.Compression.CompressionLevel]::SmallestSize, $true)
$zlib.Write($pixels.ToArray())
$zlib.Dispose()

# The check at the end of each chunk (PNG, annex D).
$table = [uint32[]] (0..255 | ForEach-Object {
        [uint32] $c = $_
        foreach ($bit in 1..8) { $c = if ($c -band 1) { 0xEDB88320L -bxor ($c -shr 1) } else { $c -shr 1 } }
        $c
    })
function Get-Check([byte[]] $Bytes) {
    [uint32] $c = [uint32]::MaxValue
    foreach ($byte in $Bytes) { $c = $table[($c -bxor $byte) -band 0xFF] -bxor ($c -shr 8) }
    $c -bxor [uint32]::MaxValue
}

function Write-BigEndian($Stream, [uint32] $Value) {
    $bytes = [System.BitConverter]::GetBytes($Value)
    [array]::Reverse($bytes)
    $Stream.Write($bytes, 0, 4)
}

$png = [System.IO.MemoryStream]::new()
$png.Write([byte[]] (0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A), 0, 8)
$header = [System.IO.MemoryStream]::new()
Write-BigEndian $header $size
Write-BigEndian $header $size
$header.Write([byte[]] (8, 6, 0, 0, 0), 0, 5)
foreach ($chunk in @('IHDR', $header.ToArray()), @('IDAT', $compressed.ToArray()), @('IEND', [byte[]]@())) {
    [byte[]] $content = [System.Text.Encoding]::ASCII.GetBytes($chunk[0]) + $chunk[1]
    Write-BigEndian $png ($content.Length - 4)
    $png.Write($content, 0, $content.Length)
    Write-BigEndian $png (Get-Check $content)
}

if ($PSCmdlet.ShouldProcess($Path, 'write the icon')) {
    [System.IO.File]::WriteAllBytes($Path, $png.ToArray())
    Get-Item -LiteralPath $Path
}
