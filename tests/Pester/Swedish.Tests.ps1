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
        $failure.ErrorDetails.RecommendedAction | Should -Match '^Kontrollera id:t'
    }

    It 'is warned in Swedish' {
        Connect-HostUp -Sandbox -Scenario Empty
        $null = Set-HostUpPreference -CardAutoCharge $true -WarningVariable warning -WarningAction SilentlyContinue
        "$warning" | Should -Match '^Autodebitering av kort är påslagen men verkar inte.*needs_payment_method'
    }

    It 'is told in Swedish which scopes are missing, and what is wrong with a value' {
        Connect-HostUp -Sandbox -Scenario ReadOnlyKey
        $failure = { Set-HostUpPreference -SmsEnabled $true -SeparateInvoices $true -ErrorAction Stop } | Should -Throw -PassThru -ErrorId 'forbidden,*'
        $failure.ErrorDetails.RecommendedAction | Should -Match '^Detta kräver en nyckel med write:account och write:billing\.'
        { Invoke-HostUpApi me/preferences PATCH -Body @{ 1 = 'x' } -ErrorAction Stop } | Should -Throw "Nyckeln '1' är ingen sträng.*"
        { Invoke-HostUpApi me/preferences -Query @{ q = @{} } -ErrorAction Stop } | Should -Throw 'Ett värde i -Query är ett objekt (Hashtable)*'
        $self = @{}
        $self.self = $self
        { Invoke-HostUpApi me/preferences PATCH -Body $self -ErrorAction Stop } | Should -Throw 'Värdet har för många nivåer*'
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
