BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Add-HostUpInvoiceRecipient' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'emits the recipient as HostUp keeps it' {
        $recipient = Add-HostUpInvoiceRecipient Ekonomi@Example.com 'Ekonomi på Åvägen'
        $recipient | Should -HaveCount 1
        $recipient.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Billing.InvoiceRecipient'
        $recipient.Email | Should -BeExactly 'ekonomi@example.com'
        $recipient.Description | Should -BeExactly 'Ekonomi på Åvägen'
        $recipient.Id | Should -Match '^[0-9]+$'
        (Get-HostUpInvoiceRecipient).Id | Should -BeExactly $recipient.Id
    }

    It 'takes recipients <name>' -ForEach @(
        @{ Name = 'by value'; Command = { 'a@example.com', 'b@example.com' | Add-HostUpInvoiceRecipient } }
        @{ Name = 'by property name'; Command = { 'a@example.com', 'b@example.com' | ForEach-Object { [pscustomobject]@{ Email = $_; Description = $null } } | Add-HostUpInvoiceRecipient } }
        @{ Name = 'from a CSV file'; Command = { "Email,Description", 'a@example.com,', 'b@example.com,' | ConvertFrom-Csv | Add-HostUpInvoiceRecipient } }
    ) {
        $run = Invoke-Captured $Command
        $run.Errors | Should -BeNullOrEmpty
        $run.Output.Email | Should -BeExactly 'a@example.com', 'b@example.com'
        @($run.Output.Description | Where-Object { $null -ne $_ }) | Should -BeNullOrEmpty
        (Get-HostUpInvoiceRecipient).Email | Should -BeExactly 'a@example.com', 'b@example.com'
    }

    It 'copies the recipients of one account to another' {
        Connect-HostUp -Sandbox -Name source -Scenario UnpaidInvoice
        $copied = Get-HostUpInvoiceRecipient -Connection source | Add-HostUpInvoiceRecipient -Connection sandbox
        $copied.Email | Should -BeExactly 'ekonomi@example.com', 'invoices@example.org'
        $copied.Description | Should -BeExactly 'Ekonomiavdelningen', $null
    }

    It 'gives all that come from the pipeline the description given once' {
        $added = 'a@example.com', 'b@example.com' | Add-HostUpInvoiceRecipient -Description Byrån
        $added.Description | Should -BeExactly 'Byrån', 'Byrån'
    }

    It 'refuses a duplicate, however it is written, and goes on' {
        $run = Invoke-Captured { 'a@example.com', 'A@EXAMPLE.COM', 'b@example.com' | Add-HostUpInvoiceRecipient }
        $run.Terminated | Should -BeFalse
        $run.Output.Email | Should -BeExactly 'a@example.com', 'b@example.com'
        Assert-Failure { Add-HostUpInvoiceRecipient A@example.com } -Id conflict -Category ResourceExists -Target 'A@example.com' `
            -Says 'already exists', 'HTTP 409' -Next 'Get-HostUpInvoiceRecipient lists'
    }

    It 'refuses what is no address, and goes on with the others' {
        $run = Invoke-Captured { 'nonsense', 'a@example.com', '' | Add-HostUpInvoiceRecipient }
        $run.Output.Email | Should -BeExactly 'a@example.com'
        $run.Errors | Should -HaveCount 2
        $run.Errors[0].FullyQualifiedErrorId | Should -Be 'InvalidEmail,HostUp.PowerShell.Billing.AddHostUpInvoiceRecipientCommand'
        $run.Errors[0].TargetObject | Should -BeExactly 'nonsense'
        $run.Terminated | Should -BeFalse
    }

    It 'has HostUp''s word on an address that only HostUp refuses' {
        Assert-Failure { Add-HostUpInvoiceRecipient a@localhost } -Id invalid_request -Category InvalidArgument -Target 'a@localhost' `
            -Says 'HTTP 400', '/email: ' -Next 'Correct the values'
    }

    It 'says with -WhatIf whom it would add, and adds nobody' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Add-HostUpInvoiceRecipient a@example.com -WhatIf; "left: $(@(Get-HostUpInvoiceRecipient).Count)"'
        $text | Should -BeLike '*What if:*add as invoice recipient*a@example.com*left: 0*'
    }

    It 'can be kept and shown' {
        $recipient = Add-HostUpInvoiceRecipient a@example.com Byrån
        ($recipient | ConvertTo-Json | ConvertFrom-Json).Description | Should -BeExactly 'Byrån'
        $recipient | Format-List | Out-String | Should -BeLike '*a@example.com*'
    }

    It 'says how to connect' {
        Disconnect-HostUp -All
        Assert-Failure { Add-HostUpInvoiceRecipient a@example.com } -Id NotConnected -Category AuthenticationError -Target $null -Terminating -Next 'Connect-HostUp'
    }

    It 'names the scope that the key lacks' {
        Connect-HostUp -Sandbox -Scenario ReadOnlyKey
        Assert-Failure { Add-HostUpInvoiceRecipient a@example.com } -Id forbidden -Category PermissionDenied -Target 'a@example.com' -Says 'HTTP 403' -Next 'write:billing'
    }
}

