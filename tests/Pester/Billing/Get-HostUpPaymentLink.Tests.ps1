BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpPaymentLink' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'says that there is none, and makes none' {
        $link = Get-HostUpPaymentLink 202500106
        $link.HasActiveLink | Should -BeFalse
        $null -eq $link.PaymentUrl | Should -BeTrue
        $link.InvoiceId | Should -Be (Get-HostUpInvoice 202500106).Id
        (Get-HostUpPaymentLink 202500106).HasActiveLink | Should -BeFalse
    }

    It 'gives the one that was made' {
        $made = New-HostUpPaymentLink 202500106
        $found = Get-HostUpInvoice 202500106 | Get-HostUpPaymentLink
        $found.PaymentUrl | Should -BeExactly $made.PaymentUrl
        $found.ExpiresAt | Should -Be $made.ExpiresAt
    }

    It 'follows no address but that of a web page' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(200, '{"hasActiveLink":true,"paymentUrl":"file:///etc/passwd"}')
            $null -eq (Get-HostUpPaymentLink inv_1).PaymentUrl | Should -BeTrue
            $server.Answer(200, '{"hasActiveLink":true,"paymentUrl":"/billing/pay/1","previousLinks":[{"createdAt":"2026-04-27","expired":true,"views":3}]}')
            $link = Get-HostUpPaymentLink inv_1
            $link.PaymentUrl.AbsoluteUri | Should -BeLike 'http://127.0.0.1:*/billing/pay/1'
            $link.PreviousLinks.ToString() | Should -Be '2026-04-27, expired'
            $link.PreviousLinks[0].Views | Should -Be 3
        }
        finally {
            $server.Dispose()
        }
    }

    It 'is an error for an invoice that is not there, and goes on' {
        $run = Invoke-Captured { 'inv_01hxa3b4c5d6e7f8g9h0j1k2m3', '202500106' | Get-HostUpPaymentLink }
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'not_found,*'
        $run.Output | Should -HaveCount 1
    }
}
