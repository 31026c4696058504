#Requires -Version 5.1
#Requires -Modules HostUp

<#
.SYNOPSIS
    Sets up customers from a CSV file: the domain on the hosting account, mailboxes, forwarders and DNS records, as often as it is run.
.DESCRIPTION
    One row is one customer's domain. What a row asks for and is there already is left alone, so that the script can be run again after
    a row was mended, or with rows added. Nothing is ever removed but DNS values, as below.

    A row is checked as a whole before anything is done for it. One that is wrong, or that HostUp refuses, is an error with its number,
    its domain and the reason; what was done for it before stays, and the other rows go on.

    The columns (several entries of a cell have a | between them):
      Account     the hosting account: its id, domain or name
      Domain      the customer's domain
      DnsSetup    what becomes of DNS records when the domain is put on the account: full, email-only, website-only or none. It has
                  to be said: a wrong choice moves a live site or its mail
      Directory   the folder of the site; empty for HostUp's choice
      Mailboxes   what stands before the @:                 anna | info
      Quota       how much each mailbox may hold; empty for HostUp's default
      Forwarders  address=destinations, or =discard:        sales=anna@example.net, bo@example.net | noreply=discard
      Records     name, type and value:                     www A 192.0.2.10 | @ MX 10 mail.example.com
    All but the first three may be empty, or not be there at all. A record set (all records of a name and type) that the row names is
    made to be what it says, as Sync-HostUpDnsZone has it; all others are left alone. The zone has to be at HostUp.

    Passwords are made up from a cryptographic source. Each is put into the vault before it goes to HostUp, so that no mailbox ever has
    a password that nobody has, and is shown nowhere. When the vault does not take one, no mailbox is made for it.

    The key is -ApiKey, or else the environment variable HOSTUP_API_KEY. It needs read:hosting, write:hosting and console:services, and
    for records read:dns and write:dns.

    Exit codes: 0 all is as the file says; 1 something failed, and every other row was still carried out. With -DetailedExitCode: 2 when
    something was changed, or would be under -WhatIf.
.PARAMETER Path
    The CSV file, UTF-8.
.PARAMETER Delimiter
    What stands between two columns; a semicolon for files from a Swedish Excel.
.PARAMETER Vault
    Keeps a password: is called with a PSCredential, the address and its password. What it throws is the row's error.
.PARAMETER VaultName
    The vault of Microsoft.PowerShell.SecretManagement that Set-Secret is to put the passwords into, under their addresses.
.PARAMETER VaultPath
    The folder for one file an address, as Export-Clixml writes it: encrypted for this user on this computer. Windows alone encrypts
    them; elsewhere, -Vault or -VaultName is needed.
.PARAMETER DetailedExitCode
    Ends with 2 when something was changed, for schedulers that act on it.
.PARAMETER ApiKey
    The API key, for instance from Get-Secret.
.PARAMETER Sandbox
    Tries it out on the offline sandbox: no key, no network. Its passwords open nothing, and are kept only when a vault is named.
.PARAMETER Scenario
    What the sandbox is like; see about_HostUp_Sandbox.
.EXAMPLE
    ./New-Customer.ps1 -Sandbox -WhatIf

    Shows what the file beside this script would change in the sandbox.
.EXAMPLE
    ./New-Customer.ps1 ./customers.csv -VaultName Customers

    Sets the customers up. Get-Secret anna@example.com -Vault Customers has the password afterwards.
.EXAMPLE
    ./New-Customer.ps1 ./customers.csv -Delimiter ';' -Vault { param($credential) Add-ToOurVault $credential }

    With a vault of one's own.
.OUTPUTS
    One object a row: Row (as a spreadsheet numbers it), Domain, Account, State (Done, Unchanged, WouldChange or Failed), Changes (what was
    done, or would be) and Message (why it failed).
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'File')]
[OutputType('HostUp.Examples.CustomerResult')]
param(
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty()]
    [string] $Path = (Join-Path $PSScriptRoot 'NewCustomers.csv'),

    [char] $Delimiter = ',',

    [Parameter(Mandatory, ParameterSetName = 'Script')]
    [scriptblock] $Vault,

    [Parameter(Mandatory, ParameterSetName = 'Secret')]
    [ValidateNotNullOrEmpty()]
    [string] $VaultName,

    [Parameter(ParameterSetName = 'File')]
    [ValidateNotNullOrEmpty()]
    [string] $VaultPath,

    [switch] $DetailedExitCode,

    [securestring] $ApiKey,

    [switch] $Sandbox,

    [ValidateNotNullOrEmpty()]
    [string] $Scenario = 'Default'
)

