BeforeAll {
    . $PSScriptRoot/../Common.ps1

    $wrongKey = ConvertTo-SecureString wrong-key -AsPlainText -Force
    $offline = @{ ApiKey = $SandboxKey; SkipCheck = $true }
    $forbidden = '{"status":403,"detail":"The key lacks a scope.","code":"forbidden"}'
}

Describe 'Connect-HostUp: the key and its check' {
    BeforeAll {
        $http = Start-SandboxHost
    }

    AfterEach {
        Disconnect-HostUp -All
        $env:HOSTUP_API_KEY = $null
        $env:HOSTUP_API_BASE = $null
    }

    AfterAll {
        Stop-SandboxHost $http
    }

    It 'takes the key from <name>, and checks it with one request' -ForEach @(
        @{ Name = '-ApiKey'; Command = { Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri } }
        @{ Name = 'the first argument'; Command = { Connect-HostUp $SandboxKey -BaseUri $http.BaseUri } }
        @{ Name = 'the password of -Credential'; Command = { Connect-HostUp -Credential ([pscredential]::new('anyone', $SandboxKey)) -BaseUri $http.BaseUri } }
        @{ Name = 'HOSTUP_API_KEY'; Command = { $env:HOSTUP_API_KEY = 'sandbox-key-not-a-secret'; Connect-HostUp -BaseUri $http.BaseUri } }
        @{ Name = 'HOSTUP_API_KEY, with white space around it'; Command = { $env:HOSTUP_API_KEY = " sandbox-key-not-a-secret`n"; Connect-HostUp -BaseUri $http.BaseUri } }
        @{ Name = 'HOSTUP_API_KEY, for HOSTUP_API_BASE'
            Command = { $env:HOSTUP_API_KEY = 'sandbox-key-not-a-secret'; $env:HOSTUP_API_BASE = $http.BaseUri; Connect-HostUp }
        }
        @{ Name = '-ApiKey, for HOSTUP_API_BASE'; Command = { $env:HOSTUP_API_BASE = $http.BaseUri; Connect-HostUp $SandboxKey } }
        @{ Name = '-ApiKey rather than HOSTUP_API_KEY'; Command = { $env:HOSTUP_API_KEY = 'wrong-key'; Connect-HostUp $SandboxKey -BaseUri $http.BaseUri } }
        @{ Name = '-ApiKey, for -BaseUri rather than HOSTUP_API_BASE'
            Command = { $env:HOSTUP_API_BASE = 'https://nowhere.invalid'; Connect-HostUp $SandboxKey -BaseUri $http.BaseUri }
        }
    ) {
        # Not by the name Command, which is the script itself where it runs.
        $connect = $Command
        $sent = @(Get-RequestDuring $http { $script:run = Invoke-Captured $connect })
        $script:run.Errors | Should -BeNullOrEmpty
        $script:run.Output | Should -BeNullOrEmpty
        $sent | Should -HaveCount 1
        $sent[0].method | Should -Be 'GET'
        (Get-HostUpConnection).Name | Should -Be 'default'
        (Get-HostUpConnection).BaseUri | Should -Be $http.BaseUri
        (Get-HostUpPreference).Localization.LanguageCode | Should -Be 'en'
    }

    It 'sends nothing with -SkipCheck, and keeps a key that is wrong' {
        @(Get-RequestDuring $http { Connect-HostUp -ApiKey $wrongKey -BaseUri $http.BaseUri -SkipCheck }) | Should -HaveCount 0
        (Get-HostUpConnection).IsOpen | Should -BeTrue
    }

    It 'keeps no connection after 401, and leaves the one of the same name as it was' {
        Connect-HostUp -Sandbox -Name tenant
        Assert-Failure { Connect-HostUp -ApiKey $wrongKey -BaseUri $http.BaseUri -Name tenant -PassThru } -Id unauthorized -Category AuthenticationError `
            -Target $http.BaseUri.AbsoluteUri -Terminating -Says '(unauthorized, HTTP 401' -Next 'Connect again with a valid key'
        (Get-HostUpConnection).IsSandbox | Should -BeTrue
        (Get-HostUpConnection).IsDefault | Should -BeTrue
        (Get-HostUpConnection).IsOpen | Should -BeTrue
    }

    It 'keeps no connection after 401 where there was none' {
        $null = Invoke-Captured { Connect-HostUp -ApiKey $wrongKey -BaseUri $http.BaseUri }
        Get-HostUpConnection | Should -BeNullOrEmpty
        Assert-Failure { Get-HostUpPreference } -Id NotConnected -Category AuthenticationError -Target $null -Terminating
    }

    It 'takes 403 for a good key, and says which scope it lacks' {
        $server = Start-ScriptedServer
        try {
            $server.Answer(403, $forbidden, 'application/problem+json')
            $run = Invoke-Captured { Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -PassThru -Verbose }
            $run.Errors | Should -BeNullOrEmpty
            $run.Output.IsOpen | Should -BeTrue
            $run.Verbose -join ' ' | Should -BeLike '*The key is good*read:account*'
            $server.Requests | Should -HaveCount 1
            $server.Requests[0].PathAndQuery | Should -Be '/api/v2/me/preferences'
            $server.Requests[0].Authorization | Should -BeExactly 'Bearer sandbox-key-not-a-secret'
        }
        finally {
            $server.Dispose()
        }
    }

    It 'keeps no connection when the check fails: <name>' -ForEach @(
        @{ Name = 'a firewall answers 403'; Status = 403; Body = '<html>Blocked</html>'; Type = 'text/html'; Id = 'UnexpectedResponse'; Category = 'InvalidResult'; Next = 'proxy or firewall' }
        @{ Name = 'a web page answers 200'; Status = 200; Body = '<html>Hello</html>'; Type = 'text/html'; Id = 'UnexpectedResponse'; Category = 'InvalidResult'; Next = "HostUp's API" }
        @{ Name = 'HostUp is down'; Status = 503; Body = '{"status":503,"detail":"Down.","code":"service_unavailable"}'; Type = 'application/problem+json'
            Id = 'service_unavailable'; Category = 'ResourceUnavailable'; Next = 'Try again later'
        }
    ) {
        $server = Start-ScriptedServer
        try {
            $server.Answer($Status, $Body, $Type)
            Assert-Failure { Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -MaxRetryCount 0 } -Id $Id -Category $Category `
                -Target $server.BaseUri.AbsoluteUri -Terminating -Says "HTTP $Status" -Next $Next
            Get-HostUpConnection | Should -BeNullOrEmpty
        }
        finally {
            $server.Dispose()
        }
    }

    It 'keeps no connection when nobody answers' {
        $server = Start-ScriptedServer
        $address = $server.BaseUri
        $server.Dispose()
        Assert-Failure { Connect-HostUp -ApiKey $SandboxKey -BaseUri $address -MaxRetryCount 0 } -Id ConnectionFailed -Category ConnectionError `
            -Target $address.AbsoluteUri -Terminating -Next 'Check the network'
        Get-HostUpConnection | Should -BeNullOrEmpty
    }

    It 'asks for the key at a prompt, and shows nothing of it' {
        $run = Invoke-WithAnswer -Answer 'sandbox-key-not-a-secret' -ArgumentList $http.BaseUri -Script {
            param($BaseUri)
            Connect-HostUp -BaseUri $BaseUri
            Get-HostUpConnection
        }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output.Name | Should -Be default
        $run.Shown | Should -BeLike '*https://cloud.hostup.se/api-management*'
        $run.Shown | Should -Not -BeLike '*sandbox-key*'
    }

    It 'takes a proxy as host and port, and says so of what is none' {
        Connect-HostUp $SandboxKey -BaseUri $http.BaseUri -Proxy 127.0.0.1:3128 -SkipCheck
        (Get-HostUpConnection).Proxy | Should -Be 'http://127.0.0.1:3128/'
        Disconnect-HostUp
        Assert-Failure { Connect-HostUp $SandboxKey -BaseUri $http.BaseUri -Proxy 'no proxy' } -Id BadConfiguration -Category InvalidArgument `
            -Target $http.BaseUri.OriginalString -Terminating
    }

    It 'says how to give a key where there is none: <name>' -ForEach @(
        @{ Name = 'no variable'; Value = $null }
        @{ Name = 'a blank variable'; Value = '  ' }
    ) {
        $env:HOSTUP_API_KEY = $Value
        Assert-Failure { Connect-HostUp } -Id NotConnected -Category AuthenticationError -Target $null -Terminating `
            -Says 'No API key was given', 'HOSTUP_API_KEY is not set' -Next 'Connect-HostUp -ApiKey (Read-Host -AsSecureString)'
        Get-HostUpConnection | Should -BeNullOrEmpty
    }

    It 'refuses a key that no header can carry: <name>' -ForEach @(
        @{ Name = 'a space'; Key = 'two words'; Says = 'contains a space' }
        @{ Name = 'a line break'; Key = "two`nlines"; Says = 'a line break' }
        @{ Name = 'a letter outside ASCII'; Key = 'nyckel-å'; Says = 'outside ASCII' }
        @{ Name = 'white space alone'; Key = ' '; Says = 'The API key is empty.' }
    ) {
        $secure = [System.Net.NetworkCredential]::new('', $Key).SecurePassword
        Assert-Failure { Connect-HostUp -ApiKey $secure -BaseUri $http.BaseUri -SkipCheck } -Id BadConfiguration -Category InvalidArgument -Terminating `
            -Says $Says -Next 'No connection was made'
        if ($Key.Trim()) {
            "$((Invoke-Captured { Connect-HostUp -ApiKey $secure -SkipCheck }).Errors[0])" | Should -Not -BeLike "*$Key*"
        }

        Get-HostUpConnection | Should -BeNullOrEmpty
    }

    It 'refuses what does not go together: <name>' -ForEach @(
        @{ Name = 'two keys'; Command = { Connect-HostUp -ApiKey $SandboxKey -Credential ([pscredential]::new('a', $SandboxKey)) -SkipCheck } }
        @{ Name = 'a key for the sandbox'; Command = { Connect-HostUp -Sandbox -ApiKey $SandboxKey } }
        @{ Name = 'an address for the sandbox'; Command = { Connect-HostUp -Sandbox -BaseUri example.com } }
        @{ Name = 'a proxy for the sandbox'; Command = { Connect-HostUp -Sandbox -Proxy http://127.0.0.1:1 } }
        @{ Name = 'a key as plain text'; Command = { Connect-HostUp -ApiKey plain -SkipCheck } }
        @{ Name = 'no key in -ApiKey'; Command = { Connect-HostUp -ApiKey $null -SkipCheck } }
        @{ Name = 'a scenario there is not'; Command = { Connect-HostUp -Sandbox -Scenario Nowhere } }
        @{ Name = 'an empty name'; Command = { Connect-HostUp -Sandbox -Name '' } }
        @{ Name = 'an empty address'; Command = { Connect-HostUp @offline -BaseUri '' } }
        @{ Name = 'no time at all'; Command = { Connect-HostUp @offline -TimeoutSec 0 } }
        @{ Name = 'more than an hour'; Command = { Connect-HostUp @offline -TimeoutSec 3601 } }
        @{ Name = 'fewer retries than none'; Command = { Connect-HostUp @offline -MaxRetryCount -1 } }
        @{ Name = 'a wait shorter than none'; Command = { Connect-HostUp @offline -MaxRetryAfterSec -1 } }
    ) {
        $run = Invoke-Captured $Command
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].Exception | Should -BeOfType System.Management.Automation.ParameterBindingException
        Get-HostUpConnection | Should -BeNullOrEmpty
    }

    It 'goes through -Proxy' {
        $proxy = [uri]$http.BaseUri.GetLeftPart('Authority')
        $sent = @(Get-RequestDuring $http {
                $script:c = Connect-HostUp -ApiKey $SandboxKey -BaseUri http://127.0.0.1:9 -Proxy $proxy -MaxRetryCount 0 -PassThru `
                    -ProxyCredential ([pscredential]::new('me', $wrongKey))
            })
        $sent | Should -HaveCount 1
        $script:c.Proxy | Should -Be $proxy
        $script:c | Format-List * -Force | Out-String | Should -Not -BeLike '*wrong-key*'
    }
}

