BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpSupportTicket' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists tickets without their texts' {
        $tickets = Get-HostUpSupportTicket
        $tickets.Number | Should -BeExactly '149943', '149877', '149810'
        $null -eq $tickets[0].Body | Should -BeTrue
        "$($tickets[2])" | Should -Be '149810: Invoice address, closed'
    }

    It 'chooses by state and department' {
        (Get-HostUpSupportTicket -Status Closed).Number | Should -Be 149810
        (Get-HostUpSupportTicket -Department domain-names).Number | Should -Be 149877
        Get-HostUpSupportTicket -Status closed -Department vps | Should -BeNullOrEmpty
    }

    It 'reads tickets with their messages, by number, id and from the pipeline' {
        $one = Get-HostUpSupportTicket 149877
        $one.Messages[0].Sender | Should -Be staff
        (Get-HostUpSupportTicket $one.Id).Number | Should -Be 149877
        (Get-HostUpSupportTicket -Status answered | Get-HostUpSupportTicket).Messages | Should -HaveCount 1
    }

    It 'is an error for one that is not there, and for what is none' {
        Assert-Failure { Get-HostUpSupportTicket 1 } -Id not_found -Category ObjectNotFound -Target 1 -Next 'Get-HostUpSupportTicket'
        Assert-Failure { Get-HostUpSupportTicket '../me' } -Id InvalidArgument -Category InvalidArgument -Target '../me'
    }
}