$ErrorActionPreference = 'Stop'
$names = [System.Globalization.IdnMapping]::new()
$connection = $null
$exitCode = 0

# The cell of a row; empty where the file has no such column.
function Get-Cell {
    param($Row, [string] $Column)

    "$($Row.PSObject.Properties[$Column].Value)".Trim()
}

function Get-Entry {
    param($Row, [string] $Column)

    (Get-Cell $Row $Column) -split '\|' | ForEach-Object { $_.Trim() } | Where-Object { $_ }
}

# A domain or an address as HostUp's cmdlets emit it, however it is written: for comparing.
function ConvertTo-PlainName {
    param([string] $Name)

    $local, $domain = if ($Name.Contains('@')) { $Name -split '@', 2 } else { $null, $Name }
    $plain = try { $names.GetUnicode($names.GetAscii($domain.ToLowerInvariant())) } catch { throw "'$domain' is no domain." }
    if ($null -ne $local) { "$local@$plain" } else { $plain }
}

# What a row asks for. It throws when something is wrong with it, and nothing has been done by then.
function Read-Customer {
    param($Row)

    $domain = Get-Cell $Row Domain
    if (-not (Get-Cell $Row Account)) { throw 'The column Account is empty: which hosting account is the domain to be on?' }
    if ($domain -notmatch '^[^\s@/:.]+(\.[^\s@/:.]+)+$') { throw "'$domain' is no domain." }
    $domain = ConvertTo-PlainName $domain
    $setup = Get-Cell $Row DnsSetup
    if ($setup -notin 'full', 'email-only', 'website-only', 'none') {
        throw "DnsSetup is '$setup': say full, email-only, website-only or none. It decides what becomes of the domain's DNS records."
    }

    $mailboxes = foreach ($entry in Get-Entry $Row Mailboxes) {
        $local = $entry -replace ('@' + [regex]::Escape($domain) + '$')
        if (-not $local -or $local -match '[@\s]') { throw "Mailboxes has '$entry', which is no address of $domain." }
        "$($local.ToLowerInvariant())@$domain"
    }

    $forwarders = foreach ($entry in Get-Entry $Row Forwarders) {
        $local, $to = ($entry -split '=', 2).Trim()
        $local = $local -replace ('@' + [regex]::Escape($domain) + '$')
        $destinations = @("$to" -split ',' | ForEach-Object { $_.Trim() } | Where-Object { $_ })
        $isDiscard = $to -eq 'discard'
        if (-not $local -or $local -match '[@\s]' -or -not $destinations -or (-not $isDiscard -and $destinations -notmatch '^[^@\s]+@[^@\s]+$')) {
            throw "Forwarders has '$entry': write it as name=anna@example.net, bo@example.net or as name=discard."
        }

        @{
            Address     = "$($local.ToLowerInvariant())@$domain"
            Discard     = $isDiscard
            Destination = @(if (-not $isDiscard) { $destinations | ForEach-Object { ConvertTo-PlainName $_ } })
        }
    }

    $records = foreach ($entry in Get-Entry $Row Records) {
        $name, $type, $value = $entry -split '\s+', 3
        if (-not $value) { throw "Records has '$entry': write it as name, type and value." }
        [pscustomobject]@{ Name = $name; Type = $type; Value = $value }
    }

    @{
        Account    = Get-Cell $Row Account
        Domain     = $domain
        DnsSetup   = $setup
        Directory  = Get-Cell $Row Directory
        Quota      = Get-Cell $Row Quota
        Mailboxes  = @($mailboxes)
        Forwarders = @($forwarders)
        Records    = @($records)
    }
}

# A password of 24 characters, of every kind and none that look alike.
function Get-RandomCredential {
    param([string] $Address)

    $kinds = 'ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnopqrstuvwxyz', '23456789', '-_.+='
    $all = -join $kinds
    $random = [System.Security.Cryptography.RandomNumberGenerator]::Create()
    try {
        do {
            $password = [securestring]::new()
            $seen = @{}
            while ($password.Length -lt 24) {
                $byte = [byte[]]::new(1)
                $random.GetBytes($byte)

                # What would favour the first characters is thrown away.
                if ($byte[0] -lt 256 - 256 % $all.Length) {
                    $character = $all[$byte[0] % $all.Length]
                    $password.AppendChar($character)
                    foreach ($kind in $kinds) { if ($kind.IndexOf($character) -ge 0) { $seen[$kind] = $true } }
                }
            }
        } until ($seen.Count -eq $kinds.Count)
    }
    finally {
        $random.Dispose()
    }

    $password.MakeReadOnly()
    [pscredential]::new($Address, $password)
}

