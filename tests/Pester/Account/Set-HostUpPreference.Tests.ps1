BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # What a command sends after connecting, as "METHOD body".
    function Get-Sent {
        param([Parameter(Mandatory)] [scriptblock] $Command)

        Get-RequestDuring $http $Command | ForEach-Object { "$($_.method) $($_.body)".TrimEnd() }
    }
}

Describe 'Set-HostUpPreference: what is sent' {
    BeforeAll {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        $null = Add-HostUpInvoiceRecipient a@example.com
    }

    AfterAll {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'sends the bound parameter and nothing else: <json>' -ForEach @(
        @{ Command = { Set-HostUpPreference -LanguageCode en }; Json = '{"localization":{"languageCode":"en"}}' }
        @{ Command = { Set-HostUpPreference -Timezone Europe/Oslo }; Json = '{"localization":{"timezone":"Europe/Oslo"}}' }
        @{ Command = { Set-HostUpPreference -EmailEnabled $false }; Json = '{"notifications":{"emailEnabled":false}}' }
        @{ Command = { Set-HostUpPreference -SmsEnabled $true }; Json = '{"notifications":{"smsEnabled":true}}' }
        @{ Command = { Set-HostUpPreference -DeliveryOverrideEnabled $false }; Json = '{"notifications":{"delivery":{"overrideEnabled":false}}}' }
        @{ Command = { Set-HostUpPreference -EnabledEmail notify_billing, notify_support }; Json = '{"notifications":{"delivery":{"overrideEnabled":true,"enabledEmails":["notify_billing","notify_support"]}}}' }
        @{ Command = { Set-HostUpPreference -EnabledEmail @() }; Json = '{"notifications":{"delivery":{"overrideEnabled":true,"enabledEmails":[]}}}' }
        @{ Command = { Set-HostUpPreference -BankIdOnlyLogin $false }; Json = '{"security":{"bankIdOnlyLogin":false}}' }
        @{ Command = { Set-HostUpPreference -BankIdOnlyLogin $true -Force }; Json = '{"security":{"bankIdOnlyLogin":true}}' }
        @{ Command = { Set-HostUpPreference -CardAutoCharge $false }; Json = '{"billing":{"cardAutoCharge":{"configured":false}}}' }
        @{ Command = { Set-HostUpPreference -SeparateInvoices $false }; Json = '{"billing":{"separateInvoices":{"enabled":false}}}' }
        @{ Command = { Set-HostUpPreference -Category @{ ui = @{ theme = 'dark' } } }; Json = '{"categories":{"ui":{"theme":"dark"}}}' }
        @{ Command = { Set-HostUpPreference -Category @{ ui = [ordered]@{ width = 1.5; tags = @('a'); nested = [pscustomobject]@{ on = $true; off = $null } } } }
            Json = '{"categories":{"ui":{"width":1.5,"tags":["a"],"nested":{"on":true,"off":null}}}}'
        }
        @{ Command = { Set-HostUpPreference -LanguageCode sv -SmsEnabled $false -SeparateInvoices $true }
            Json = '{"localization":{"languageCode":"sv"},"notifications":{"smsEnabled":false},"billing":{"separateInvoices":{"enabled":true}}}'
        }
        @{ Command = { [pscustomobject]@{ SmsEnabled = $true; LanguageCode = 'en' } | Set-HostUpPreference }
            Json = '{"localization":{"languageCode":"en"},"notifications":{"smsEnabled":true}}'
        }
        @{ Command = { Set-HostUpPreference -SmsEnabled $true -Confirm:$false }; Json = '{"notifications":{"smsEnabled":true}}' }
    ) {
        @(Get-Sent $Command) | Should -BeExactly @("PATCH $Json")
    }

    It 'sends each input object its own change' {
        $sent = Get-Sent { [pscustomobject]@{ SmsEnabled = $true }, [pscustomobject]@{ LanguageCode = 'en' } | Set-HostUpPreference }
        $sent | Should -BeExactly 'PATCH {"notifications":{"smsEnabled":true}}', 'PATCH {"localization":{"languageCode":"en"}}'
    }

    It 'keeps nothing of an object before it, not even of one that PowerShell refused' {
        $sent = Get-Sent {
            [pscustomobject]@{ CardAutoCharge = $true; LanguageCode = 'de' },
            [pscustomobject]@{ EnabledEmail = 'notify_billing'; BankIdOnlyLogin = $false },
            [pscustomobject]@{ Timezone = 'Europe/Oslo' } | Set-HostUpPreference -SmsEnabled $false
        }
        $sent | Should -BeExactly @(
            'PATCH {"notifications":{"smsEnabled":false,"delivery":{"overrideEnabled":true,"enabledEmails":["notify_billing"]}},"security":{"bankIdOnlyLogin":false}}'
            'PATCH {"localization":{"timezone":"Europe/Oslo"},"notifications":{"smsEnabled":false}}'
        )
    }

    It 'sends nothing for <name>' -ForEach @(
        @{ Name = 'no parameter at all'; Command = { Set-HostUpPreference }; Says = 'nothing to change' }
        @{ Name = '-Force alone'; Command = { Set-HostUpPreference -Force }; Says = 'nothing to change' }
        @{ Name = 'no parameter, with -WhatIf'; Command = { Set-HostUpPreference -WhatIf }; Says = 'nothing to change' }
        @{ Name = 'an empty category'; Command = { Set-HostUpPreference -Category @{} }; Says = 'nothing to change' }
        @{ Name = 'an unknown time zone'; Command = { Set-HostUpPreference -Timezone Mars/Olympus }; Says = "'Mars/Olympus' is not an IANA time zone" }
        @{ Name = 'a mistyped time zone'; Command = { Set-HostUpPreference -Timezone Europe/Stokholm }; Says = 'Did you mean Europe/Stockholm?' }
        @{ Name = 'a city alone'; Command = { Set-HostUpPreference -Timezone Stockholm }; Says = 'Did you mean Europe/Stockholm?' }
        @{ Name = 'a Windows time zone'; Command = { Set-HostUpPreference -Timezone 'W. Europe Standard Time' -WhatIf }; Says = 'is not an IANA time zone' }
        @{ Name = 'e-mails beside the override switched off'; Command = { Set-HostUpPreference -EnabledEmail notify_billing -DeliveryOverrideEnabled $false }; Says = 'cannot be switched off' }
        @{ Name = 'e-mails that are no categories'; Command = { Set-HostUpPreference -EnabledEmail me@example.com }; Says = "'me@example.com' is not a notification category" }
    ) {
        $script:case = $_
        Get-Sent { Assert-Failure $case.Command -Id InvalidArgument -Category InvalidArgument -Target /me/preferences -Says $case.Says, 'Nothing was sent' } |
            Should -BeNullOrEmpty
        Assert-Failure $Command -Id InvalidArgument -Category InvalidArgument -Target /me/preferences -Says $Says, 'Nothing was sent'
    }

    It 'sends nothing for a category that JSON has no form for, and goes on with the next' {
        Get-Sent {
            [pscustomobject]@{ Category = @{ ui = @{ value = [System.Text.StringBuilder]::new() } } }, [pscustomobject]@{ SmsEnabled = $true } | Set-HostUpPreference
        } | Should -BeExactly 'PATCH {"notifications":{"smsEnabled":true}}'
        Assert-Failure { Set-HostUpPreference -Category @{ ui = @{ value = [System.Text.StringBuilder]::new() } } } -Id InvalidArgument -Category InvalidArgument `
            -Target /me/preferences -Says StringBuilder, 'Nothing was sent'
    }

    It 'is refused by PowerShell before anything is sent: <name>' -ForEach @(
        @{ Name = 'another language'; Command = { Set-HostUpPreference -LanguageCode de } }
        @{ Name = 'an empty time zone'; Command = { Set-HostUpPreference -Timezone '' } }
        @{ Name = 'a word for a boolean'; Command = { Set-HostUpPreference -SmsEnabled maybe } }
        @{ Name = 'a category that is no hashtable'; Command = { Set-HostUpPreference -Category ui } }
        @{ Name = 'null for a boolean'; Command = { Set-HostUpPreference -SmsEnabled $null } }
        @{ Name = 'no e-mails at all'; Command = { Set-HostUpPreference -EnabledEmail $null } }
    ) {
        Get-Sent $Command | Should -BeNullOrEmpty
        (Invoke-Captured $Command).Errors[0].Exception | Should -BeOfType System.Management.Automation.ParameterBindingException
    }

    It 'goes on with the next object after one that is wrong' {
        $run = Invoke-Captured { [pscustomobject]@{ Timezone = 'x' }, [pscustomobject]@{ Timezone = 'Europe/Oslo' } | Set-HostUpPreference }
        $run.Terminated | Should -BeFalse
        $run.Errors | Should -HaveCount 1
        $run.Output.Localization.Timezone | Should -Be 'Europe/Oslo'
    }

    It 'may read and never writes with -WhatIf, by <name>' -ForEach @(
        @{ Name = 'the switch'; Command = { Set-HostUpPreference -SmsEnabled $true -WhatIf } }
        @{ Name = 'the preference'; Command = { $WhatIfPreference = $true; Set-HostUpPreference -SmsEnabled $true } }
        @{ Name = 'an advanced function'; Command = {
                function Update-Site { [Diagnostics.CodeAnalysis.SuppressMessage('PSShouldProcess', '', Justification = 'What it calls asks.')] [CmdletBinding(SupportsShouldProcess)] param() Set-HostUpPreference -SmsEnabled $true }
                Update-Site -WhatIf
            }
        }
        @{ Name = 'the switch, for what would be asked'; Command = { Set-HostUpPreference -BankIdOnlyLogin $true -WhatIf } }
    ) {
        Get-Sent $Command | Should -Be 'GET'
        (Invoke-Captured $Command).Output | Should -BeNullOrEmpty
        (Invoke-Captured $Command).Errors | Should -BeNullOrEmpty
    }

    It 'reads nothing when nobody is shown it' {
        @(Get-Sent { Set-HostUpPreference -SmsEnabled $false -Confirm:$false }) | Should -HaveCount 1
    }

    It 'writes offline what it writes over HTTP' {
        $offline = Connect-HostUp -Sandbox -Name offline -PassThru
        $change = @{ SeparateInvoices = $true; LanguageCode = 'sv'; Timezone = 'Europe/Helsinki'; Category = @{ dashboard = @{ cards = 3 } } }
        $there = Set-HostUpPreference @change -Connection default
        $here = Set-HostUpPreference @change -Connection $offline
        "$($here.Localization)" | Should -Be 'sv, Europe/Helsinki'
        "$($there.Localization)" | Should -Be 'sv, Europe/Helsinki'
        $here.Billing.SeparateInvoices.Enabled | Should -BeTrue
        $here.Categories.Dashboard.cards | Should -Be $there.Categories.Dashboard.cards
        Disconnect-HostUp offline
    }
}

Describe 'Set-HostUpPreference: questions' {
    It 'names each field with its old and new value: <how>' -ForEach @(
        @{ How = '-WhatIf'; Answer = @() }
        @{ How = '-Confirm'; Answer = @('No') }
    ) {
        $run = Invoke-WithAnswer -Answer $Answer -ArgumentList $How -Script {
            param($How)
            $how = @{ $How.Substring(1) = $true }
            Connect-HostUp -Sandbox
            Set-HostUpPreference -SeparateInvoices $true -LanguageCode sv -EnabledEmail notify_billing -Category @{ ui = @{ theme = 'dark' } } @how
            (Get-HostUpPreference).Localization.LanguageCode
        }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -Be 'en'
        $text = "$($run.Shown) $($run.Questions)"
        $text | Should -BeLike '*billing.separateInvoices.enabled from false to true*'
        $text | Should -BeLike '*localization.languageCode from en to sv*'
        $text | Should -BeLike '*notifications.delivery.enabledEmails from `[notify_billing, notify_support, notify_services, notify_domains`] to `[notify_billing`]*'
        $text | Should -BeLike '*categories.ui.theme from - to dark*'
        $text | Should -Not -BeLike '*smsEnabled*'
    }

    It 'names old values where the session asks before changes like this' {
        $run = Invoke-WithAnswer -Answer No -Script {
            $ConfirmPreference = 'Medium'
            Connect-HostUp -Sandbox
            Set-HostUpPreference -LanguageCode sv
        }
        $run.Questions | Should -BeLike '*localization.languageCode from en to sv*'
    }

    It 'changes after Yes' {
        $run = Invoke-WithAnswer -Answer Yes -Script { Connect-HostUp -Sandbox; Set-HostUpPreference -LanguageCode sv -Confirm }
        $run.Output.Localization.LanguageCode | Should -Be 'sv'
    }

    It 'asks before password login is switched off, and <name>' -ForEach @(
        @{ Name = 'does so after Yes'; Answer = 'Yes'; Value = $true; Expected = $true }
        @{ Name = 'does not after No'; Answer = 'No'; Value = $true; Expected = $false }
        @{ Name = 'asks even with -Confirm:$false'; Answer = 'No'; Value = $true; More = @{ Confirm = $false }; Expected = $false }
    ) {
        $run = Invoke-WithAnswer -Answer $Answer -ArgumentList $Value, $More -Script {
            param($Value, $More)
            $More = if ($More) { $More } else { @{} }
            Connect-HostUp -Sandbox
            $null = Set-HostUpPreference -BankIdOnlyLogin $Value @More
            (Get-HostUpPreference).Security.BankIdOnlyLogin
        }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -Be $Expected
        $run.Questions | Should -HaveCount 1
        $run.Questions[0] | Should -BeLike '*only BankID*lock yourself out*'
    }

    It 'does not ask <name>' -ForEach @(
        @{ Name = 'with -Force'; Change = @{ BankIdOnlyLogin = $true; Force = $true } }
        @{ Name = 'before password login is switched on'; Change = @{ BankIdOnlyLogin = $false } }
        @{ Name = 'before other changes'; Change = @{ SmsEnabled = $true } }
    ) {
        $run = Invoke-WithAnswer -Answer @() -ArgumentList $Change -Script { param($Change) Connect-HostUp -Sandbox; Set-HostUpPreference @Change }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -HaveCount 1
    }

    It 'fails before anything is sent where nobody can be asked, and says how to go on' {
        $http = Start-SandboxHost
        try {
            $text = Invoke-Unattended "
                Connect-HostUp -ApiKey (ConvertTo-SecureString sandbox-key-not-a-secret -AsPlainText -Force) -BaseUri $($http.BaseUri) -SkipCheck
                try { Set-HostUpPreference -BankIdOnlyLogin `$true; 'went on' } catch { `$_.FullyQualifiedErrorId; `"`$_`"; `$_.ErrorDetails.RecommendedAction }"
            $text | Should -BeLike 'ConfirmationRequired,*'
            $text | Should -BeLike '*-Force*'
            Get-SandboxRequest $http | Should -BeNullOrEmpty
        }
        finally {
            Stop-SandboxHost $http
        }
    }
}

Describe 'Set-HostUpPreference: objects, warnings and errors' {
    AfterEach {
        Disconnect-HostUp -All
    }

    It 'gives back free-form values as objects, whatever the case' {
        Connect-HostUp -Sandbox
        $p = Set-HostUpPreference -Category @{ ui = @{ theme = 'dark'; panel = @{ width = 3; tags = 'a', 'b' } } }
        $p.Categories.Ui.theme | Should -Be 'dark'
        $p.Categories.ui.Theme | Should -Be 'dark'
        $p.Categories.Ui.panel.width | Should -Be 3
        $p.Categories.Ui.panel.tags | Should -Be 'a', 'b'
        (Get-HostUpPreference).Categories.Ui.panel.tags[1] | Should -Be 'b'
    }

    It 'can send back what it read' {
        Connect-HostUp -Sandbox
        $p = Set-HostUpPreference -Category @{ ui = @{ theme = 'dark'; panel = @{ width = 3 } } }
        (Set-HostUpPreference -Category @{ dashboard = $p.Categories.Ui }).Categories.Dashboard.panel.width | Should -Be 3
    }

    It 'warns when the card is not charged after all, and why' {
        Connect-HostUp -Sandbox -Scenario Empty
        $run = Invoke-Captured { Set-HostUpPreference -CardAutoCharge $true }
        $run.Output[0].Billing.CardAutoCharge.Status | Should -Be 'needs_payment_method'
        $run.Warnings | Should -HaveCount 1
        $run.Warnings[0] | Should -BeLike '*no card is saved*needs_payment_method*'
    }

    It 'does not warn <name>' -ForEach @(
        @{ Name = 'when the card is charged'; Scenario = 'Default'; Change = @{ CardAutoCharge = $true } }
        @{ Name = 'when charging is switched off'; Scenario = 'Empty'; Change = @{ CardAutoCharge = $false } }
        @{ Name = 'when it was not asked for'; Scenario = 'Empty'; Change = @{ SmsEnabled = $true } }
    ) {
        Connect-HostUp -Sandbox -Scenario $Scenario
        (Invoke-Captured { Set-HostUpPreference @Change }).Warnings | Should -BeNullOrEmpty
    }

    It 'names the scope that the fields sent need: <next>' -ForEach @(
        @{ Change = @{ SeparateInvoices = $true }; Next = 'a key with write:billing.' }
        @{ Change = @{ CardAutoCharge = $true }; Next = 'a key with write:billing.' }
        @{ Change = @{ EnabledEmail = @('notify_billing') }; Next = 'a key with write:billing.' }
        @{ Change = @{ DeliveryOverrideEnabled = $false }; Next = 'a key with write:billing.' }
        @{ Change = @{ LanguageCode = 'en' }; Next = 'a key with write:account.' }
        @{ Change = @{ SmsEnabled = $true }; Next = 'a key with write:account.' }
        @{ Change = @{ BankIdOnlyLogin = $false }; Next = 'a key with write:account.' }
        @{ Change = @{ Category = @{ ui = @{ a = 1 } } }; Next = 'a key with write:account.' }
        @{ Change = @{ SmsEnabled = $true; SeparateInvoices = $true }; Next = 'a key with write:account and write:billing.' }
    ) {
        Connect-HostUp -Sandbox -Scenario ReadOnlyKey
        Assert-Failure { Set-HostUpPreference @Change } -Id forbidden -Category PermissionDenied -Target /me/preferences -Says 'HTTP 403' -Next $Next
    }

    It 'reports what HostUp refuses, with a line per field' {
        Connect-HostUp -Sandbox
        Assert-Failure { Set-HostUpPreference -Category @{ nosuch = @{ a = 1 } } } -Id invalid_request -Category InvalidArgument -Target /me/preferences `
            -Says '(invalid_request, HTTP 400, request req_', "$([Environment]::NewLine)  /categories/nosuch: "
    }

    It 'says how to connect' {
        Assert-Failure { Set-HostUpPreference -SmsEnabled $true } -Id NotConnected -Category AuthenticationError -Terminating -Next 'Connect-HostUp'
    }

    It 'ends with a key that is not valid: <name>' -ForEach @(
        @{ Name = 'writing'; Command = { Set-HostUpPreference -SmsEnabled $true } }
        @{ Name = 'reading the old values'; Command = { Set-HostUpPreference -SmsEnabled $true -WhatIf } }
    ) {
        $http = Start-SandboxHost
        try {
            Connect-HostUp -ApiKey (ConvertTo-SecureString wrong -AsPlainText -Force) -BaseUri $http.BaseUri -SkipCheck
            Assert-Failure $Command -Id unauthorized -Category AuthenticationError -Target /me/preferences -Terminating -Next 'Connect-HostUp'
        }
        finally {
            Stop-SandboxHost $http
        }
    }

    It 'describes the change without old values where they cannot be read' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(403, '{"status":403,"detail":"No.","code":"forbidden"}')
            $run = Invoke-Captured { Set-HostUpPreference -SmsEnabled $true -WhatIf -Verbose }
            $run.Errors | Should -BeNullOrEmpty
            $run.Verbose -join ' ' | Should -BeLike '*forbidden*'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            $server.Dispose()
        }
    }

    It 'honours -ErrorAction and -ErrorVariable' {
        Connect-HostUp -Sandbox -Scenario ReadOnlyKey
        Set-HostUpPreference -SmsEnabled $true -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures | Should -HaveCount 1
        { Set-HostUpPreference -SmsEnabled $true -ErrorAction Stop } | Should -Throw -ErrorId 'forbidden,*'
    }

    It 'is the same in any culture: <_>' -ForEach 'sv-SE', 'tr-TR' {
        $before = [cultureinfo]::CurrentCulture
        [cultureinfo]::CurrentCulture = $_
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(200, '{}')
            $null = Set-HostUpPreference -SmsEnabled $true -Category @{ ui = @{ INDEX = 1.5 } }
            $server.Requests[0].Body | Should -BeExactly '{"notifications":{"smsEnabled":true},"categories":{"ui":{"INDEX":1.5}}}'
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
            $server.Dispose()
        }
    }
}

