BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Remove-HostUpDnsRecord' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'removes a piped record without reading anything, and emits nothing' {
        $record = Get-HostUpDnsRecord example.com sip
        $sent = @(Get-RequestDuring $http { $record | Remove-HostUpDnsRecord })
        $sent.method | Should -BeExactly 'DELETE'
        $sent[0].pathAndQuery | Should -BeLike "*$($record.Id)"
        Get-HostUpDnsRecord example.com sip* | Should -BeNullOrEmpty
    }

    It 'removes all of a record set, or the values that are given' {
        Remove-HostUpDnsRecord example.com '@' MX mail2.example.com
        (Get-HostUpDnsRecord example.com -Type MX).Value | Should -BeExactly 'mail.example.com'
        Remove-HostUpDnsRecord example.com lab.example.com ns | Should -BeNullOrEmpty
        Get-HostUpDnsRecord example.com lab* | Should -BeNullOrEmpty
        Remove-HostUpDnsRecord example.com '@' MX '20 mail.example.com' -ErrorAction SilentlyContinue
        @(Get-HostUpDnsRecord example.com -Type MX) | Should -HaveCount 1 -Because 'its priority is another'
    }

    It 'has an error for what is not there, and goes on' {
        $run = Invoke-Captured { Remove-HostUpDnsRecord example.com lab NS ns9.lab.example.net, ns2.lab.example.net }
        $run.Errors | Should -HaveCount 1
        "$($run.Errors[0])" | Should -BeLike '*ns9.lab.example.net*Did you mean*'
        (Get-HostUpDnsRecord example.com lab).Value | Should -BeExactly 'ns1.lab.example.net'
        Assert-Failure { Remove-HostUpDnsRecord example.com nosuch A } -Id NameNotFound -Category ObjectNotFound -Next 'Get-HostUpDnsRecord'
        $record = Get-HostUpDnsRecord example.com sip
        $record | Remove-HostUpDnsRecord
        Assert-Failure { $record | Remove-HostUpDnsRecord } -Id not_found -Category ObjectNotFound -Target 'sip' -Next 'Get-HostUpDnsRecord'
    }

    It 'names the record and the zone with -WhatIf' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Get-HostUpDnsRecord example.com sip | Remove-HostUpDnsRecord -WhatIf; "left: $(@(Get-HostUpDnsRecord example.com sip).Count)"'
        $text | Should -BeLike '*remove the record sip A 203.0.113.30 ttl 600*example.com*left: 1*'
    }

    It 'names the connection where there are several' {
        $run = Invoke-WithAnswer -Answer 'N' -Script {
            Connect-HostUp -Sandbox -Name first
            Connect-HostUp -Sandbox -Name second
            Remove-HostUpDnsRecord example.com sip A -Confirm
        }
        $run.Questions[0] | Should -BeLike '*example.com (second*'
    }

    It 'takes what is a record alone' {
        Assert-Failure { 'sip' | Remove-HostUpDnsRecord } -Id NotARecord -Category InvalidArgument -Target 'sip' -Next 'Get-HostUpDnsRecord'
    }
}
