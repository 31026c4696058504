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
