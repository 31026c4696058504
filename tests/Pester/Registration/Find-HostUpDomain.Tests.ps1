BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # A name as HostUp answers for it.
    function Get-Answer([string] $Name, [string] $State = 'available') {
        @{ name = $Name; state = $State; available = $State -eq 'available'; billing = @{ amount = 99; currencyCode = 'SEK' }; currencyCode = 'SEK'; renewalAmount = 169 }
    }

    function Get-Json($Data) { ConvertTo-Json $Data -Depth 6 -Compress }
}

Describe 'Find-HostUpDomain' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'says what can be had and what it costs, at first and then' {
        $found = Find-HostUpDomain ny-butik.se
        $found.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Registration.DomainAvailability'
        $found.Name | Should -BeExactly 'ny-butik.se'
        $found.Available | Should -BeTrue
        $found.Amount | Should -Be 99
        $found.RenewalAmount | Should -Be 169
        $found.CurrencyCode | Should -BeExactly 'SEK'
    }

    It 'takes names as people write them, each once' {
        $found = @('Smörgåsbutiken.se', 'smörgåsbutiken.SE', 'xn--smrgsbutiken-wcb9u.se' | Find-HostUpDomain)
        $found.Name | Should -BeExactly 'smörgåsbutiken.se'
    }

    It 'never calls free what could not be found out: <State>' -ForEach @(
        @{ Name = 'hostup.se'; State = 'unavailable'; Available = $false }
        @{ Name = 'timeout-1.se'; State = 'unknown'; Available = $null }
        @{ Name = 'example.com'; State = 'already_owned'; Available = $false }
        @{ Name = 'fri.example'; State = 'invalid'; Available = $false }
    ) {
        $found = Find-HostUpDomain $Name
        $found.State | Should -BeExactly $State
        $found.Available | Should -Be $Available
        if ($null -eq $Available) {
            $found.UnknownReason | Should -BeExactly upstream_timeout
            @($found | Where-Object Available) | Should -BeNullOrEmpty
        }
    }

    It 'takes objects that have names' {
        ([pscustomobject]@{ Name = 'ett.se' } | Find-HostUpDomain).Name | Should -BeExactly 'ett.se'
        ([pscustomobject]@{ Domain = 'ett.se' } | Find-HostUpDomain).Name | Should -BeExactly 'ett.se'
    }

    It 'is an error for what is no name, and the others are asked for' {
        $run = Invoke-Captured { Find-HostUpDomain 'https://ett.se/', ny-butik.se, ett }
        $run.Output.Name | Should -BeExactly 'ny-butik.se'
        $run.Errors.FullyQualifiedErrorId | Should -Be (@('InvalidDomainName,HostUp.PowerShell.Registration.FindHostUpDomainCommand') * 2)
        $run.Errors.TargetObject | Should -BeExactly 'https://ett.se/', 'ett'
    }
}

Describe 'Find-HostUpDomain without a key' {
    It 'asks without one' {
        Disconnect-HostUp -All
        $server = Start-ScriptedServer
        try {
            $server.Answer(200, (Get-Json @{ data = @(Get-Answer ett.se) }))
            $env:HOSTUP_API_BASE = $server.BaseUri
            (Find-HostUpDomain ett.se).Available | Should -BeTrue
            $server.Requests.Authorization | Should -BeNullOrEmpty
        }
        finally {
            $env:HOSTUP_API_BASE = $null
            $server.Dispose()
        }
    }
}

