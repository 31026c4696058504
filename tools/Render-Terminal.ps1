#Requires -Version 7.4
<#
.SYNOPSIS
    Makes the README's picture: runs a few commands against the sandbox in a fresh PowerShell and draws its terminal as SVG.
.DESCRIPTION
    What is drawn is what was written: the commands are run, and the colours are those that PowerShell sent. Nothing but
    PowerShell is needed. The prompt is answered with Y, as a user would.
.PARAMETER Path
    Where the picture goes.
.PARAMETER ModulePath
    The module to use: the built one when it is not given.
.PARAMETER Columns
    The width of the terminal.
.EXAMPLE
    ./tools/Render-Terminal.ps1

    Makes docs/images/quickstart.svg again, after dotnet build.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $Path = (Join-Path $PSScriptRoot '../docs/images/quickstart.svg'),

    [string] $ModulePath = (Join-Path $PSScriptRoot '../out/HostUp'),

    [ValidateRange(60, 200)]
    [int] $Columns = 92
)

$ErrorActionPreference = 'Stop'

# What is typed, and run.
$steps = @(
    'Connect-HostUp -Sandbox'
    'Get-HostUpHostingAccount'
    'Compare-HostUpPreference -LanguageCode sv -SeparateInvoices $true'
    'Get-HostUpPlanOption acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
    'Invoke-HostUpPlanUpgrade acct_01hxa3b4c5d6e7f8g9h0j1k2m3 webbhotell-business'
)