Describe 'Set-HostUpPreference: preferences taken over' {
    AfterEach {
        Disconnect-HostUp -All
    }

    It 'copies them from one customer to another, and leaves the first as he was' {
        Connect-HostUp -Sandbox -Name a
        Connect-HostUp -Sandbox -Name b
        $null = Set-HostUpPreference -Connection a -LanguageCode sv -Timezone Europe/Oslo -SeparateInvoices $true -EnabledEmail notify_billing
        Get-HostUpPreference -Connection a | Compare-HostUpPreference -Connection b | Should -Not -BeNullOrEmpty
        $copied = Get-HostUpPreference -Connection a | Set-HostUpPreference -Connection b
        $copied.Localization.Timezone | Should -Be 'Europe/Oslo'
        Get-HostUpPreference -Connection a | Compare-HostUpPreference -Connection b | Should -BeNullOrEmpty
        Get-HostUpPreference -Connection b | Compare-HostUpPreference -Connection a | Should -BeNullOrEmpty
    }

    It 'goes back to where they came from without -Connection, whichever is the default' {
        Connect-HostUp -Sandbox -Name a
        Connect-HostUp -Sandbox -Name b
        $null = Get-HostUpPreference -Connection a | Set-HostUpPreference -LanguageCode sv
        (Get-HostUpPreference -Connection a).Localization.LanguageCode | Should -Be sv
        (Get-HostUpPreference -Connection b).Localization.LanguageCode | Should -Be en
    }

    It 'takes text for booleans, as a CSV row has them, and objects for tables' {
        Connect-HostUp -Sandbox
        $row = 'SeparateInvoices,SmsEnabled,LanguageCode', 'true,0,sv' | ConvertFrom-Csv
        $changed = $row | Set-HostUpPreference
        $changed.Billing.SeparateInvoices.Enabled | Should -BeTrue
        $changed.Notifications.SmsEnabled | Should -BeFalse
        $changed.Localization.LanguageCode | Should -Be sv
        $changed = '{ "Category": { "ui": { "theme": "dark" } } }' | ConvertFrom-Json | Set-HostUpPreference
        $changed.Categories.Ui.theme | Should -Be dark
    }

    It 'sends nothing of a row with a value that is none, and goes on with the next' {
        $http = Start-SandboxHost
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
            $sent = @(Get-RequestDuring $http { $script:run = Invoke-Captured {
                        [pscustomobject]@{ SeparateInvoices = 'maybe'; LanguageCode = 'sv' }, [pscustomobject]@{ SmsEnabled = 'false' } | Set-HostUpPreference
                    } })
            $script:run.Errors | Should -HaveCount 1
            $sent.body | Should -Be '{"notifications":{"smsEnabled":false}}'
        }
        finally {
            Stop-SandboxHost $http
        }
    }
}
