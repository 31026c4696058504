#Requires -Version 5.1
#Requires -Modules HostUp

<#
.SYNOPSIS
    Makes the account's invoice recipients those of a CSV file: adds who is missing and, with -Prune, removes who is not in it.
.DESCRIPTION
    The file has the columns Email and Description. It is read and checked as a whole before anything is sent. Upper and lower
    case are the same in an address, as they are to HostUp. A description of someone who is there already is left as it is:
    HostUp has no way to change one.

    Recipients are added before others are removed, so that somebody gets the invoices at every moment. A file without
    addresses never removes everyone: together with -Prune it is an error.

    The key is -ApiKey, or else the environment variable HOSTUP_API_KEY. It needs read:billing and write:billing.

    Exit codes: 0 the recipients are as the file says (the actions say what was done); 1 something failed, and every other row
    was still carried out. With -DetailedExitCode: 2 when something was changed, or would be under -WhatIf.
.PARAMETER Path
    The CSV file, UTF-8.
.PARAMETER Delimiter
    What stands between two columns; a semicolon for files from a Swedish Excel.
.PARAMETER Prune
    Removes the recipients that the file does not have.
.PARAMETER DetailedExitCode
    Ends with 2 when something was changed, for schedulers that act on it.
.PARAMETER ApiKey
    The API key, for instance from Get-Secret.
.PARAMETER Sandbox
    Tries it out on the offline sandbox: no key, no network.
.PARAMETER Scenario
    What the sandbox is like; see about_HostUp_Sandbox.
.EXAMPLE
    ./Sync-InvoiceRecipient.ps1 -Sandbox -Scenario UnpaidInvoice -Prune -WhatIf

    Shows whom the file beside this script would add to the sandbox's recipients and whom it would remove.
.EXAMPLE
    ./Sync-InvoiceRecipient.ps1 -Path ./recipients.csv -Delimiter ';' -Prune

    The scheduled job: the key is in HOSTUP_API_KEY.
.OUTPUTS
    One object a recipient: Email, Action (Keep, Add or Remove), Done and Id.
#>
[CmdletBinding(SupportsShouldProcess)]
[OutputType('HostUp.Examples.RecipientResult')]
param(
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty()]
    [string] $Path = (Join-Path $PSScriptRoot 'InvoiceRecipients.csv'),

    [char] $Delimiter = ',',

    [switch] $Prune,

    [switch] $DetailedExitCode,

    [securestring] $ApiKey,

    [switch] $Sandbox,

    [ValidateNotNullOrEmpty()]
    [string] $Scenario = 'Default'
)

$ErrorActionPreference = 'Stop'
$connection = $null
$exitCode = 0
try {
    $wanted = [ordered]@{}
    foreach ($row in Import-Csv -LiteralPath $Path -Delimiter $Delimiter -Encoding UTF8) {
        $email = "$($row.PSObject.Properties['Email'].Value)".Trim().ToLowerInvariant()
        if (-not $email) {
            throw "A row of $Path has no address: the column Email is missing or empty. Nothing was sent."
        }

        if (-not $wanted.Contains($email)) {
            $wanted[$email] = "$($row.PSObject.Properties['Description'].Value)".Trim()
        }
    }

    if ($Prune -and $wanted.Count -eq 0) {
        throw "$Path has no addresses: -Prune would remove every recipient. Nothing was sent."
    }

    # A connection of its own: whoever runs this in a session keeps the default connection.
    $connect = if ($Sandbox) { @{ Sandbox = $true; Scenario = $Scenario } } elseif ($ApiKey) { @{ ApiKey = $ApiKey } } else { @{} }
    $connection = Connect-HostUp @connect -Name "invoice-recipient-$PID" -PassThru
    $present = @(Get-HostUpInvoiceRecipient -Connection $connection)

    $plan = @(
        foreach ($email in $wanted.Keys) {
            $known = $present | Where-Object Email -EQ $email | Select-Object -First 1
            [pscustomobject]@{
                PSTypeName = 'HostUp.Examples.RecipientResult'
                Email      = $email
                Action     = if ($known) { 'Keep' } else { 'Add' }
                Done       = [bool]$known
                Id         = $known.Id
            }
        }

        foreach ($recipient in $present | Where-Object { $Prune -and -not $wanted.Contains("$($_.Email)".ToLowerInvariant()) }) {
            [pscustomobject]@{
                PSTypeName = 'HostUp.Examples.RecipientResult'
                Email      = $recipient.Email
                Action     = 'Remove'
                Done       = $false
                Id         = $recipient.Id
            }
        }
    )

    $failures = 0
    foreach ($step in $plan) {
        try {
            if ($step.Action -eq 'Add' -and $PSCmdlet.ShouldProcess($step.Email, 'add as invoice recipient')) {
                $step.Id = (Add-HostUpInvoiceRecipient -Email $step.Email -Description $wanted[$step.Email] -Connection $connection -Confirm:$false).Id
                $step.Done = $true
            }
            elseif ($step.Action -eq 'Remove' -and $failures) {
                # Who was to take over may not be there yet.
                Write-Warning "$($step.Email) is not removed, because not everyone could be added."
            }
            elseif ($step.Action -eq 'Remove' -and $PSCmdlet.ShouldProcess($step.Email, 'remove the invoice recipient')) {
                Remove-HostUpInvoiceRecipient -Id $step.Id -Connection $connection -Confirm:$false
                $step.Done = $true
            }
        }
        catch {
            Write-Error -ErrorRecord $_ -ErrorAction Continue
            $failures++
        }

        $step
    }

    if ($failures) {
        $exitCode = 1
    }
    elseif ($DetailedExitCode -and ($plan | Where-Object { $_.Action -ne 'Keep' -and ($_.Done -or $WhatIfPreference) })) {
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
