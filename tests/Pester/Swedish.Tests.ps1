# The module in a session whose language is Swedish.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $module = (Get-Module HostUp).ModuleBase
    $culture = [cultureinfo]::CurrentUICulture
    [cultureinfo]::CurrentUICulture = 'sv-SE'
}

AfterAll {
    [cultureinfo]::CurrentUICulture = $culture
}

Describe 'A Swedish session' {
    BeforeEach {
        Disconnect-HostUp -All
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'is told in Swedish what to do, under the same error id' {
        Disconnect-HostUp -All
        $failure = { Get-HostUpPreference } | Should -Throw -PassThru -ErrorId 'NotConnected,HostUp.PowerShell.Account.GetHostUpPreferenceCommand'
        "$failure" | Should -Match '^Det finns ingen anslutning till HostUp\.'
        $failure.ErrorDetails.RecommendedAction | Should -Match '^Anslut med Connect-HostUp'
    }

    It 'keeps HostUp''s codes and its own text' {
        $failure = { Get-HostUpHostingAccount acct_0000 -ErrorAction Stop } | Should -Throw -PassThru -ErrorId 'not_found,*'
        $failure.Exception.Code | Should -Be 'not_found'
        $failure.ErrorDetails.RecommendedAction | Should -Match '^Kontrollera namnet eller id:t'
    }

    It 'is told a price in Swedish' {
        $failure = { Invoke-HostUpPlanUpgrade $SampleAccountId webbhotell-business -MaximumAmount 1 -Confirm:$false -ErrorAction Stop } |
            Should -Throw -PassThru -ErrorId 'PriceAboveMaximum,*'
        "$failure" | Should -Match ' SEK nu, därefter 199\.00 SEK annually: mer än 1\.00 SEK'
        $asked = Invoke-HostUpDomainRenewal example.com -MaximumAmount 1 -WhatIf 6>&1 3>&1 | Out-String
        $asked | Should -Match ' SEK nu, därefter .* mer än 1\.00 SEK'
    }

    It 'is warned in Swedish' {
        Connect-HostUp -Sandbox -Scenario Empty
        $null = Set-HostUpPreference -CardAutoCharge $true -WarningVariable warning -WarningAction SilentlyContinue
        "$warning" | Should -Match '^Autodebitering av kort är påslagen men har ingen verkan.*needs_payment_method'
    }

    It 'is told in Swedish of a failure on the wire, under the same error id: <Name>' -ForEach @(
        @{ Name = 'no answer'; Id = 'Timeout'; Act = { $server.Hold(); Get-HostUpPreference }
            Says = '^Inget svar kom från 127\.0\.0\.1 inom en sekund\.'; Next = '^Kör kommandot igen' }
        @{ Name = 'a page'; Id = 'UnexpectedResponse'; Act = { $server.Answer(200, '<p>Hej</p>', 'text/html'); Get-HostUpPreference }
            Says = '^Svaret på GET /me/preferences är inte JSON: Hej \(HTTP 200\)'; Next = '^Kontrollera att adressen' }
        @{ Name = 'a list that ends early'; Id = 'UnexpectedResponse'; Act = { $server.Answer(200, '{"data":[],"hasMore":true}'); Get-HostUpHostingAccount }
            Says = '^HostUp säger att listan från GET /shared-hosting fortsätter'; Next = '^Kontrollera att adressen' }
        @{ Name = 'one of several calls at a time'; Id = 'UnexpectedResponse'
            Act = { 1..2 | ForEach-Object { $server.Answer(200, '<p>Hej</p>', 'text/html') }; 'acct_a', 'acct_b' | Get-HostUpHostingAccount }
            Says = '^Svaret på GET /shared-hosting/acct_[ab]/account-details är inte JSON: Hej'; Next = '^Kontrollera att adressen' }
        @{ Name = 'a change that nothing settles'; Id = 'OutcomeUnknown'
            Act = { $server.Answer(200, ''); Invoke-HostUpPlanUpgrade $SampleAccountId webbhotell-business -Confirm:$false }
            Says = "^Ett byte av paket för acct_01hxa3b4c5d6e7f8g9h0j1k2m3 till webbhotell-business skickades"; Next = '^Kör inte kommandot igen' }
        @{ Name = 'a dry run that was none'; Id = 'DryRunNotConfirmed'
            Act = { $server.Answer(200, '{"upgraded":true}'); Invoke-HostUpPlanUpgrade $SampleAccountId webbhotell-business -WhatIf }
            Says = '^En provkörning begärdes'; Next = '^Kontrollera kontot' }
        @{ Name = 'HostUp''s own text'; Id = 'conflict'
            Act = { $server.Answer(409, '{"status":409,"detail":"In use.","code":"conflict","requestId":"req_1"}', 'application/problem+json'); Remove-HostUpInvoiceRecipient 4 }
            Says = '^In use\. \(conflict, HTTP 409, request-id req_1\)'; Next = '^HostUps text ovan' }
    ) {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0 -TimeoutSec 1
            $failures = (Invoke-Captured $Act).Errors
        }
        finally { $server.Dispose() }

        $failures | Should -Not -BeNullOrEmpty
        foreach ($failure in $failures) {
            $failure.FullyQualifiedErrorId | Should -BeLike "$Id,HostUp.PowerShell.*"
            "$failure" | Should -Match $Says
            $failure.ErrorDetails.RecommendedAction | Should -Match $Next
        }
    }

    It 'is told in Swedish where nobody answers' {
        $server = Start-ScriptedServer
        $address = $server.BaseUri
        $server.Dispose()
        $failure = { Connect-HostUp -ApiKey $SandboxKey -BaseUri $address -MaxRetryCount 0 } | Should -Throw -PassThru -ErrorId 'ConnectionFailed,*'
        "$failure" | Should -Match '^127\.0\.0\.1 kunde inte nås: '
        $failure.ErrorDetails.RecommendedAction | Should -Be "Ingen anslutning upprättades. Kontrollera nätverket, proxyn och adressen ($($address.AbsoluteUri)) och anslut sedan igen."
    }

    It 'reads in Swedish what happens on the wire' {
        Connect-HostUp -Sandbox -Scenario Flaky
        $lines = (Invoke-Captured { Get-HostUpPreference -Verbose }).Verbose
        $lines[0] | Should -Match '^GET /me/preferences (besvarades med HTTP \d+ efter \d+ ms|misslyckades efter \d+ ms: )'
        $lines[1] | Should -Match '^GET /me/preferences: väntar \d,\d s före omförsök 1 av 3 \(.+[^.]\)\.$'
    }

    It 'is told in Swedish which scopes are wanted' {
        Connect-HostUp -Sandbox -Scenario ReadOnlyKey
        $failure = { Set-HostUpPreference -LanguageCode sv -SeparateInvoices $true -ErrorAction Stop } | Should -Throw -PassThru -ErrorId 'forbidden,*'
        $failure.ErrorDetails.RecommendedAction | Should -Match 'en nyckel med write:account och write:billing\.'
    }

    It 'is told in Swedish which scopes are missing, and what is wrong with a value' {
        Connect-HostUp -Sandbox -Scenario ReadOnlyKey
        $failure = { Set-HostUpPreference -SmsEnabled $true -SeparateInvoices $true -ErrorAction Stop } | Should -Throw -PassThru -ErrorId 'forbidden,*'
        $failure.ErrorDetails.RecommendedAction | Should -Match '^Det här kräver en nyckel med write:account och write:billing\.'
        { Invoke-HostUpApi me/preferences PATCH -Body @{ 1 = 'x' } -ErrorAction Stop } | Should -Throw "Nyckeln '1' är ingen sträng.*"
        { Invoke-HostUpApi me/preferences -Query @{ q = @{} } -ErrorAction Stop } | Should -Throw 'Ett värde i -Query är ett objekt (Hashtable)*'
        $self = @{}
        $self.self = $self
        { Invoke-HostUpApi me/preferences PATCH -Body $self -ErrorAction Stop } | Should -Throw 'Värdet är nästlat för djupt*'
    }

    It 'is asked in Swedish about a plan change' {
        $script = "[cultureinfo]::CurrentUICulture = 'sv-SE'; Import-Module '$module'; Connect-HostUp -Sandbox; " +
        "Invoke-HostUpPlanUpgrade $SampleAccountId webbhotell-business -WhatIf"
        $text = (& ([System.Environment]::ProcessPath) -NoProfile -NonInteractive -Command $script) -join "`n"
        $text | Should -Match "Byt paket för $SampleAccountId till webbhotell-business"
        $text | Should -Match '  Från:       Start'
        $text | Should -Match '  Därefter:   199\.00 SEK annually'
    }

    It 'sees the same names and data' {
        $swedish = Get-HostUpHostingAccount | Out-String -Width 80
        [cultureinfo]::CurrentUICulture = 'en-US'
        try { $english = Get-HostUpHostingAccount | Out-String -Width 80 } finally { [cultureinfo]::CurrentUICulture = 'sv-SE' }
        $swedish | Should -BeExactly $english
    }

    It 'is Swedish in Finland as well' {
        Disconnect-HostUp -All
        [cultureinfo]::CurrentUICulture = 'sv-FI'
        try { { Get-HostUpPreference } | Should -Throw 'Det finns ingen*' } finally { [cultureinfo]::CurrentUICulture = 'sv-SE' }
    }

    It 'is English for everyone else: <_>' -ForEach 'en-US', 'de-DE', 'nb-NO', '' {
        Disconnect-HostUp -All
        [cultureinfo]::CurrentUICulture = $_
        try { { Get-HostUpPreference } | Should -Throw 'There is no connection*' } finally { [cultureinfo]::CurrentUICulture = 'sv-SE' }
    }
}
