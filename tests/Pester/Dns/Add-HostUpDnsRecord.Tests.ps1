BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Add-HostUpDnsRecord' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits the record that was added' {
        $record = Add-HostUpDnsRecord example.com shop A 192.0.2.10 -Ttl 300
        $record.Zone | Should -BeExactly 'example.com'
        $record.Name | Should -BeExactly 'shop'
        $record.Id | Should -BeLike 'drr_*'
        (Get-HostUpDnsRecord example.com shop).Value | Should -BeExactly '192.0.2.10'
    }

    It 'sends <json>' -ForEach @(
        @{ Command = { Add-HostUpDnsRecord example.com shop.example.com a 192.0.2.10 }; Json = '{"type":"A","name":"shop","value":"192.0.2.10"}' }
        @{ Command = { Add-HostUpDnsRecord example.com '@' TXT '"a text"' -Ttl 60 }; Json = '{"type":"TXT","name":"@","value":"a text","ttl":60}' }
        @{ Command = { Add-HostUpDnsRecord example.com dev MX '10 mx.example.net.' }; Json = '{"type":"MX","name":"dev","value":"mx.example.net","priority":10}' }
        @{ Command = { Add-HostUpDnsRecord example.com _x._tcp SRV t.example.net -Priority 0 -Weight 5 -Port 443 }; Json = '{"type":"SRV","name":"_x._tcp","value":"t.example.net","priority":0,"weight":5,"port":443}' }
        @{ Command = { Add-HostUpDnsRecord example.com cdn A 192.0.2.10 -Proxied $true }; Json = '{"type":"A","name":"cdn","value":"192.0.2.10","proxied":true}' }
    ) {
        $sent = @(Get-RequestDuring $http $Command | Where-Object method -EQ POST)
        $sent | Should -HaveCount 1
        $body = $sent[0].body | ConvertFrom-Json -AsHashtable
        $wanted = $Json | ConvertFrom-Json -AsHashtable
        $body.Keys | Sort-Object | Should -Be ($wanted.Keys | Sort-Object)
        foreach ($key in $wanted.Keys) { $body[$key] | Should -BeExactly $wanted[$key] }
    }

    It 'refuses <id> before anything is sent' -ForEach @(
        @{ Id = 'InvalidIPv4'; Command = { Add-HostUpDnsRecord example.com shop A 192.0.2.300 }; Says = 'value' }
        @{ Id = 'AddressForName'; Command = { Add-HostUpDnsRecord example.com shop CNAME 192.0.2.1 }; Says = 'value' }
        @{ Id = 'NumberMissing'; Command = { Add-HostUpDnsRecord example.com shop MX mx.example.net }; Says = 'priority' }
        @{ Id = 'CnameAtRoot'; Command = { Add-HostUpDnsRecord example.com '@' CNAME example.net }; Says = 'ALIAS' }
        @{ Id = 'SpfIsText'; Command = { Add-HostUpDnsRecord example.com '@' SPF 'v=spf1 -all' }; Says = 'TXT' }
        @{ Id = 'NumberOutOfRange'; Command = { Add-HostUpDnsRecord example.com shop A 192.0.2.1 -Ttl 5 }; Says = 'ttl' }
        @{ Id = 'ZoneNameTwice'; Command = { Add-HostUpDnsRecord example.com www.example.com.example.com A 192.0.2.1 }; Says = 'name' }
        @{ Id = 'UnknownType'; Command = { Add-HostUpDnsRecord example.com shop PTR example.net }; Says = 'TLSA' }
    ) {
        $before = @(Get-SandboxRequest $http).Count
        Assert-Failure $Command -Id $Id -Category InvalidArgument -Says $Says -Next 'Nothing was sent'
        @(Get-SandboxRequest $http).Count | Should -Be $before
    }

    It 'takes rows of CSV, and sends no empty cell' {
        $run = Invoke-Captured {
            "Zone,Name,Type,Value,Ttl,Priority,Proxied`nexample.com,dev,MX,mx1.example.net,,10,`nexample.com,bad,A,192.0.2.1,soon,,`nexample.org,dev,A,192.0.2.5,300,," |
                ConvertFrom-Csv | Add-HostUpDnsRecord
        }
        $run.Output.Value | Should -BeExactly 'mx1.example.net', '192.0.2.5'
        $run.Errors | Should -HaveCount 1
        "$($run.Errors[0])" | Should -BeLike "*'soon'*"
    }

    It 'says with -WhatIf what it would add, by the zone''s name, and sends nothing' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Add-HostUpDnsRecord example.com shop A 192.0.2.10 -WhatIf'
        $text | Should -BeLike '*What if:*add the record shop A 192.0.2.10*example.com*'
        Get-RequestDuring $http { Add-HostUpDnsRecord example.com shop A 192.0.2.10 -WhatIf } | Should -BeNullOrEmpty
    }

    It 'has HostUp''s word on what only HostUp refuses' {
        Assert-Failure { Add-HostUpDnsRecord example.com mail A 203.0.113.25 } -Id * -Category ResourceExists -Target 'mail' -Says 'HTTP 409'
        Assert-Failure { Add-HostUpDnsRecord nosuch.com shop A 192.0.2.10 } -Id NameNotFound -Category ObjectNotFound -Next 'Get-HostUpDnsZone'
    }

    It 'takes a zone by its id, and an internationalised name' {
        (Add-HostUpDnsRecord zone_01hxa3b4c5d6e7f8g9h0j1k2m3 shop.example.com A 192.0.2.10).Name | Should -BeExactly 'shop'
        $record = Add-HostUpDnsRecord räksmörgås.example båt A 192.0.2.10
        $record.Name | Should -BeExactly 'båt'
        $record.Fqdn | Should -BeExactly 'båt.räksmörgås.example'
    }
}

Describe 'Add-HostUpDnsRecord: an answer that settles nothing' {
    It 'sends it once, and says to look' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 2
            $server.Answer(200, '{"data":[{"id":"zone_01hxa3b4c5d6e7f8g9h0j1k2m3","name":"example.com","zoneStatus":"active","isDnsOnly":false,"kind":"linked"}],"hasMore":false,"nextCursor":null}')
            $server.Answer(500, '{"status":500,"detail":"Broken.","code":"internal_error"}', 'application/problem+json', 'Retry-After', '0')
            Assert-Failure { Add-HostUpDnsRecord example.com shop A 192.0.2.10 } -Id internal_error -Category ResourceUnavailable -Target 'shop' -Next 'Get-HostUpDnsRecord'
            $server.Requests | Should -HaveCount 2
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}
