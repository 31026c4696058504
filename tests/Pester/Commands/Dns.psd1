@{
    'Get-HostUpDnsZone'        = @{
        Call  = 'Get-HostUpDnsZone'
        Emits = 'HostUp.Client.Dns.DnsZone'
        Pages = 'Get-HostUpDnsZone -PageSize 2'
    }
    'Get-HostUpDnsRecord'      = @{
        Call  = 'Get-HostUpDnsRecord example.com'
        Emits = 'HostUp.Client.Dns.DnsRecord'
        Piped = 'Get-HostUpDnsZone | Select-Object -First 1'
        Binds = @{ Zone = 'example.com' }
    }
    'Add-HostUpDnsRecord'      = @{
        Call    = 'Add-HostUpDnsRecord example.com shop A 192.0.2.10'
        Emits   = 'HostUp.Client.Dns.DnsRecord'
        Changes = $true
        Binds   = @{
            Zone = 'example.com'; Name = '_bound._tcp'; Type = 'SRV'; Value = 'sip.example.com'; Ttl = 300; Priority = 10; Weight = 5; Port = 5060; Proxied = $false
        }
    }
    'Set-HostUpDnsRecord'      = @{
        Call    = 'Set-HostUpDnsRecord example.com sip A 192.0.2.10'
        Emits   = 'HostUp.Client.Dns.DnsRecord'
        Changes = $true
    }
    'Remove-HostUpDnsRecord'   = @{
        Call    = 'Remove-HostUpDnsRecord example.com sip A'
        Changes = $true
        Piped   = 'Get-HostUpDnsRecord example.com sip'
    }
    'Export-HostUpDnsZone'     = @{
        Call  = 'Export-HostUpDnsZone example.com'
        Emits = 'System.String'
        Piped = 'Get-HostUpDnsZone | Select-Object -First 1'
        Binds = @{ Zone = 'example.com' }
    }
    'Compare-HostUpDnsZone'    = @{
        Call  = 'Compare-HostUpDnsZone example.com -Record @{ Name = ''sip''; Type = ''A''; Value = ''192.0.2.10'' }'
        Emits = 'HostUp.Client.Dns.DnsDifference'
    }
    'Sync-HostUpDnsZone'       = @{
        # All other A records of the zone go: four of its sixteen.
        Call    = 'Sync-HostUpDnsZone example.com -Record @{ Name = ''sip''; Type = ''A''; Value = ''192.0.2.10'' } -Type A -Prune -PassThru'
        Emits   = 'HostUp.Client.Dns.DnsDifference'
        Changes = $true
        Asks    = $true
    }
    'Get-HostUpWhois'          = @{
        Call  = 'Get-HostUpWhois example.com'
        Emits = 'HostUp.Client.Dns.WhoisRecord'
        Binds = @{ Domain = 'example.com' }
    }
    'Get-HostUpDnsSnapshot'    = @{
        Setup = '$null = Set-HostUpDnsRecord example.com sip A 192.0.2.10 -Confirm:$false'
        Call  = 'Get-HostUpDnsSnapshot example.com'
        Also  = 'Get-HostUpDnsSnapshot example.com -BeforeHostUp'
        Emits = 'HostUp.Client.Dns.DnsSnapshot'
        Binds = @{ Domain = 'example.com' }
    }
    'Get-HostUpDnsHistory'     = @{
        Setup = '1..3 | ForEach-Object { $null = Set-HostUpDnsRecord example.com sip A "192.0.2.$_" -Confirm:$false }'
        Call  = 'Get-HostUpDnsHistory example.com'
        Also  = 'Get-HostUpDnsHistory example.com -Audit'
        Emits = 'HostUp.Client.Dns.DnsChange'
        Pages = 'Get-HostUpDnsHistory dom_01hxa3b4c5d6e7f8g9h0j1k2m3 -PageSize 2'
        Binds = @{ Domain = 'example.com' }
    }
    'Get-HostUpDynamicDns'     = @{
        Call  = 'Get-HostUpDynamicDns example.com'
        Emits = 'HostUp.Client.Dns.DynamicDns'
        Binds = @{ Domain = 'example.com' }
    }
    'New-HostUpDynamicDns'     = @{
        Call    = 'New-HostUpDynamicDns example.com office'
        Emits   = 'System.Security.SecureString'
        Changes = $true
        Binds   = @{ Domain = 'example.com'; Hostname = 'office'; Type = 'AAAA' }
    }
    'Enable-HostUpDynamicDns'  = @{
        Setup   = '$null = Disable-HostUpDynamicDns example.com home -Confirm:$false'
        Call    = 'Enable-HostUpDynamicDns example.com home'
        Also    = 'Enable-HostUpDynamicDns dom_01hxa3b4c5d6e7f8g9h0j1k2m3 ddns_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits   = 'HostUp.Client.Dns.DynamicDns'
        Changes = $true
        Piped   = 'Get-HostUpDynamicDns example.com'
        Binds   = @{ Domain = 'example.com'; DynamicDns = 'home'; Type = 'A' }
    }
    'Disable-HostUpDynamicDns' = @{
        Call    = 'Disable-HostUpDynamicDns example.com home'
        Also    = 'Disable-HostUpDynamicDns dom_01hxa3b4c5d6e7f8g9h0j1k2m3 ddns_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits   = 'HostUp.Client.Dns.DynamicDns'
        Changes = $true
        Piped   = 'Get-HostUpDynamicDns example.com'
        Binds   = @{ Domain = 'example.com'; DynamicDns = 'home'; Type = 'A' }
    }
    'Remove-HostUpDynamicDns'  = @{
        Call    = 'Remove-HostUpDynamicDns example.com home'
        Also    = 'Remove-HostUpDynamicDns dom_01hxa3b4c5d6e7f8g9h0j1k2m3 ddns_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Changes = $true
        Asks    = $true
        Piped   = 'Get-HostUpDynamicDns example.com'
        Binds   = @{ Domain = 'example.com'; DynamicDns = 'home'; Type = 'A' }
    }
    'Get-HostUpDynamicDnsLog'  = @{
        Call  = 'Get-HostUpDynamicDnsLog example.com home'
        Also  = 'Get-HostUpDynamicDnsLog dom_01hxa3b4c5d6e7f8g9h0j1k2m3 ddns_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits = 'HostUp.Client.Dns.DynamicDnsUpdate'
        Piped = 'Get-HostUpDynamicDns example.com'
        Binds = @{ Domain = 'example.com'; DynamicDns = 'home'; Type = 'A' }
    }
}
