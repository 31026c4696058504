#Requires -Version 5.1
#Requires -Modules HostUp

<#
.SYNOPSIS
    Keeps a name in a DNS zone at this machine's address, and sends no change when it is so.
.DESCRIPTION
    Finds the address from which this machine reaches the Internet by asking -AddressUri, or takes -Address. An IPv4 address goes
    into the A record of the name and an IPv6 address into its AAAA record; what else the name has is left alone.

    The key is -ApiKey, or else the environment variable HOSTUP_API_KEY. It needs read:dns, read:domains and write:dns.

    Exit codes: 0 the record is as wanted, 1 something failed. With -DetailedExitCode: 2 when something was changed, or would be
    under -WhatIf.
.PARAMETER Zone
    The DNS zone, such as example.com.
.PARAMETER Name
    The name in the zone, such as home.
.PARAMETER Address
    The addresses; without it, -AddressUri is asked.
.PARAMETER AddressUri
    What answers with the caller's address as text.
.PARAMETER Ttl
    How long others may remember the address, in seconds.
.PARAMETER DetailedExitCode
    Ends with 2 when something was changed, for schedulers that act on it.
.PARAMETER ApiKey
    The API key, for instance from Get-Secret.
.PARAMETER Sandbox
    Tries it out on the offline sandbox: no key, and no network with -Address.
.EXAMPLE
    ./Update-DynamicAddress.ps1 example.com sip -Address 192.0.2.10 -Sandbox

    Points the name to that address, in the sandbox.
.EXAMPLE
    ./Update-DynamicAddress.ps1 example.com home

    The scheduled job: the key is in HOSTUP_API_KEY.
.OUTPUTS
    One object an address: Fqdn, Type, Address and Changed.
#>
[CmdletBinding(SupportsShouldProcess)]
[OutputType('HostUp.Examples.DynamicAddress')]
param(
    [Parameter(Mandatory, Position = 0)]
    [ValidateNotNullOrEmpty()]
    [string] $Zone,

    [Parameter(Mandatory, Position = 1)]
    [ValidateNotNullOrEmpty()]
    [string] $Name,

    [ipaddress[]] $Address,

    [ValidateNotNullOrEmpty()]
    [uri] $AddressUri = 'https://api.ipify.org',

    [ValidateRange(60, 86400)]
    [int] $Ttl = 300,

    [switch] $DetailedExitCode,

    [securestring] $ApiKey,

    [switch] $Sandbox
)

$ErrorActionPreference = 'Stop'
$connection = $null
$exitCode = 0
try {
    if (-not $Address) {
        $Address = [ipaddress]"$(Invoke-RestMethod -Uri $AddressUri -TimeoutSec 30 -UseBasicParsing)".Trim()
    }

    $over = @{}
    if ($Sandbox -or $ApiKey) {
        $with = if ($Sandbox) { @{ Sandbox = $true } } else { @{ ApiKey = $ApiKey } }
        $connection = Connect-HostUp @with -Name "Update-DynamicAddress $PID" -PassThru
        $over.Connection = $connection
    }

    $families = $Address | Group-Object { if ($_.AddressFamily -eq 'InterNetworkV6') { 'AAAA' } else { 'A' } }
    foreach ($family in $families) {
        $wanted = @($family.Group | ForEach-Object { $_.IPAddressToString } | Sort-Object)
        $fqdn = "$Name.$Zone"
        $current = @(Get-HostUpDnsRecord -Zone $Zone -Type $family.Name @over | Where-Object { $_.Fqdn -eq $fqdn -or $_.Name -eq $Name })
        $isSo = (@($current | ForEach-Object { $_.Value } | Sort-Object) -join ' ') -eq ($wanted -join ' ')
        if (-not $isSo) {
            $null = Set-HostUpDnsRecord -Zone $Zone -Name $Name -Type $family.Name -Value $wanted -Ttl $Ttl @over
            if ($DetailedExitCode) { $exitCode = 2 }
        }

        foreach ($one in $wanted) {
            [pscustomobject]@{
                PSTypeName = 'HostUp.Examples.DynamicAddress'
                Fqdn       = $fqdn
                Type       = $family.Name
                Address    = $one
                Changed    = -not $isSo -and -not $WhatIfPreference
            }
        }
    }
}
catch {
    # Written, not thrown: the exit code is this script's, in every way of starting it.
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    $exitCode = 1
}
finally {
    if ($connection) { Disconnect-HostUp -Connection $connection }
}

exit $exitCode
