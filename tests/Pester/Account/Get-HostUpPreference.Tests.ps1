BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpPreference' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'reads the preferences as a typed object' {
        $preferences = Get-HostUpPreference
        $preferences.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Account.AccountPreferences'
        $preferences.Localization.Timezone | Should -Be 'Europe/Stockholm'
        $preferences.Billing.CardAutoCharge.Status | Should -Be 'active'
        $preferences.Notifications.Delivery.EnabledEmails | Should -HaveCount 4
    }

    It 'says how to connect when there is no connection' {
        Disconnect-HostUp -All
        { Get-HostUpPreference } | Should -Throw -ErrorId 'NotConnected,HostUp.PowerShell.Account.GetHostUpPreferenceCommand'
    }

    It 'reads over HTTP what the offline sandbox has' {
        $http = Start-SandboxHost
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -Name http
            (Get-HostUpPreference -Connection http).ToJson() | Should -Be (Get-HostUpPreference -Connection sandbox).ToJson()
        }
        finally {
            Stop-SandboxHost $http
        }
    }
}

Describe 'Get-HostUpPreference: objects' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'takes a connection, or the name of one' {
        Connect-HostUp -Sandbox -Name other
        $null = Set-HostUpPreference -LanguageCode sv -Connection other
        (Get-HostUpPreference -Connection other).Localization.LanguageCode | Should -Be sv
        (Get-HostUpPreference -Connection (Get-HostUpConnection sandbox)).Localization.LanguageCode | Should -Be en
    }

    It 'can be kept and shown' {
        $preferences = Get-HostUpPreference
        ($preferences | ConvertTo-Json -Depth 8 | ConvertFrom-Json).Localization.Timezone | Should -Be 'Europe/Stockholm'
        $file = Join-Path $TestDrive preferences.xml
        $preferences | Export-Clixml $file -Depth 5
        (Import-Clixml $file).Billing.CardAutoCharge.Status | Should -Be active
        $preferences | Format-List | Out-String | Should -BeLike '*Europe/Stockholm*'
    }

    It 'reads the same under <_>' -ForEach 'sv-SE', 'tr-TR', 'ar-SA' {
        $expected = (Get-HostUpPreference).ToJson()
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            (Get-HostUpPreference).ToJson() | Should -BeExactly $expected
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }
    }
}

Describe 'Get-HostUpPreference: what a server answers' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'reports <status> as <category>' -ForEach @(
        @{ Status = 401; Code = 'unauthorized'; Category = 'AuthenticationError'; Ends = $true; Next = 'Connect again with a valid key' }
        @{ Status = 403; Code = 'forbidden'; Category = 'PermissionDenied'; Ends = $false; Next = 'read:account' }
        @{ Status = 404; Code = 'not_found'; Category = 'ObjectNotFound'; Ends = $false; Next = '' }
        @{ Status = 503; Code = 'service_unavailable'; Category = 'ResourceUnavailable'; Ends = $false; Next = 'Try again later' }
    ) {
        $server.Answer($Status, "{`"status`":$Status,`"detail`":`"From the test.`",`"code`":`"$Code`",`"requestId`":`"req_1`"}", 'application/problem+json')
        Assert-Failure { Get-HostUpPreference } -Id $Code -Category $Category -Target '/me/preferences' -Terminating:$Ends `
            -Says 'From the test.', "($Code, HTTP $Status, request req_1)" -Next $Next
        $server.Requests | Should -HaveCount 1
    }

    It 'keeps members it does not know, at every depth' {
        $server.Answer(200, '{"theme":"dark","localization":{"languageCode":"sv","calendar":"iso"},"billing":null}')
        $preferences = Get-HostUpPreference
        $preferences.theme | Should -Be dark
        $preferences.Localization.calendar | Should -Be iso
        $preferences.Billing | Should -BeNullOrEmpty
        $preferences.Notifications | Should -BeNullOrEmpty
    }
}
