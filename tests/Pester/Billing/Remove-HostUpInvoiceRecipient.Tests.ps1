BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Remove-HostUpInvoiceRecipient' {
    BeforeEach {
        Connect-HostUp -Sandbox -Scenario UnpaidInvoice
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'removes <name>, and emits nothing' -ForEach @(
        @{ Name = 'by id'; Command = { Remove-HostUpInvoiceRecipient 42 }; Left = 'invoices@example.org' }
        @{ Name = 'by address, whatever the case'; Command = { Remove-HostUpInvoiceRecipient Ekonomi@Example.com }; Left = 'invoices@example.org' }
        @{ Name = 'an array of ids'; Command = { Remove-HostUpInvoiceRecipient -Id 42, 43 }; Left = $null }
        @{ Name = 'by value'; Command = { '43' | Remove-HostUpInvoiceRecipient }; Left = 'ekonomi@example.com' }
        @{ Name = 'numbers'; Command = { 42, 43 | Remove-HostUpInvoiceRecipient }; Left = $null }
        @{ Name = 'by property name'; Command = { [pscustomobject]@{ Id = '43' } | Remove-HostUpInvoiceRecipient }; Left = 'ekonomi@example.com' }
        @{ Name = 'its own objects'; Command = { Get-HostUpInvoiceRecipient *.org | Remove-HostUpInvoiceRecipient }; Left = 'ekonomi@example.com' }
        @{ Name = 'objects as an argument'; Command = { Remove-HostUpInvoiceRecipient (Get-HostUpInvoiceRecipient) }; Left = $null }
    ) {
        $run = Invoke-Captured $Command
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -BeNullOrEmpty
        (Get-HostUpInvoiceRecipient).Email | Should -BeExactly $Left
    }

    It 'goes on after an id that is not there and one that is none' {
        $run = Invoke-Captured { '99', 'nobody@example.com', '42', '../43' | Remove-HostUpInvoiceRecipient }
        $run.Terminated | Should -BeFalse
        $run.Errors.FullyQualifiedErrorId | Should -BeExactly @(
            'not_found,HostUp.PowerShell.Billing.RemoveHostUpInvoiceRecipientCommand'
            'NameNotFound,HostUp.PowerShell.Billing.RemoveHostUpInvoiceRecipientCommand'
            'NameNotFound,HostUp.PowerShell.Billing.RemoveHostUpInvoiceRecipientCommand'
        )
        $run.Errors.TargetObject | Should -BeExactly '99', 'nobody@example.com', '../43'
        (Get-HostUpInvoiceRecipient).Email | Should -BeExactly 'invoices@example.org'
    }

    It 'reports a recipient that is not there' {
        Assert-Failure { Remove-HostUpInvoiceRecipient 99 } -Id not_found -Category ObjectNotFound -Target '99' -Says '(not_found, HTTP 404, request req_' -Next 'Check the address or the id: Get-HostUpInvoiceRecipient'
    }

    It 'refuses what is neither an id nor the address of one: <_>' -ForEach 'nobody@example.com', '-1', '4 2', '٤٢', '123456789012345678901' {
        $script:bad = $_
        Assert-Failure { Remove-HostUpInvoiceRecipient $bad } -Id NameNotFound -Category ObjectNotFound -Target $_ -Says $_ -Next 'Get-HostUpInvoiceRecipient'
    }

    It 'says with -WhatIf whom it would remove, and removes nobody' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox -Scenario UnpaidInvoice; Get-HostUpInvoiceRecipient | Remove-HostUpInvoiceRecipient -WhatIf; "left: $(@(Get-HostUpInvoiceRecipient).Count)"'
        $text | Should -BeLike '*What if:*remove the invoice recipient*ekonomi@example.com (42)*What if:*invoices@example.org (43)*left: 2*'
    }

    It 'says how to connect' {
        Disconnect-HostUp -All
        Assert-Failure { Remove-HostUpInvoiceRecipient 42 } -Id NotConnected -Category AuthenticationError -Target $null -Terminating -Next 'Connect-HostUp'
    }

    It 'names the scope that the key lacks' {
        Connect-HostUp -Sandbox -Scenario ReadOnlyKey
        Assert-Failure { Remove-HostUpInvoiceRecipient 42 } -Id forbidden -Category PermissionDenied -Target '42' -Says 'HTTP 403' -Next 'write:billing'
    }
}

