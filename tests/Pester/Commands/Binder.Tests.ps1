# What scripts pipe in: rows of CSV (text), of JSON (custom objects), and what is none of these. A value that cannot be taken is an error
# for its object, and nothing is sent with it left out. Over every parameter that binds by property name (Commands.ps1).
BeforeDiscovery {
    . $PSScriptRoot/Commands.ps1
    $rows = @(Get-CommandRow | Where-Object { $_.Binds.Count })
    $parameters = foreach ($row in $rows) { foreach ($name in $row.Binds.Keys | Sort-Object) { $row + @{ Parameter = $name } } }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/Commands.ps1

    # What two runs of one call differ in: each account is on a port of its own, a price is by the second, what is shown may have a time,
    # an order's key is made up, and so are the ids of what is new. Those are of 2025 and later; what an account begins with is older.
    function Hide-Moment([string] $Text) {
        $Text -replace '127\.0\.0\.1:\d+', 'here' -replace '\d+\.\d\d SEK', 'SEK' -replace '\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ', 'then' `
            -creplace '\border_attempt_\d{8}T\d{6}Z_[0-9a-f]{32}\b', 'order_attempt_new' -creplace '(?<=\b[a-z]+_)01[k-z][0-9a-z]{23}\b', 'new'
    }

    # What a call leaves to be seen: its requests, what it emits, and its errors.
    function Invoke-Bound([hashtable] $Row, [scriptblock] $How, $Value) {
        $http = Start-SandboxHost
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
            if ($Row.Setup) { . ([scriptblock]::Create($Row.Setup)) }
            $before = @(Get-SandboxRequest $http).Count
            $splat = if ($Row.Changes) { @{ Confirm = $false } } else { @{} }
            if ((Get-Command $Row.Name).Parameters.ContainsKey('Force')) { $splat.Force = $true }
            if ($Row.With) { $splat += & ([scriptblock]::Create($Row.With)) }
            $run = Invoke-Captured { & $How $Row.Name $Value $splat }
            $requests = @(Get-SandboxRequest $http | Select-Object -Skip $before | ForEach-Object { "$($_.method) $($_.pathAndQuery) $($_.body)" })
            [pscustomobject]@{
                Errors  = $run.Errors
                Changes = @($requests | Where-Object { $_ -notmatch '^(GET|HEAD) ' })
                Seen    = Hide-Moment ((@($requests) + @($run.Output | ForEach-Object { "$_" })) -join "`n")
            }
        }
        finally {
            Disconnect-HostUp -All
            Stop-SandboxHost $http
        }
    }

    $AsObjects = { param($name, $value, $splat) $value | & $name @splat }
    $AsTyped = { param($name, $value, $splat) & $name @value @splat }

    function New-Row([hashtable] $Binds, [string] $Name, $Value) {
        $members = $Binds.Clone()
        if ($Name) { $members[$Name] = $Value }
        [pscustomobject]$members
    }

    function Get-BoundType([string] $Command, [string] $Name) {
        $type = (Get-Command $Command).Parameters[$Name].ParameterType
        $underlying = [System.Nullable]::GetUnderlyingType($type)
        if ($underlying) { $underlying } else { $type }
    }

    # How scripts have the values of a type, and the value that is meant.
    function Get-GoodForm([type] $Type, $Value) {
        if ($Type -in [bool], [switch]) {
            foreach ($pair in @('true', $true), @('false', $false), @('TRUE', $true), @('False', $false), @('1', $true), @('0', $false), @(1, $true), @(0, $false), @($true, $true)) {
                @{ Form = $pair[0]; Means = $pair[1] }
            }
        }
        elseif ([System.Collections.IDictionary].IsAssignableFrom($Type)) {
            @{ Form = $Value; Means = $Value }
            @{ Form = ConvertTo-Json $Value -Depth 5 | ConvertFrom-Json; Means = $Value }
        }
        elseif ($Type -eq [pscredential]) {
            @{ Form = $Value; Means = $Value }
            @{ Form = [psobject]::AsPSObject($Value); Means = $Value }
            @{ Form = $Value.Password; Means = $Value }
        }
        else {
            @{ Form = $Value; Means = $Value }
            @{ Form = [psobject]::AsPSObject("$Value"); Means = $Value }
            if ($Type.IsArray) { @{ Form = @($Value); Means = $Value } }
        }
    }

    function Get-BadForm([type] $Type) {
        if ($Type -in [bool], [switch]) { 'maybe', '', 'yes', 2, -1, [datetime]'2026-01-01', @{ a = 1 }, [pscustomobject]@{ a = 1 }, { 1 } }
        elseif ([System.Collections.IDictionary].IsAssignableFrom($Type)) { 'text', '', 5, $true, [datetime]'2026-01-01' }
        elseif ($Type -eq [pscredential]) { 'text', '', 5, @{ a = 1 }, [pscustomobject]@{ a = 1 } }
        elseif ($Type -in [int], [long], [decimal]) { 'many', '', [pscustomobject]@{ a = 1 }, @{ a = 1 } }
        else { @{ a = 1 }, [pscustomobject]@{ a = 1 }, [datetime]'2026-01-01', { 1 } }
    }

    # An empty cell of a CSV row is none, where there may be none.
    function Test-Optional([string] $Command, [string] $Name) {
        $type = (Get-Command $Command).Parameters[$Name].ParameterType
        $null -ne [System.Nullable]::GetUnderlyingType($type) -or $type -eq [switch]
    }

    function Show([object] $Value) { "$(if ($null -eq $Value) { 'null' } else { "[$($Value.GetType().Name)] '$Value'" })" }
}

