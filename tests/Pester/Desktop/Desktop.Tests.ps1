# What Windows PowerShell 5.1 shows, in its own syntax: views, help, completion, -WhatIf and errors, on the sandbox and over HTTP.
# It runs on every PowerShell, and needs nothing but Pester 5: no file of the other tests, no program beside it.
BeforeDiscovery {
    $folder = if ($env:HOSTUP_MODULE) { $env:HOSTUP_MODULE } else { Join-Path $PSScriptRoot '../../../out/HostUp' }
    Import-Module (Join-Path $folder 'HostUp.psd1')
    $commands = @(Get-Command -Module HostUp | ForEach-Object { @{ Name = $_.Name } })
    $changing = @(
        @{ Script = 'Set-HostUpPreference -LanguageCode sv -WhatIf' }
        @{ Script = 'Set-HostUpPeppolPreference -OptedOut $true -WhatIf' }
        @{ Script = 'Add-HostUpInvoiceRecipient a@example.com -WhatIf' }
        @{ Script = 'Get-HostUpInvoiceRecipient | Remove-HostUpInvoiceRecipient -WhatIf' }
        @{ Script = 'Invoke-HostUpApi me/preferences PATCH -Body @{ localization = @{ languageCode = "sv" } } -WhatIf' }
    )
}

BeforeAll {
    $ErrorActionPreference = 'Stop'
    $folder = if ($env:HOSTUP_MODULE) { $env:HOSTUP_MODULE } else { Join-Path $PSScriptRoot '../../../out/HostUp' }
    Import-Module (Join-Path $folder 'HostUp.psd1')
    . (Join-Path $PSScriptRoot '../../Loopback.ps1')
    [System.Threading.Thread]::CurrentThread.CurrentUICulture = 'en-US'
    $env:HOSTUP_API_KEY = $null
    $env:HOSTUP_API_BASE = $null
    $account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
    $key = ConvertTo-SecureString 'sandbox-key-not-a-secret' -AsPlainText -Force

    function Complete {
        param([string] $Line)

        (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches
    }

    # The one error of a command, whether it ends the command or not.
    function Get-Failure {
        param([scriptblock] $Command)

        $failure = @(try { $ErrorActionPreference = 'Continue'; & $Command 2>&1 } catch { $_ }) | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }
        @($failure).Count | Should -Be 1
        $failure
    }
}

AfterAll {
    Disconnect-HostUp -All
}

