#Requires -Version 5.1
#Requires -Modules HostUp

<#
.SYNOPSIS
    Moves a domain to HostUp: orders its transfer, puts its DNS in place from a zone file, and changes its name servers last.
.DESCRIPTION
    Each run does what can be done and has not been done, and says what it waits for: run it again, every hour for one, until
    it says Done. What is so already is left alone, so that another run does no harm.

    1. The transfer. A domain that is not in the account is looked up, and its transfer is ordered with -TransferCode, for no
       more than -MaximumAmount with VAT. Nothing is paid by that: the object has where it is paid.
    2. The records. Once the domain has a DNS zone at HostUp, the zone is made to hold what the file says. What else the zone
       holds stays.
    3. The name servers. Only when the transfer is done and the zone holds the file's records are they changed to HostUp's, so
       that no name is without an answer on the way.

    An order that stays unanswered ends with 4, and its key is in the object: the next run takes it up with -AttemptKey, within
    an hour, and cannot make a second one.

    The key is -ApiKey, or else the environment variable HOSTUP_API_KEY. It needs read:domains, write:domains, read:dns,
    write:dns and write:orders.

    Exit codes, and the State that goes with them:
      0  Done: the domain is here, with its records and HostUp's name servers
      1  Failed: the error says why. What was done before stays, and is not done again
      2  NotOrdered: it costs more than -MaximumAmount, its terms are not accepted, or it cannot be transferred
      3  Waiting: for the payment, the registry or the DNS zone; Message says for what
      4  NeedsAttention: the order was sent and no answer settles it
.PARAMETER Domain
    The domain.
.PARAMETER ZonePath
    The zone file (or CSV or JSON) with the records that the domain is to have. Export-HostUpDnsZone writes such files, and most
    other hosts do.
.PARAMETER TransferCode
    The code that the present registrar has given. Needed until the transfer is ordered.
.PARAMETER MaximumAmount
    The most that the transfer may cost, with VAT.
.PARAMETER AcceptTerms
    The owner accepts the terms of the registry, where it has some for a transfer.
.PARAMETER AttemptKey
    The key of an order that stayed unanswered, from the object of that run.
.PARAMETER Nameserver
    The name servers that the domain is to have in the end.
.PARAMETER ApiKey
    The API key, for instance from Get-Secret.
.PARAMETER Sandbox
    Tries it out on the offline sandbox: no key, no network, no invoices.
.PARAMETER Scenario
    What the sandbox is like; see about_HostUp_Sandbox.
.EXAMPLE
    ./Move-DomainToHostUp.ps1 example.com ./example.com.zone -Sandbox

    A domain that is here already gets the records of the file.
.EXAMPLE
    ./Move-DomainToHostUp.ps1 example.net ./example.net.zone -TransferCode (Read-Host -AsSecureString) -MaximumAmount 200 -WhatIf

    Shows what the transfer would cost, and changes nothing.
.OUTPUTS
    One object: Domain, State, Order, PaymentUrl, AttemptKey, ChangedRecords (record sets), Nameservers and Message.
#>
[CmdletBinding(SupportsShouldProcess)]
[OutputType('HostUp.Examples.DomainMove')]
param(
    [Parameter(Mandatory, Position = 0)]
    [ValidateNotNullOrEmpty()]
    [string] $Domain,

    [Parameter(Mandatory, Position = 1)]
    [ValidateNotNullOrEmpty()]
    [string] $ZonePath,

    [securestring] $TransferCode,

    [decimal] $MaximumAmount = 0,

    [switch] $AcceptTerms,

    [ValidateNotNullOrEmpty()]
    [string] $AttemptKey,

    [ValidateNotNullOrEmpty()]
    [string[]] $Nameserver = @('primary.ns.hostup.se', 'secondary.ns.hostup.se'),

    [securestring] $ApiKey,

    [switch] $Sandbox,

    [ValidateNotNullOrEmpty()]
    [string] $Scenario = 'Default'
)

$ErrorActionPreference = 'Stop'
$connection = $null
$exitCode = 0
$result = [pscustomobject]@{
    PSTypeName     = 'HostUp.Examples.DomainMove'
    Domain         = $Domain
    State          = 'Failed'
    Order          = $null
    PaymentUrl     = $null
    AttemptKey     = $null
    ChangedRecords = 0
    Nameservers    = $null
    Message        = $null
}