Describe 'Remove-HostUpInvoiceRecipient: what is sent' {
    BeforeEach {
        $http = Start-SandboxHost UnpaidInvoice
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'sends each id in the body of a DELETE' {
        $sent = @(Get-RequestDuring $http { Remove-HostUpInvoiceRecipient 42, 43 -Confirm:$false })
        $sent.method | Should -Be DELETE, DELETE
        $sent.body | Should -BeExactly '{"id":"42"}', '{"id":"43"}'
        $sent.pathAndQuery | Should -BeLike '*/billing/payment-methods/contacts'
    }

    It 'sends nothing for what is not to be sent' {
        # The address that is shown for the id is read.
        (Get-RequestDuring $http { Remove-HostUpInvoiceRecipient 42 -WhatIf }).method | Should -Not -Contain DELETE
        (Get-RequestDuring $http { $WhatIfPreference = $true; Remove-HostUpInvoiceRecipient 42 }).method | Should -Not -Contain DELETE
        Get-RequestDuring $http { Remove-HostUpInvoiceRecipient '' } | Should -BeNullOrEmpty
        Get-RequestDuring $http { Remove-HostUpInvoiceRecipient @() } | Should -BeNullOrEmpty
        (Get-RequestDuring $http { Remove-HostUpInvoiceRecipient '42/..' }).method | Should -Not -Contain DELETE
    }

    It 'asks for each with -Confirm' {
        $run = Invoke-WithAnswer -Answer No, Yes -ArgumentList $http.BaseUri -Script {
            param($BaseUri)
            Connect-HostUp -ApiKey (ConvertTo-SecureString 'sandbox-key-not-a-secret' -AsPlainText -Force) -BaseUri $BaseUri -SkipCheck
            Get-HostUpInvoiceRecipient | Remove-HostUpInvoiceRecipient -Confirm
        }
        $run.Errors | Should -BeNullOrEmpty
        $run.Questions | Should -HaveCount 2
        (Get-HostUpInvoiceRecipient).Email | Should -BeExactly 'ekonomi@example.com'
    }

    It 'ends with a key that is not valid' {
        Connect-HostUp -ApiKey (ConvertTo-SecureString wrong -AsPlainText -Force) -BaseUri $http.BaseUri -SkipCheck
        Assert-Failure { Remove-HostUpInvoiceRecipient 42, 43 } -Id unauthorized -Category AuthenticationError -Terminating -Target '42' -Says 'HTTP 401' -Next 'Connect-HostUp'
        @(Get-SandboxRequest $http) | Should -HaveCount 1
    }
}

Describe 'Remove-HostUpInvoiceRecipient: what a server answers' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 1
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'is content with <name>' -ForEach @(
        @{ Name = 'no content'; Status = 204; Body = '' }
        @{ Name = 'an id that is a number'; Status = 200; Body = '{"deleted":true,"id":42}' }
        @{ Name = 'members it does not know'; Status = 200; Body = '{"deleted":true,"id":"42","left":1}' }
    ) {
        $server.Answer($Status, $Body)
        $run = Invoke-Captured { Remove-HostUpInvoiceRecipient 42 }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -BeNullOrEmpty
    }

    It 'reports an answer that says it was not removed' {
        $server.Answer(200, '{"deleted":false,"id":"42"}')
        Assert-Failure { Remove-HostUpInvoiceRecipient 42 } -Id UnexpectedResponse -Category InvalidResult -Target '42' -Says 'not removed'
    }

    It 'is content when a repeated removal finds it gone: the first had done it' {
        $server.Answer(503, '{"status":503,"detail":"Later.","code":"service_unavailable"}', 'application/problem+json', 'Retry-After', '0')
        $server.Answer(404, '{"status":404,"detail":"Gone.","code":"not_found"}', 'application/problem+json')
        (Invoke-Captured { Remove-HostUpInvoiceRecipient 42 }).Errors | Should -BeNullOrEmpty
        $server.Requests | Should -HaveCount 2
    }

    It 'reports a conflict' {
        $server.Answer(409, '{"status":409,"detail":"It is in use.","code":"conflict"}', 'application/problem+json')
        Assert-Failure { Remove-HostUpInvoiceRecipient 42 } -Id conflict -Category ResourceExists -Target '42' -Says 'It is in use.', 'HTTP 409'
    }
}
