BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpBillingActivity' {
    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists payments and refunds with signed amounts' {
        Connect-HostUp -Sandbox
        $entries = Get-HostUpBillingActivity
        $entries | Should -HaveCount 5
        ($entries | Where-Object Amount -LT 0).InvoiceNumber | Should -Be 202500105
        ($entries | Measure-Object Amount -Sum).Sum | Should -Be 1408.75
        "$($entries[0])" | Should -BeExactly '-186.25 SEK: Refund of invoice 202500105'
    }

    It 'reads pages from number 0 as they are taken' {
        $http = Start-SandboxHost ManyAccounts
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
            $first = @(Get-RequestDuring $http { Get-HostUpBillingActivity | Select-Object -First 3 })
            $first.pathAndQuery | Should -BeLike '*/billing/activity?kind=transaction&page=0'
            @(Get-RequestDuring $http { Get-HostUpBillingActivity }) | Should -HaveCount 13
            Get-HostUpBillingActivity | Should -HaveCount 245
        }
        finally {
            Stop-SandboxHost $http
        }
    }

    It 'asks for the credit without a page, and shows what comes' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(200, '{"kind":"credit","entries":[{"id":5,"amount":50,"balance":150}]}')
            $entry = Get-HostUpBillingActivity Credit
            $entry.balance | Should -Be 150
            $entry.Id | Should -BeExactly '5'
            $server.Requests.PathAndQuery | Should -BeLike '*/billing/activity?kind=credit'
        }
        finally {
            $server.Dispose()
        }
    }
}
