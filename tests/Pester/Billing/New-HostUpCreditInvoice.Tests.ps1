BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'New-HostUpCreditInvoice' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'makes an unpaid invoice that leads on to its payment' {
        $made = New-HostUpCreditInvoice 250.50 -Confirm:$false
        $made.Invoice.Amount | Should -Be 250.5
        $made.Invoice.Status | Should -Be unpaid
        $link = $made | New-HostUpPaymentLink
        $link.Invoice.Number | Should -Be $made.Invoice.Number
        (Get-HostUpInvoice $made.Invoice.Number).Total | Should -Be 250.5
    }

    It 'asks, with the amount and the connection' {
        $run = Invoke-WithAnswer 'No' { Connect-HostUp -Sandbox -Name shop; New-HostUpCreditInvoice 500; (Get-HostUpInvoice).Count }
        $run.Shown + "$($run.Questions)" | Should -Match 'unpaid invoice of 500\.00'
        $run.Shown + "$($run.Questions)" | Should -Match 'shop'
        $run.Output | Should -Be 7
    }

    It 'takes no amount that HostUp does not: <_>' -ForEach 0, -5, 100000.01 {
        $run = Invoke-Captured { New-HostUpCreditInvoice $_ -Confirm:$false }
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentValidationError*'
        (Get-HostUpInvoice).Count | Should -Be 7
    }

    It 'is sent once, and says where to look when its fate is not known' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(500, '{"code":"internal_error","detail":"No.","status":500}', 'application/problem+json')
            Assert-Failure { New-HostUpCreditInvoice 5 -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Target '5.00' -Next 'Get-HostUpInvoice -Status unpaid'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            $server.Dispose()
        }
    }
}
