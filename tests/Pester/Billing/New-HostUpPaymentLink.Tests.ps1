BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'New-HostUpPaymentLink' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'makes a link, and gives the one that is live' {
        $link = New-HostUpPaymentLink 202500106
        $link.PaymentUrl | Should -BeOfType uri
        $link.Invoice.Number | Should -Be 202500106
        (New-HostUpPaymentLink 202500106).PaymentUrl | Should -Be $link.PaymentUrl
    }

    It 'says that the link is public, and what it leads to' {
        $run = Invoke-WithAnswer 'No' { Connect-HostUp -Sandbox; Get-HostUpInvoice 202500106 | New-HostUpPaymentLink -Confirm; (Get-HostUpPaymentLink 202500106).HasActiveLink }
        "$($run.Questions)" | Should -Match 'public'
        "$($run.Questions)" | Should -Match 'whoever has it can see the invoice and pay it'
        "$($run.Questions)" | Should -Match '202500106'
        $run.Output | Should -BeFalse
    }

    It 'is an error for an invoice that is paid' {
        Assert-Failure { New-HostUpPaymentLink 202500101 } -Id conflict -Category ResourceExists -Target 202500101 -Next 'Only an unpaid invoice'
    }

    It 'says where to look when it may have been made' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
            $server.Answer(500, '{"code":"internal_error","detail":"No.","status":500}', 'application/problem+json')
            Assert-Failure { New-HostUpPaymentLink inv_1 } -Id internal_error -Category ResourceUnavailable -Target inv_1 -Next 'Get-HostUpPaymentLink'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            $server.Dispose()
        }
    }
}
