BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Get-Sent([scriptblock] $Command) {
        @(Get-RequestDuring $http $Command | Where-Object method -NE GET | ForEach-Object { "$($_.method) $($_.body)" })
    }
}

Describe 'Set-HostUpDnsRecord' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'makes a record set so, with one request where one will do' {
        $sent = @(Get-Sent { Set-HostUpDnsRecord example.com sip A 192.0.2.10 })
        $sent | Should -HaveCount 1
        $sent[0] | Should -BeLike 'PUT *192.0.2.10*'
        $sip = Get-HostUpDnsRecord example.com sip
        $sip.Value | Should -BeExactly '192.0.2.10'
        $sip.Ttl | Should -Be 600 -Because 'it was not given'
    }

    It 'has exactly the values that were given afterwards, and emits them' {
        $records = Set-HostUpDnsRecord example.com sip A 192.0.2.10, 192.0.2.11, 192.0.2.12 -Ttl 300
        $records.Value | Sort-Object | Should -BeExactly '192.0.2.10', '192.0.2.11', '192.0.2.12'
        $records.Ttl | Should -Be 300, 300, 300
        (Set-HostUpDnsRecord example.com sip A 192.0.2.12).Value | Should -BeExactly '192.0.2.12'
        (Get-HostUpDnsRecord example.com sip).Value | Should -BeExactly '192.0.2.12'
    }

    It 'makes a record set that is not there' {
        (Set-HostUpDnsRecord example.com new.deep TXT one, two).Value | Sort-Object | Should -BeExactly 'one', 'two'
    }

    It 'sends nothing when it is so, and emits it all the same' {
        Get-Sent { Set-HostUpDnsRecord example.com sip.example.com a 203.0.113.30 } | Should -BeNullOrEmpty
        (Set-HostUpDnsRecord example.com sip A 203.0.113.30 -Ttl 600).Value | Should -BeExactly '203.0.113.30'
    }

    It 'changes a piped record in what is given' {
        $changed = Get-HostUpDnsRecord example.com sip | Set-HostUpDnsRecord -Value 192.0.2.50
        "$($changed.Name) $($changed.Value) $($changed.Ttl)" | Should -BeExactly 'sip 192.0.2.50 600'
        (Get-HostUpDnsRecord example.com sip | Set-HostUpDnsRecord -Name phone -Ttl 60).Fqdn | Should -BeExactly 'phone.example.com'
        (Get-HostUpDnsRecord example.com '@' -Type MX | Set-HostUpDnsRecord -Ttl 300).Priority | Should -Be 10, 20
    }

    It 'changes a record that was kept as <_>' -ForEach 'Json', 'Csv' {
        $record = Get-HostUpDnsRecord example.com sip
        $kept = if ($_ -eq 'Json') { $record | ConvertTo-Json -Depth 3 | ConvertFrom-Json } else { $record | ConvertTo-Csv | ConvertFrom-Csv }
        ($kept | Set-HostUpDnsRecord -Ttl 300).Ttl | Should -Be 300
    }

    It 'sends the CDN alone when that alone changes, and no word of it otherwise' {
        @(Get-Sent { Get-HostUpDnsRecord example.com mail | Set-HostUpDnsRecord -Proxied $true }) | Should -BeExactly 'PATCH {"proxied":true}'
        @(Get-Sent { Get-HostUpDnsRecord example.com mail2 | Set-HostUpDnsRecord -Ttl 300 }) | Should -Not -BeLike '*proxied*'
        Get-Sent { Get-HostUpDnsRecord example.com mail2 | Set-HostUpDnsRecord -Proxied $false } | Should -BeNullOrEmpty
    }

    It 'says with -WhatIf what it is and what it would be' {
        $text = Invoke-Unattended "Connect-HostUp -Sandbox; Set-HostUpDnsRecord example.com sip A 192.0.2.10 -WhatIf; Get-HostUpDnsRecord example.com sip | Set-HostUpDnsRecord -Ttl 60 -WhatIf"
        $text | Should -BeLike '*change sip A from 203.0.113.30 ttl 600 to 192.0.2.10*example.com*change sip A from 203.0.113.30 ttl 600 to 203.0.113.30 ttl 60*'
        Get-Sent { Set-HostUpDnsRecord example.com sip A 192.0.2.10 -WhatIf } | Should -BeNullOrEmpty
    }

    It 'says what to do about a CNAME in the way, and sends nothing' {
        Assert-Failure { Set-HostUpDnsRecord example.com www A 192.0.2.10 } -Id CnameBesideOthers -Category InvalidArgument -Target 'www' -Next 'Remove-HostUpDnsRecord'
        Get-Sent { Set-HostUpDnsRecord example.com www A 192.0.2.10 } | Should -BeNullOrEmpty
    }

    It 'refuses <id>' -ForEach @(
        @{ Id = 'InvalidIPv4'; Command = { Set-HostUpDnsRecord example.com sip A mail.example.com } }
        @{ Id = 'NotARecord'; Command = { [pscustomobject]@{ Name = 'sip'; Type = 'A' } | Set-HostUpDnsRecord -Ttl 300 } }
        @{ Id = 'InvalidArgument'; Command = { Get-HostUpDnsRecord example.com sip | Set-HostUpDnsRecord -Value 192.0.2.1, 192.0.2.2 } }
        @{ Id = 'Duplicate'; Command = { Set-HostUpDnsRecord example.com sip A 192.0.2.1, 192.0.2.1 } }
    ) {
        Assert-Failure $Command -Id $Id -Category InvalidArgument -Next 'Nothing was sent'
    }

    It 'has an error for a record that is gone' {
        $record = Get-HostUpDnsRecord example.com sip
        $record | Remove-HostUpDnsRecord
        Assert-Failure { $record | Set-HostUpDnsRecord -Ttl 60 } -Id not_found -Category ObjectNotFound -Target 'sip' -Next 'Get-HostUpDnsRecord'
    }

    It 'goes back over the connection the record came from' {
        $other = Start-SandboxHost
        try {
            $record = Get-HostUpDnsRecord example.com sip
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $other.BaseUri -SkipCheck -Name other
            ($record | Set-HostUpDnsRecord -Ttl 60).Ttl | Should -Be 60
            @(Get-SandboxRequest $other) | Should -BeNullOrEmpty
        }
        finally {
            Stop-SandboxHost $other
        }
    }
}