# Puts a password where it is kept. It comes before the mailbox: a password that is kept in vain does no harm.
function Save-Credential {
    param([pscredential] $Credential)

    if ($Vault) {
        $null = & $Vault $Credential
    }
    elseif ($VaultName) {
        Set-Secret -Name $Credential.UserName -Secret $Credential -Vault $VaultName -Confirm:$false -ErrorAction Stop
    }
    elseif ($VaultPath) {
        $null = New-Item -ItemType Directory -Path $VaultPath -Force -Confirm:$false
        $file = [uri]::EscapeDataString($Credential.UserName).Replace('%40', '@').Replace('*', '%2A') + '.xml'
        Export-Clixml -InputObject $Credential -LiteralPath (Join-Path $VaultPath $file) -Force -Confirm:$false
    }
}

# Does what is missing for a customer, and writes each step down as it is done; with -WhatIf, what would be done.
function Invoke-Onboarding {
    [CmdletBinding(SupportsShouldProcess)]
    param($Customer, $Result)

    $domain = $Customer.Domain
    if (-not $accounts.ContainsKey($Customer.Account)) {
        $found = @(Get-HostUpHostingAccount $Customer.Account @own)
        if ($found.Count -ne 1) { throw "$($found.Count) hosting accounts are called $($Customer.Account)." }
        $on = @(Get-HostUpHostingDomain $found[0].Id @own -WarningAction SilentlyContinue | ForEach-Object { $_.Domain })
        $accounts[$Customer.Account] = @{ Id = $found[0].Id; Name = if ($found[0].PrimaryDomain) { $found[0].PrimaryDomain } else { $found[0].Id } }
        if (-not $hosted.ContainsKey($found[0].Id)) { $hosted[$found[0].Id] = $on }
    }

    $account = $accounts[$Customer.Account]
    $Result.Account = $account.Name
    $isThere = $hosted[$account.Id] -contains $domain
    if (-not $isThere) {
        if ($PSCmdlet.ShouldProcess($domain, "put on the account $($account.Name), with the DNS set-up $($Customer.DnsSetup)")) {
            $add = @{ DnsSetup = $Customer.DnsSetup }
            if ($Customer.Directory) { $add.Directory = $Customer.Directory }
            $null = Add-HostUpHostingDomain $account.Id $domain @add @own -Confirm:$false
            $hosted[$account.Id] += $domain
            $isThere = $true
        }
        elseif (-not $WhatIfPreference) {
            # Without the domain, there is nothing to make a mailbox on.
            return
        }

        $Result.Changes += "domain $domain"
    }

    # Of a domain that is not on the account yet there is nothing to read: -WhatIf.
    $present = @(if ($isThere -and $Customer.Mailboxes) { Get-HostUpMailbox $account.Id -Domain $domain @own | ForEach-Object { $_.Email } })
    foreach ($address in $Customer.Mailboxes | Where-Object { $present -notcontains $_ }) {
        if ($PSCmdlet.ShouldProcess($address, 'make the mailbox')) {
            $quota = if ($Customer.Quota) { @{ Quota = $Customer.Quota } } else { @{} }
            $credential = Get-RandomCredential $address
            try { Save-Credential $credential } catch { throw "The vault did not take the password of $address, and the mailbox was not made: $_" }
            $null = New-HostUpMailbox $address -Account $account.Id -Credential $credential @quota @own -Confirm:$false
        }
        elseif (-not $WhatIfPreference) {
            continue
        }

        $present += $address
        $Result.Changes += "mailbox $address"
    }

    $present = @(if ($isThere -and $Customer.Forwarders) { Get-HostUpMailForwarder $account.Id -Domain $domain @own })
    foreach ($forwarder in $Customer.Forwarders) {
        $known = $present | Where-Object { $_.Email -eq $forwarder.Address }
        $to = @($known.Destinations | Where-Object { $_ } | ForEach-Object { try { ConvertTo-PlainName $_ } catch { $_ } })
        $missing = @($forwarder.Destination | Where-Object { $to -notcontains $_ })
        if (($forwarder.Discard -and $known.Discard) -or (-not $forwarder.Discard -and -not $missing)) { continue }

        $goal = if ($forwarder.Discard) { @{ Discard = $true } } else { @{ Destination = $missing } }
        if ($PSCmdlet.ShouldProcess($forwarder.Address, $(if ($missing) { "pass mail on to $($missing -join ', ')" } else { 'swallow its mail' }))) {
            $null = Add-HostUpMailForwarder $forwarder.Address -Account $account.Id @goal @own -Confirm:$false
        }
        elseif (-not $WhatIfPreference) {
            continue
        }

        $Result.Changes += "forwarder $($forwarder.Address)"
    }

    if ($Customer.Records) {
        $difference = @($Customer.Records | Compare-HostUpDnsZone $domain @own)
        if ($difference -and $PSCmdlet.ShouldProcess($domain, "change the DNS records: $($difference -join '; ')")) {
            $Customer.Records | Sync-HostUpDnsZone $domain @own -Confirm:$false
        }
        elseif (-not $WhatIfPreference) {
            return
        }

        $Result.Changes += @($difference | ForEach-Object { "record $($_.Type) $($_.Name)" })
    }
}

