# The rendered views, compared with the committed ones in Snapshots/. To make them again after a wanted change, run this file with
# the environment variable HOSTUP_UPDATE_SNAPSHOTS set and read the difference.
BeforeDiscovery {
    $views = @(
        @{ Name = 'connection'; Command = { $connection } }
        @{ Name = 'connection-list'; Command = { $connection | Format-List } }
        @{ Name = 'preference'; Command = { Get-HostUpPreference } }
        @{ Name = 'preference-table'; Command = { Get-HostUpPreference | Format-Table } }
        @{ Name = 'preference-parts'; Command = { $p = Get-HostUpPreference; $p.Localization, $p.Notifications, $p.Notifications.Delivery, $p.Notifications.Delivery.Billing, $p.Security, $p.Billing, $p.Billing.CardAutoCharge, $p.Billing.SeparateInvoices, $p.Billing.Peppol, $p.Categories, $p.Billing.CardAutoCharge.Actions, $p.Billing.CardAutoCharge.Actions.CanToggle | & $eachAlone } }
        @{ Name = 'difference'; Command = { Compare-HostUpPreference -SeparateInvoices $true -LanguageCode sv -EnabledEmail notify_billing, notify_domains -Category @{ ui = @{ theme = 'light' } } } }
        @{ Name = 'difference-list'; Command = { Compare-HostUpPreference -SeparateInvoices $true -Category @{ ui = @{ theme = 'light' } } | Format-List } }
        @{ Name = 'peppol-status'; Command = { Get-HostUpPeppolStatus } }
        @{ Name = 'peppol-status-table'; Command = { Get-HostUpPeppolStatus | Format-Table } }
        @{ Name = 'peppol-preference'; Command = { Set-HostUpPeppolPreference -OptedOut $true } }
        @{ Name = 'peppol-preference-table'; Command = { Set-HostUpPeppolPreference -OptedOut $true | Format-Table } }
        @{ Name = 'recipient'; Command = { Get-HostUpInvoiceRecipient } }
        @{ Name = 'recipient-list'; Command = { Get-HostUpInvoiceRecipient | Format-List } }
        @{ Name = 'account'; Command = { Get-HostUpHostingAccount } }
        @{ Name = 'account-list'; Command = { Get-HostUpHostingAccount | Format-List } }
        @{ Name = 'account-parts'; Command = { $a = Get-HostUpHostingAccount | Select-Object -First 1; $a.ControlPanel, $a.BillingCycleState, $a.BillingCycleState.BillingCycleOptions | & $eachAlone; $a.BillingCycleState.BillingCycleOptions | Format-List } }
        @{ Name = 'account-explicit-table'; Command = { Get-HostUpHostingAccount | Format-Table } }
        @{ Name = 'account-billing'; Command = { Get-HostUpHostingAccount | Format-Table -View Billing } }
        @{ Name = 'account-limits'; Command = { Get-HostUpHostingAccount | Format-Table -View Limits } }
        @{ Name = 'detail'; Command = { Get-HostUpHostingAccount acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'detail-table'; Command = { Get-HostUpHostingAccount acct_01hxa3b4c5d6e7f8g9h0j1k2m3 | Format-Table } }
        @{ Name = 'detail-limits'; Command = { Get-HostUpHostingAccount acct_01hxa3b4c5d6e7f8g9h0j1k2m3 | Format-Table -View Limits } }
        @{ Name = 'detail-parts'; Command = { $d = Get-HostUpHostingAccount acct_01hxa3b4c5d6e7f8g9h0j1k2m3; $d.Access, $d.Resources, $d.Billing | & $eachAlone } }
        @{ Name = 'option'; Command = { Get-HostUpPlanOption acct_01hxa3b4c5d6e7f8g9h0j1k2m3 } }
        @{ Name = 'option-list'; Command = { Get-HostUpPlanOption acct_01hxa3b4c5d6e7f8g9h0j1k2m3 | Format-List } }
        @{ Name = 'product'; Command = { Get-HostUpHostingProduct } }
        @{ Name = 'product-list'; Command = { Get-HostUpHostingProduct | Format-List } }
        @{ Name = 'product-parts'; Command = { (Get-HostUpHostingProduct).Resources } }
        @{ Name = 'product-limits'; Command = { Get-HostUpHostingProduct | Format-Table -View Limits } }
        @{ Name = 'preview'; Command = { Invoke-HostUpPlanUpgrade acct_01hxa3b4c5d6e7f8g9h0j1k2m3 webbhotell-start -WhatIf } }
        @{ Name = 'preview-table'; Command = { Invoke-HostUpPlanUpgrade acct_01hxa3b4c5d6e7f8g9h0j1k2m3 webbhotell-start -WhatIf | Format-Table } }
        @{ Name = 'preview-parts'; Command = { (Invoke-HostUpPlanUpgrade acct_01hxa3b4c5d6e7f8g9h0j1k2m3 webbhotell-start -WhatIf).PriceChange } }
        @{ Name = 'change'; Command = { Invoke-HostUpPlanUpgrade acct_01hxb7n2q4r8s1t5v9w3x6y0z2 webbhotell-business -Confirm:$false } }
        @{ Name = 'change-table'; Command = { Invoke-HostUpPlanUpgrade acct_01hxb7n2q4r8s1t5v9w3x6y0z2 webbhotell-business -Confirm:$false | Format-Table } }
        @{ Name = 'change-parts'; Command = { $c = Invoke-HostUpPlanUpgrade acct_01hxb7n2q4r8s1t5v9w3x6y0z2 webbhotell-business -Confirm:$false; $c.PaymentInvoice | Format-Table; $c.PaymentInvoice, $c.NewProduct | & $eachAlone } }
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
        # A view is chosen by the first object of a pipeline.
        $eachAlone = { process { $_ | Out-String -Width $Width } }
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

Describe 'Every emitted type' {
    BeforeDiscovery {
        $folder = if ($env:HOSTUP_MODULE) { $env:HOSTUP_MODULE } else { Join-Path $PSScriptRoot '../../../out/HostUp' }
        Import-Module $folder
        $types = (Get-Command -Module HostUp -CommandType Cmdlet).OutputType.Name | Where-Object { $_ -like 'HostUp.*' } | Sort-Object -Unique
    }

    It '<_> has a table and a list' -ForEach $types {
        $views = Get-FormatData -TypeName $_ -PowerShellVersion $PSVersionTable.PSVersion | ForEach-Object FormatViewDefinition
        $views.Control.ForEach('GetType').Name | Should -Contain 'TableControl'
        $views.Control.ForEach('GetType').Name | Should -Contain 'ListControl'
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
            $null = $shell.AddScript('Set-StrictMode -Version Latest; Connect-HostUp -Sandbox; Get-HostUpHostingAccount | Out-String -Width 80; Get-HostUpPreference | Out-String -Width 80')
            $text = ($shell.Invoke()) -join "`n"
            $text | Should -Match 'suspended'
            $text | Should -Match 'True \(active\)'
            $text | Should -Not -Match "`e"
        }
        finally {
            $shell.Dispose()
        }
    }
}
