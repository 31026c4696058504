BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Compare-HostUpPreference' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'takes every parameter of Set-HostUpPreference but those of a change' {
        $set = (Get-Command Set-HostUpPreference).Parameters
        $test = (Get-Command Compare-HostUpPreference).Parameters
        $set.Keys | Where-Object { $_ -notin 'WhatIf', 'Confirm', 'Force' } | Sort-Object | Should -Be ($test.Keys | Sort-Object)
        foreach ($name in $test.Keys) {
            $test[$name].ParameterType | Should -Be $set[$name].ParameterType
        }
    }

    It 'emits a field that is not as wanted, with both values as they are' {
        $difference = Compare-HostUpPreference -SeparateInvoices $true
        $difference | Should -HaveCount 1
        $difference.PSObject.TypeNames[0] | Should -Be 'HostUp.PowerShell.Account.PreferenceDifference'
        $difference.Field | Should -Be 'billing.separateInvoices.enabled'
        $difference.Current | Should -BeOfType bool
        $difference.Current | Should -BeFalse
        $difference.Wanted | Should -BeOfType bool
        $difference.Wanted | Should -BeTrue
        "$difference" | Should -Be 'billing.separateInvoices.enabled: false -> true'
    }

    It 'emits nothing when all is as wanted' {
        Compare-HostUpPreference -LanguageCode en -Timezone Europe/Stockholm -EmailEnabled $true -SmsEnabled $false -BankIdOnlyLogin $false `
            -CardAutoCharge $true -SeparateInvoices $false -DeliveryOverrideEnabled $true | Should -BeNullOrEmpty
    }

    It 'emits each of several fields, in HostUp''s order' {
        (Compare-HostUpPreference -SeparateInvoices $true -CardAutoCharge $false -BankIdOnlyLogin $true -SmsEnabled $true -EmailEnabled $false `
            -Timezone Europe/Oslo -LanguageCode sv).Field | Should -Be @(
            'localization.languageCode'
            'localization.timezone'
            'notifications.emailEnabled'
            'notifications.smsEnabled'
            'security.bankIdOnlyLogin'
            'billing.cardAutoCharge.configured'
            'billing.separateInvoices.enabled'
        )
    }

    It 'has nothing to say after Set-HostUpPreference with the same parameters: <Name>' -ForEach @(
        @{ Name = 'switches'; Wanted = @{ SeparateInvoices = $true; SmsEnabled = $true; CardAutoCharge = $false } }
        @{ Name = 'words'; Wanted = @{ LanguageCode = 'sv'; Timezone = 'America/Argentina/Buenos_Aires' } }
        @{ Name = 'e-mails'; Wanted = @{ EnabledEmail = 'notify_services', 'notify_billing' } }
        @{ Name = 'default delivery'; Wanted = @{ DeliveryOverrideEnabled = $false } }
        @{ Name = 'categories'; Wanted = @{ Category = @{ ui = @{ theme = 'mörk'; columns = 1, 2.50; nested = @{ a = 1; b = $null }; when = [datetimeoffset]'2026-05-01T12:00:00+02:00' } } } }
        @{ Name = 'a custom object'; Wanted = @{ Category = @{ dashboard = [pscustomobject]@{ widgets = @([pscustomobject]@{ id = 7 }) } } } }
    ) {
        Compare-HostUpPreference @Wanted | Should -Not -BeNullOrEmpty
        $null = Set-HostUpPreference @Wanted
        Compare-HostUpPreference @Wanted | Should -BeNullOrEmpty
    }

    It 'takes the enabled e-mails as a set: order and repetition say nothing' {
        $all = (Get-HostUpPreference).Notifications.Delivery.EnabledEmails
        Compare-HostUpPreference -EnabledEmail ($all[3, 1, 0, 2] + $all[0]) | Should -BeNullOrEmpty
        $difference = Compare-HostUpPreference -EnabledEmail notify_billing
        $difference.Field | Should -Be 'notifications.delivery.enabledEmails'
        $difference.Current | Should -Be $all
        $difference.Wanted | Should -Be @('notify_billing')
    }

    It 'knows that wanted e-mails switch the delivery override on' {
        $null = Set-HostUpPreference -DeliveryOverrideEnabled $false
        $all = (Get-HostUpPreference).Notifications.Delivery.EnabledEmails
        $difference = Compare-HostUpPreference -EnabledEmail $all
        $difference.Field | Should -Be 'notifications.delivery.overrideEnabled'
        "$difference" | Should -Be 'notifications.delivery.overrideEnabled: false -> true'
    }

    It 'compares categories value by value, as a change merges them' {
        $null = Set-HostUpPreference -Category @{ ui = @{ theme = 'dark'; columns = @(1, 2) }; general = @{ greeting = 'hej' } }
        Compare-HostUpPreference -Category @{ ui = @{ theme = 'dark' } } | Should -BeNullOrEmpty
        $differences = Compare-HostUpPreference -Category @{ ui = @{ theme = 'light' ; columns = @(2, 1) } } | Sort-Object Field
        $differences.Field | Should -Be 'categories.ui.columns', 'categories.ui.theme'
        "$($differences[0])" | Should -Be 'categories.ui.columns: [1, 2] -> [2, 1]'
        $differences[1].Current | Should -Be 'dark'
        $differences[1].Wanted | Should -Be 'light'
    }

    It 'keeps apart names that differ by case, as HostUp does' {
        $null = Set-HostUpPreference -Category @{ ui = @{ theme = 'dark' } }
        $difference = Compare-HostUpPreference -Category @{ ui = @{ Theme = 'dark' } }
        $difference.Field | Should -BeExactly 'categories.ui.Theme'
        $difference.Current | Should -BeNullOrEmpty
    }

    It 'takes null for a value that is not to be there' {
        Compare-HostUpPreference -Category @{ ui = @{ theme = $null } } | Should -BeNullOrEmpty
        $null = Set-HostUpPreference -Category @{ ui = @{ theme = 'dark' } }
        $difference = Compare-HostUpPreference -Category @{ ui = @{ theme = $null } }
        "$difference" | Should -Be 'categories.ui.theme: dark -> null'
        $difference.Wanted | Should -Be $null
    }

    It 'does not take a number for its text, or a text for a list' {
        $null = Set-HostUpPreference -Category @{ ui = @{ a = 1; b = 'x'; c = $true } }
        (Compare-HostUpPreference -Category @{ ui = @{ a = '1'; b = @('x'); c = 'true' } }).Field | Sort-Object |
            Should -Be 'categories.ui.a', 'categories.ui.b', 'categories.ui.c'
        Compare-HostUpPreference -Category @{ ui = @{ a = 1.0; b = 'x'; c = $true } } | Should -BeNullOrEmpty
    }

    It 'compares values of any shape: <current> and <wanted>' -ForEach @(
        @{ Current = @{ a = 1 }; Wanted = 'x'; Text = '{a: 1} -> x' }
        @{ Current = 'x'; Wanted = @{ a = 1 }; Text = 'x -> {a: 1}' }
        @{ Current = @(1); Wanted = 1; Text = '[1] -> 1' }
        @{ Current = 1; Wanted = @(1); Text = '1 -> [1]' }
        @{ Current = @{ a = @(1, $null) }; Wanted = @{ a = @(1) }; Text = '{a: [1, null]} -> {a: [1]}' }
        @{ Current = 1e300; Wanted = 1e301; Text = '1E+300 -> 1E+301' }
        @{ Current = $false; Wanted = [uri]'https://a.example/'; Text = 'false -> https://a.example/' }
        @{ Current = 1e300; Wanted = 1e300 }
        @{ Current = @{ a = @(@{ b = 2 }) }; Wanted = [pscustomobject]@{ a = @([pscustomobject]@{ b = 2.0 }) } }
        @{ Current = 'https://a.example/'; Wanted = [uri]'https://a.example/' }
    ) {
        $null = Set-HostUpPreference -Category @{ notifications = @{ value = $Current } }
        $differences = @(Compare-HostUpPreference -Category @{ notifications = @{ value = $Wanted } })
        "$differences" | Should -Be $(if ($Text) { "categories.notifications.value: $Text" } else { '' })
    }

    It 'compares a category that is wanted to be no object, which HostUp refuses to make it' {
        $null = Set-HostUpPreference -Category @{ billing = @{ note = 'x' } }
        "$(Compare-HostUpPreference -Category @{ billing = 'y' })" | Should -Be 'categories.billing: {note: x} -> y'
        { Set-HostUpPreference -Category @{ billing = 'y' } } | Should -Throw -ErrorId 'invalid_request,*'
    }

    It 'is an error when nothing is asked for' {
        { Compare-HostUpPreference } | Should -Throw -ErrorId 'InvalidArgument,HostUp.PowerShell.Account.CompareHostUpPreferenceCommand'
        { Compare-HostUpPreference -Category @{} } | Should -Throw -ErrorId 'InvalidArgument,HostUp.PowerShell.Account.CompareHostUpPreferenceCommand'
    }

    It 'refuses what Set-HostUpPreference refuses: <Name>' -ForEach @(
        @{ Name = 'an unknown time zone'; Wanted = @{ Timezone = 'Europe/Nowhere' } }
        @{ Name = 'e-mails without the override'; Wanted = @{ EnabledEmail = 'notify_billing'; DeliveryOverrideEnabled = $false } }
        @{ Name = 'a value that JSON has no form for'; Wanted = @{ Category = @{ ui = @{ value = [System.Text.StringBuilder]::new() } } } }
        @{ Name = 'a number that JSON has no form for'; Wanted = @{ Category = @{ ui = @{ value = [double]::NaN } } } }
        @{ Name = 'a key that is no text'; Wanted = @{ Category = @{ ui = @{ 1 = 'one' } } } }
    ) {
        { Compare-HostUpPreference @Wanted } | Should -Throw -ErrorId 'InvalidArgument,HostUp.PowerShell.Account.CompareHostUpPreferenceCommand'
        { Set-HostUpPreference @Wanted } | Should -Throw -ErrorId 'InvalidArgument,HostUp.PowerShell.Account.SetHostUpPreferenceCommand'
    }

    It 'reads wishes from the pipeline by name, each for itself' {
        $differences = [pscustomobject]@{ LanguageCode = 'sv' }, [pscustomobject]@{ SmsEnabled = $true } | Compare-HostUpPreference
        $differences.Field | Should -Be 'localization.languageCode', 'notifications.smsEnabled'
    }

    It 'reads once and changes nothing' {
        $http = Start-SandboxHost
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -Name http -SkipCheck
            Compare-HostUpPreference -SeparateInvoices $true -EnabledEmail notify_support -Connection http | Should -HaveCount 2
            $requests = @(Get-SandboxRequest $http)
            $requests | Should -HaveCount 1
            $requests[0].method | Should -Be 'GET'
        }
        finally {
            Stop-SandboxHost $http
        }
    }

    It 'works with a key that may only read' {
        Connect-HostUp -Sandbox -Scenario ReadOnlyKey -Name reader
        Compare-HostUpPreference -SmsEnabled $true -Connection reader | Should -HaveCount 1
    }
}
