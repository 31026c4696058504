# The one table of commands: what the tests that hold for every cmdlet know of each. A room has a file of data, by cmdlet:
#
#   Call         a call that does something in a fresh sandbox, and on its own: what changes something asks in it (tests answer)
#   Setup        what must be there first; Call may rely on the sandbox's first ids
#   Also         further calls whose paths differ, for the tests of secrets and of what is loaded
#   Emits        the type of what Call emits; left out when it emits nothing
#   Changes      whether it changes something at HostUp; then it supports ShouldProcess
#   WhatIfEmits  the type of what it emits with -WhatIf; left out when nothing
#   Spends       whether it spends, ends or rotates something: its ConfirmImpact is High
#   Asks         whether it asks without being told to, though it spends nothing: its ConfirmImpact is High
#   Pages        a call that reads several pages of the sandbox's Default account
#   Piped        calls whose objects it takes through the pipeline
#   Binds        a good value for each parameter that it takes by property name, together a whole call; -Credential as name and password
#   With         a script that gives, as a hashtable, what a call of Binds must have besides and no object has
#   NeedsKey     $false for what can be called without a connection
#   Sends        $false for what sends nothing at all
#   AtOnce       how many requests it begins with side by side, where that is more than one

<#
.SYNOPSIS
    The rows of the table, in the order of the cmdlets' names, complete with what a room leaves out.
#>
function Get-CommandRow {
    $rows = foreach ($file in Get-ChildItem $PSScriptRoot -Filter *.psd1) {
        $data = Import-PowerShellDataFile $file.FullName
        foreach ($name in $data.Keys) {
            $row = @{
                Name = $name; Room = $file.BaseName; Call = $null; Setup = ''; Also = @(); Emits = $null; Changes = $false; WhatIfEmits = $null
                Spends = $false; Asks = $false; Pages = $null; Piped = @(); Binds = @{}; With = $null; NeedsKey = $true; Sends = $true; AtOnce = 1
            }
            foreach ($field in $data[$name].Keys) {
                if (-not $row.ContainsKey($field)) { throw "$($file.Name): $name has a field '$field', which no test knows." }
                $row[$field] = $data[$name][$field]
            }

            if ($row.Binds.Credential) {
                $user, $password = $row.Binds.Credential -split ' ', 2
                $row.Binds.Credential = [pscredential]::new($user, [System.Net.NetworkCredential]::new('', $password).SecurePassword)
            }

            $row.Also = @($row.Also)
            $row.Piped = @($row.Piped)
            $row
        }
    }
    $rows | Sort-Object { $_.Name }
}

<#
.SYNOPSIS
    All calls of a row as scripts: Call and Also, those that change something answered with Yes.
#>
function Get-RowCall {
    param([Parameter(Mandatory)] $Row)

    foreach ($call in @($Row.Call) + $Row.Also) {
        if ($Row.Changes) { "$call -Confirm:`$false" } else { $call }
    }
}
