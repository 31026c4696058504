#Requires -Version 5.1
#Requires -Modules HostUp

<#
.SYNOPSIS
    Reports the mailboxes and disks that are nearly full, over all connections: as objects, and as CSV when asked.
.DESCRIPTION
    Made to run every night where nobody watches, or in a session with the connections of several customers. Whatever can be read is
    reported; an account that cannot be is a warning, and the exit code tells. What the API cannot reach of one on HostUp's
    legacy panel is a verbose line.

    It uses every connection of the session. Without any, the key is -ApiKey, or else the environment variable HOSTUP_API_KEY. A key
    needs the scopes read:hosting and, for the disks, console:services.

    Exit codes: 0 everything was read; 1 something was not. With -DetailedExitCode: 2 when everything was read and at least one mailbox or
    disk is nearly full.
.PARAMETER Percent
    From how full on, in per cent, a mailbox or disk is reported.
.PARAMETER Status
    States of the accounts to look at.
.PARAMETER CsvPath
    Where to write the report as CSV: UTF-8, with numbers the same in every culture.
.PARAMETER DetailedExitCode
    Ends with 2 when there is something to report, for schedulers that act on it.
.PARAMETER ApiKey
    The API key, for instance from Get-Secret.
.PARAMETER Sandbox
    Tries it out on the offline sandbox: no key, no network.
.PARAMETER Scenario
    What the sandbox is like; see about_HostUp_Sandbox.
.EXAMPLE
    ./Get-FullMailbox.ps1 -Sandbox

    Shows what is nearly full in the sandbox.
.EXAMPLE
    ./Get-FullMailbox.ps1 -Percent 80 -CsvPath /srv/reports/mailboxes.csv -DetailedExitCode

    The nightly job: the key is in HOSTUP_API_KEY.
.OUTPUTS
    One object a mailbox or disk, the fullest first: Connection, AccountId, Kind (mailbox or disk), Name (the address, or the account's
    domain), UsagePercent, UsedGb, LimitGb and Exceeded.
#>
[CmdletBinding()]
[OutputType('HostUp.Examples.FullMailbox')]
param(
    [ValidateRange(1, 100)]
    [int] $Percent = 90,

    [ValidateNotNullOrEmpty()]
    [string[]] $Status = @('active'),

    [ValidateNotNullOrEmpty()]
    [string] $CsvPath,

    [switch] $DetailedExitCode,

    [securestring] $ApiKey,

    [switch] $Sandbox,

    [ValidateNotNullOrEmpty()]
    [string] $Scenario = 'Default'
)

$ErrorActionPreference = 'Stop'
$invariant = [cultureinfo]::InvariantCulture
$own = $null
$exitCode = 0
try {
    $connections = @(if (-not $Sandbox -and -not $ApiKey) { Get-HostUpConnection })
    if (-not $connections) {
        # A connection of its own: whoever runs this in a session keeps the default connection.
        $connect = if ($Sandbox) { @{ Sandbox = $true; Scenario = $Scenario } } elseif ($ApiKey) { @{ ApiKey = $ApiKey } } else { @{} }
        $own = Connect-HostUp @connect -Name "full-mailboxes-$PID" -PassThru
        $connections = @($own)
    }

    $full = foreach ($connection in $connections) {
        $ofMailboxes = $ofDisks = $null
        $accounts = @(Get-HostUpHostingAccount -Status $Status -Connection $connection)
        $name = @{}
        foreach ($account in $accounts) { $name[$account.Id] = $account.Name }

        $found = @(
            $accounts | Get-HostUpMailbox -ErrorAction SilentlyContinue -ErrorVariable ofMailboxes |
                ForEach-Object { @{ Kind = 'mailbox'; Name = $_.Email; AccountId = $_.AccountId; Usage = $_.Quota } }
            $accounts | Get-HostUpHostingQuota -ErrorAction SilentlyContinue -ErrorVariable ofDisks |
                ForEach-Object { @{ Kind = 'disk'; Name = $name[$_.AccountId]; AccountId = $_.AccountId; Usage = $_.Bytes } }
        )
        foreach ($one in $found) {
            if ($one.Usage.UsagePercent -ge $Percent) {
                [pscustomobject]@{
                    PSTypeName   = 'HostUp.Examples.FullMailbox'
                    Connection   = $connection.Name
                    AccountId    = $one.AccountId
                    Kind         = $one.Kind
                    Name         = $one.Name
                    UsagePercent = $one.Usage.UsagePercent
                    UsedGb       = $one.Usage.UsedGb
                    LimitGb      = $one.Usage.LimitGb
                    Exceeded     = $one.Usage.Exceeded
                }
            }
        }

        $failures = @($ofMailboxes) + @($ofDisks) | Where-Object { $_ }
        foreach ($failure in $failures) {
            if ($failure.FullyQualifiedErrorId -like 'account_not_eligible_cpanel,*') {
                Write-Verbose "$($connection.Name): $($failure.TargetObject) is on the legacy panel."
            }
            else {
                Write-Warning "$($connection.Name): $($failure.TargetObject): $failure"
                $exitCode = 1
            }
        }
    }
    $full = @($full | Sort-Object @{ Expression = 'UsagePercent'; Descending = $true }, Name, Connection)

    if ($CsvPath) {
        # What is written for other programs is the same in every culture.
        $names = 'Connection', 'AccountId', 'Kind', 'Name', 'UsagePercent', 'UsedGb', 'LimitGb', 'Exceeded'
        $columns = foreach ($column in $names) {
            @{ Name = $column; Expression = { [string]::Format($invariant, '{0}', $_.$column) }.GetNewClosure() }
        }
        $lines = if ($full) { $full | Select-Object $columns | ConvertTo-Csv -NoTypeInformation } else { '"' + ($names -join '","') + '"' }
        Set-Content -LiteralPath $CsvPath -Value $lines -Encoding UTF8
    }

    $full
    if ($DetailedExitCode -and $full -and $exitCode -eq 0) {
        $exitCode = 2
    }
}
catch {
    Write-Error -ErrorRecord $_ -ErrorAction Continue
    $exitCode = 1
}
finally {
    if ($own) {
        Disconnect-HostUp -Connection $own
    }
}

exit $exitCode
