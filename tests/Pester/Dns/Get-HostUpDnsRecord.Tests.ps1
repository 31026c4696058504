BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpDnsRecord' {
    BeforeAll {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterAll {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits the records with relative names and whole ones' {
        $records = Get-HostUpDnsRecord example.com
        $www = $records | Where-Object Name -EQ www
        $www.Type | Should -BeExactly 'CNAME'
        $www.Value | Should -BeExactly 'example.com'
        $www.Fqdn | Should -BeExactly 'www.example.com'
        $www.Zone | Should -BeExactly 'example.com'
        $www.Proxied | Should -BeTrue
        $sip = $records | Where-Object Type -EQ SRV
        "$($sip.Priority) $($sip.Weight) $($sip.Port) $($sip.Value)" | Should -BeExactly '10 60 5060 sip.example.com'
        $records.Type | Should -Not -Contain 'SOA'
    }

    It 'gives text in one piece and without quotes' {
        (Get-HostUpDnsRecord example.org -Type TXT).Value | Should -BeExactly 'v=spf1 a mx -all'
        (Get-HostUpDnsRecord example.com default._domainkey).Value.Length | Should -BeGreaterThan 255
    }

    It 'sends one name and one type as filters' {
        $sent = @(Get-RequestDuring $http { Get-HostUpDnsRecord example.com mail a }) | Select-Object -Last 1
        $sent.pathAndQuery | Should -BeLike '*type=A*'
        $sent.pathAndQuery | Should -BeLike '*name=mail*'
        $sent = @(Get-RequestDuring $http { Get-HostUpDnsRecord example.com ma*, sip }) | Select-Object -Last 1
        $sent.pathAndQuery | Should -Not -BeLike '*[?]*'
    }

    It 'finds <name>' -ForEach @(
        @{ Name = '@'; Type = 'A'; Count = 1 }
        @{ Name = 'example.com'; Type = 'MX'; Count = 2 }
        @{ Name = 'MAIL.example.com.'; Type = 'A'; Count = 1 }
        @{ Name = 'mail*'; Type = 'A'; Count = 2 }
        @{ Name = 'nothing*'; Type = 'A'; Count = 0 }
    ) {
        @(Get-HostUpDnsRecord example.com $Name -Type $Type) | Should -HaveCount $Count
    }

    It 'chooses by value' {
        (Get-HostUpDnsRecord example.com -Type A, AAAA -Value 203.0.113.2?).Name | Should -BeExactly 'mail', 'mail2'
    }

    It 'reads many zones in their order' {
        $zones = Get-HostUpDnsZone
        $records = $zones | Get-HostUpDnsRecord -Name '@' -ThrottleLimit 3 -ErrorAction SilentlyContinue
        $records.Zone | Select-Object -Unique | Should -BeExactly $zones.Name
        (Get-HostUpDnsRecord example.com, example.org mail).Zone | Should -BeExactly 'example.com', 'example.org'
    }

    It 'has an error for a name, and for a zone, that is not there' {
        Assert-Failure { Get-HostUpDnsRecord example.com nosuch } -Id NameNotFound -Category ObjectNotFound -Target 'nosuch (example.com)' -Next 'Get-HostUpDnsRecord'
        Assert-Failure { Get-HostUpDnsRecord nosuch.com } -Id NameNotFound -Category ObjectNotFound -Target 'nosuch.com' -Next 'Get-HostUpDnsZone'
        $run = Invoke-Captured { 'nosuch.com', 'example.org' | Get-HostUpDnsRecord -Type MX }
        $run.Output.Zone | Should -BeExactly 'example.org'
        $run.Errors | Should -HaveCount 1
    }

    It 'can be kept and read back' {
        $record = Get-HostUpDnsRecord example.com mail
        ($record | ConvertTo-Json -Depth 3 | ConvertFrom-Json).Value | Should -BeExactly '203.0.113.25'
        ($record | ConvertTo-Csv | ConvertFrom-Csv).Zone | Should -BeExactly 'example.com'
    }
}
