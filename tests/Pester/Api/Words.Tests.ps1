# What -Verbose shows when, and what each failure says to do next, in both languages.
BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $problem = 'application/problem+json'
}

AfterAll {
    Disconnect-HostUp -All
}

Describe 'The lines of -Verbose' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    It 'are sentences with the method, path, status and time' {
        (Invoke-Captured { Get-HostUpPreference -Verbose }).Verbose |
            Should -Match '^GET /me/preferences was answered with HTTP 200 in \d+ ms\.$'
    }

    It 'name the request when it failed' {
        (Invoke-Captured { Get-HostUpHostingAccount acct_0 -Verbose -ErrorAction Ignore }).Verbose |
            Should -Match '^GET /shared-hosting/acct_0/account-details was answered with HTTP 404 in \d+ ms \(request req_\w+\)\.$'
    }

    It 'say why another attempt follows, and when' {
        Connect-HostUp -Sandbox -Scenario Flaky
        $lines = (Invoke-Captured { Get-HostUpPreference -Verbose }).Verbose
        $lines | Should -HaveCount 3
        $lines[1] | Should -Match '^GET /me/preferences: waiting \d\.\d s before retry 1 of 3 \(.+[^.]\)\.$'
    }

    It 'say that an attempt had no answer in time' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0 -TimeoutSec 1
            $server.Hold()
            (Invoke-Captured { Get-HostUpPreference -Verbose }).Verbose |
                Should -Match '^GET /me/preferences failed after \d+ ms: no answer in time\.$'
        }
        finally { $server.Dispose() }
    }

    It 'are shown by <name>' -ForEach @(
        @{ Name = 'the switch'; Act = { Get-HostUpPreference -Verbose } }
        @{ Name = 'the preference'; Act = { $VerbosePreference = 'Continue'; Get-HostUpPreference } }
        @{ Name = 'the preference, beside -Debug:$false'; Act = { $VerbosePreference = 'Continue'; Get-HostUpPreference -Debug:$false } }
        @{ Name = 'the switch of a function around it'; Act = { function Read-It { [CmdletBinding()] param() Get-HostUpPreference }; Read-It -Verbose } }
        @{ Name = 'the default of all commands'; Act = { $PSDefaultParameterValues = @{ '*-HostUp*:Verbose' = $true }; Get-HostUpPreference } }
    ) {
        (Invoke-Captured $Act).Verbose | Should -HaveCount 1
    }

    It 'are not shown by <name>' -ForEach @(
        @{ Name = 'default'; Act = { Get-HostUpPreference } }
        @{ Name = 'the switch off'; Act = { $VerbosePreference = 'Continue'; Get-HostUpPreference -Verbose:$false } }
        @{ Name = 'the preference Ignore'; Act = { $VerbosePreference = 'Ignore'; Get-HostUpPreference } }
    ) {
        (Invoke-Captured $Act).Verbose | Should -BeNullOrEmpty
    }
}