Describe 'On this PowerShell, views' -Tag Desktop {
    BeforeAll {
        Connect-HostUp -Sandbox
    }

    It 'have a row for each of <Script>' -ForEach @(
        @{ Script = 'Get-HostUpHostingAccount'; Shows = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3', 'example.com' }
        @{ Script = 'Get-HostUpHostingProduct'; Shows = @('199.00 SEK') }
        @{ Script = 'Get-HostUpPlanOption acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; Shows = @('webbhotell-business') }
        @{ Script = 'Get-HostUpPreference'; Shows = @('Europe/Stockholm') }
        @{ Script = 'Get-HostUpConnection'; Shows = @('sandbox.hostup.invalid') }
        @{ Script = 'Invoke-HostUpPlanUpgrade acct_01hxa3b4c5d6e7f8g9h0j1k2m3 webbhotell-business -WhatIf'; Shows = @('SEK') }
    ) {
        $text = & ([scriptblock]::Create($Script)) | Out-String -Width 120
        foreach ($part in $Shows) { $text | Should -Match ([regex]::Escape($part)) }

        # Windows PowerShell prints no escape sequences as they are meant.
        if ($PSVersionTable.PSVersion.Major -lt 7) { $text | Should -Not -Match ([char]27) }
        ($text -split '\r?\n' | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual 120
    }

    It 'have all properties with Format-List *' {
        Get-HostUpHostingAccount $account | Format-List * | Out-String -Width 120 | Should -Match 'PlanName\s+: Webbhotell Start'
    }

    It 'go to CSV and JSON and back' {
        (Get-HostUpHostingAccount | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv)[0].Id | Should -Be $account
        (Get-HostUpPreference | ConvertTo-Json -Depth 6 | ConvertFrom-Json).Localization.Timezone | Should -Be 'Europe/Stockholm'
    }
}

Describe 'On this PowerShell, help' -Tag Desktop {
    It 'tells of <Name>' -ForEach $commands {
        $help = Get-Help $Name -Full
        $help.Synopsis.Trim() | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -Match "^\s*$Name " -Because 'that would be the syntax alone'
        @($help.examples.example).Count | Should -BeGreaterOrEqual 1
        foreach ($parameter in @($help.parameters.parameter)) { $parameter.description.Text -join '' | Should -Not -BeNullOrEmpty -Because $parameter.name }
    }

    It 'has its topics' {
        (Get-Help about_HostUp | Out-String) | Should -Match 'HostUp'
    }
}

Describe 'On this PowerShell, completion' -Tag Desktop {
    It 'offers <Expected> for: <Line>' -ForEach @(
        @{ Line = 'Connect-HostUp -Sandbox -Scenario U'; Expected = 'UnpaidInvoice' }
        @{ Line = 'Set-HostUpPreference -Timezone stockh'; Expected = 'Europe/Stockholm' }
        @{ Line = 'Get-HostUpHostingAccount -Status susp'; Expected = 'suspended' }
    ) {
        (Complete $Line).CompletionText | Should -Be $Expected
    }

    It 'offers what a connection has' {
        Connect-HostUp -Sandbox -Name production
        (Complete 'Get-HostUpPreference -Connection prod').CompletionText | Should -Be 'production'
        $null = Get-HostUpHostingAccount
        (Complete 'Invoke-HostUpPlanUpgrade -ProductSlug busi').CompletionText | Should -Be 'webbhotell-business'
        Disconnect-HostUp production
    }
}

Describe 'On this PowerShell, -WhatIf' -Tag Desktop {
    BeforeAll {
        $loopback = Start-Loopback (Get-LoopbackAnswer)
    }

    AfterAll {
        Stop-Loopback $loopback
    }

    It 'sends nothing that changes: <Script>' -ForEach $changing {
        Connect-HostUp -ApiKey $key -BaseUri $loopback.BaseUri -SkipCheck
        $null = & ([scriptblock]::Create($Script))
        @($loopback.Requests | Where-Object { $_.Method -notin 'GET', 'HEAD' }).Count | Should -Be 0
    }

    It 'sends a dry run of a plan change, and shows its price' {
        Connect-HostUp -Sandbox
        $preview = Invoke-HostUpPlanUpgrade $account webbhotell-business -WhatIf
        $preview.PSObject.TypeNames | Should -Contain 'HostUp.Client.Hosting.PlanChangePreview'
        (Get-HostUpPlanOption $account | Select-Object -First 1).CurrentProduct | Should -Match 'Start'
    }
}

Describe 'On this PowerShell, errors' -Tag Desktop {
    BeforeAll {
        $loopback = Start-Loopback (Get-LoopbackAnswer)
        Connect-HostUp -ApiKey $key -BaseUri $loopback.BaseUri -MaxRetryCount 0
    }

    AfterAll {
        Stop-Loopback $loopback
    }

    It 'have the id <Id> and the category <Category>' -ForEach @(
        @{ Script = 'Invoke-HostUpApi denied'; Id = 'forbidden'; Category = 'PermissionDenied' }
        @{ Script = 'Invoke-HostUpApi nowhere'; Id = 'not_found'; Category = 'ObjectNotFound' }
        @{ Script = 'Invoke-HostUpApi elsewhere'; Id = 'UnexpectedResponse'; Category = 'InvalidResult' }
        @{ Script = 'Invoke-HostUpApi page'; Id = 'UnexpectedResponse'; Category = 'InvalidResult' }
        @{ Script = 'Get-HostUpPreference -Connection nobody'; Id = '*'; Category = '*' }
    ) {
        $failure = Get-Failure ([scriptblock]::Create($Script))
        $failure.FullyQualifiedErrorId | Should -BeLike "$Id,*"
        "$($failure.CategoryInfo.Category)" | Should -BeLike $Category

        # Windows PowerShell does not print the recommended action: the message has it.
        if ($failure.ErrorDetails.RecommendedAction -and $PSVersionTable.PSVersion.Major -lt 7) {
            "$failure" | Should -Match ([regex]::Escape($failure.ErrorDetails.RecommendedAction))
        }
    }

    It 'go by as a view in red, without the key' {
        $shown = Get-Failure { Invoke-HostUpApi denied } | Out-String -Width 120
        $shown | Should -Match 'scope'
        $shown | Should -Not -Match 'sandbox-key'
    }

    It 'of a commit that nothing settles is OutcomeUnknown, and it is sent once' {
        $null = Invoke-HostUpPlanUpgrade $account webbhotell-business -Confirm:$false
        (Get-Failure { Invoke-HostUpPlanUpgrade $account webbhotell-business -Confirm:$false }).FullyQualifiedErrorId | Should -BeLike 'OutcomeUnknown,*'
        @($loopback.Requests | Where-Object { $_.Path -like '*/actions/upgrade' }).Count | Should -Be 2
    }
}
