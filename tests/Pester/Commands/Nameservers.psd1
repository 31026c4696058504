@{
    'Get-HostUpNameserver'     = @{
        Call  = 'Get-HostUpNameserver example.com'
        Emits = 'HostUp.Client.Nameservers.DomainNameservers'
        Piped = 'Get-HostUpNameserver example.com'
        Binds = @{ Domain = 'example.com' }
    }
    'Set-HostUpNameserver'     = @{
        Call    = 'Set-HostUpNameserver example.com ns1.example.net, ns2.example.net'
        Also    = 'Set-HostUpNameserver forening.example primary.ns.hostup.se, secondary.ns.hostup.se -NoWait'
        Emits   = 'HostUp.Client.Nameservers.DomainNameservers'
        Changes = $true
        Asks    = $true
        Piped   = 'Get-HostUpNameserver example.com'
        Binds   = @{ Domain = 'example.com'; Nameserver = 'ns1.example.net, ns2.example.net' }
    }
    'Test-HostUpNameserver'    = @{
        Call     = 'Test-HostUpNameserver ns1.example.net, ns2.example.net -Domain example.com'
        Also     = 'Test-HostUpNameserver ns1.example.net -Detailed'
        Emits    = 'System.Boolean'
        NeedsKey = $false
        Binds    = @{ Nameserver = 'ns1.example.com'; Domain = 'example.com' }
    }
    'Resolve-HostUpNameserver' = @{
        Call     = 'Resolve-HostUpNameserver example.com'
        Emits    = 'HostUp.Client.Nameservers.DelegatedNameservers'
        NeedsKey = $false
        Binds    = @{ Domain = 'example.com' }
    }
    'Get-HostUpDnssec'         = @{
        Call  = 'Get-HostUpDnssec example.com'
        Emits = 'HostUp.Client.Nameservers.DnssecState'
        Piped = 'Get-HostUpNameserver example.com'
        Binds = @{ Domain = 'example.com' }
    }
    'Enable-HostUpDnssec'      = @{
        Call    = 'Enable-HostUpDnssec smorgasbord.example'
        Emits   = 'HostUp.Client.Nameservers.DnssecState'
        Changes = $true
        Piped   = 'Get-HostUpDnssec smorgasbord.example'
        Binds   = @{ Domain = 'smorgasbord.example' }
    }
    'Disable-HostUpDnssec'     = @{
        Call    = 'Disable-HostUpDnssec butik.example'
        Emits   = 'HostUp.Client.Nameservers.DnssecState'
        Changes = $true
        Piped   = 'Get-HostUpDnssec butik.example'
        Binds   = @{ Domain = 'butik.example' }
    }
    'Get-HostUpDnssecKey'      = @{
        Call  = 'Get-HostUpDnssecKey forening.example'
        Emits = 'HostUp.Client.Nameservers.DnssecKey'
        Piped = 'Get-HostUpNameserver forening.example'
        Binds = @{ Domain = 'forening.example' }
    }
    'Add-HostUpDnssecKey'      = @{
        Call    = 'Add-HostUpDnssecKey forening.example 60485 13 2 49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4ACC0FF'
        Emits   = 'HostUp.Client.Nameservers.DnssecKey'
        Changes = $true
        Piped   = 'Get-HostUpDnssecKey forening.example'
        Binds   = @{
            Domain = 'forening.example'; KeyTag = 60485; Algorithm = 13; DigestType = 2; Digest = '49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4ACC0FF'
        }
    }
    'Get-HostUpGlueRecord'     = @{
        Call  = 'Get-HostUpGlueRecord forening.example'
        Emits = 'HostUp.Client.Nameservers.GlueRecord'
        Piped = 'Get-HostUpNameserver forening.example'
        Binds = @{ Domain = 'forening.example' }
    }
    'Add-HostUpGlueRecord'     = @{
        Call    = 'Add-HostUpGlueRecord butik.example ns1.butik.example 203.0.113.10'
        Emits   = 'HostUp.Client.Nameservers.GlueRecord'
        Changes = $true
        Piped   = 'Get-HostUpGlueRecord forening.example'
        Binds   = @{ Domain = 'butik.example'; Hostname = 'ns1.butik.example'; Address = '203.0.113.10' }
    }
    'Remove-HostUpGlueRecord'  = @{
        Setup   = '$null = Add-HostUpGlueRecord butik.example ns1.butik.example 203.0.113.10 -Confirm:$false'
        Call    = 'Remove-HostUpGlueRecord butik.example ns1.butik.example'
        Changes = $true
        Piped   = 'Get-HostUpGlueRecord butik.example'
        Binds   = @{ Domain = 'butik.example'; Hostname = 'ns1.butik.example' }
    }
}
