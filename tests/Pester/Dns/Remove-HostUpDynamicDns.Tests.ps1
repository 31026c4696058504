BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/../AnswerServer.ps1
}

Describe 'Remove-HostUpDynamicDns' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'deletes by name, by id and what is piped' {
        Remove-HostUpDynamicDns example.com home -Confirm:$false | Should -BeNullOrEmpty
        $null = 'one', 'two' | ForEach-Object { New-HostUpDynamicDns example.com $_ }
        Remove-HostUpDynamicDns dom_01hxa3b4c5d6e7f8g9h0j1k2m3 (Get-HostUpDynamicDns example.com one).Id -Confirm:$false
        Get-HostUpDynamicDns example.com | Remove-HostUpDynamicDns -Confirm:$false
        Get-HostUpDynamicDns example.com | Should -BeNullOrEmpty
    }

    It 'asks, and names what goes' {
        $run = Invoke-WithAnswer 'N' { Connect-HostUp -Sandbox; Remove-HostUpDynamicDns example.com home; Get-HostUpDynamicDns example.com home }
        $run.Questions | Should -HaveCount 1
        "$($run.Questions)" | Should -BeLike '*home.example.com (A)*'
        "$($run.Questions)" | Should -BeLike '*token*'
        $run.Output | Should -HaveCount 1
    }

    It 'has an error for one that is not there' {
        Assert-Failure { Remove-HostUpDynamicDns example.com none -Confirm:$false } -Id NameNotFound -Category ObjectNotFound -Target 'none' -Next 'Get-HostUpDynamicDns'
    }

    It 'is sent once, and says to look when nothing settles it' {
        $server = Start-AnswerServer @{ 'DELETE /domains/dom_1/dyndns/ddns_1' = 500 }
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            Assert-Failure { Remove-HostUpDynamicDns dom_1 ddns_1 -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Target 'ddns_1' -Next 'Get-HostUpDynamicDns'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            Stop-AnswerServer $server
        }
    }
}
