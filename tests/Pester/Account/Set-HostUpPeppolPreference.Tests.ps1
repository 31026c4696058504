BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Set-HostUpPeppolPreference' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'emits what was saved: <_>' -ForEach $true, $false {
        $saved = Set-HostUpPeppolPreference -OptedOut $_
        $saved | Should -HaveCount 1
        $saved.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Account.PeppolPreference'
        $saved.OptedOut | Should -Be $_
        $saved.UpdatedAt | Should -BeOfType DateTimeOffset
        "$saved" | Should -Be ($_ ? 'opted out' : 'not opted out')
    }

    It 'takes its value <name>' -ForEach @(
        @{ Name = 'by position'; Command = { Set-HostUpPeppolPreference $true } }
        @{ Name = 'by property name'; Command = { [pscustomobject]@{ OptedOut = $true } | Set-HostUpPeppolPreference } }
        @{ Name = 'from what it emitted'; Command = { Set-HostUpPeppolPreference $true | Set-HostUpPeppolPreference | Select-Object -Last 1 } }
        @{ Name = 'from a row of a CSV file, as 1'; Command = { [pscustomobject]@{ OptedOut = 1 } | Set-HostUpPeppolPreference } }
    ) {
        $run = Invoke-Captured $Command
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -HaveCount 1
        $run.Output[0].OptedOut | Should -BeTrue
    }

    It 'says with -WhatIf what it would set, and emits nothing' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; @(Set-HostUpPeppolPreference $true -WhatIf).Count'
        $text | Should -BeLike '*What if:*set optedOut to true*sandbox*'
        $text.TrimEnd() | Should -BeLike "*`n0"
    }

    It 'can be kept and shown' {
        $saved = Set-HostUpPeppolPreference $true
        ($saved | ConvertTo-Json | ConvertFrom-Json).OptedOut | Should -BeTrue
        $file = Join-Path $TestDrive saved.xml
        $saved | Export-Clixml $file
        (Import-Clixml $file).OptedOut | Should -BeTrue
        $saved | Format-List | Out-String | Should -Not -BeNullOrEmpty
    }
}

Describe 'Set-HostUpPeppolPreference: what is sent' {
    BeforeAll {
        $http = Start-SandboxHost
    }

    BeforeEach {
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    AfterAll {
        Stop-SandboxHost $http
    }

    It 'sends <json> for <command>' -ForEach @(
        @{ Command = { Set-HostUpPeppolPreference $true }; Json = '{"optedOut":true}' }
        @{ Command = { Set-HostUpPeppolPreference $false }; Json = '{"optedOut":false}' }
        @{ Command = { Set-HostUpPeppolPreference $true -Confirm:$false }; Json = '{"optedOut":true}' }
    ) {
        $sent = @(Get-RequestDuring $http $Command)
        $sent | Should -HaveCount 1
        $sent[0].method | Should -Be 'PATCH'
        $sent[0].pathAndQuery | Should -BeLike '*/me/preferences/peppol'
        $sent[0].body | Should -BeExactly $Json
    }

    It 'sends nothing for <name>' -ForEach @(
        @{ Name = '-WhatIf'; Command = { Set-HostUpPeppolPreference $true -WhatIf } }
        @{ Name = 'the preference'; Command = { $WhatIfPreference = $true; Set-HostUpPeppolPreference $true } }
        @{ Name = 'text that is no boolean'; Command = { Set-HostUpPeppolPreference 'no' } }
        @{ Name = 'null'; Command = { Set-HostUpPeppolPreference $null } }
        @{ Name = 'objects without the value'; Command = { [pscustomobject]@{ Other = 1 } | Set-HostUpPeppolPreference } }
        @{ Name = 'a connection that is not there'; Command = { Set-HostUpPeppolPreference $true -Connection nosuch } }
    ) {
        Get-RequestDuring $http $Command | Should -BeNullOrEmpty
    }

    It 'asks with -Confirm, and does what is answered: <answer>' -ForEach @(
        @{ Answer = 'Yes'; Sent = '{"optedOut":true}' }
        @{ Answer = 'No'; Sent = $null }
    ) {
        $before = @(Get-SandboxRequest $http).Count
        $run = Invoke-WithAnswer -Answer $Answer -ArgumentList $http.BaseUri -Script {
            param($BaseUri)
            Connect-HostUp -ApiKey (ConvertTo-SecureString 'sandbox-key-not-a-secret' -AsPlainText -Force) -BaseUri $BaseUri -SkipCheck
            Set-HostUpPeppolPreference $true -Confirm
        }
        $run.Errors | Should -BeNullOrEmpty
        $run.Questions | Should -HaveCount 1
        $run.Questions[0] | Should -BeLike '*set optedOut to true*'
        (Get-SandboxRequest $http | Select-Object -Skip $before).body | Should -Be $Sent
    }
}

Describe 'Set-HostUpPeppolPreference: errors' {
    AfterEach {
        Disconnect-HostUp -All
    }

    It 'says how to connect' {
        Assert-Failure { Set-HostUpPeppolPreference $true } -Id NotConnected -Category AuthenticationError -Target $null -Terminating -Next 'Connect-HostUp'
    }

    It 'says with -WhatIf too how to connect' {
        Assert-Failure { Set-HostUpPeppolPreference $true -WhatIf } -Id NotConnected -Category AuthenticationError -Terminating
    }

    It 'names the scope that the key lacks' {
        Connect-HostUp -Sandbox -Scenario ReadOnlyKey
        Assert-Failure { Set-HostUpPeppolPreference $true } -Id forbidden -Category PermissionDenied -Target '/me/preferences/peppol' -Says 'HTTP 403' `
            -Next 'write:account'
    }

    It 'goes on after an error, and not after a 401' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
            $server.Answer(400, '{"status":400,"detail":"No.","code":"invalid_request","errors":[{"pointer":"/optedOut","detail":"must be a boolean.","code":"invalid_type"}]}', 'application/problem+json')
            $server.Answer(200, '{"optedOut":true,"updatedAt":"2026-05-01T00:00:00Z","source":"api"}')
            $server.Answer(401, '{"status":401,"detail":"Bad key.","code":"unauthorized"}', 'application/problem+json')
            $run = Invoke-Captured { 1..4 | ForEach-Object { [pscustomobject]@{ OptedOut = $true } } | Set-HostUpPeppolPreference }
            $run.Output | Should -HaveCount 1
            $run.Output[0].source | Should -Be 'api'
            $run.Errors.FullyQualifiedErrorId | Should -Be @(
                'invalid_request,HostUp.PowerShell.Account.SetHostUpPeppolPreferenceCommand'
                'unauthorized,HostUp.PowerShell.Account.SetHostUpPeppolPreferenceCommand'
            )
            "$($run.Errors[0])" | Should -BeLike '*/optedOut: must be a boolean.*'
            $run.Errors[0].TargetObject | Should -BeExactly '/me/preferences/peppol'
            $run.Terminated | Should -BeTrue
            $server.Requests | Should -HaveCount 3
        }
        finally {
            $server.Dispose()
        }
    }

    It 'repeats a change whose answer was lost: it is the same the second time' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 1
            $server.Answer(503, '{"status":503,"detail":"Later.","code":"service_unavailable"}', 'application/problem+json', 'Retry-After', '0')
            $server.Answer(200, '{"optedOut":true,"updatedAt":null}')
            (Set-HostUpPeppolPreference $true).OptedOut | Should -BeTrue
            $server.Requests.Body | Should -Be '{"optedOut":true}', '{"optedOut":true}'
        }
        finally {
            $server.Dispose()
        }
    }
}