Describe 'Find-HostUpDomain over many names' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
        $operation = Get-Json @{ operation = @{ status = 'queued'; jobId = 'dcheck_1'; pollUrl = '/api/v2/domains/availability/dcheck_1' } }
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'asks for 20 at a time' {
        $names = 1..45 | ForEach-Object { "namn-$_.se" }
        foreach ($batch in $names[0..19], $names[20..39], $names[40..44]) {
            $server.Answer(200, (Get-Json @{ data = @($batch | ForEach-Object { Get-Answer $_ }) }))
        }

        $found = $names | Find-HostUpDomain -ThrottleLimit 1
        $found.Name | Should -BeExactly $names
        $server.Requests | Should -HaveCount 3
        $server.Requests | ForEach-Object { @(($_.Body | ConvertFrom-Json).names).Count } | Should -Be 20, 20, 5
    }

    It 'emits each name as soon as it is answered, and each once' {
        $server.Answer(202, $operation)
        $server.Answer(202, '')
        $server.Answer(200, (Get-Json @{ status = 'processing'; data = @(Get-Answer b.se) }), 'application/json', 'Retry-After', '0')
        $server.Answer(200, (Get-Json @{ status = 'completed'; data = @((Get-Answer a.se), (Get-Answer b.se), (Get-Answer c.se unknown)) }))
        $asked = [System.Collections.Generic.List[int]]::new()
        $found = Find-HostUpDomain a.se, b.se, c.se | ForEach-Object { $asked.Add($server.Requests.Count); $_ }
        $found.Name | Should -BeExactly 'b.se', 'a.se', 'c.se'
        $found.State | Should -BeExactly available, available, unknown
        $asked[0] | Should -Be 3
        $server.Requests[1].PathAndQuery | Should -BeExactly '/api/v2/domains/availability/dcheck_1'
    }

    It 'is an error for each name when the look-up fails: <Name>' -ForEach @(
        @{ Name = 'with a reason'; Body = '{"status":"failed","reason":"No registry today.","data":[]}'; Id = 'OperationFailed'; Says = 'No registry today.' }
        @{ Name = 'without one'; Body = '{"status":"failed"}'; Id = 'OperationFailed'; Says = 'could not look up' }
        @{ Name = 'by saying nothing'; Body = '{"status":"completed","data":[]}'; Id = 'NotAnswered'; Says = 'has not said' }
    ) {
        $server.Answer(202, $operation)
        $server.Answer(200, $Body)
        $run = Invoke-Captured { Find-HostUpDomain a.se, b.se }
        $run.Output | Should -BeNullOrEmpty
        $run.Errors | Should -HaveCount 2
        $run.Errors.TargetObject | Should -BeExactly 'a.se', 'b.se'
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $run.Errors[0].CategoryInfo.Category | Should -Be InvalidResult
        "$($run.Errors[0])" | Should -BeLike "*$Says*"
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Find-HostUpDomain*'
    }

    It 'is an error for each name when it cannot be asked: <Status>' -ForEach @(@{ Status = 400 }, @{ Status = 500 }) {
        $server.Answer($Status, '{"code":"some_code","detail":"No."}', 'application/problem+json')
        $run = Invoke-Captured { Find-HostUpDomain a.se, b.se }
        $run.Errors.FullyQualifiedErrorId | Should -Be (@('some_code,HostUp.PowerShell.Registration.FindHostUpDomainCommand') * 2)
        $run.Errors.TargetObject | Should -BeExactly 'a.se', 'b.se'
    }

    It 'says what is not known in time, and how to take it up' {
        $server.Answer(202, $operation)
        $server.Answer(200, (Get-Json @{ status = 'processing'; data = @(Get-Answer a.se) }), 'application/json', 'Retry-After', '1')
        1..3 | ForEach-Object { $server.Answer(202, '{"status":"processing"}', 'application/json', 'Retry-After', '1') }
        $run = Invoke-Captured { Find-HostUpDomain a.se, b.se -WaitSec 1 }
        $run.Output.Name | Should -BeExactly 'a.se'
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'Timeout,*'
        $run.Errors[0].CategoryInfo.Category | Should -Be OperationTimeout
        $run.Errors[0].TargetObject | Should -BeExactly 'b.se'
        $run.Warnings | Should -HaveCount 1
        $run.Warnings[0] | Should -BeLike '*Wait-HostUpOperation /api/v2/domains/availability/dcheck_1*'
    }

    It 'loses nothing that was shown at Ctrl-C, and says how to take up the rest' {
        $server.Answer(202, $operation)
        $server.Answer(200, (Get-Json @{ status = 'processing'; data = @(Get-Answer a.se) }), 'application/json', 'Retry-After', '600')
        Import-TestType AnsweringHost
        $person = [HostUp.Tests.AnsweringHost]::new(@())
        $runspace = [runspacefactory]::CreateRunspace($person, [initialsessionstate]::CreateDefault2())
        $runspace.Open()
        $shell = [powershell]::Create($runspace)
        try {
            $null = $shell.AddScript('param($module, $key, $base) Import-Module $module; Connect-HostUp $key -BaseUri $base -SkipCheck; Find-HostUpDomain a.se, b.se')
            foreach ($argument in (Resolve-Path $ModuleFolder).Path, $SandboxKey, $server.BaseUri) { $null = $shell.AddArgument($argument) }
            $shown = [System.Management.Automation.PSDataCollection[psobject]]::new()
            $running = $shell.BeginInvoke([System.Management.Automation.PSDataCollection[psobject]]::new(), $shown)

            # Until the first name is there: from then on nothing happens for ten minutes.
            $shown.GetEnumerator().MoveNext() | Should -BeTrue
            $shell.Stop()
            $running.IsCompleted | Should -BeTrue
            $shown.Name | Should -BeExactly 'a.se'
            $person.Lines -join ' ' | Should -BeLike '*Wait-HostUpOperation /api/v2/domains/availability/dcheck_1*'
        }
        finally {
            $shell.Dispose()
            $runspace.Dispose()
        }
    }

    It 'ends when the key is no good' {
        $server.Answer(401, '{"code":"unauthorized"}', 'application/problem+json')
        $run = Invoke-Captured { Find-HostUpDomain a.se, b.se }
        $run.Terminated | Should -BeTrue
        $run.Errors | Should -HaveCount 1
    }
}
