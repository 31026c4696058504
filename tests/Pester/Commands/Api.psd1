@{
    'Invoke-HostUpApi' = @{
        Call    = 'Invoke-HostUpApi me/preferences -Method PATCH -Body @{ localization = @{ languageCode = ''sv'' } }'
        Also    = 'Invoke-HostUpApi me/preferences', 'Invoke-HostUpApi shared-hosting -All'
        Emits   = 'System.Management.Automation.PSCustomObject'
        Changes = $true
        Pages   = 'Invoke-HostUpApi shared-hosting -All'
    }
}
