# What holds for every cmdlet, over the one table of commands (Commands.ps1).
BeforeDiscovery {
    . $PSScriptRoot/Commands.ps1
    $rows = @(Get-CommandRow)
    $changing = @($rows | Where-Object { $_.Changes })
    $paging = @($rows | Where-Object { $_.Pages })
    $piped = foreach ($row in $rows) { foreach ($source in $row.Piped) { $row + @{ Source = $source } } }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/Commands.ps1
    $base = 'http://127.0.0.1:9'
    $key = $SandboxKey

    # A fresh account over HTTP as the default connection, with what the row needs.
    function Connect-Account([string] $Setup = '', [string] $Name = 'default') {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck -Name $Name
        if ($Setup) { . ([scriptblock]::Create($Setup)) }
        $http
    }

    # What would change something at HostUp: a read does not, neither does a dry run where HostUp documents one, nor a POST that only asks.
    function Get-Change($SandboxHost, [int] $After = 0) {
        Get-SandboxRequest $SandboxHost | Select-Object -Skip $After | Where-Object {
            $_.method -notin 'GET', 'HEAD' -and
            $_.pathAndQuery -notmatch '/domains/nameservers/(lookup|validate)$' -and
            $_.pathAndQuery -notmatch '/(orders/preview|domains/availability)$' -and
            -not ($_.pathAndQuery -match '/actions/(upgrade|billing-cycle)$' -and $_.body -and ($_.body | ConvertFrom-Json).dryRun -eq $true)
        }
    }

    function Invoke-Row([string] $Script) {
        Invoke-Captured ([scriptblock]::Create($Script))
    }
}

AfterAll {
    Disconnect-HostUp -All
}

Describe 'The table of commands' {
    It 'has the cmdlets that the module exports, each once' {
        $exported = (Import-PowerShellDataFile $ModuleFolder/HostUp.psd1).CmdletsToExport
        Get-CommandRow | ForEach-Object { $_.Name } | Should -Be ($exported | Sort-Object)
    }

    It 'calls each by its name, and has a file of tests for each' {
        foreach ($row in Get-CommandRow) {
            foreach ($call in @($row.Call) + $row.Also) { $call | Should -Match "^$($row.Name)\b" }
            Join-Path $PSScriptRoot "../$($row.Room)/$($row.Name).Tests.ps1" | Should -Exist
        }
    }

    It 'says of each that takes objects by property name what it takes' {
        foreach ($row in Get-CommandRow) {
            $bound = (Get-Command $row.Name).Parameters.Values | Where-Object {
                $_.ParameterSets.Values.ValueFromPipelineByPropertyName -contains $true -and $_.Name -ne 'Connection'
            } | ForEach-Object Name
            foreach ($name in $bound) { $row.Binds.Keys | Should -Contain $name -Because "$($row.Name) binds -$name by property name" }
        }
    }
}

