BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Resume-HostUpSupportTicket' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'opens a closed ticket again' {
        (Resume-HostUpSupportTicket 149810).Status | Should -Be open
        (Get-HostUpSupportTicket 149810).Status | Should -Be open
    }

    It 'sends nothing for one that is open, and emits it' {
        $sent = @(Get-RequestDuring $http { $script:ticket = Resume-HostUpSupportTicket 149943 })
        $sent.method | Should -BeExactly GET
        $ticket.Number | Should -Be 149943
    }

    It 'names the ticket in the question' {
        $run = Invoke-WithAnswer 'No' { param($c) Resume-HostUpSupportTicket 149810 -Confirm -Connection $c } (Get-HostUpConnection)
        "$($run.Questions)" | Should -Match '149810: Invoice address, closed'
        (Get-HostUpSupportTicket 149810).Status | Should -Be closed
    }

    It 'is an error for one that is not there' {
        Assert-Failure { Resume-HostUpSupportTicket 1 } -Id not_found -Category ObjectNotFound -Target 1
    }
}