Describe '<Name> -<Parameter> from objects' -ForEach $parameters {
    BeforeAll {
        $row = @{ Name = $Name; Setup = $Setup; Changes = $Changes; With = $With }
        $type = Get-BoundType $Name $Parameter
        $others = $Binds.Clone()
        $others.Remove($Parameter)
        $without = Invoke-Bound $row $AsObjects ([pscustomobject]$others)
    }

    It 'takes what scripts have' {
        $wrong = foreach ($good in Get-GoodForm $type $Binds[$Parameter]) {
            $typed = $Binds.Clone()
            $typed[$Parameter] = $good.Means
            $meant = Invoke-Bound $row $AsTyped $typed
            $found = Invoke-Bound $row $AsObjects (New-Row $Binds $Parameter $good.Form)
            if ($found.Seen -cne $meant.Seen -or [bool]$found.Errors -ne [bool]$meant.Errors) {
                "$(Show $good.Form): meant <$($meant.Seen)$($meant.Errors)>, sent <$($found.Seen)$($found.Errors)>"
            }
        }
        $wrong | Should -BeNullOrEmpty
    }

    It 'leaves nothing out that it cannot take' {
        $wrong = foreach ($bad in Get-BadForm $type) {
            if ($bad -is [string] -and $bad -eq '' -and (Test-Optional $Name $Parameter)) { continue }
            $found = Invoke-Bound $row $AsObjects (New-Row $Binds $Parameter $bad)
            $isRefused = $found.Errors -and -not $found.Changes
            $isSent = -not $found.Errors -and $found.Seen -cne $without.Seen

            # What is text for PowerShell, HostUp refuses: it was sent, not left out.
            $isRefusedThere = $found.Errors -and $found.Seen -cne $without.Seen
            if (-not ($isRefused -or $isSent -or $isRefusedThere)) { "$(Show $bad): <$($found.Seen)>" }
        }
        $wrong | Should -BeNullOrEmpty
    }

    It 'takes null, and text that is empty, for no value, or refuses it' {
        # An empty cell of a CSV row is no description; it is no boolean either.
        foreach ($nothing in $null, '') {
            if ($nothing -eq '' -and $type -notin [string], [string[]] -and -not (Test-Optional $Name $Parameter)) { continue }
            $found = Invoke-Bound $row $AsObjects (New-Row $Binds $Parameter $nothing)
            if ($found.Errors) { $found.Changes | Should -BeNullOrEmpty } else { $found.Seen | Should -BeExactly $without.Seen }
        }
    }
}

# Neither a CSV row nor JSON can have a password.
Describe '<Name> from rows' -ForEach @($rows | Where-Object { -not $_.Binds.Credential }) {
    BeforeAll {
        $row = @{ Name = $Name; Setup = $Setup; Changes = $Changes; With = $With }
        $meant = Invoke-Bound $row $AsTyped $Binds
        if ($Changes) { $meant.Errors | Should -BeNullOrEmpty }
    }

    It 'of CSV does what is typed does' {
        # CSV has no tables within tables.
        $text = @{}
        foreach ($name in $Binds.Keys | Where-Object { $Binds[$_] -isnot [hashtable] }) { $text[$name] = $Binds[$name] }
        $found = Invoke-Bound $row $AsObjects ([pscustomobject]$text | ConvertTo-Csv | ConvertFrom-Csv)
        @($found.Errors).Count | Should -Be @($meant.Errors).Count
        $found.Seen | Should -BeExactly (Invoke-Bound $row $AsTyped $text).Seen
    }

    It 'of JSON does what is typed does' {
        $found = Invoke-Bound $row $AsObjects (ConvertTo-Json $Binds -Depth 5 | ConvertFrom-Json)
        @($found.Errors).Count | Should -Be @($meant.Errors).Count
        $found.Seen | Should -BeExactly $meant.Seen
    }

    It 'goes on after one that it cannot take' {
        $bad = @($Binds.Keys | Where-Object { (Get-BoundType $Name $_) -eq [bool] })[0]
        if ($bad) {
            $found = Invoke-Bound $row $AsObjects @((New-Row $Binds $bad 'maybe'), [pscustomobject]$Binds)
            $found.Errors | Should -HaveCount 1
            $found.Seen | Should -BeExactly $meant.Seen
        }
    }
}
