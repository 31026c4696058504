@{
    'Get-HostUpDnsZone'      = @{
        Call  = 'Get-HostUpDnsZone'
        Emits = 'HostUp.Client.Dns.DnsZone'
        Pages = 'Get-HostUpDnsZone -PageSize 2'
    }
    'Get-HostUpDnsRecord'    = @{
        Call  = 'Get-HostUpDnsRecord example.com'
        Emits = 'HostUp.Client.Dns.DnsRecord'
        Piped = 'Get-HostUpDnsZone | Select-Object -First 1'
        Binds = @{ Zone = 'example.com' }
    }
    'Add-HostUpDnsRecord'    = @{
        Call    = 'Add-HostUpDnsRecord example.com shop A 192.0.2.10'
        Emits   = 'HostUp.Client.Dns.DnsRecord'
        Changes = $true
        Binds   = @{
            Zone = 'example.com'; Name = '_bound._tcp'; Type = 'SRV'; Value = 'sip.example.com'; Ttl = 300; Priority = 10; Weight = 5; Port = 5060; Proxied = $false
        }
    }
    'Set-HostUpDnsRecord'    = @{
        Call    = 'Set-HostUpDnsRecord example.com sip A 192.0.2.10'
        Emits   = 'HostUp.Client.Dns.DnsRecord'
        Changes = $true
    }
    'Remove-HostUpDnsRecord' = @{
        Call    = 'Remove-HostUpDnsRecord example.com sip A'
        Changes = $true
        Piped   = 'Get-HostUpDnsRecord example.com sip'
    }
    'Export-HostUpDnsZone'   = @{
        Call  = 'Export-HostUpDnsZone example.com'
        Emits = 'System.String'
        Piped = 'Get-HostUpDnsZone | Select-Object -First 1'
        Binds = @{ Zone = 'example.com' }
    }
    'Compare-HostUpDnsZone'  = @{
        Call  = 'Compare-HostUpDnsZone example.com -Record @{ Name = ''sip''; Type = ''A''; Value = ''192.0.2.10'' }'
        Emits = 'HostUp.Client.Dns.DnsDifference'
    }
    'Sync-HostUpDnsZone'     = @{
        # All other A records of the zone go: four of its sixteen.
        Call    = 'Sync-HostUpDnsZone example.com -Record @{ Name = ''sip''; Type = ''A''; Value = ''192.0.2.10'' } -Type A -Prune -PassThru'
        Emits   = 'HostUp.Client.Dns.DnsDifference'
        Changes = $true
        Asks    = $true
    }
    'Get-HostUpWhois'        = @{
        Call  = 'Get-HostUpWhois example.com'
        Emits = 'HostUp.Client.Dns.WhoisRecord'
        Binds = @{ Domain = 'example.com' }
    }
    'Get-HostUpDnsSnapshot'  = @{
        Setup = '$null = Set-HostUpDnsRecord example.com sip A 192.0.2.10 -Confirm:$false'
        Call  = 'Get-HostUpDnsSnapshot example.com'
        Also  = 'Get-HostUpDnsSnapshot example.com -BeforeHostUp'
        Emits = 'HostUp.Client.Dns.DnsSnapshot'
        Binds = @{ Domain = 'example.com' }
    }
}