Describe 'What to do next after <Name>' -ForEach @(
    @{ Name = 'a wait that is no use'; Status = 429; Header = '99999999999'; Act = { Get-HostUpPreference }
        English = 'HostUp asks for a wait of 99999999999 seconds*Get-HostUpConnection*'; Swedish = 'HostUp ber om 99999999999 sekunders väntan*Get-HostUpConnection*'
    }
    @{ Name = 'a wait of a second'; Status = 429; Header = '1'; Act = { Get-HostUpPreference }
        English = 'Try again in a second.*'; Swedish = 'Försök igen om en sekund.*'
    }
    @{ Name = 'a wait of ten minutes'; Status = 429; Header = '600'; Act = { Get-HostUpPreference }
        English = 'Try again in 600 seconds, at 20??-??-?? ??:??:??.*-MaxRetryAfterSec*'; Swedish = 'Försök igen om 600 sekunder (20??-??-?? ??:??:??).*-MaxRetryAfterSec*'
    }
    @{ Name = 'a plan nobody knows'; Status = 404; Act = { Invoke-HostUpPlanUpgrade $SampleAccountId webbhotell-none -WhatIf }
        English = 'Check the account and the plan: Get-HostUpHostingAccount*Get-HostUpPlanOption*'; Swedish = 'Kontrollera kontot och paketet: Get-HostUpHostingAccount*Get-HostUpPlanOption*'
    }
    @{ Name = 'preferences that are not there'; Status = 404; Act = { Get-HostUpPreference }
        English = 'Check the id, and that the address*Get-HostUpConnection*'; Swedish = 'Kontrollera id:t, och att adressen*Get-HostUpConnection*'
    }
    @{ Name = 'a change that is in conflict'; Status = 409; Act = { Remove-HostUpInvoiceRecipient 1 }
        English = 'HostUp''s text above says what stands in the way. Settle that, *'; Swedish = 'HostUps text ovan säger vad som står i vägen. Ordna det *'
    }
    @{ Name = 'a change that may be made: an answer cut short'; Status = 200; Body = '{'; Act = { Set-HostUpPreference -LanguageCode sv }
        English = 'It may have been carried out all the same*Get-HostUpConnection*'; Swedish = 'Det kan ha utförts ändå*Get-HostUpConnection*'
    }
    @{ Name = 'a call that may have cost money'; Status = 200; Body = '<p>'; Act = { Invoke-HostUpApi orders POST -Body @{} }
        English = 'Do not run it again before you know: look at what it was to change*'; Swedish = 'Kör inte kommandot igen innan du vet: kontrollera det som skulle ändras*'
    }
) {
    It 'is told in <_>' -ForEach 'English', 'Swedish' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
            $text = if ($Body) { $Body } else { "{`"status`":$Status,`"detail`":`"What happened.`"}" }
            if ($Header) { $server.Answer($Status, $text, $problem, 'Retry-After', $Header) } else { $server.Answer($Status, $text, $problem) }
            [cultureinfo]::CurrentUICulture = if ($_ -eq 'Swedish') { 'sv-SE' } else { 'en-US' }
            $failure = (Invoke-Captured $Act).Errors[0]
        }
        finally {
            [cultureinfo]::CurrentUICulture = 'en-US'
            $server.Dispose()
        }

        $wanted = if ($_ -eq 'Swedish') { $Swedish } else { $English }
        $failure.ErrorDetails.RecommendedAction | Should -BeLike $wanted
        # PowerShell 7.5 and later print it by themselves.
        "$failure" -like "*$([Environment]::NewLine)$wanted" | Should -Be ($PSVersionTable.PSVersion -lt [version]'7.5')
    }
}

Describe 'What to do next after a change that may be made' {
    It 'says to look first when <name>' -ForEach @(
        @{ Name = 'no answer came in time'; Lose = 'Hold'; Next = 'It may have been carried out all the same*-TimeoutSec*' }
        @{ Name = 'the connection was lost'; Lose = 'Drop'; Next = 'It may have been carried out all the same*Get-HostUpConnection*' }
    ) {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0 -TimeoutSec 1
            $server.$Lose()
            $failure = (Invoke-Captured { Set-HostUpPreference -LanguageCode sv }).Errors[0]
        }
        finally { $server.Dispose() }

        $failure.ErrorDetails.RecommendedAction | Should -BeLike $Next
    }
}

Describe 'A plan that cannot be changed' {
    It 'is a warning that says so even when HostUp does not say why' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
            $server.Answer(200, '{"actions":{"canUpgrade":{"allowed":false}},"availableOptions":[]}')
            (Invoke-Captured { Get-HostUpPlanOption $SampleAccountId }).Warnings |
                Should -Be "$SampleAccountId cannot change plan now; HostUp does not say why."
        }
        finally { $server.Dispose() }
    }
}
