<#
    A DNS plugin for Posh-ACME (https://poshac.me): certificates for names in DNS zones at HostUp. Put the file into a folder, name that
    folder in the environment variable POSHACME_PLUGINS, and import Posh-ACME:

        $env:POSHACME_PLUGINS = 'C:\Plugins'
        Import-Module Posh-ACME -Force
        New-PACertificate '*.example.com' -Plugin HostUpV2 -PluginArgs @{ HostUpApiKey = (Read-Host -AsSecureString) }

    Without HostUpApiKey, the connection of the session is used, or the environment variable HOSTUP_API_KEY. The key needs read:dns,
    read:domains and write:dns. The module HostUp must be installed.

    Posh-ACME 4.32 has a plugin HostUp of its own, for HostUp's older API, and loads no other of that name. Hence V2.
#>

function Get-CurrentPluginType { 'dns-01' }

function Add-DnsTxt {
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', 'ExtraParams', Justification = 'Posh-ACME hands over the parameters of all plugins.')]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $RecordName,

        [Parameter(Mandatory, Position = 1)]
        [string] $TxtValue,

        [securestring] $HostUpApiKey,

        [Parameter(ValueFromRemainingArguments)]
        $ExtraParams
    )

    Invoke-HostUpPlugin -ApiKey $HostUpApiKey -RecordName $RecordName -TxtValue $TxtValue -Script {
        param($Connection, $RecordName, $TxtValue)
        $zone = Find-HostUpZone $RecordName $Connection

        # Several values stand on one name: for a name and its wildcard, or for two orders at a time.
        $there = Get-HostUpDnsRecord -Zone $zone -Type TXT -Value $TxtValue @Connection | Where-Object { Test-HostUpName $_ $RecordName }
        if ($there) {
            Write-Verbose "$RecordName has the value already."
        }
        else {
            $null = Add-HostUpDnsRecord -Zone $zone -Name "$RecordName." -Type TXT -Value $TxtValue -Ttl 60 -Confirm:$false @Connection
        }
    }

    <#
    .SYNOPSIS
        Adds a DNS TXT record to a zone at HostUp.
    .DESCRIPTION
        Other TXT records of the name are left alone. A value that is there already is not added again.
    .PARAMETER RecordName
        The whole name of the TXT record.
    .PARAMETER TxtValue
        The value of the TXT record.
    .PARAMETER HostUpApiKey
        The API key. Without it, the connection of the session, or the environment variable HOSTUP_API_KEY.
    .PARAMETER ExtraParams
        Not used; it takes what is meant for other plugins.
    .EXAMPLE
        Add-DnsTxt '_acme-challenge.example.com' 'txt-value'

        Adds a TXT record with the value.
    #>
}

function Remove-DnsTxt {
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', 'ExtraParams', Justification = 'Posh-ACME hands over the parameters of all plugins.')]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'The form is that of Posh-ACME.')]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $RecordName,

        [Parameter(Mandatory, Position = 1)]
        [string] $TxtValue,

        [securestring] $HostUpApiKey,

        [Parameter(ValueFromRemainingArguments)]
        $ExtraParams
    )

    Invoke-HostUpPlugin -ApiKey $HostUpApiKey -RecordName $RecordName -TxtValue $TxtValue -Script {
        param($Connection, $RecordName, $TxtValue)
        $zone = Find-HostUpZone $RecordName $Connection
        Get-HostUpDnsRecord -Zone $zone -Type TXT -Value $TxtValue @Connection |
            Where-Object { Test-HostUpName $_ $RecordName } |
            Remove-HostUpDnsRecord -Confirm:$false @Connection
    }

    <#
    .SYNOPSIS
        Removes a DNS TXT record from a zone at HostUp.
    .DESCRIPTION
        Other TXT records of the name are left alone. A value that is not there is no error.
    .PARAMETER RecordName
        The whole name of the TXT record.
    .PARAMETER TxtValue
        The value of the TXT record.
    .PARAMETER HostUpApiKey
        The API key. Without it, the connection of the session, or the environment variable HOSTUP_API_KEY.
    .PARAMETER ExtraParams
        Not used; it takes what is meant for other plugins.
    .EXAMPLE
        Remove-DnsTxt '_acme-challenge.example.com' 'txt-value'

        Removes the TXT record with the value.
    #>
}

function Save-DnsTxt {
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', 'ExtraParams', Justification = 'Posh-ACME hands over the parameters of all plugins.')]
    param(
        [Parameter(ValueFromRemainingArguments)]
        $ExtraParams
    )

    <#
    .SYNOPSIS
        Does nothing: HostUp takes each change at once.
    .DESCRIPTION
        Does nothing: HostUp takes each change at once.
    .PARAMETER ExtraParams
        Not used; it takes what is meant for other plugins.
    #>
}

############################
# Functions of this plugin
############################

# Runs a script over the connection that is meant, which it gets as parameters to splat. One made of a key lives as long as the script.
function Invoke-HostUpPlugin {
    param([securestring] $ApiKey, [string] $RecordName, [string] $TxtValue, [scriptblock] $Script)

    $ErrorActionPreference = 'Stop'
    if (-not $ApiKey) {
        & $Script @{} $RecordName $TxtValue
        return
    }

    $made = Connect-HostUp -ApiKey $ApiKey -Name "Posh-ACME $([guid]::NewGuid())" -SkipCheck -PassThru
    try {
        & $Script @{ Connection = $made } $RecordName $TxtValue
    }
    finally {
        Disconnect-HostUp -Connection $made
    }
}

# Of the zones that a name is in, the one with the longest name: example.com and dev.example.com may both be zones.
function Find-HostUpZone {
    param([string] $RecordName, [hashtable] $Connection)

    $labels = $RecordName.TrimEnd('.').Split('.')
    for ($i = 0; $i -lt $labels.Count - 1; $i++) {
        $candidate = $labels[$i..($labels.Count - 1)] -join '.'
        $zone = Get-HostUpDnsZone -Name $candidate @Connection -ErrorAction SilentlyContinue -ErrorVariable trouble
        $serious = $trouble | Where-Object { $_.FullyQualifiedErrorId -notlike 'NameNotFound,*' } | Select-Object -First 1
        if ($serious) { throw $serious }
        if ($zone) { return $zone.Id }
    }

    throw "No DNS zone at HostUp has the name $RecordName in it."
}

# Names are shown as people write them, and Posh-ACME has them in Punycode.
function Test-HostUpName {
    param($Record, [string] $RecordName)

    $idn = [System.Globalization.IdnMapping]::new()
    $idn.AllowUnassigned = $true
    $idn.GetAscii($Record.Fqdn) -eq $idn.GetAscii($RecordName.TrimEnd('.'))
}