Describe '<Name>' -ForEach $rows {
    BeforeAll {
        $cmdlet = Get-Command $Name
        $facts = $cmdlet.ImplementingType.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)[0]
    }

    It 'does what the table says, and emits what it says' {
        $http = Connect-Account $Setup
        try {
            $script = if ($Changes) { "$Call -Confirm:`$false" } else { $Call }
            $base = $http.BaseUri
            $before = @(Get-SandboxRequest $http).Count
            $run = Invoke-Row $script
            $run.Errors | Should -BeNullOrEmpty
            if ($Emits) {
                # They are counted: to Pester, an object whose text is empty is nothing.
                @($run.Output).Count | Should -BeGreaterThan 0
                foreach ($object in $run.Output) { $object.PSObject.TypeNames | Should -Contain $Emits }
            }
            else {
                $run.Output | Should -BeNullOrEmpty
            }

            @(Get-SandboxRequest $http).Count - $before | Should -BeGreaterOrEqual ([int]$Sends)
            [bool](Get-Change $http -After $before) | Should -Be $Changes
        }
        finally {
            Disconnect-HostUp -All
            Stop-SandboxHost $http
        }
    }

    It 'says its type, when it emits one' {
        if ($Emits -like 'HostUp.*') { $cmdlet.OutputType.Name | Should -Contain $Emits }
        if ($WhatIfEmits) { $cmdlet.OutputType.Name | Should -Contain $WhatIfEmits }
        if (-not $Emits) { $cmdlet.OutputType | Should -BeNullOrEmpty }
    }

    It 'supports -WhatIf and -Confirm when it changes something, and asks when it spends or takes something down' {
        $facts.SupportsShouldProcess | Should -Be $Changes
        if ($Changes) { "$($facts.ConfirmImpact)" | Should -Be $(if ($Spends -or $Asks) { 'High' } else { 'Medium' }) }
    }

    It 'takes -Connection when it needs a key, and says so when there is none' {
        if ($NeedsKey) {
            $cmdlet.Parameters.Keys | Should -Contain 'Connection'
            Disconnect-HostUp -All
            $run = Invoke-Row $Call
            $run.Terminated | Should -BeTrue
            $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'NotConnected,*'
        }
    }

    It 'has the project''s own page of it online' {
        $cmdlet.HelpUri | Should -Be "https://github.com/hostup-powershell/hostup-powershell/blob/main/docs/en-US/$Name.md"
    }

    It 'names its parameters after things' {
        # A thing, not its id; the id is an alias. -Id is the alias of whatever a cmdlet is about.
        $named = $cmdlet.Parameters.Values | Where-Object { $_.Name -notin [System.Management.Automation.PSCmdlet]::CommonParameters }
        $named.Name | Where-Object { $_ -cmatch '.Id$|^Id$|Ids$' } | Should -BeNullOrEmpty
        $named.Name | Where-Object { $_ -cnotmatch '^[A-Z][A-Za-z0-9]+$' } | Should -BeNullOrEmpty

        # A parameter that takes several is still named in the singular.
        $named | Where-Object { $_.ParameterType.IsArray -and $_.Name -cmatch '[^suni]s$' } | ForEach-Object Name | Should -BeNullOrEmpty
    }

    It 'takes no secret as text' {
        $cmdlet.Parameters.Values | Where-Object { $_.Name -match 'key|secret|password|token|credential' -and $_.ParameterType -eq [string] -and $_.Name -ne 'AttemptKey' } |
            ForEach-Object Name | Should -BeNullOrEmpty
    }
}

Describe '<Name> -WhatIf' -ForEach $changing {
    It 'sends nothing that changes, and emits what the table says: <_>' -ForEach 'by the switch', 'by the preference', 'inherited' {
        $http = Connect-Account $Setup
        try {
            $before = @(Get-SandboxRequest $http).Count
            $script = switch ($_) {
                'by the switch' { "$Call -WhatIf" }
                'by the preference' { "`$WhatIfPreference = `$true; $Call" }
                'inherited' { "function Invoke-Outer { [CmdletBinding(SupportsShouldProcess)] param() $Call }; Invoke-Outer -WhatIf" }
            }
            $run = Invoke-Row $script
            $run.Errors | Should -BeNullOrEmpty
            Get-Change $http -After $before | Should -BeNullOrEmpty
            if ($WhatIfEmits) {
                foreach ($object in $run.Output) { $object.PSObject.TypeNames | Should -Contain $WhatIfEmits }
                $run.Output | Should -Not -BeNullOrEmpty
            }
            else {
                $run.Output | Should -BeNullOrEmpty
            }
        }
        finally {
            Disconnect-HostUp -All
            Stop-SandboxHost $http
        }
    }
}

