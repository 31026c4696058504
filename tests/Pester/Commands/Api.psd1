@{
    'Invoke-HostUpApi' = @{
        Call    = 'Invoke-HostUpApi me/preferences -Method PATCH -Body @{ localization = @{ languageCode = ''sv'' } }'
        Also    = 'Invoke-HostUpApi me/preferences', 'Invoke-HostUpApi shared-hosting -All'
        Emits   = 'System.Management.Automation.PSCustomObject'
        Changes = $true
        Pages   = 'Invoke-HostUpApi shared-hosting -All'
    }
    'Wait-HostUpOperation' = @{
        # Four names are looked up in the background; without them, where such work would be.
        Setup = '$global:Job = (Invoke-HostUpApi domains/availability -Method POST -Body @{ names = "a.se", "b.se", "c.se", "d.se" } -Confirm:$false).operation.pollUrl'
        Call  = 'Wait-HostUpOperation $(if ($Job) { $Job } else { "/api/v2/domains/availability/dcheck_01hxa3b4c5d6e7f8g9h0j1k2m3" })'
        Emits = 'HostUp.Client.Api.HostUpOperation'
        Binds = @{ Operation = '/api/v2/domains/availability/dcheck_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
}