try {
    $rows = @(Import-Csv -LiteralPath $Path -Delimiter $Delimiter -Encoding UTF8)
    foreach ($column in 'Account', 'Domain', 'DnsSetup') {
        if ($rows -and -not $rows[0].PSObject.Properties[$column]) { throw "$Path has no column $column. Nothing was sent." }
    }

    if (-not $Sandbox -and -not $Vault -and -not $VaultName) {
        if ($env:OS -ne 'Windows_NT' -and -not $WhatIfPreference -and ($rows | Where-Object { Get-Cell $_ Mailboxes })) {
            throw 'Export-Clixml encrypts passwords on Windows alone: name a vault, with -Vault or -VaultName. Nothing was sent.'
        }

        if (-not $VaultPath) { $VaultPath = Join-Path ([System.Environment]::GetFolderPath('LocalApplicationData')) 'HostUp/Mailboxes' }
    }

    # A connection of its own: whoever runs this in a session keeps the default connection.
    $connect = if ($Sandbox) { @{ Sandbox = $true; Scenario = $Scenario } } elseif ($ApiKey) { @{ ApiKey = $ApiKey } } else { @{} }
    $connection = Connect-HostUp @connect -Name "new-customers-$PID" -PassThru
    $own = @{ Connection = $connection }
    $accounts = @{}
    $hosted = @{}

    # The first line of the file is its header.
    $number = 1
    $changed = $false
    foreach ($row in $rows) {
        $number++
        if (-not ($row.PSObject.Properties.Value | Where-Object { "$_".Trim() })) {
            # An empty line, which spreadsheets leave as a row of delimiters.
            continue
        }

        $result = [pscustomobject]@{
            PSTypeName = 'HostUp.Examples.CustomerResult'
            Row        = $number
            Domain     = Get-Cell $row Domain
            Account    = Get-Cell $row Account
            State      = 'Failed'
            Changes    = @()
            Message    = $null
        }
        try {
            $customer = Read-Customer $row
            $result.Domain = $customer.Domain
            Invoke-Onboarding -Customer $customer -Result $result
            $result.State = if (-not $result.Changes) { 'Unchanged' } elseif ($WhatIfPreference) { 'WouldChange' } else { 'Done' }
        }
        catch {
            $result.Message = $_.Exception.Message
            $failure = @{
                Message      = "Row $number ($($result.Domain)): $_"
                ErrorId      = ($_.FullyQualifiedErrorId -split ',')[0]
                TargetObject = $result.Domain
            }
            if ($_.ErrorDetails.RecommendedAction) { $failure.RecommendedAction = $_.ErrorDetails.RecommendedAction }
            Write-Error @failure -ErrorAction Continue
            $exitCode = 1
        }

        $changed = $changed -or $result.Changes
        $result
    }

    if ($DetailedExitCode -and $changed -and $exitCode -eq 0) {
        $exitCode = 2
    }
}
catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    $exitCode = 1
}
finally {
    if ($connection) {
        Disconnect-HostUp -Connection $connection
    }
}

exit $exitCode