# What is there, or nothing: only a name that is not found is no failure.
function Find-Own {
    param([scriptblock] $Command)

    try {
        & $Command
    }
    catch {
        if (($_.FullyQualifiedErrorId -split ',')[0] -ne 'NameNotFound') {
            throw
        }
    }
}

try {
    # A mistake in the path is found before anything is ordered.
    $file = (Resolve-Path -LiteralPath $ZonePath).ProviderPath

    # A connection of its own: whoever runs this in a session keeps the default connection.
    $connect = if ($Sandbox) { @{ Sandbox = $true; Scenario = $Scenario } } elseif ($ApiKey) { @{ ApiKey = $ApiKey } } else { @{} }
    $connection = Connect-HostUp @connect -Name "domain-move-$PID" -PassThru
    $own = @{ Connection = $connection }
    $waitsFor = @()

    # 1. The transfer.
    $here = Find-Own { Get-HostUpDomain -Name $Domain -Detailed @own }
    if (-not $here -or $AttemptKey) {
        $order = @{ Domain = $Domain; Transfer = $true; AcceptTerms = $AcceptTerms }
        if ($TransferCode) { $order.TransferCode = $TransferCode }

        # The limit was kept when it was ordered first: an order that is there has no price any more.
        if ($AttemptKey) { $order.AttemptKey = $AttemptKey } else { $order.MaximumAmount = $MaximumAmount }
        if ($WhatIfPreference) {
            $preview = Register-HostUpDomain @order @own -WhatIf
            $result.Message = "The transfer would cost: $preview"
        }
        else {
            $made = Register-HostUpDomain @order @own -Confirm:$false
            $result.Order = $made.Number
            $result.PaymentUrl = $made.PaymentUrl
            $here = Find-Own { Get-HostUpDomain -Name $Domain -Detailed @own }
        }
    }

    if (-not $here -or $here.ServiceStatus -ne 'active') {
        $waitsFor += if ($result.PaymentUrl) { "the payment of the transfer ($($result.PaymentUrl))" } else { 'the transfer (Get-HostUpDomainLifecycle says how far it is)' }
    }

    # 2. The records: as soon as there is a zone, so that they are in place when the name servers change.
    $zone = Find-Own { Get-HostUpDnsZone -Name $Domain @own }
    if ($zone) {
        $difference = @(Compare-HostUpDnsZone -Zone $Domain -Path $file @own)
        $result.ChangedRecords = $difference.Count
        if ($difference -and $PSCmdlet.ShouldProcess($Domain, "change $($difference.Count) record set(s) of the DNS zone")) {
            Sync-HostUpDnsZone -Zone $Domain -Path $file @own -Confirm:$false
        }
    }
    else {
        $waitsFor += 'a DNS zone at HostUp (the control panel makes one)'
    }

    # 3. The name servers: last, and only when all else is in place.
    $result.Nameservers = @($here.Nameservers)
    $isElsewhere = [bool](Compare-Object @($here.Nameservers | Where-Object { $_ }) $Nameserver)
    if (-not $waitsFor -and $isElsewhere -and $PSCmdlet.ShouldProcess($Domain, "change the name servers from $($here.Nameservers -join ', ') to $($Nameserver -join ', ')")) {
        $null = Set-HostUpNameserver -Domain $Domain -Nameserver $Nameserver @own -Confirm:$false
        $result.Nameservers = $Nameserver
        $isElsewhere = $false
    }

    if ($WhatIfPreference) {
        $result.State = 'WouldChange'
    }
    elseif ($waitsFor) {
        $result.State = 'Waiting'
        $result.Message = "Waits for $($waitsFor -join ', and ')."
        $exitCode = 3
    }
    else {
        $result.State = 'Done'
    }
}
catch {
    $failure = $_
    $result.Message = $failure.Exception.Message
    switch (($failure.FullyQualifiedErrorId -split ',')[0]) {
        'OutcomeUnknown' {
            $result.State = 'NeedsAttention'
            $result.AttemptKey = $failure.Exception.AttemptKey
            $exitCode = 4
        }
        { $_ -in 'PriceAboveMaximum', 'PriceUnknown', 'TermsNotAccepted', 'TransferCodeRequired', 'DomainNotRegistered', 'AvailabilityUnknown', 'domain_conflict' } {
            $result.State = 'NotOrdered'
            $exitCode = 2
        }
        default {
            $exitCode = 1
        }
    }

    Write-Error -ErrorRecord $failure -ErrorAction Continue
}
finally {
    if ($connection) {
        Disconnect-HostUp -Connection $connection
    }
}

$result
exit $exitCode
