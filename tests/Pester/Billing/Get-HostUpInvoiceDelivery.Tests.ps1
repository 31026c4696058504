BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpInvoiceDelivery' {
    BeforeEach {
        Connect-HostUp -Sandbox -Scenario UnpaidInvoice
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'tells to whom it went, and who would get it now' {
        $delivery = Get-HostUpInvoiceDelivery 202500106
        $delivery.Emails | Should -HaveCount 1
        $delivery.Emails[0].DeliveryStatus | Should -Be delivered
        $delivery.Emails[0].CcRecipients.ToString() | Should -Be 'ekonomi@example.com, invoices@example.org'
        $delivery.CurrentTargets['to'] | Should -Be user@example.com
        "$delivery" | Should -Be 'user@example.com delivered 2026-01-16'
    }

    It 'reads <name>' -ForEach @(
        @{ Name = 'mails of which little is known'; Body = '{"emails":[{"to":"a@example.com","status":null}],"currentTargets":null}'; Text = 'a@example.com' }
        @{ Name = 'no mails'; Body = '{"emails":[]}'; Text = '' }
    ) {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(200, $Body)
            "$(Get-HostUpInvoiceDelivery inv_1)" | Should -BeExactly $Text
        }
        finally {
            $server.Dispose()
        }
    }
}
