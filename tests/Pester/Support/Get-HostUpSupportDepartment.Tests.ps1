BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpSupportDepartment' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists the departments' {
        $departments = Get-HostUpSupportDepartment
        $departments.Slug | Should -Contain vps
        "$($departments[0])" | Should -Be 'Web hosting'
        $null -eq ($departments | Where-Object Slug -EQ vps).Email | Should -BeTrue
    }

    It 'is offered where a department is asked for' {
        $line = 'New-HostUpSupportTicket -Department do'
        ([System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)).CompletionMatches.CompletionText | Should -Contain domain-names
    }
}