Describe '<Name> that asks' -ForEach @($changing | Where-Object { $_.Spends -or $_.Asks }) {
    It 'sends nothing that changes when the question is answered No' {
        $http = Connect-Account $Setup
        $before = @(Get-SandboxRequest $http).Count
        try {
            $connection = Get-HostUpConnection default
            $run = Invoke-WithAnswer 'N' ([scriptblock]::Create("param(`$c) $Call -Connection `$c")) $connection
            $run.Questions | Should -Not -BeNullOrEmpty
            Get-Change $http -After $before | Should -BeNullOrEmpty
        }
        finally {
            Disconnect-HostUp -All
            Stop-SandboxHost $http
        }
    }

    It 'sends nothing that changes when nobody can be asked' {
        $http = Connect-Account $Setup
        $before = @(Get-SandboxRequest $http).Count
        try {
            $text = Invoke-Unattended "Connect-HostUp -ApiKey (ConvertTo-SecureString sandbox-key-not-a-secret -AsPlainText -Force) -BaseUri $($http.BaseUri) -SkipCheck; $Call"
            $text | Should -Match 'Confirm'
            Get-Change $http -After $before | Should -BeNullOrEmpty
        }
        finally {
            Disconnect-HostUp -All
            Stop-SandboxHost $http
        }
    }
}

Describe '<Name> over pages' -ForEach $paging {
    It 'asks for the pages it needs and no more' {
        $http = Connect-Account $Setup
        try {
            $before = @(Get-SandboxRequest $http).Count
            $null = & ([scriptblock]::Create("$Pages | Select-Object -First 1"))
            @(Get-SandboxRequest $http).Count - $before | Should -Be 1
        }
        finally {
            Disconnect-HostUp -All
            Stop-SandboxHost $http
        }
    }
}

# RULES, Connections: an object goes back over the connection it came from, unless -Connection says otherwise.
Describe 'Two connections: <Source> | <Name>' -ForEach $piped {
    BeforeEach {
        $a = Connect-Account $Setup -Name a
        $b = Connect-Account $Setup -Name b
        $sent = @{ a = @(Get-SandboxRequest $a).Count; b = @(Get-SandboxRequest $b).Count }
        $answer = if ($Changes) { '-Confirm:$false' }
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $a
        Stop-SandboxHost $b
    }

    It 'goes back to a, though b is the default' {
        (Get-HostUpConnection | Where-Object IsDefault).Name | Should -Be 'b'
        $objects = @(& ([scriptblock]::Create($Source.Insert(($Source -split '[ |]')[0].Length, ' -Connection a'))))
        $objects | Should -Not -BeNullOrEmpty
        $read = @(Get-SandboxRequest $a).Count
        $run = Invoke-Captured ([scriptblock]::Create("`$objects | $Name $answer"))
        $run.Errors | Should -BeNullOrEmpty
        @(Get-SandboxRequest $a).Count | Should -BeGreaterThan $read
        @(Get-SandboxRequest $b).Count | Should -Be $sent.b -Because 'b has nothing to do with it'
    }

    It 'goes where -Connection says' {
        $objects = @(& ([scriptblock]::Create($Source.Insert(($Source -split '[ |]')[0].Length, ' -Connection a'))))
        $read = @(Get-SandboxRequest $a).Count
        $null = Invoke-Captured ([scriptblock]::Create("`$objects | $Name $answer -Connection b"))
        @(Get-SandboxRequest $a).Count | Should -Be $read
        @(Get-SandboxRequest $b).Count | Should -BeGreaterThan $sent.b
    }

    It 'goes back to each from a pipeline of both' {
        $both = foreach ($c in 'b', 'a') { & ([scriptblock]::Create($Source.Insert(($Source -split '[ |]')[0].Length, " -Connection $c"))) }
        $read = @{ a = @(Get-SandboxRequest $a).Count; b = @(Get-SandboxRequest $b).Count }
        $run = Invoke-Captured ([scriptblock]::Create("`$both | $Name $answer"))
        $run.Errors | Should -BeNullOrEmpty
        $more = @{ a = @(Get-SandboxRequest $a).Count - $read.a; b = @(Get-SandboxRequest $b).Count - $read.b }
        $more.a | Should -BeGreaterThan 0
        $more.a | Should -Be $more.b
    }
}
