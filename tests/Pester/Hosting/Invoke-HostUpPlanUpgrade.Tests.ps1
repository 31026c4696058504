BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # The requests of a command on a fresh account, as "options", "dry run" and "commit", and those with the flag as "… cancelling".
    function Get-Traffic {
        param([Parameter(Mandatory)] [scriptblock] $Command, [string] $Scenario = 'Default')

        $server = Start-SandboxHost $Scenario
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $run = Invoke-Captured $Command
            [pscustomobject]@{ Run = $run; Sent = @(Get-SandboxRequest $server | ForEach-Object { Get-Kind $_ }) -join ', ' }
        }
        finally {
            Disconnect-HostUp -All
            Stop-SandboxHost $server
        }
    }

    function Get-Kind {
        param($Request)

        if ($Request.method -eq 'GET') { return 'options' }
        $body = $Request.body | ConvertFrom-Json
        $kind = if ($body.PSObject.Properties['dryRun']) { "dry run $($body.dryRun)" } else { 'commit' }
        if ($body.PSObject.Properties['cancelExistingInvoice']) { "$kind cancelling" } else { $kind }
    }

    # One answered question after another over real HTTP: what is asked, emitted and sent.
    function Invoke-Asked {
        param([string[]] $Answer, [string] $Script, [string] $Scenario = 'Default')

        $server = Start-SandboxHost $Scenario
        try {
            $run = Invoke-WithAnswer -Answer $Answer -ArgumentList $server.BaseUri -Script ([scriptblock]::Create(@"
                param(`$BaseUri)
                Connect-HostUp -ApiKey (ConvertTo-SecureString 'sandbox-key-not-a-secret' -AsPlainText -Force) -BaseUri `$BaseUri -SkipCheck
                $Script
"@))
            $run | Add-Member Sent (@(Get-SandboxRequest $server | ForEach-Object { Get-Kind $_ }) -join ', ') -PassThru
        }
        finally {
            Stop-SandboxHost $server
        }
    }

    $business = @{ AccountId = $SampleAccountId; ProductSlug = 'webbhotell-business' }
    $upgrade = "Invoke-HostUpPlanUpgrade $SampleAccountId webbhotell-business"
}

Describe 'Invoke-HostUpPlanUpgrade: what is sent' {
    It 'sends one dry run with -WhatIf, by <name>' -ForEach @(
        @{ Name = 'the switch'; Command = { Invoke-HostUpPlanUpgrade @business -WhatIf } }
        @{ Name = 'the preference'; Command = { $WhatIfPreference = $true; Invoke-HostUpPlanUpgrade @business } }
        @{ Name = 'an advanced function called with it'
            Command = {
                function Update-Site { [Diagnostics.CodeAnalysis.SuppressMessage('PSShouldProcess', '', Justification = 'What it calls asks.')] [CmdletBinding(SupportsShouldProcess)] param() Invoke-HostUpPlanUpgrade @business }
                Update-Site -WhatIf
            }
        }
        @{ Name = 'the switch beside -Confirm:$false'; Command = { Invoke-HostUpPlanUpgrade @business -WhatIf -Confirm:$false } }
        @{ Name = 'the preference beside -Confirm:$false'; Command = { $WhatIfPreference = $true; Invoke-HostUpPlanUpgrade @business -Confirm:$false } }
        @{ Name = 'an advanced function called with it, beside -Confirm:$false'
            Command = {
                function Update-Site { [Diagnostics.CodeAnalysis.SuppressMessage('PSShouldProcess', '', Justification = 'What it calls asks.')] [CmdletBinding(SupportsShouldProcess)] param() Invoke-HostUpPlanUpgrade @business -Confirm:$false }
                Update-Site -WhatIf
            }
        }
        @{ Name = 'an advanced function called with both'
            Command = {
                function Update-Site { [Diagnostics.CodeAnalysis.SuppressMessage('PSShouldProcess', '', Justification = 'What it calls asks.')] [CmdletBinding(SupportsShouldProcess)] param() Invoke-HostUpPlanUpgrade @business }
                Update-Site -WhatIf -Confirm:$false
            }
        }
        @{ Name = 'the switch where nothing is to be confirmed'; Command = { $ConfirmPreference = 'None'; Invoke-HostUpPlanUpgrade @business -WhatIf } }
        @{ Name = 'the switch beside -Confirm'; Command = { Invoke-HostUpPlanUpgrade @business -WhatIf -Confirm } }
    ) {
        $traffic = Get-Traffic $Command
        $traffic.Sent | Should -Be 'dry run True'
        $traffic.Run.Errors | Should -BeNullOrEmpty
        $traffic.Run.Output | Should -HaveCount 1
        $traffic.Run.Output[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Hosting.PlanChangePreview'
        $traffic.Run.Output[0].Preview | Should -BeTrue
    }

    It 'sends one commit and no dry run with -Confirm:$false' {
        $traffic = Get-Traffic { Invoke-HostUpPlanUpgrade @business -Confirm:$false }
        $traffic.Sent | Should -Be 'commit'
        $traffic.Run.Errors | Should -BeNullOrEmpty
        $traffic.Run.Output | Should -HaveCount 1
        $traffic.Run.Output[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Hosting.PlanChange'
    }

    It 'commits with -WhatIf:$false -Confirm:$false under the preference' {
        (Get-Traffic { $WhatIfPreference = $true; Invoke-HostUpPlanUpgrade @business -WhatIf:$false -Confirm:$false }).Sent | Should -Be 'commit'
    }

    It 'asks nobody where nothing is to be confirmed, and commits once' {
        $traffic = Get-Traffic { $ConfirmPreference = 'None'; Invoke-HostUpPlanUpgrade @business }
        $traffic.Sent | Should -Be 'dry run True, commit'
        $traffic.Run.Output | Should -HaveCount 1
        $traffic.Run.Output[0].Upgraded | Should -BeTrue
    }

    It 'previews every account of the main job' {
        $traffic = Get-Traffic {
            Get-HostUpHostingAccount | Get-HostUpPlanOption | Where-Object Available | Select-Object -First 1 | Invoke-HostUpPlanUpgrade -WhatIf
        }
        $traffic.Run.Errors | Should -BeNullOrEmpty
        $traffic.Run.Output | Should -HaveCount 1
        $traffic.Run.Output[0].AccountId | Should -Be $SampleAccountId
        $traffic.Run.Output[0].ProductSlug | Should -Be 'webbhotell-business'
        # Options of the next accounts may be read meanwhile.
        $traffic.Sent | Should -BeLike 'options*, dry run True*'
        $traffic.Sent | Should -Not -BeLike '*commit*'
    }
}

Describe 'Invoke-HostUpPlanUpgrade: the most it may cost' {
    It 'commits what is within the limit, after a look at the price: <name>' -ForEach @(
        @{ Name = 'in the currency of the price'; Limit = @{ MaximumAmount = 200 } }
        @{ Name = 'in a currency that is named'; Limit = @{ MaximumAmount = 200; Currency = 'sek' } }
    ) {
        $within = $Limit
        $traffic = Get-Traffic { Invoke-HostUpPlanUpgrade @business @within -Confirm:$false }
        $traffic.Run.Errors | Should -BeNullOrEmpty
        $traffic.Run.Output.Upgraded | Should -BeTrue
        $traffic.Sent | Should -Be 'dry run True, commit'
    }

    It 'commits nothing that is <name>: <id>' -ForEach @(
        @{ Name = 'dearer'; Limit = @{ MaximumAmount = 0.5 }; Id = 'PriceAboveMaximum'; Category = 'LimitsExceeded' }
        @{ Name = 'in another currency'; Limit = @{ MaximumAmount = 1000000; Currency = 'EUR' }; Id = 'PriceUnknown'; Category = 'InvalidResult' }
    ) {
        $without = $Limit
        $traffic = Get-Traffic { Invoke-HostUpPlanUpgrade @business @without -Confirm:$false }
        $traffic.Sent | Should -Be 'dry run True'
        $traffic.Run.Output | Should -BeNullOrEmpty
        $traffic.Run.Errors | Should -HaveCount 1
        $traffic.Run.Errors[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $traffic.Run.Errors[0].CategoryInfo.Category | Should -Be $Category
        $traffic.Run.Errors[0].TargetObject | Should -Be $SampleAccountId
    }

    It 'asks nothing about what is dearer' {
        $run = Invoke-Asked -Answer @() "$upgrade -MaximumAmount 0.5"
        $run.Questions | Should -BeNullOrEmpty
        $run.Sent | Should -Be 'dry run True'
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'PriceAboveMaximum,*'
    }

    It 'warns with -WhatIf, and emits the preview' {
        $traffic = Get-Traffic { Invoke-HostUpPlanUpgrade @business -MaximumAmount 0.5 -WhatIf }
        $traffic.Run.Output | Should -HaveCount 1
        $traffic.Run.Warnings | Should -HaveCount 1
        $traffic.Run.Errors | Should -BeNullOrEmpty
        $traffic.Sent | Should -Be 'dry run True'
    }
}

Describe 'Invoke-HostUpPlanUpgrade: the question' {
    It 'shows old plan, new plan, what is due now, what recurs and how often' {
        $run = Invoke-Asked -Answer Yes $upgrade
        $run.Questions | Should -HaveCount 1
        $run.Questions[0] | Should -BeLike "*$SampleAccountId*"
        $run.Questions[0] | Should -BeLike '*Start*Business*'
        $run.Questions[0] | Should -Match '\d+\.\d\d SEK'
        $run.Questions[0] | Should -BeLike '*199.00 SEK annually*'
    }

    It 'commits once after Yes, <name>' -ForEach @(
        @{ Name = 'by default'; Arguments = '' }
        @{ Name = 'with -Confirm'; Arguments = '-Confirm' }
    ) {
        $run = Invoke-Asked -Answer Yes "$upgrade $Arguments"
        $run.Sent | Should -Be 'dry run True, commit'
        $run.Questions | Should -HaveCount 1
        $run.Output | Should -HaveCount 1
        $run.Output[0].Upgraded | Should -BeTrue
        $run.Errors | Should -BeNullOrEmpty
    }

    It 'sends the dry run alone after No, and emits nothing' {
        $run = Invoke-Asked -Answer No $upgrade
        $run.Sent | Should -Be 'dry run True'
        $run.Output | Should -BeNullOrEmpty
        $run.Errors | Should -BeNullOrEmpty
    }

    It 'names the account by its domain, and the connection with what it is' {
        $run = Invoke-WithAnswer -Answer No -Script {
            Connect-HostUp -Sandbox -Name customer
            Get-HostUpHostingAccount -Name example.com | Get-HostUpPlanOption | Where-Object ProductSlug -EQ webbhotell-business | Invoke-HostUpPlanUpgrade
        }
        $run.Questions[0] | Should -BeLike "*plan of example.com (acct_*) to webbhotell-business*"
        $run.Questions[0] | Should -BeLike '*Connection: customer (the sandbox*'
    }

    It 'covers with Yes to All what costs no more than was shown, and previews it all the same' {
        $run = Invoke-Asked -Scenario ManyAccounts -Answer 'Yes to All' "
            Get-HostUpHostingAccount -PageSize 100 | Select-Object -First 100 |
                Where-Object { `$_.Billing.BillingCycle -eq 'annually' -and `$_.Billing.Amount -eq 99 -and `$_.ServiceStatus -eq 'active' } |
                Sort-Object NextDueAt -Descending | Select-Object -First 2 | Invoke-HostUpPlanUpgrade -ProductSlug webbhotell-business"
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -HaveCount 2
        $run.Questions | Should -HaveCount 1
        $run.Sent | Should -Be 'options, dry run True, commit, dry run True, commit'
    }

    It 'asks again after Yes to All for a price that nobody saw' {
        $run = Invoke-Asked -Answer 'Yes to All', 'No' "
            Get-HostUpHostingAccount -Name example.com, Kundportalen | Invoke-HostUpPlanUpgrade -ProductSlug webbhotell-premium"
        $run.Questions | Should -HaveCount 2
        $run.Output | Should -HaveCount 1
        $run.Sent | Should -Be 'options, dry run True, commit, dry run True'
    }

    It 'sends nothing more after No to All, dry runs included' {
        $run = Invoke-Asked -Answer 'No to All' "
            Get-HostUpHostingAccount -Name example.com, Kundportalen, smorgasbord.example | Invoke-HostUpPlanUpgrade -ProductSlug webbhotell-premium"
        $run.Questions | Should -HaveCount 1
        $run.Output | Should -BeNullOrEmpty
        $run.Sent | Should -Be 'options, dry run True'
    }

    It 'says in the question that an unpaid invoice may be cancelled' {
        $run = Invoke-Asked -Answer No "$upgrade -CancelExistingInvoice" -Scenario UnpaidInvoice
        $run.Questions[0] | Should -BeLike '*cancel an unpaid invoice*'
        $run.Sent | Should -Be 'dry run True cancelling'
    }

    It 'shows the price with -WhatIf as well, and asks nothing' {
        $run = Invoke-Asked -Answer @() "$upgrade -WhatIf"
        $run.Questions | Should -BeNullOrEmpty
        $run.Shown | Should -BeLike '*What if:*Start*Business*199.00 SEK annually*'
    }

    It 'asks nothing when the dry run fails' {
        $run = Invoke-Asked -Answer @() "Invoke-HostUpPlanUpgrade $SampleAccountId webbhotell-start"
        $run.Questions | Should -BeNullOrEmpty
        $run.Sent | Should -Be 'dry run True'
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'same_product_plan,*'
    }

    It 'spends nothing where nobody can be asked, and says how to go on' {
        $server = Start-SandboxHost
        try {
            $text = Invoke-Unattended "
                Connect-HostUp -ApiKey (ConvertTo-SecureString sandbox-key-not-a-secret -AsPlainText -Force) -BaseUri $($server.BaseUri) -SkipCheck
                try { $upgrade; 'went on' } catch { `$_.FullyQualifiedErrorId; `"`$_`"; `$_.ErrorDetails.RecommendedAction }"
            $text | Should -BeLike 'ConfirmationRequired,*'
            $text | Should -BeLike '*Nothing was changed*-Confirm:$false*'
            @(Get-SandboxRequest $server | ForEach-Object { Get-Kind $_ }) -join ', ' | Should -Be 'dry run True'
        }
        finally {
            Stop-SandboxHost $server
        }
    }
}

Describe 'Invoke-HostUpPlanUpgrade: objects and pipelines' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'emits what it costs' {
        $preview = Invoke-HostUpPlanUpgrade @business -WhatIf
        $preview.CurrentProduct.Slug | Should -Be 'webbhotell-start'
        $preview.NewProduct.Slug | Should -Be 'webbhotell-business'
        $preview.PriceChange.Amount | Should -BeOfType decimal
        $preview.PriceChange.RecurringAmount | Should -Be 199
        $preview.PriceChange.CurrencyCode | Should -Be 'SEK'
        $preview.PriceChange.BillingCycle | Should -Be 'annually'
        $preview.AccountId | Should -Be $SampleAccountId
    }

    It 'previews a downgrade with a negative amount' {
        $preview = Get-HostUpHostingAccount -Name Kundportalen | Invoke-HostUpPlanUpgrade -ProductSlug webbhotell-start -WhatIf
        $preview.PriceChange.Amount | Should -BeLessThan 0
        "$preview" | Should -BeLike '*-*SEK*'
    }

    It 'emits the change with an absolute payment address' {
        $change = Invoke-HostUpPlanUpgrade @business -Confirm:$false
        $change.Upgraded | Should -BeTrue
        $change.OrderId | Should -BeLike 'ord_*'
        $change.PaymentInvoice.Status | Should -Be 'unpaid'
        $change.PaymentInvoice.PaymentUrl | Should -BeOfType uri
        $change.PaymentInvoice.PaymentUrl.AbsoluteUri | Should -BeLike 'https://sandbox.hostup.invalid/billing?invoice=*'
        $change.RenewalInvoice | Should -BeNullOrEmpty
        (Get-HostUpPlanOption $SampleAccountId -WarningAction Ignore)[0].CurrentProduct.Slug | Should -Be 'webbhotell-business'
    }

    It 'takes <name>' -ForEach @(
        @{ Name = 'a plan option from the pipeline'; Command = { Get-HostUpPlanOption $SampleAccountId | Where-Object ProductSlug -EQ webbhotell-business | Invoke-HostUpPlanUpgrade -WhatIf } }
        @{ Name = 'an account from the pipeline'; Command = { Get-HostUpHostingAccount -Name example.com | Invoke-HostUpPlanUpgrade -ProductSlug webbhotell-business -WhatIf } }
        @{ Name = 'account details from the pipeline'; Command = { Get-HostUpHostingAccount $SampleAccountId | Invoke-HostUpPlanUpgrade -ProductSlug webbhotell-business -WhatIf } }
        @{ Name = 'a product of the catalogue from the pipeline'; Command = { Get-HostUpHostingProduct webbhotell-business | Invoke-HostUpPlanUpgrade -AccountId $SampleAccountId -WhatIf } }
        @{ Name = 'a row of CSV'; Command = { "AccountId,ProductSlug`n$SampleAccountId,webbhotell-business" | ConvertFrom-Csv | Invoke-HostUpPlanUpgrade -WhatIf } }
        @{ Name = 'a row of CSV with the short names'; Command = { "Id,Slug`n$SampleAccountId,webbhotell-business" | ConvertFrom-Csv | Invoke-HostUpPlanUpgrade -WhatIf } }
        @{ Name = 'a preview from the pipeline'; Command = { Invoke-HostUpPlanUpgrade @business -WhatIf | Invoke-HostUpPlanUpgrade -WhatIf } }
        @{ Name = 'objects as arguments'; Command = { Invoke-HostUpPlanUpgrade -AccountId (Get-HostUpHostingAccount -Name example.com) -ProductSlug (Get-HostUpHostingProduct webbhotell-business) -WhatIf } }
        @{ Name = 'a plan option for both arguments'; Command = { $o = Get-HostUpPlanOption $SampleAccountId | Select-Object -First 1; Invoke-HostUpPlanUpgrade $o $o -WhatIf } }
    ) {
        $run = Invoke-Captured $Command
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -HaveCount 1
        $run.Output[0].AccountId | Should -BeExactly $SampleAccountId
        $run.Output[0].ProductSlug | Should -BeExactly 'webbhotell-business'
    }

    It 'goes on with the others after one that fails' {
        $run = Invoke-Captured { 'acct_nosuch', $SampleAccountId, 'nonsense' | ForEach-Object { [pscustomobject]@{ Id = $_ } } |
                Invoke-HostUpPlanUpgrade -ProductSlug webbhotell-business -WhatIf }
        $run.Terminated | Should -BeFalse
        $run.Output | Should -HaveCount 1
        $run.Errors.TargetObject | Should -Be 'acct_nosuch', 'nonsense'
    }
}

Describe 'Invoke-HostUpPlanUpgrade: errors' {
    AfterEach {
        Disconnect-HostUp -All
    }

    It 'changes nothing for <name>' -ForEach @(
        @{ Name = 'a name that no account has'; Id = 'NameNotFound'; Category = 'ObjectNotFound'; Bad = 'nosuch.example'; Command = { Invoke-HostUpPlanUpgrade nosuch.example webbhotell-business -Confirm:$false }; Next = 'Get-HostUpHostingAccount' }
        @{ Name = 'an id that climbs'; Id = 'NameNotFound'; Category = 'ObjectNotFound'; Bad = 'acct_../../x'; Command = { Invoke-HostUpPlanUpgrade 'acct_../../x' webbhotell-business -Confirm:$false }; Next = 'Get-HostUpHostingAccount' }
        @{ Name = 'a malformed slug'; Category = 'InvalidArgument'; Id = 'InvalidProductSlug'; Bad = 'web hotel'; Command = { Invoke-HostUpPlanUpgrade $SampleAccountId 'web hotel' -Confirm:$false }; Next = 'Get-HostUpPlanOption' }
    ) {
        $script:case = $_
        $traffic = Get-Traffic { Assert-Failure $case.Command -Id $case.Id -Category $case.Category -Target $case.Bad -Says $case.Bad -Next $case.Next }
        $traffic.Run.Errors | Should -BeNullOrEmpty
        $traffic.Sent | Should -BeIn '', 'options' -Because 'a name is looked up in the list of accounts'
    }

    It 'takes an account by its domain' {
        $traffic = Get-Traffic { Invoke-HostUpPlanUpgrade Example.com webbhotell-business -Confirm:$false }
        $traffic.Run.Errors | Should -BeNullOrEmpty
        $traffic.Run.Output.AccountId | Should -Be $SampleAccountId
        $traffic.Sent | Should -Be 'options, commit'
    }

    It 'says how to connect' {
        Assert-Failure { Invoke-HostUpPlanUpgrade @business -Confirm:$false } -Id NotConnected -Category AuthenticationError -Terminating -Next 'Connect-HostUp'
    }

    It 'reports an account that is not there' {
        Connect-HostUp -Sandbox
        Assert-Failure { Invoke-HostUpPlanUpgrade acct_nosuch webbhotell-business -Confirm:$false } -Id not_found -Category ObjectNotFound `
            -Target acct_nosuch -Says '(not_found, HTTP 404, request req_'
    }

    It 'reports a plan that is not there, with a line per field' {
        Connect-HostUp -Sandbox
        Assert-Failure { Invoke-HostUpPlanUpgrade $SampleAccountId webbhotell-nosuch -WhatIf } -Id invalid_request -Category InvalidArgument `
            -Target $SampleAccountId -Says 'HTTP 400', "$([Environment]::NewLine)  /productSlug: " -Next 'Get-HostUpPlanOption lists'
    }

    It 'reports a key that may only read, and the scope it needs' {
        Connect-HostUp -Sandbox -Scenario ReadOnlyKey
        Assert-Failure { Invoke-HostUpPlanUpgrade @business -Confirm:$false } -Id forbidden -Category PermissionDenied `
            -Target $SampleAccountId -Says 'HTTP 403' -Next 'write:billing'
    }

    It 'ends with a key that is not valid' {
        $server = Start-SandboxHost
        try {
            Connect-HostUp -ApiKey (ConvertTo-SecureString wrong -AsPlainText -Force) -BaseUri $server.BaseUri -SkipCheck
            Assert-Failure { Invoke-HostUpPlanUpgrade @business -Confirm:$false } -Id unauthorized -Category AuthenticationError -Terminating `
                -Target $SampleAccountId -Says 'HTTP 401' -Next 'Connect-HostUp'
        }
        finally {
            Stop-SandboxHost $server
        }
    }

    It 'keeps the code of the plan the account already has' {
        Connect-HostUp -Sandbox
        Assert-Failure { Invoke-HostUpPlanUpgrade $SampleAccountId webbhotell-start -Confirm:$false } -Id same_product_plan -Category ResourceExists `
            -Target $SampleAccountId -Says 'HTTP 409' -Next 'nothing to do'
    }

    It 'shows the invoice in the way, and never sets the flag by itself' {
        $traffic = Get-Traffic -Scenario UnpaidInvoice {
            Assert-Failure { Invoke-HostUpPlanUpgrade @business -Confirm:$false } -Id existing_invoice_blocking -Category ResourceExists `
                -Target $SampleAccountId -Says 'HTTP 409', '202600001', '99.00 SEK', '/billing?invoice=202600001' -Next '-CancelExistingInvoice'
        }
        $traffic.Run.Errors | Should -BeNullOrEmpty
        $traffic.Sent | Should -Be 'commit'
    }

    It 'carries the invoice in the way as an object' {
        Connect-HostUp -Sandbox -Scenario UnpaidInvoice
        $failure = (Invoke-Captured { Invoke-HostUpPlanUpgrade @business -Confirm:$false }).Errors[0].Exception
        $failure.BlockingInvoice.Number | Should -Be '202600001'
        $failure.BlockingInvoice.Amount | Should -Be 99
        $failure.BlockingInvoice.PaymentUrl.IsAbsoluteUri | Should -BeTrue
        $failure.StatusCode | Should -Be 409
        $failure.RequestId | Should -BeLike 'req_*'
        $failure.Method | Should -Be 'POST'
    }

    It 'has the invoice cancelled when told to' {
        $traffic = Get-Traffic -Scenario UnpaidInvoice { Invoke-HostUpPlanUpgrade @business -CancelExistingInvoice -Confirm:$false }
        $traffic.Sent | Should -Be 'commit cancelling'
        $traffic.Run.Output[0].Upgraded | Should -BeTrue
    }

    It 'meets its own unpaid invoice the second time' {
        Connect-HostUp -Sandbox
        $null = Invoke-HostUpPlanUpgrade @business -Confirm:$false
        Assert-Failure { Invoke-HostUpPlanUpgrade $SampleAccountId webbhotell-premium -Confirm:$false } -Id existing_invoice_blocking -Category ResourceExists
        (Invoke-HostUpPlanUpgrade $SampleAccountId webbhotell-premium -CancelExistingInvoice -Confirm:$false).Upgraded | Should -BeTrue
    }

    It 'honours <name>' -ForEach @(
        @{ Name = '-ErrorAction Stop'; Command = { Invoke-HostUpPlanUpgrade acct_nosuch webbhotell-business -Confirm:$false -ErrorAction Stop }; Errors = 1; Ends = $true }
        @{ Name = '-ErrorAction SilentlyContinue'; Command = { Invoke-HostUpPlanUpgrade acct_nosuch webbhotell-business -Confirm:$false -ErrorAction SilentlyContinue }; Errors = 0; Ends = $false }
    ) {
        Connect-HostUp -Sandbox
        $run = Invoke-Captured $Command
        $run.Errors | Should -HaveCount $Errors
        $run.Terminated | Should -Be $Ends
    }
}

Describe 'Invoke-HostUpPlanUpgrade: answers that settle nothing' {
    BeforeAll {
        $committed = Get-Content -Raw $PSScriptRoot/../../Samples/upgrade-committed.json
        $unavailable = '{"status":503,"title":"Unavailable","detail":"Try later.","code":"service_unavailable","requestId":"req_1"}'
    }

    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'takes the documented answer to a dry run for what it says: a change, an error, and no second request' {
        $server.Answer(200, $committed)
        $run = Invoke-Captured { Invoke-HostUpPlanUpgrade @business -WhatIf }
        $run.Output | Should -HaveCount 1
        $run.Output[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Hosting.PlanChange'
        $run.Output[0].PaymentInvoice.PaymentUrl.AbsoluteUri | Should -BeExactly ([uri]::new($server.BaseUri, '/billing?invoice=202600001').AbsoluteUri)
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'DryRunNotConfirmed,HostUp.PowerShell.*'
        $run.Errors[0].CategoryInfo.Category | Should -Be 'InvalidResult'
        $run.Errors[0].TargetObject | Should -BeExactly $SampleAccountId
        "$($run.Errors[0])" | Should -BeLike "*$SampleAccountId*"
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike 'Look at the account*'
        $server.Requests | Should -HaveCount 1
    }

    It 'takes a preview that does not say so for no dry run: <name>' -ForEach @(
        @{ Name = 'missing'; Json = '{"currentProduct":{"slug":"a"},"newProduct":{"slug":"b"},"priceChange":{"amount":-1.5}}' }
        @{ Name = 'false'; Json = '{"preview":false,"currentProduct":{"slug":"a"},"newProduct":{"slug":"b"},"priceChange":{"amount":-1.5}}' }
    ) {
        $server.Answer(200, $Json)
        $run = Invoke-Captured { Invoke-HostUpPlanUpgrade @business -WhatIf -Confirm:$false }
        $run.Output | Should -HaveCount 1
        $run.Output[0].PriceChange.Amount | Should -Be -1.5
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'DryRunNotConfirmed,*'
        $server.Requests.Body | Should -BeLike '*"dryRun":true*'
    }

    It 'does not ask and does not commit after a dry run that was none' {
        $server.Answer(200, $committed)
        $run = Invoke-WithAnswer -Answer @() -ArgumentList $server.BaseUri -Script {
            param($BaseUri)
            Connect-HostUp -ApiKey (ConvertTo-SecureString key -AsPlainText -Force) -BaseUri $BaseUri -SkipCheck
            Invoke-HostUpPlanUpgrade acct_01hxa3b4c5d6e7f8g9h0j1k2m3 webbhotell-business
        }
        $run.Questions | Should -BeNullOrEmpty
        $run.Output | Should -HaveCount 1
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'DryRunNotConfirmed,*'
        $server.Requests | Should -HaveCount 1
    }

    It 'does not know the outcome of a commit after <name>, and sends it once' -ForEach @(
        @{ Name = '500'; Status = 500; Body = '{"status":500,"detail":"Broken.","code":"internal_error","requestId":"req_1"}'; Type = 'application/problem+json' }
        @{ Name = '503'; Status = 503; Body = '{"status":503,"detail":"Try later.","code":"service_unavailable","requestId":"req_1"}'; Type = 'application/problem+json' }
        @{ Name = 'a page from a proxy'; Status = 502; Body = '<html><h1>Bad Gateway</h1></html>'; Type = 'text/html' }
        @{ Name = 'a redirect'; Status = 302; Body = ''; Type = 'text/html' }
        @{ Name = 'an answer that is no JSON'; Status = 200; Body = '{"upgraded": tr'; Type = 'application/json' }
        @{ Name = 'an empty answer'; Status = 200; Body = ''; Type = 'application/json' }
        @{ Name = 'a preview'; Status = 200; Body = '{"preview":true,"priceChange":{"amount":1}}'; Type = 'application/json' }
    ) {
        $server.Answer($Status, $Body, $Type, 'Location', 'https://elsewhere.invalid/')
        Assert-Failure { Invoke-HostUpPlanUpgrade @business -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Target $SampleAccountId `
            -Says $SampleAccountId, 'webbhotell-business', 'may have changed', 'invoice may exist' -Next 'Get-HostUpHostingAccount'
        $server.Requests | Should -HaveCount 1
    }

    It 'does not know the outcome of a commit after a lost connection, and sends it once' {
        $server.Drop()
        Assert-Failure { Invoke-HostUpPlanUpgrade @business -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Target $SampleAccountId
        $server.Requests | Should -HaveCount 1
    }

    It 'does not know the outcome of a commit that is not answered in time' {
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -TimeoutSec 1
        $server.Hold()
        Assert-Failure { Invoke-HostUpPlanUpgrade @business -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Target $SampleAccountId
        $server.Requests | Should -HaveCount 1
    }

    It 'says that the change is made after <_>' -ForEach 'upstream_renewal_regeneration_failed', 'upstream_invoice_shape_invalid' {
        $server.Answer(502, "{`"status`":502,`"detail`":`"The invoice failed.`",`"code`":`"$_`",`"requestId`":`"req_1`"}", 'application/problem+json')
        Assert-Failure { Invoke-HostUpPlanUpgrade @business -Confirm:$false } -Id $_ -Category ResourceUnavailable -Target $SampleAccountId `
            -Says 'HTTP 502' -Next 'The change is made'
        $server.Requests | Should -HaveCount 1
    }

    It 'repeats a dry run that failed' {
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 1
        $server.Answer(503, $unavailable, 'application/problem+json', 'Retry-After', '0')
        $server.Answer(200, '{"preview":true,"priceChange":{"amount":1}}')
        (Invoke-HostUpPlanUpgrade @business -WhatIf).Preview | Should -BeTrue
        $server.Requests.Body | ForEach-Object { $_ | Should -BeLike '*"dryRun":true*' }
    }

    It 'reports a dry run that failed for good as what it is' {
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
        $server.Answer(503, $unavailable, 'application/problem+json')
        Assert-Failure { Invoke-HostUpPlanUpgrade @business -WhatIf } -Id service_unavailable -Category ResourceUnavailable -Target $SampleAccountId `
            -Says '(service_unavailable, HTTP 503, request req_1)'
    }

    It 'repeats a commit that the rate limit turned away' {
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 1
        $server.Answer(429, '{"status":429,"detail":"Slow down.","code":"rate_limit_exceeded"}', 'application/problem+json', 'Retry-After', '0')
        $server.Answer(200, $committed)
        (Invoke-HostUpPlanUpgrade @business -Confirm:$false).OrderId | Should -Be 'ord_01hxa3b4c5d6e7f8g9h0j1k2m3'
        $server.Requests | Should -HaveCount 2
    }

    It 'says when to try again after a rate limit that asks for too long a wait' {
        $server.Answer(429, '{"status":429,"detail":"Slow down.","code":"rate_limit_exceeded"}', 'application/problem+json', 'Retry-After', '600')
        Assert-Failure { Invoke-HostUpPlanUpgrade @business -Confirm:$false } -Id rate_limit_exceeded -Category LimitsExceeded -Target $SampleAccountId `
            -Says 'HTTP 429' -Next '600 seconds'
        $server.Requests | Should -HaveCount 1
    }

    It 'reports that nobody listens' {
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
        $server.Dispose()
        Assert-Failure { Invoke-HostUpPlanUpgrade @business -Confirm:$false } -Id ConnectionFailed -Category ConnectionError -Target $SampleAccountId `
            -Next 'Get-HostUpConnection'
    }
}