Describe 'Connect-HostUp: the address' {
    AfterEach {
        Disconnect-HostUp -All
        $env:HOSTUP_API_KEY = $null
        $env:HOSTUP_API_BASE = $null
    }

    It 'takes <given> for <expected>' -ForEach @(
        @{ Given = 'cloud.hostup.se'; Expected = 'https://cloud.hostup.se/api/v2' }
        @{ Given = 'Cloud.HostUp.se/'; Expected = 'https://cloud.hostup.se/api/v2' }
        @{ Given = ' cloud.hostup.se/api '; Expected = 'https://cloud.hostup.se/api/v2' }
        @{ Given = 'https://cloud.hostup.se'; Expected = 'https://cloud.hostup.se/api/v2' }
        @{ Given = 'https://cloud.hostup.se/api/'; Expected = 'https://cloud.hostup.se/api/v2' }
        @{ Given = 'https://cloud.hostup.se/api/v2/'; Expected = 'https://cloud.hostup.se/api/v2' }
        @{ Given = 'https://gateway.example.com:8443/hostup/api'; Expected = 'https://gateway.example.com:8443/hostup/api/v2' }
        @{ Given = 'http://localhost:8080'; Expected = 'http://localhost:8080/api/v2' }
        @{ Given = 'http://127.0.0.2/api'; Expected = 'http://127.0.0.2/api/v2' }
        @{ Given = 'http://[::1]:8080/api/v2'; Expected = 'http://[::1]:8080/api/v2' }
    ) {
        Connect-HostUp @offline -BaseUri $Given
        (Get-HostUpConnection).BaseUri.AbsoluteUri | Should -BeExactly $Expected
        $env:HOSTUP_API_BASE = $Given
        Connect-HostUp @offline
        (Get-HostUpConnection).BaseUri.AbsoluteUri | Should -BeExactly $Expected
    }

    It 'is HostUp where none is given, or a blank one: "<value>"' -ForEach @{ Value = $null }, @{ Value = ' ' } {
        $env:HOSTUP_API_BASE = $Value
        (Connect-HostUp @offline -PassThru).BaseUri.AbsoluteUri | Should -BeExactly 'https://cloud.hostup.se/api/v2'
    }

    It 'refuses <given>' -ForEach @(
        @{ Given = 'http://cloud.hostup.se'; Says = 'is not encrypted' }
        @{ Given = 'http://10.0.0.1/api/v2'; Says = 'is not encrypted' }
        @{ Given = 'http://0.0.0.0'; Says = 'is not encrypted' }
        @{ Given = 'http://localhost.example.com'; Says = 'is not encrypted' }
        @{ Given = 'http://127.0.0.1.example.com'; Says = 'is not encrypted' }
        @{ Given = 'ftp://cloud.hostup.se'; Says = 'must begin with https://' }
        @{ Given = 'https://cloud.hostup.se/api/v1'; Says = 'must be a host, or end in /api or /api/v2' }
        @{ Given = 'https://cloud.hostup.se/#top'; Says = 'must not have a query or a fragment' }
        @{ Given = 'https://'; Says = 'is not an address' }
    ) {
        Assert-Failure { Connect-HostUp @offline -BaseUri $Given } -Id BadConfiguration -Category InvalidArgument -Target $Given -Terminating `
            -Says "'$Given' $Says" -Next 'No connection was made'
        $env:HOSTUP_API_BASE = $Given
        Assert-Failure { Connect-HostUp @offline } -Id BadConfiguration -Category InvalidArgument -Target $null -Terminating -Says "'$Given' $Says"
        $env:HOSTUP_API_KEY = 'a-key'
        Assert-Failure { Get-HostUpPreference } -Id BadConfiguration -Category InvalidArgument -Target $null -Terminating -Says $Says -Next 'HOSTUP_API_BASE'
        Get-HostUpConnection | Should -BeNullOrEmpty
    }

    It 'does not repeat an address that may hold a secret: <name>' -ForEach @(
        @{ Name = 'a user name and password'; Given = 'https://me:hush-hush@cloud.hostup.se' }
        @{ Name = 'the same over http'; Given = 'http://me:hush-hush@cloud.hostup.se' }
        @{ Name = 'a query'; Given = 'https://cloud.hostup.se/api?key=hush-hush' }
    ) {
        $failure = (Invoke-Captured { Connect-HostUp @offline -BaseUri $Given }).Errors[0]
        $failure.FullyQualifiedErrorId | Should -BeLike 'BadConfiguration,*'
        "$failure" | Should -Not -BeLike '*hush-hush*'
        "$($failure.TargetObject) $($failure.CategoryInfo)" | Should -Not -BeLike '*hush-hush*'
    }
}

Describe 'Connect-HostUp: connections' {
    AfterEach {
        Disconnect-HostUp -All
    }

    It 'is offline with -Sandbox: <scenario>' -ForEach @(
        foreach ($scenario in 'Default', 'Empty', 'ManyAccounts', 'ReadOnlyKey', 'UnpaidInvoice', 'RateLimited', 'Flaky', 'Slow') { @{ Scenario = $scenario } }
    ) {
        $connection = Connect-HostUp -Sandbox -Scenario $Scenario -SkipCheck -PassThru
        $connection | Should -BeOfType HostUp.PowerShell.Connection.HostUpConnection
        $connection.Name | Should -Be 'sandbox'
        $connection.IsSandbox | Should -BeTrue
        $connection.Scenario | Should -Be $Scenario
    }

    It 'checks the sandbox as it checks HostUp' {
        $run = Invoke-Captured { Connect-HostUp -Sandbox -Verbose }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -BeNullOrEmpty
        $run.Verbose | Should -HaveCount 1
        $run.Verbose[0] | Should -BeLike 'GET */me/preferences was answered with HTTP 200 in *'
    }

    It 'shows with -PassThru what it was given' {
        $connection = Connect-HostUp @offline -Name 'Tenant B' -TimeoutSec 7 -MaxRetryCount 0 -MaxRetryAfterSec 11 -PassThru
        $connection.Name | Should -BeExactly 'Tenant B'
        "$connection" | Should -BeExactly 'Tenant B'
        $connection.TimeoutSec | Should -Be 7
        $connection.MaxRetryCount | Should -Be 0
        $connection.MaxRetryAfterSec | Should -Be 11
        $connection.Proxy | Should -BeNullOrEmpty
        $connection.Scenario | Should -BeNullOrEmpty
        $connection.IsSandbox | Should -BeFalse
        $connection.IsDefault | Should -BeTrue
        $connection.IsOpen | Should -BeTrue
    }

    It 'has the documented defaults' {
        $connection = Connect-HostUp @offline -PassThru
        $connection.Name, $connection.TimeoutSec, $connection.MaxRetryCount, $connection.MaxRetryAfterSec | Should -Be 'default', 30, 3, 120
    }

    It 'makes the newest the default' {
        $first = Connect-HostUp -Sandbox -Name first -PassThru
        $second = Connect-HostUp -Sandbox -Name second -Scenario Empty -PassThru
        $first.IsDefault | Should -BeFalse
        $second.IsDefault | Should -BeTrue
        Get-HostUpHostingAccount | Should -BeNullOrEmpty
        @(Get-HostUpHostingAccount -Connection first).Count | Should -BeGreaterThan 0
    }

    It 'closes the one it takes the name of, whatever the case' {
        $first = Connect-HostUp -Sandbox -Name Tenant -PassThru
        $second = Connect-HostUp -Sandbox -Name TENANT -PassThru
        $first.IsOpen | Should -BeFalse
        $first.IsDefault | Should -BeFalse
        Get-HostUpConnection | Should -Be $second
        Assert-Failure { Get-HostUpPreference -Connection $first } -Id NotConnected -Category AuthenticationError -Target Tenant -Terminating
    }

    It 'is used by -Connection, given as <name>' -ForEach @(
        @{ Name = 'the object'; Command = { Get-HostUpPreference -Connection $one } }
        @{ Name = 'its name'; Command = { Get-HostUpPreference -Connection one } }
        @{ Name = 'its name in capitals'; Command = { Get-HostUpPreference -Connection ONE } }
        @{ Name = 'what Get-HostUpConnection gives'; Command = { Get-HostUpPreference -Connection (Get-HostUpConnection one) } }
    ) {
        $one = Connect-HostUp -Sandbox -Name one -PassThru
        $null = Set-HostUpPreference -Timezone Europe/Oslo
        Connect-HostUp -Sandbox -Name two
        (& $Command).Localization.Timezone | Should -Be 'Europe/Oslo'
        (Get-HostUpPreference).Localization.Timezone | Should -Be 'Europe/Stockholm'
    }

    It 'is not guessed: a name nobody connected under is an error' {
        Connect-HostUp -Sandbox
        Assert-Failure { Get-HostUpPreference -Connection nobody } -Id NotConnected -Category AuthenticationError -Target nobody -Terminating `
            -Says "named 'nobody'" -Next 'Get-HostUpConnection lists the connections'
    }

    It 'belongs to the runspace that made it' {
        Connect-HostUp -Sandbox -Name here
        $there = Invoke-WithAnswer -Answer @() -Script {
            @(Get-HostUpConnection).Count
            try { Get-HostUpPreference } catch { $_.FullyQualifiedErrorId }
            try { Get-HostUpPreference -Connection here } catch { $_.FullyQualifiedErrorId }
            Connect-HostUp -Sandbox -Name there
            $null = Set-HostUpPreference -Timezone Europe/Oslo
            (Get-HostUpConnection).Name
        }
        $there.Errors | Should -BeNullOrEmpty
        $there.Output[0] | Should -Be 0
        $there.Output[1] | Should -BeLike 'NotConnected,*'
        $there.Output[2] | Should -BeLike 'NotConnected,*'
        $there.Output[3] | Should -Be 'there'
        (Get-HostUpConnection).Name | Should -Be 'here'
        (Get-HostUpPreference).Localization.Timezone | Should -Be 'Europe/Stockholm'
    }

    It 'can be handed to other runspaces' {
        $c = Connect-HostUp -Sandbox -PassThru
        $null = Set-HostUpPreference -Timezone Europe/Oslo
        $module = (Resolve-Path $ModuleFolder).Path
        $zones = 1..3 | ForEach-Object -ThrottleLimit 3 -Parallel {
            Import-Module $using:module
            (Get-HostUpPreference -Connection $using:c).Localization.Timezone
            @(Get-HostUpConnection).Count
        }
        @($zones | Where-Object { $_ -is [string] }) | Should -Be 'Europe/Oslo', 'Europe/Oslo', 'Europe/Oslo'
        @($zones | Where-Object { $_ -isnot [string] }) | Should -Be 0, 0, 0
    }
}

