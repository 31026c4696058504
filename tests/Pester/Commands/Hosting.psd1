@{
    'Get-HostUpHostingAccount' = @{
        Call  = 'Get-HostUpHostingAccount'
        Also  = 'Get-HostUpHostingAccount acct_01hxa3b4c5d6e7f8g9h0j1k2m3', 'Get-HostUpHostingAccount -Detailed'
        Emits = 'HostUp.Client.Hosting.HostingAccount'
        Pages = 'Get-HostUpHostingAccount -PageSize 2'
        Piped = 'Get-HostUpHostingAccount'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Get-HostUpPlanOption'     = @{
        Call  = 'Get-HostUpPlanOption acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits = 'HostUp.Client.Hosting.PlanOption'
        Piped = 'Get-HostUpHostingAccount -Status active | Select-Object -First 1'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Get-HostUpHostingProduct' = @{
        Call     = 'Get-HostUpHostingProduct'
        Emits    = 'HostUp.Client.Hosting.HostingProduct'
        Pages    = 'Get-HostUpHostingProduct -PageSize 2'
        # The catalogue is public: no key goes out with it, and -Connection is for where HostUp is.
        NeedsKey = $false
    }
    'Invoke-HostUpPlanUpgrade' = @{
        Call        = 'Invoke-HostUpPlanUpgrade acct_01hxa3b4c5d6e7f8g9h0j1k2m3 webbhotell-business'
        Emits       = 'HostUp.Client.Hosting.PlanChange'
        WhatIfEmits = 'HostUp.Client.Hosting.PlanChangePreview'
        Changes     = $true
        Spends      = $true
        Piped       = 'Get-HostUpPlanOption acct_01hxa3b4c5d6e7f8g9h0j1k2m3 | Where-Object ProductSlug -EQ webbhotell-business'
        Binds       = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; ProductSlug = 'webbhotell-business' }
    }
}
