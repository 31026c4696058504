BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Add-HostUpSupportMessage' {
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

    It 'answers in a ticket' {
        $message = Add-HostUpSupportMessage 149943 'Thank you.' -Encrypted
        $message.Body | Should -Be 'Thank you.'
        $message.Encrypted | Should -BeTrue
        $null -eq $message.Uploads | Should -BeTrue
        (Get-HostUpSupportTicket 149943).Messages.Body | Should -Be 'Thank you.'
    }

    It 'uploads files first, and says which' {
        Set-Content a.txt one
        Set-Content b.txt two
        $sent = @(Get-RequestDuring $http { $script:message = Get-HostUpSupportTicket 149943 | Add-HostUpSupportMessage -Message 'See the files.' -Path a.txt, b.txt })
        ($sent | Where-Object method -EQ POST).pathAndQuery | Should -BeLike '*/support/*'
        ($sent | Where-Object method -EQ POST | Select-Object -Last 1).pathAndQuery | Should -BeLike '*/messages'
        $message.Uploads.ToString() | Should -Be 'a.txt, b.txt'
        (Get-HostUpSupportTicket 149943).Attachments.Filename | Should -BeExactly 'a.txt', 'b.txt'
    }

    It 'sends no message when a file is refused' {
        Set-Content a.txt one
        $run = Invoke-Captured { Add-HostUpSupportMessage 1 'See the file.' -Path a.txt }
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'not_found,*'
        (Get-SandboxRequest $http | Where-Object pathAndQuery -Like '*/messages') | Should -BeNullOrEmpty
    }

    It 'leads to the cmdlet that opens a closed ticket again' {
        Assert-Failure { Add-HostUpSupportMessage 149810 Hello } -Id conflict -Category ResourceExists -Target 149810 -Next 'Resume-HostUpSupportTicket'
        (Resume-HostUpSupportTicket 149810 | Add-HostUpSupportMessage -Message Hello).Body | Should -Be Hello
    }

    It 'names ticket and files in the question' {
        Set-Content a.txt one
        $run = Invoke-WithAnswer 'No' { param($c, $folder) Add-HostUpSupportMessage 149943 Hello -Path "$folder/a.txt" -Confirm -Connection $c } (Get-HostUpConnection), $TestDrive
        "$($run.Questions)" | Should -Match '149943: The site is slow, open'
        "$($run.Questions)" | Should -Match 'a\.txt'
        $run.Output | Should -BeNullOrEmpty
    }

    It 'says where to look when it may have arrived' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(502, '{"code":"bad_gateway","detail":"No.","status":502}', 'application/problem+json')
            Assert-Failure { Add-HostUpSupportMessage 1 Hello } -Id bad_gateway -Category ResourceUnavailable -Target 1 -Next 'Get-HostUpSupportTicket'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            $server.Dispose()
        }
    }
}
