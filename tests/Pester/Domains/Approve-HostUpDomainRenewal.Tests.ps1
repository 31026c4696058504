BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Approve-HostUpDomainRenewal' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'accepts the renewal that waits, and leaves it payable' {
        $null = Invoke-HostUpDomainRenewal butik.example -Confirm:$false
        $response = Approve-HostUpDomainRenewal butik.example -Confirm:$false
        $response.Decision | Should -BeExactly 'accepted'
        $response.RenewalInvoice.Status | Should -BeExactly 'unpaid'
        "$response" | Should -BeExactly 'butik.example: accepted'
        @(Get-SandboxRequest $http)[-1].body | Should -BeExactly '{"decision":"accept"}'
    }

    It 'has an error when none waits, and sends nothing' {
        Assert-Failure { Approve-HostUpDomainRenewal butik.example -Confirm:$false } -Id NoPendingRenewal -Category InvalidOperation -Target 'butik.example' -Next 'Invoke-HostUpDomainRenewal'
        @(Get-SandboxRequest $http).method | Should -Not -Contain 'POST'
    }

    It 'asks with what is due, and holds the limit' {
        $null = Invoke-HostUpDomainRenewal butik.example -Confirm:$false
        $run = Invoke-WithAnswer 'N' { param($c) Approve-HostUpDomainRenewal butik.example -Connection $c } (Get-HostUpConnection)
        "$($run.Questions) $($run.Shown)" | Should -BeLike '*Accept the renewal of butik.example*159.00 SEK (202600001)*'
        Assert-Failure { Approve-HostUpDomainRenewal butik.example -MaximumAmount 100 -Confirm:$false } -Id PriceAboveMaximum -Category LimitsExceeded -Target 'butik.example'
        @(Get-SandboxRequest $http | Where-Object pathAndQuery -Like '*respond-to-renewal') | Should -BeNullOrEmpty
    }
}
