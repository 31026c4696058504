BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpInvoiceRecipient' {
    BeforeEach {
        Connect-HostUp -Sandbox -Scenario UnpaidInvoice
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists the recipients as typed objects, in HostUp''s order' {
        $recipients = Get-HostUpInvoiceRecipient
        $recipients | Should -HaveCount 2
        $recipients[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Billing.InvoiceRecipient'
        $recipients.Email | Should -BeExactly 'ekonomi@example.com', 'invoices@example.org'
        $recipients[0].Id | Should -BeOfType string
        $recipients[0].Id | Should -BeExactly '42'
        $recipients[0].Description | Should -BeExactly 'Ekonomiavdelningen'
        $null -eq $recipients[1].Description | Should -BeTrue
        "$($recipients[0])" | Should -BeExactly 'ekonomi@example.com'
    }

    It 'emits nothing and reports nothing where there is no recipient' {
        Connect-HostUp -Sandbox -Scenario Empty
        $run = Invoke-Captured { Get-HostUpInvoiceRecipient }
        $run.Output | Should -BeNullOrEmpty
        $run.Errors | Should -BeNullOrEmpty
    }

    It 'takes <pattern> to mean <expected>' -ForEach @(
        @{ Pattern = 'ekonomi@example.com'; Expected = 'ekonomi@example.com' }
        @{ Pattern = 'EKONOMI@EXAMPLE.COM'; Expected = 'ekonomi@example.com' }
        @{ Pattern = '*@example.org'; Expected = 'invoices@example.org' }
        @{ Pattern = '[ei]*'; Expected = 'ekonomi@example.com', 'invoices@example.org' }
        @{ Pattern = '?nvoices@*'; Expected = 'invoices@example.org' }
        @{ Pattern = 'nosuch@*'; Expected = $null }
    ) {
        $run = Invoke-Captured { Get-HostUpInvoiceRecipient $Pattern }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output.Email | Should -BeExactly $Expected
    }

    It 'is an error for a literal address that is not there, with one that comes near' {
        Assert-Failure { Get-HostUpInvoiceRecipient ekonomi } -Id NameNotFound -Category ObjectNotFound -Target ekonomi `
            -Says 'Did you mean ekonomi@example.com?' -Next 'Get-HostUpInvoiceRecipient'
    }

    It 'compares addresses alike under <_>' -ForEach 'sv-SE', 'tr-TR' {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            (Get-HostUpInvoiceRecipient 'EKONOMI@*').Email | Should -BeExactly 'ekonomi@example.com'
            (Get-HostUpInvoiceRecipient 'INVOICES@*').Email | Should -BeExactly 'invoices@example.org'
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }
    }

    It 'can be kept and shown' {
        $recipients = Get-HostUpInvoiceRecipient
        ($recipients | ConvertTo-Json | ConvertFrom-Json).Email | Should -BeExactly $recipients.Email
        $file = Join-Path $TestDrive recipients.xml
        $recipients | Export-Clixml $file
        (Import-Clixml $file).Id | Should -BeExactly '42', '43'
        $recipients | Format-List | Out-String | Should -BeLike '*Ekonomiavdelningen*'
    }

    It 'makes one request over HTTP, with a pattern or without: <_>' -ForEach { Get-HostUpInvoiceRecipient }, { Get-HostUpInvoiceRecipient *.org }, { Get-HostUpInvoiceRecipient | Select-Object -First 1 } {
        $http = Start-SandboxHost UnpaidInvoice
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
            $sent = @(Get-RequestDuring $http $_)
            $sent | Should -HaveCount 1
            $sent[0].method | Should -Be GET
            $sent[0].pathAndQuery | Should -BeLike '*/billing/payment-methods/contacts'
        }
        finally {
            Stop-SandboxHost $http
        }
    }
}

Describe 'Get-HostUpInvoiceRecipient: errors' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'says how to connect' {
        Disconnect-HostUp -All
        Assert-Failure { Get-HostUpInvoiceRecipient } -Id NotConnected -Category AuthenticationError -Target $null -Terminating -Next 'Connect-HostUp'
    }

    It 'sends nothing for an empty pattern' {
        $run = Invoke-Captured { Get-HostUpInvoiceRecipient '' }
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentValidationError*'
        $server.Requests | Should -BeNullOrEmpty
    }

    It 'reports <status> as <category>' -ForEach @(
        @{ Status = 400; Code = 'invalid_request'; Category = 'InvalidArgument'; Ends = $false; Next = 'Correct the values' }
        @{ Status = 401; Code = 'unauthorized'; Category = 'AuthenticationError'; Ends = $true; Next = 'Connect again with a valid key' }
        @{ Status = 403; Code = 'forbidden'; Category = 'PermissionDenied'; Ends = $false; Next = 'read:billing' }
        @{ Status = 404; Code = 'not_found'; Category = 'ObjectNotFound'; Ends = $false; Next = '' }
        @{ Status = 429; Code = 'rate_limit_exceeded'; Category = 'LimitsExceeded'; Ends = $false; Next = '' }
        @{ Status = 502; Code = 'bad_gateway'; Category = 'ResourceUnavailable'; Ends = $false; Next = 'Try again later' }
    ) {
        $server.Answer($Status, "{`"status`":$Status,`"detail`":`"From the test.`",`"code`":`"$Code`",`"requestId`":`"req_1`"}", 'application/problem+json')
        Assert-Failure { Get-HostUpInvoiceRecipient } -Id $Code -Category $Category -Target '/billing/payment-methods/contacts' -Terminating:$Ends `
            -Says 'From the test.', "($Code, HTTP $Status, request req_1)" -Next $Next
        $server.Requests | Should -HaveCount 1
    }

    It 'takes <name> for no list' -ForEach @(
        @{ Name = 'an object without it'; Body = '{}' }
        @{ Name = 'a null one'; Body = '{"contacts":null}' }
        @{ Name = 'a null among the recipients'; Body = '{"contacts":[null]}' }
        @{ Name = 'a bare array'; Body = '[]' }
    ) {
        $server.Answer(200, $Body)
        Assert-Failure { Get-HostUpInvoiceRecipient } -Id UnexpectedResponse -Category InvalidResult -Target '/billing/payment-methods/contacts'
    }

    It 'keeps members it does not know, and an id that came as a number' {
        $server.Answer(200, '{"contacts":[{"id":7,"email":"a@example.com","description":"","language":"sv"}]}')
        $recipient = Get-HostUpInvoiceRecipient
        $recipient.Id | Should -BeOfType string
        $recipient.Id | Should -BeExactly '7'
        $recipient.language | Should -Be sv
    }
}
