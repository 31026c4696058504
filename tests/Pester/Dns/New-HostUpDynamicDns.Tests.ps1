BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/../AnswerServer.ps1
}

Describe 'New-HostUpDynamicDns' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits the update address as a secret' {
        $url = New-HostUpDynamicDns example.com office
        $url | Should -BeOfType securestring
        $text = [System.Net.NetworkCredential]::new('', $url).Password
        $text | Should -Match "^$([regex]::Escape($http.BaseUri.GetLeftPart('Authority')))/api/dyndns/update\?hostname=office\.example\.com&token=[0-9a-f]{64}$"
        [System.Net.NetworkCredential]::new('', (Get-HostUpDynamicDns example.com office).GetUpdateUrl()).Password | Should -BeExactly $text
    }

    It 'emits text with -AsPlainText' {
        New-HostUpDynamicDns example.com office -AsPlainText | Should -Match '^http.*&token=[0-9a-f]{64}$'
    }

    It 'takes <Hostname>' -ForEach @(
        @{ Domain = 'example.com'; Hostname = 'a.b'; Sent = 'a.b.example.com' }
        @{ Domain = 'example.com'; Hostname = '@'; Sent = 'example.com' }
        @{ Domain = 'example.com'; Hostname = 'Office.Example.com.'; Sent = 'office.example.com' }
        @{ Domain = 'räksmörgås.example'; Hostname = 'hemmå'; Sent = 'xn--hemm-toa.xn--rksmrgs-5wao1o.example' }
    ) {
        $request = Get-RequestDuring $http { New-HostUpDynamicDns $Domain $Hostname AAAA } | Where-Object method -EQ POST
        ($request.body | ConvertFrom-Json).hostname | Should -BeExactly $Sent
        ($request.body | ConvertFrom-Json).recordType | Should -BeExactly 'AAAA'
    }

    It 'makes an A when nothing is said' {
        $null = New-HostUpDynamicDns example.com office
        (Get-HostUpDynamicDns example.com office).RecordType | Should -BeExactly 'A'
    }

    It 'names the host name in -WhatIf' {
        $text = Invoke-Unattended "Connect-HostUp -Sandbox; New-HostUpDynamicDns example.com office AAAA -WhatIf"
        $text | Should -BeLike '*office.example.com (AAAA)*'
    }

    It 'refuses what is there, outside the domain, or without HostUp''s name servers' {
        Assert-Failure { New-HostUpDynamicDns example.com home } -Id conflict -Category ResourceExists -Target 'home.example.com' -Next 'Get-HostUpDynamicDns'
        Assert-Failure { New-HostUpDynamicDns example.com 'home.example.org.' } -Id invalid_request -Category InvalidArgument -Target 'home.example.org' -Says 'below it'
        Assert-Failure { New-HostUpDynamicDns forening.example home } -Id conflict -Category ResourceExists -Target 'home.forening.example' -Next 'Get-HostUpNameserver'
    }

    It 'warns when HostUp gives no token, and says that it was added' {
        $server = Start-AnswerServer @{ 'POST /domains/dom_1/dyndns' = '{"id":"ddns_1","hostname":"office.example.com","recordType":"A","token":null}' ; 'GET /domains/dom_1' = '{"id":"dom_1","name":"example.com"}' }
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $run = Invoke-Captured { New-HostUpDynamicDns dom_1 office -Confirm:$false }
            $run.Output | Should -BeNullOrEmpty
            $run.Errors | Should -BeNullOrEmpty
            $run.Warnings | Should -BeLike 'office.example.com (A) was added*write:domains*Get-HostUpDynamicDns*'
        }
        finally {
            Stop-AnswerServer $server
        }
    }

    It 'says to look when it is not known whether it was added' {
        $server = Start-AnswerServer @{ 'POST /domains/dom_1/dyndns' = 500; 'GET /domains/dom_1' = '{"id":"dom_1","name":"example.com"}' }
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            Assert-Failure { New-HostUpDynamicDns dom_1 office -Confirm:$false } -Id from_the_test -Category ResourceUnavailable -Target 'office.example.com' -Next 'Get-HostUpDynamicDns'
            @($server.Requests | Where-Object { $_ -like 'POST*' }) | Should -HaveCount 1
        }
        finally {
            Stop-AnswerServer $server
        }
    }
}