Describe 'Connect-HostUp: HOSTUP_API_KEY without connecting' {
    BeforeAll {
        $http = Start-SandboxHost
    }

    BeforeEach {
        $env:HOSTUP_API_KEY = 'sandbox-key-not-a-secret'
        $env:HOSTUP_API_BASE = $http.BaseUri
    }

    AfterEach {
        $env:HOSTUP_API_KEY = $null
        $env:HOSTUP_API_BASE = $null
        Disconnect-HostUp -All
    }

    AfterAll {
        Stop-SandboxHost $http
    }

    It 'is used where there is no connection, and shown from then on' {
        Get-HostUpConnection | Should -BeNullOrEmpty
        (Get-HostUpPreference).Localization.LanguageCode | Should -Be 'en'
        (Get-HostUpConnection).Name | Should -Be 'environment'
        (Get-HostUpConnection).BaseUri | Should -Be $http.BaseUri
        (Get-HostUpConnection).IsDefault | Should -BeFalse
    }

    It 'stands behind a connection' {
        Connect-HostUp -Sandbox
        @(Get-RequestDuring $http { Get-HostUpPreference }) | Should -HaveCount 0
    }

    It 'is read anew when it changes' {
        $null = Get-HostUpPreference
        $old = Get-HostUpConnection environment
        $env:HOSTUP_API_KEY = 'another-key'
        Assert-Failure { Get-HostUpPreference } -Id unauthorized -Category AuthenticationError -Target /me/preferences -Terminating
        $old.IsOpen | Should -BeFalse
        $env:HOSTUP_API_KEY = $null
        Assert-Failure { Get-HostUpPreference } -Id NotConnected -Category AuthenticationError -Target $null -Terminating -Next HOSTUP_API_KEY
    }

    It 'is shown as the variables have it now: <name>' -ForEach @(
        @{ Name = 'the key is cleared'; Change = { $env:HOSTUP_API_KEY = $null }; Left = 0 }
        @{ Name = 'the key is no key any more'; Change = { $env:HOSTUP_API_KEY = 'two words' }; Left = 0 }
        @{ Name = 'the key is another'; Change = { $env:HOSTUP_API_KEY = 'another-key' }; Left = 1 }
        @{ Name = 'the address is another'; Change = { $env:HOSTUP_API_BASE = 'https://other.example' }; Left = 1 }
        @{ Name = 'nothing has changed'; Change = { }; Left = 1; IsOld = $true }
    ) {
        $null = Get-HostUpPreference
        $old = Get-HostUpConnection environment
        . $Change
        $shown = @(Get-HostUpConnection)
        $shown | Should -HaveCount $Left
        $shown.Where({ -not $_.IsOpen }) | Should -BeNullOrEmpty
        $old.IsOpen | Should -Be ([bool]$IsOld)
        if ($shown) { $shown[0].BaseUri | Should -BeLike "$(if ($env:HOSTUP_API_BASE -like '*other*') { 'https://other.example' } else { $http.BaseUri })*" }

        # Nor can it be used by its name, with a key that was taken away.
        if (-not $Left) { Assert-Failure { Get-HostUpPreference -Connection environment } -Id NotConnected -Category AuthenticationError -Target environment -Terminating }
    }

    It 'is not made by looking when another runspace has closed it' {
        . $PSScriptRoot/../Trust/TestServer.ps1
        $null = Get-HostUpPreference
        $elsewhere = New-Elsewhere
        try {
            $elsewhere.SessionStateProxy.SetVariable('c', (Get-HostUpConnection environment))
            Invoke-Elsewhere $elsewhere 'Disconnect-HostUp $c'
        }
        finally {
            $elsewhere.Dispose()
        }
        Get-HostUpConnection | Should -BeNullOrEmpty
        $null = Get-HostUpPreference
        (Get-HostUpConnection).IsOpen | Should -BeTrue
    }

    It 'is refused when no header can carry it' {
        $env:HOSTUP_API_KEY = 'two words'
        Assert-Failure { Get-HostUpPreference } -Id BadConfiguration -Category InvalidArgument -Target $null -Terminating `
            -Says 'contains a space' -Next 'Correct the environment variables HOSTUP_API_KEY'
    }
}

Describe 'Connect-HostUp: the key shows nowhere' {
    BeforeAll {
        $http = Start-SandboxHost
        $connection = Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -PassThru
    }

    AfterAll {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'not in a connection, by <name>' -ForEach @(
        @{ Name = 'Format-List'; Show = { $connection | Format-List * -Force | Out-String } }
        @{ Name = 'ConvertTo-Json'; Show = { $connection | ConvertTo-Json -Depth 8 -WarningAction SilentlyContinue } }
        @{ Name = 'ConvertTo-Csv'; Show = { $connection | ConvertTo-Csv } }
        @{ Name = 'Export-Clixml'; Show = { [System.Management.Automation.PSSerializer]::Serialize($connection, 8) } }
        @{ Name = 'the default view'; Show = { $connection | Out-String } }
        @{ Name = 'text'; Show = { "$connection" } }
    ) {
        $text = (& $Show) -join ' '
        $text | Should -BeLike '*default*'
        $text | Should -Not -BeLike '*sandbox-key-not-a-secret*'
    }

    It 'not in any property' {
        $connection.PSObject.Properties.Name | Should -Not -Contain 'ApiKey'
        foreach ($property in $connection.PSObject.Properties) {
            $property.Value | Should -Not -BeOfType securestring
            "$($property.Value)" | Should -Not -BeLike '*not-a-secret*'
        }
    }

    It 'not in a stream: <name>' -ForEach @(
        @{ Name = 'connecting'; Command = { Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -Name again -PassThru -Verbose -Debug } }
        @{ Name = 'a refusal'; Command = { Connect-HostUp -ApiKey (ConvertTo-SecureString wrong-key -AsPlainText -Force) -BaseUri $http.BaseUri -Verbose -Debug } }
        @{ Name = 'a call'; Command = { Get-HostUpPreference -Verbose -Debug } }
    ) {
        $run = Invoke-Captured $Command
        $run.Verbose.Count | Should -BeGreaterThan 0
        $again = $Command
        $all = Invoke-Captured { & $again *>&1 | ForEach-Object { "$_"; $_ | Format-List * -Force | Out-String } }
        $text = ($all.Output -join ' ') + ($run.Errors | ForEach-Object { $_.Exception.ToString(); $_.ErrorDetails; Get-Error -InputObject $_ | Out-String })
        $text | Should -Not -BeLike '*sandbox-key-not-a-secret*'
        $run.Errors | ForEach-Object { $_.Exception.ToString() } | Should -Not -BeLike '*Bearer*'
        "$text" | Should -Not -BeLike '*Bearer *key*'
    }
}
