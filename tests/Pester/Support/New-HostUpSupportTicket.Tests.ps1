BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'New-HostUpSupportTicket' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        Set-Location TestDrive:\
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
        Set-Location $PSScriptRoot
    }

    It 'opens a ticket with what was given' {
        $sent = @(Get-RequestDuring $http { $script:ticket = New-HostUpSupportTicket vps 'A question' 'Is it slow?' -Priority HIGH -CcEmail a@example.com -ServiceType vps -Service vps_1 })
        $sent | Should -HaveCount 1
        $sent[0].body | Should -BeExactly '{"departmentSlug":"vps","subject":"A question","message":"Is it slow?","priority":"high","ccEmails":["a@example.com"],"context":{"serviceType":"vps","serviceId":"vps_1"}}'
        $ticket.Status | Should -Be open
        (Get-HostUpSupportTicket $ticket.Number).Body | Should -Be 'Is it slow?'
    }

    It 'uploads files to the ticket that is there' {
        Set-Content trace.txt 'an excerpt'
        $ticket = New-HostUpSupportTicket vps 'A question' 'See the file.' -Path trace.txt, TestDrive:\trace.txt
        $ticket.Attachments.Filename | Should -BeExactly 'trace.txt', 'trace.txt'
        $ticket.Attachments[0].ByteLength | Should -Be (Get-Item trace.txt).Length
    }

    It 'sends nothing when a file cannot be sent: <name>' -ForEach @(
        @{ Name = 'it is not there'; Make = {}; Id = 'FileNotFound'; Category = 'ObjectNotFound' }
        @{ Name = 'it is empty'; Make = { $null = New-Item bad.txt -Force }; Id = 'InvalidArgument'; Category = 'InvalidArgument' }
        @{ Name = 'it is too large'; Make = { $file = [System.IO.File]::Create((Join-Path $TestDrive bad.txt)); $file.SetLength(26214401); $file.Dispose() }; Id = 'InvalidArgument'; Category = 'InvalidArgument' }
    ) {
        . $Make
        $before = @(Get-SandboxRequest $http).Count
        Assert-Failure { New-HostUpSupportTicket vps 'A question' 'See the file.' -Path bad.txt } -Id $Id -Category $Category -Target bad.txt
        @(Get-SandboxRequest $http).Count | Should -Be $before
        Remove-Item bad.txt -ErrorAction Ignore
    }

    It 'asks before a critical one, which can cost credits' {
        $connection = Get-HostUpConnection
        $run = Invoke-WithAnswer 'No' { param($c) New-HostUpSupportTicket vps Down 'All is down.' -Priority critical -CriticalReason Down -Connection $c } $connection
        $run.Shown + "$($run.Questions)" | Should -Match 'paid credits'
        $run.Output | Should -BeNullOrEmpty
        Get-HostUpSupportTicket | Should -HaveCount 3
        (New-HostUpSupportTicket vps Down 'All is down.' -Priority critical -CriticalReason Down -Force).Priority | Should -Be critical
        Assert-Failure { New-HostUpSupportTicket vps Down Again -Priority critical -CriticalReason Down -Force } -Id cooldown_active -Category ResourceExists -Target vps -Next 'New-HostUpPaymentLink'
    }

    It 'is an error for a department that is not there' {
        Assert-Failure { New-HostUpSupportTicket nosuch a b } -Id invalid_request -Category InvalidArgument -Target nosuch -Next 'Get-HostUpSupportDepartment'
    }

    It 'is sent once, and says where to look when its fate is not known' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(500, '{"code":"internal_error","detail":"No.","status":500}', 'application/problem+json')
            Assert-Failure { New-HostUpSupportTicket vps a b } -Id OutcomeUnknown -Category InvalidResult -Target vps -Next 'Get-HostUpSupportTicket'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            $server.Dispose()
        }
    }
}
