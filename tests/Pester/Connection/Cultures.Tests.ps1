BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'The names of connections under <culture>' -ForEach @{ Culture = 'sv-SE' }, @{ Culture = 'tr-TR' } {
    BeforeEach {
        $before = [cultureinfo]::CurrentCulture
        [cultureinfo]::CurrentCulture = $Culture
        Connect-HostUp -Sandbox -Name mini
    }

    AfterEach {
        Disconnect-HostUp -All
        [cultureinfo]::CurrentCulture = $before
    }

    It 'are found in another case: <name>' -ForEach @(
        @{ Name = 'a pattern'; Command = { Get-HostUpConnection MIN* } }
        @{ Name = 'the whole name'; Command = { Get-HostUpConnection MINI } }
    ) {
        (& $Command).Name | Should -BeExactly mini
    }

    It 'are taken by a command in another case' {
        (Get-HostUpPreference -Connection MINI).Localization.LanguageCode | Should -BeExactly en
    }
}
