# What the help tests read of the pages in docs/.
$DocsFolder = Join-Path $PSScriptRoot '../../../docs'

<#
.SYNOPSIS
    The folder of the module that holds the help made of the pages in a language: Swedish is found from every Swedish culture.
#>
function Get-HelpFolder {
    param([Parameter(Mandatory)] [string] $Language)

    if ($Language -like 'en-*') { $Language } else { ($Language -split '-')[0] }
}

<#
.SYNOPSIS
    The code blocks of a page: their language, text and the nearest heading above.
#>
function Get-PageCode {
    param([Parameter(Mandatory)] [string] $Path)

    $heading = ''
    $code = $null
    foreach ($line in [System.IO.File]::ReadAllLines($Path)) {
        if ($null -ne $code) {
            if ($line -eq '```') {
                [pscustomobject]@{ Heading = $heading; Language = $language; Code = $code -join "`n" }
                $code = $null
            }
            else { $code += $line }
        }
        elseif ($line -match '^```(\w*)$') {
            $language = $Matches[1]
            $code = @()
        }
        elseif ($line -match '^#+ (.+)$') { $heading = $Matches[1] }
    }
}

<#
.SYNOPSIS
    The facts that the page of a cmdlet gives of its parameters (the blocks of yaml), by parameter.
#>
function Get-PageParameter {
    param([Parameter(Mandatory)] [string] $Path)

    $parameters = @{}
    foreach ($block in Get-PageCode $Path | Where-Object Language -EQ yaml) {
        $facts = @{}
        foreach ($line in $block.Code -split "`n" -ne '') {
            $name, $value = $line -split ': ?', 2
            $facts[$name] = $value
        }
        $parameters[$block.Heading.TrimStart('-')] = $facts
    }
    $parameters
}
