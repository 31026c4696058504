BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Send-HostUpInvoice' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'has the mail sent again, and says to whom' {
        $sent = Send-HostUpInvoice 202500106
        $sent.Email | Should -Be user@example.com
        $sent.QueuedAt | Should -BeOfType System.DateTimeOffset
        (Get-HostUpInvoiceDelivery 202500106).Emails | Should -HaveCount 2
    }

    It 'asks once for each invoice, by number' {
        $run = Invoke-WithAnswer 'Yes', 'No' { Connect-HostUp -Sandbox; Get-HostUpInvoice -Status unpaid | Send-HostUpInvoice -Confirm }
        $run.Questions | Should -HaveCount 2
        "$($run.Questions[0])" | Should -Match '202500107'
        $run.Output | Should -HaveCount 1
    }

    It 'is not sent twice when it may have arrived' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(502, '{"code":"bad_gateway","detail":"No.","status":502}', 'application/problem+json')
            Assert-Failure { Send-HostUpInvoice inv_1 } -Id bad_gateway -Category ResourceUnavailable -Target inv_1 -Next 'Get-HostUpInvoiceDelivery'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            $server.Dispose()
        }
    }
}
