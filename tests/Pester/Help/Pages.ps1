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
    The code blocks of a page: their language and text.
#>
function Get-PageCode {
    param([Parameter(Mandatory)] [string] $Path)

    $code = $null
    foreach ($line in [System.IO.File]::ReadAllLines($Path)) {
        if ($null -ne $code) {
            if ($line -eq '```') {
                [pscustomobject]@{ Language = $language; Code = $code -join "`n" }
                $code = $null
            }
            else { $code += $line }
        }
        elseif ($line -match '^```(\w*)$') {
            $language = $Matches[1]
            $code = @()
        }
    }
}
