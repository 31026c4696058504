# The rendered views, compared with the committed ones in Snapshots/. To make them again after a wanted change, run this file with
# the environment variable HOSTUP_UPDATE_SNAPSHOTS set and read the difference.
BeforeDiscovery {
    $views = @(
        @{ Name = 'connection'; Command = { $connection } }
        @{ Name = 'difference'; Command = { Compare-HostUpPreference -SeparateInvoices $true -LanguageCode sv -EnabledEmail notify_billing, notify_domains -Category @{ ui = @{ theme = 'light' } } } }
        @{ Name = 'peppol-preference'; Command = { Set-HostUpPeppolPreference -OptedOut $true } }
        @{ Name = 'recipient'; Command = { Get-HostUpInvoiceRecipient } }
        @{ Name = 'invoice'; Command = { Get-HostUpInvoice } }
        @{ Name = 'invoice-amounts'; Command = { Get-HostUpInvoice | Format-Table -View Amounts } }
        @{ Name = 'invoice-email'; Command = { (Get-HostUpInvoiceDelivery inv_01hxa3b4c5d6e7f8g9h0j1k2m3).Emails } }
        @{ Name = 'order'; Command = { Get-HostUpOrder } }
        @{ Name = 'order-preview-item'; Command = { (Get-HostUpOrderPreview @{ type = 'domain' }).Items } }
        @{ Name = 'activity'; Command = { Get-HostUpBillingActivity } }
        # What was due before a day that has been: what comes after it depends on the day.
        @{ Name = 'charge'; Command = { Get-HostUpUpcomingCharge -Days 0 | Where-Object DueAt -LT ([datetimeoffset]'2026-10-01Z') } }
        @{ Name = 'charge-summary'; Command = { Get-HostUpUpcomingCharge -Days 0 -Summary | Where-Object Month -LT '2026-10' } }
        @{ Name = 'cancellation'; Command = { Get-HostUpCancellation } }
        @{ Name = 'department'; Command = { Get-HostUpSupportDepartment } }
        @{ Name = 'ticket'; Command = { Get-HostUpSupportTicket } }
        @{ Name = 'ticket-message'; Command = { (Get-HostUpSupportTicket 149943).Messages } }
        @{ Name = 'account'; Command = { Get-HostUpHostingAccount } }
        @{ Name = 'account-billing'; Command = { Get-HostUpHostingAccount | Format-Table -View Billing } }
        @{ Name = 'account-limits'; Command = { Get-HostUpHostingAccount | Format-Table -View Limits } }
        @{ Name = 'cycle-option'; Command = { (Get-HostUpHostingAccount | Select-Object -First 1).BillingCycleState.BillingCycleOptions } }
        @{ Name = 'detail'; Command = { Get-HostUpHostingAccount acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'detail-limits'; Command = { Get-HostUpHostingAccount acct_01hxa3b4c5d6e7f8g9h0j1k2m3 | Format-Table -View Limits } }
        @{ Name = 'option'; Command = { Get-HostUpPlanOption acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'quota'; Command = { Get-HostUpHostingQuota acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'billing-cycle'; Command = { Get-HostUpHostingBillingCycle acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'storage-addon'; Command = { Get-HostUpStorageAddon acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'hosting-cancellation'; Command = { Get-HostUpHostingCancellation acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'pause'; Command = { Get-HostUpHostingPause acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'hosting-domain'; Command = { Get-HostUpHostingDomain acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'hosting-ssh-key'; Command = { Get-HostUpHostingSshKey acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'wordpress-site'; Command = { Get-HostUpWordPressSite acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'wordpress-installation'; Command = { Find-HostUpWordPressSite acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'wordpress-backup'; Command = { Get-HostUpWordPressBackup acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'product'; Command = { Get-HostUpHostingProduct } }
        @{ Name = 'zone'; Command = { Get-HostUpDnsZone } }
        @{ Name = 'record'; Command = { Get-HostUpDnsRecord zone_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'record-proxy'; Command = { Get-HostUpDnsRecord zone_01hxa3b4c5d6e7f8g9h0j1k2m3 | Format-Table -View Proxy } }
        @{ Name = 'zone-difference'; Command = {
                @{ Name = 'www'; Type = 'AAAA'; Value = '2001:db8:10::20' }, @{ Name = '@'; Type = 'MX'; Value = '10 mail.example.com' }, @{ Name = 'shop'; Type = 'A'; Values = '192.0.2.20', '192.0.2.21' } |
                    Compare-HostUpDnsZone zone_01hxa3b4c5d6e7f8g9h0j1k2m3 -Prune
            }
        }
        @{ Name = 'domain'; Command = { Get-HostUpDomain } }
        @{ Name = 'domain-billing'; Command = { Get-HostUpDomain | Format-Table -View Billing } }
        @{ Name = 'domain-renewal'; Command = { $null = Get-HostUpDomain; Get-HostUpDomainRenewal dom_01hxa3b4c5d6e7f8g9h0j1k2m3, dom_01hxe5r9t1v4w6x8y2z3a5b0c1 | Format-Table } }
        @{ Name = 'domain-contact'; Command = { $null = Get-HostUpDomain; Get-HostUpDomainContact dom_01hxa3b4c5d6e7f8g9h0j1k2m3 | Format-Table } }
        @{ Name = 'dns-change'; Command = { Get-HostUpDnsHistory dom_01hxa3b4c5d6e7f8g9h0j1k2m3 -Audit } }
        @{ Name = 'dynamic-dns'; Command = { Get-HostUpDynamicDns dom_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'dynamic-dns-log'; Command = { Get-HostUpDynamicDns dom_01hxa3b4c5d6e7f8g9h0j1k2m3 | Select-Object -First 1 | Get-HostUpDynamicDnsLog } }
        @{ Name = 'email-forwarding'; Command = { Get-HostUpEmailForwarding räksmörgås.example } }
        @{ Name = 'forwarding-rule'; Command = { (Get-HostUpEmailForwarding räksmörgås.example).Rules } }
        @{ Name = 'redirect'; Command = { Get-HostUpRedirect räksmörgås.example } }
        @{ Name = 'availability'; Command = { Find-HostUpDomain smörgåsbutiken.se, en-butik-med-ett-riktigt-langt-namn-i-norrbotten.example, okand.se } }
        @{ Name = 'tld'; Command = { Get-HostUpTld se } }
        @{ Name = 'nameserver'; Command = { Get-HostUpNameserver dom_1 } }
        @{ Name = 'nameserver-check'; Command = { Test-HostUpNameserver ns1.räksmörgås.se, ns2.example.net räksmörgås.se -Detailed } }
        @{ Name = 'nameserver-found'; Command = { Resolve-HostUpNameserver räksmörgås.se } }
        @{ Name = 'dnssec'; Command = { Get-HostUpDnssec dom_1 } }
        @{ Name = 'dnssec-key'; Command = { Get-HostUpDnssecKey dom_1 } }
        @{ Name = 'glue-record'; Command = { Get-HostUpGlueRecord dom_1 } }
        @{ Name = 'mailbox'; Command = { Get-HostUpMailbox acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'mail-forwarder'; Command = { Get-HostUpMailForwarder acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'database'; Command = { Get-HostUpDatabase acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'database-user'; Command = { Get-HostUpDatabaseUser acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'database-privileges'; Command = { Grant-HostUpDatabasePrivilege acct_01hxa3b4c5d6e7f8g9h0j1k2m3 appuser abcde_wp_example SELECT } }
        @{ Name = 'product-limits'; Command = { Get-HostUpHostingProduct | Format-Table -View Limits } }
    )
    # What is emitted one at a time is shown as a list; what is listed is when that is asked for.
    $lists = @(
        @{ Name = 'Preferences'; Command = { Get-HostUpPreference } }
        @{ Name = 'A Peppol status'; Command = { Get-HostUpPeppolStatus } }
        @{ Name = 'An account''s profile'; Command = { Get-HostUpAccount } }
        @{ Name = 'A payment link'; Command = { New-HostUpPaymentLink inv_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'A delivery'; Command = { Get-HostUpInvoiceDelivery inv_01hxa3b4c5d6e7f8g9h0j1k2m3 }; IsListed = $true }
        @{ Name = 'A mail that waits'; Command = { Send-HostUpInvoice inv_01hxa3b4c5d6e7f8g9h0j1k2m3 }; IsListed = $true }
        @{ Name = 'A card'; Command = { Get-HostUpCard } }
        @{ Name = 'A credit invoice'; Command = { New-HostUpCreditInvoice 500 -Confirm:$false }; IsListed = $true }
        @{ Name = 'An order'; Command = { Get-HostUpOrder | Select-Object -First 1 }; IsListed = $true }
        @{ Name = 'A preview of an order'; Command = { Get-HostUpOrderPreview @{ type = 'domain' } } }
        @{ Name = 'An invoice'; Command = { Get-HostUpInvoice | Select-Object -First 1 }; IsListed = $true }
        @{ Name = 'A charge'; Command = { Get-HostUpUpcomingCharge -Days 0 | Select-Object -First 1 }; IsListed = $true }
        @{ Name = 'A sum of charges'; Command = { Get-HostUpUpcomingCharge -Days 0 -Summary | Select-Object -First 1 }; IsListed = $true }
        @{ Name = 'A ticket'; Command = { Get-HostUpSupportTicket 149943 }; IsListed = $true }
        @{ Name = 'A preview'; Command = { Invoke-HostUpPlanUpgrade acct_01hxa3b4c5d6e7f8g9h0j1k2m3 webbhotell-start -WhatIf } }
        @{ Name = 'A change'; Command = { Invoke-HostUpPlanUpgrade acct_01hxb7n2q4r8s1t5v9w3x6y0z2 webbhotell-business -Confirm:$false } }
        @{ Name = 'A connection'; Command = { $connection }; IsListed = $true }
        @{ Name = 'An account'; Command = { Get-HostUpHostingAccount | Select-Object -First 1 }; IsListed = $true }
        @{ Name = 'Account details'; Command = { Get-HostUpHostingAccount acct_01hxa3b4c5d6e7f8g9h0j1k2m3 }; IsListed = $true }
        @{ Name = 'A plan option'; Command = { Get-HostUpPlanOption acct_01hxa3b4c5d6e7f8g9h0j1k2m3 | Select-Object -First 1 }; IsListed = $true }
        @{ Name = 'A record'; Command = { Get-HostUpDnsRecord zone_01hxa3b4c5d6e7f8g9h0j1k2m3 | Select-Object -First 1 }; IsListed = $true }
        @{ Name = 'A domain'; Command = { Get-HostUpDomain | Select-Object -First 1 }; IsListed = $true }
        @{ Name = 'A renewal'; Command = { Get-HostUpDomainRenewal dom_01hxa3b4c5d6e7f8g9h0j1k2m3 }; IsListed = $true }
        @{ Name = 'A contact'; Command = { Get-HostUpDomainContact dom_01hxa3b4c5d6e7f8g9h0j1k2m3 registrant }; IsListed = $true }
        @{ Name = 'A change of DNS'; Command = { Get-HostUpDnsHistory dom_01hxa3b4c5d6e7f8g9h0j1k2m3 -Audit | Select-Object -First 1 }; IsListed = $true }
        @{ Name = 'A host name of dynamic DNS'; Command = { Get-HostUpDynamicDns dom_01hxa3b4c5d6e7f8g9h0j1k2m3 | Select-Object -First 1 }; IsListed = $true }
        @{ Name = 'An update of dynamic DNS'; Command = { Get-HostUpDynamicDnsLog dom_01hxa3b4c5d6e7f8g9h0j1k2m3 ddns_01hxa3b4c5d6e7f8g9h0j1k2m3 | Select-Object -First 1 }; IsListed = $true }
        @{ Name = 'Forwarding'; Command = { Get-HostUpEmailForwarding räksmörgås.example }; IsListed = $true }
        @{ Name = 'A forwarding rule'; Command = { (Get-HostUpEmailForwarding räksmörgås.example).Rules[0] }; IsListed = $true }
        @{ Name = 'A redirect'; Command = { Get-HostUpRedirect räksmörgås.example | Select-Object -First 1 }; IsListed = $true }
        @{ Name = 'A mailbox'; Command = { Get-HostUpMailbox acct_01hxa3b4c5d6e7f8g9h0j1k2m3 | Select-Object -First 1 }; IsListed = $true }
        @{ Name = 'A forwarder'; Command = { Get-HostUpMailForwarder acct_01hxa3b4c5d6e7f8g9h0j1k2m3 | Select-Object -First 1 }; IsListed = $true }
        @{ Name = 'A database'; Command = { Get-HostUpDatabase acct_01hxa3b4c5d6e7f8g9h0j1k2m3 | Select-Object -First 1 }; IsListed = $true }
        @{ Name = 'A product'; Command = { Get-HostUpHostingProduct }; IsListed = $true }
    )
    $snapshots = foreach ($view in $views) {
        foreach ($width in 80, 120) { $view + @{ Width = $width } }
    }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/../AnswerServer.ps1
    . $PSScriptRoot/Answers.ps1

    # Not UTC where that can be chosen: a view that shows HostUp's times as they come would be a day off.
    $zone = $env:TZ
    $culture = [cultureinfo]::CurrentCulture
    $env:TZ = 'America/New_York'
    [System.TimeZoneInfo]::ClearCachedData()
    [cultureinfo]::CurrentCulture = 'en-US'

    $server = Start-AnswerServer (Get-DisplayAnswer)
    Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -Name default
    $connection = Get-HostUpConnection default

    # The server's port is the one thing that differs between runs.
    function Format-Snapshot {
        param([scriptblock] $Command, [int] $Width)

        [cultureinfo]::CurrentCulture.Name | Should -Not -BeNullOrEmpty
        $port = ':{0}/' -f $server.BaseUri.Port
        $text = . $Command *>&1 | Where-Object { $_ -isnot [System.Management.Automation.InformationRecord] } | Out-String -Width $Width
        ($text.Replace($port, ':12345/') -split '\r?\n').TrimEnd() -join "`n"
    }
}

AfterAll {
    Disconnect-HostUp -All
    Stop-AnswerServer $server
    $env:TZ = $zone
    [System.TimeZoneInfo]::ClearCachedData()
    [cultureinfo]::CurrentCulture = $culture
}

Describe 'The view <Name> at <Width> columns' -ForEach $snapshots {
    BeforeAll {
        $file = Join-Path $PSScriptRoot "Snapshots/$Name.$Width.txt"
        $rendered = Format-Snapshot $Command $Width
        if ($env:HOSTUP_UPDATE_SNAPSHOTS) {
            [System.IO.File]::WriteAllText($file, $rendered)
        }
    }

    It 'is the committed one' {
        $rendered | Should -BeExactly ([System.IO.File]::ReadAllText($file) -replace '\r\n', "`n")
    }

    It 'is no wider' {
        $rendered -split "`n" | Measure-Object -Property Length -Maximum | ForEach-Object Maximum | Should -BeLessOrEqual $Width
    }

    It 'is the same under <_>' -ForEach 'sv-SE', 'tr-TR', 'th-TH' {
        try {
            [cultureinfo]::CurrentCulture = $_

            # Which languages PowerShell breaks lines between words in is its own affair.
            (Format-Snapshot $Command $Width) -replace '\s' | Should -BeExactly ($rendered -replace '\s')
        }
        finally {
            [cultureinfo]::CurrentCulture = 'en-US'
        }
    }
}

Describe '<Name> as a list' -ForEach $lists {
    BeforeAll {
        # What -WhatIf says of itself is for the host.
        $object = . $Command 6>$null
        $text = $(if ($IsListed) { $object | Format-List } else { $object }) | Out-String -Width 120
    }

    It 'has the properties, in their order' {
        $lines = $text -split '\r?\n' -match '^\w+ +:'
        $lines -replace ' +:.*' | Should -Be $object.PSObject.Properties.Name
    }

    It 'names no type in the place of a value' {
        $text | Should -Not -Match '\b(System|HostUp)\.\w+\.\w+'
    }
}

Describe 'The views' {
    BeforeDiscovery {
        $folder = if ($env:HOSTUP_MODULE) { $env:HOSTUP_MODULE } else { Join-Path $PSScriptRoot '../../../out/HostUp' }
        Import-Module $folder

        # What Get- cmdlets emit many of.
        $single = 'HostUp.Client.Account.AccountPreferences', 'HostUp.Client.Account.AccountProfile', 'HostUp.Client.Account.PeppolStatus',
            'HostUp.Client.Billing.InvoiceDelivery', 'HostUp.Client.Billing.OrderPreview', 'HostUp.Client.Billing.PaymentLink', 'HostUp.Client.Billing.SavedCard', 'HostUp.Client.Dns.WhoisRecord'
        $types = (Get-Command -Module HostUp -CommandType Cmdlet | Where-Object Verb -EQ Get).OutputType.Name | Where-Object { $_ -notin $single } | Sort-Object -Unique
    }

    It 'of <_> are tables' -ForEach $types {
        $views = Get-FormatData -TypeName $_ -PowerShellVersion $PSVersionTable.PSVersion | ForEach-Object FormatViewDefinition
        $views.Control.ForEach('GetType').Name | Sort-Object -Unique | Should -Be 'TableControl'
    }

    It 'are tables that fit 80 columns' {
        $file = [xml](Get-Content -Raw (Join-Path (Get-Module HostUp).ModuleBase HostUp.Format.ps1xml))
        $file.SelectNodes('//View') | Should -Not -BeNullOrEmpty
        foreach ($view in $file.SelectNodes('//View')) {
            $view.SelectSingleNode('TableControl') | Should -Not -BeNullOrEmpty -Because $view.Name
            $columns = $view.SelectNodes('.//TableColumnHeader')
            $width = ($columns | ForEach-Object { 1 + $(if ($_.Width) { [int]$_.Width } else { $_.Label.Length }) } | Measure-Object -Sum).Sum - 1
            $width | Should -BeLessOrEqual 80 -Because $view.Name
        }
    }
}

Describe 'Colour' {
    BeforeAll {
        $rendering = $PSStyle.OutputRendering
    }

    AfterEach {
        $PSStyle.OutputRendering = $rendering
    }

    It 'is there where the host has colours' {
        $PSStyle.OutputRendering = 'Ansi'
        $text = Get-HostUpHostingAccount | Out-String -Width 80
        $text | Should -Match ([regex]::Escape("$($PSStyle.Foreground.Green)active$($PSStyle.Reset)"))
        $text | Should -Match ([regex]::Escape("$($PSStyle.Foreground.Red)suspended$($PSStyle.Reset)"))
    }

    It 'is taken away from <_>' -ForEach 'PlainText', 'Host' {
        $PSStyle.OutputRendering = $_
        Get-HostUpHostingAccount | Out-String -Width 80 | Should -Not -Match "`e"
    }

    It 'is off in a process with NO_COLOR, or whose output is redirected' -ForEach @{ NoColor = '1' }, @{ NoColor = $null } {
        $before = $env:NO_COLOR
        try {
            $env:NO_COLOR = $NoColor
            $module = Get-Module HostUp | ForEach-Object ModuleBase
            $text = & ([System.Environment]::ProcessPath) -NoProfile -NonInteractive -Command "Import-Module '$module'; Connect-HostUp -Sandbox; Get-HostUpHostingAccount"
            # PowerShell colours headings even then; the module's own colours are in the rows.
            $rows = ($text -match '^acct_') -join "`n"
            $rows | Should -Match 'suspended'
            $rows | Should -Not -Match "`e"
        }
        finally {
            $env:NO_COLOR = $before
        }
    }

    It 'is not asked for where there is no $PSStyle, as in Windows PowerShell' {
        $state = [initialsessionstate]::CreateDefault2()
        $state.Variables.Remove('PSStyle', $null)
        $state.ImportPSModule((Get-Module HostUp | ForEach-Object ModuleBase))
        $shell = [powershell]::Create($state)
        try {
            $null = $shell.AddScript('Set-StrictMode -Version Latest; Connect-HostUp -Sandbox; Get-HostUpHostingAccount | Out-String -Width 80')
            $text = ($shell.Invoke()) -join "`n"
            $text | Should -Match 'suspended'
            $text | Should -Not -Match "`e"
        }
        finally {
            $shell.Dispose()
        }
    }
}