Describe 'Add-HostUpInvoiceRecipient: what is sent' {
    BeforeAll {
        $http = Start-SandboxHost
    }

    BeforeEach {
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    AfterAll {
        Stop-SandboxHost $http
    }

    It 'sends <json>' -ForEach @(
        @{ Command = { Add-HostUpInvoiceRecipient a@example.com }; Json = '{"email":"a@example.com"}' }
        @{ Command = { Add-HostUpInvoiceRecipient b@example.com '' }; Json = '{"email":"b@example.com"}' }
        @{ Command = { Add-HostUpInvoiceRecipient c@example.com $null }; Json = '{"email":"c@example.com"}' }
        @{ Command = { Add-HostUpInvoiceRecipient -Email d@example.com -Description Bookkeeping -Confirm:$false }; Json = '{"email":"d@example.com","description":"Bookkeeping"}' }
    ) {
        $sent = @(Get-RequestDuring $http $Command)
        $sent | Should -HaveCount 1
        $sent[0].method | Should -Be POST
        $sent[0].pathAndQuery | Should -BeLike '*/billing/payment-methods/contacts'
        $sent[0].body | Should -BeExactly $Json
    }

    It 'sends nothing for <name>' -ForEach @(
        @{ Name = '-WhatIf'; Command = { Add-HostUpInvoiceRecipient x@example.com -WhatIf } }
        @{ Name = 'the preference'; Command = { $WhatIfPreference = $true; Add-HostUpInvoiceRecipient x@example.com } }
        @{ Name = 'an empty address'; Command = { Add-HostUpInvoiceRecipient '' } }
        @{ Name = 'two addresses in one'; Command = { Add-HostUpInvoiceRecipient 'a@example.com,b@example.com' } }
        @{ Name = 'a name before the address'; Command = { Add-HostUpInvoiceRecipient 'A <a@example.com>' } }
        @{ Name = 'a line feed at the end'; Command = { Add-HostUpInvoiceRecipient "a@example.com`n" } }
        @{ Name = 'an object without an address'; Command = { [pscustomobject]@{ Name = 'a' } | Add-HostUpInvoiceRecipient } }
    ) {
        Get-RequestDuring $http $Command | Should -BeNullOrEmpty
    }

    It 'asks with -Confirm, and does what is answered: <answer>' -ForEach @(
        @{ Answer = 'Yes'; Count = 1 }
        @{ Answer = 'No'; Count = 0 }
    ) {
        $before = @(Get-SandboxRequest $http).Count
        $run = Invoke-WithAnswer -Answer $Answer -ArgumentList $http.BaseUri -Script {
            param($BaseUri)
            Connect-HostUp -ApiKey (ConvertTo-SecureString 'sandbox-key-not-a-secret' -AsPlainText -Force) -BaseUri $BaseUri -SkipCheck
            Add-HostUpInvoiceRecipient asked@example.com -Confirm
        }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -HaveCount $Count
        $run.Questions[0] | Should -BeLike '*asked@example.com*'
        @(Get-SandboxRequest $http).Count - $before | Should -Be $Count
    }

    It 'ends with a key that is not valid: the second address is not tried' {
        Connect-HostUp -ApiKey (ConvertTo-SecureString wrong -AsPlainText -Force) -BaseUri $http.BaseUri -SkipCheck
        $sent = Get-RequestDuring $http {
            Assert-Failure { 'x@example.com', 'y@example.com' | Add-HostUpInvoiceRecipient } -Id unauthorized -Category AuthenticationError -Terminating
        }
        @($sent).body | Should -BeExactly '{"email":"x@example.com"}'
        Assert-Failure { Add-HostUpInvoiceRecipient x@example.com } -Id unauthorized -Category AuthenticationError -Terminating -Target 'x@example.com' `
            -Says 'HTTP 401' -Next 'Connect-HostUp'
    }
}

Describe 'Add-HostUpInvoiceRecipient: answers that settle nothing' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 2
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'sends it once after <status>, and says to look' -ForEach @(
        @{ Status = 500; Code = 'internal_error' }
        @{ Status = 503; Code = 'service_unavailable' }
    ) {
        $server.Answer($Status, "{`"status`":$Status,`"detail`":`"Broken.`",`"code`":`"$Code`"}", 'application/problem+json', 'Retry-After', '0')
        Assert-Failure { Add-HostUpInvoiceRecipient a@example.com } -Id $Code -Category ResourceUnavailable -Target 'a@example.com' -Next 'Get-HostUpInvoiceRecipient'
        $server.Requests | Should -HaveCount 1
    }

    It 'sends it once when the connection is lost, and says to look' {
        $server.Drop()
        $run = Invoke-Captured { Add-HostUpInvoiceRecipient a@example.com }
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].TargetObject | Should -BeExactly 'a@example.com'
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-HostUpInvoiceRecipient*'
        $server.Requests | Should -HaveCount 1
    }

    It 'sends it again when the rate limit turned it away' {
        $server.Answer(429, '{"status":429,"detail":"Slow down.","code":"rate_limit_exceeded"}', 'application/problem+json', 'Retry-After', '0')
        $server.Answer(201, '{"id":"7","email":"a@example.com","description":null,"verified":false}')
        $recipient = Add-HostUpInvoiceRecipient a@example.com
        $recipient.verified | Should -BeFalse
        $server.Requests | Should -HaveCount 2
    }
}