# The session, in the process that is drawn. Out-String keeps to the width that a terminal would have.
$session = {
    param($Steps, $ModulePath, $Columns)

    $ErrorActionPreference = 'Stop'
    $PSStyle.OutputRendering = 'Ansi'
    [cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = 'en-US'
    Import-Module $ModulePath

    # The colours in which PSReadLine shows what is typed.
    $colours = @{ Command = "`e[93m"; Parameter = "`e[90m"; Variable = "`e[92m"; StringLiteral = "`e[36m"; Operator = "`e[90m" }
    foreach ($step in $Steps) {
        $tokens = $null
        $null = [System.Management.Automation.Language.Parser]::ParseInput($step, [ref] $tokens, [ref] $null)
        $line = "`e[1;94mPS>`e[0m"
        foreach ($token in $tokens | Where-Object Kind -NE 'EndOfInput') {
            $kind = if ("$($token.TokenFlags)" -match 'CommandName') { 'Command' } else { "$($token.Kind)" }
            $line += " $($colours[$kind])$($token.Text)`e[0m"
        }

        [Console]::Out.WriteLine($line)
        $shown = & ([scriptblock]::Create($step)) | Out-String -Width $Columns
        $lines = $shown.TrimEnd().TrimStart("`r", "`n") -split '\r?\n' | ForEach-Object TrimEnd
        if ("$lines") { [Console]::Out.WriteLine(($lines -join "`n") + "`n") }
    }
}

$start = [System.Diagnostics.ProcessStartInfo]::new([System.Environment]::ProcessPath)
$module = (Resolve-Path -LiteralPath $ModulePath).Path
$list = ($steps | ForEach-Object { "'" + $_.Replace("'", "''") + "'" }) -join ', '
foreach ($argument in '-NoProfile', '-NoLogo', '-Command', "& { $session } @($list) '$module' $Columns") { $start.ArgumentList.Add($argument) }
$start.RedirectStandardInput = $true
$start.RedirectStandardOutput = $true
$start.RedirectStandardError = $true
$start.StandardOutputEncoding = [System.Text.Encoding]::UTF8
$start.Environment['TERM'] = 'xterm-256color'
$start.Environment['TZ'] = 'Europe/Stockholm'
$start.Environment['COLUMNS'] = "$Columns"
foreach ($variable in 'NO_COLOR', 'HOSTUP_API_KEY', 'HOSTUP_API_BASE') { $null = $start.Environment.Remove($variable) }
$process = [System.Diagnostics.Process]::Start($start)
$process.StandardInput.WriteLine('Y')
$process.StandardInput.Close()
$errors = $process.StandardError.ReadToEndAsync()
$output = $process.StandardOutput.ReadToEnd()
$process.WaitForExit()
if ($process.ExitCode -or $errors.Result) {
    throw "The session failed ($($process.ExitCode)): $($errors.Result)$output"
}

# The sixteen colours of a dark terminal, and the text's own.
$palette = '#484f58', '#ff7b72', '#3fb950', '#d29922', '#58a6ff', '#bc8cff', '#39c5cf', '#b1bac4',
    '#8b949e', '#ffa198', '#56d364', '#e3b341', '#79c0ff', '#d2a8ff', '#56d4dd', '#f0f6fc'
$foreground = '#d0d7de'
$size = 14
$cell = 8.43
$row = 20
$margin = 20
$bar = 40
$invariant = [cultureinfo]::InvariantCulture

# A line as runs of one style: SGR sequences (ECMA-48, 8.3.117) in, SVG out. Other control sequences have no picture.
function ConvertTo-SvgText {
    param([string] $Line, [double] $Y)

    $colour = $foreground
    $bold = $italic = $false
    $column = 0
    foreach ($piece in [regex]::Matches($Line, "`e\[(?<codes>[0-9;]*)m|`e\[[0-9;?]*[A-Za-z]|(?<text>[^`e]+)")) {
        if ($piece.Groups['text'].Success) {
            $text = $piece.Value
            $start = $column + $text.Length - $text.TrimStart().Length
            $column += $text.Length
            $text = $text.Trim()
            if ($text) {
                $x = ($margin + $start * $cell).ToString('0.##', $invariant)
                $width = ($text.Length * $cell).ToString('0.##', $invariant)
                $style = "fill=`"$colour`"" + $(if ($bold) { ' font-weight="bold"' }) + $(if ($italic) { ' font-style="italic"' })
                $escaped = [System.Security.SecurityElement]::Escape($text)

                # The length keeps the columns in line whatever monospaced font is there.
                "<text x=`"$x`" y=`"$Y`" $style textLength=`"$width`" lengthAdjust=`"spacingAndGlyphs`" xml:space=`"preserve`">$escaped</text>"
            }

            continue
        }

        foreach ($code in $piece.Groups['codes'].Value -split ';' | Where-Object { $piece.Groups['codes'].Success } | ForEach-Object { [int]"0$_" }) {
            switch ($code) {
                0 { $colour = $foreground; $bold = $italic = $false }
                1 { $bold = $true }
                3 { $italic = $true }
                22 { $bold = $false }
                23 { $italic = $false }
                39 { $colour = $foreground }
                { $_ -in 30..37 } { $colour = $palette[$_ - 30] }
                { $_ -in 90..97 } { $colour = $palette[$_ - 82] }
            }
        }
    }
}

$lines = $output.TrimEnd() -split '\r?\n'
$width = [math]::Ceiling($Columns * $cell + 2 * $margin)
$height = $lines.Count * $row + $bar + $margin
$text = for ($i = 0; $i -lt $lines.Count; $i++) {
    ConvertTo-SvgText -Line $lines[$i] -Y ($bar + $margin + $i * $row)
}

$svg = @"
<svg xmlns="http://www.w3.org/2000/svg" width="$width" height="$height" viewBox="0 0 $width $height" role="img" aria-labelledby="title">
<title id="title">A PowerShell session: connecting to the sandbox, listing accounts, comparing preferences, and changing a plan after a question that names the price</title>
<rect width="$width" height="$height" rx="10" fill="#0d1117" />
<path d="M0 30V10A10 10 0 0 1 10 0H$($width - 10)A10 10 0 0 1 $width 10V30Z" fill="#21262d" />
<circle cx="20" cy="15" r="6" fill="#ff5f57" /><circle cx="40" cy="15" r="6" fill="#febc2e" /><circle cx="60" cy="15" r="6" fill="#28c840" />
<g font-family="ui-monospace, 'Cascadia Code', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="$size">
$($text -join "`n")
</g>
</svg>
"@

$file = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Path)
if ($PSCmdlet.ShouldProcess($file, 'write the picture')) {
    $null = New-Item -ItemType Directory -Path (Split-Path $file) -Force
    [System.IO.File]::WriteAllText($file, $svg.ReplaceLineEndings("`n") + "`n")
    Get-Item -LiteralPath $file
}
