@{
    'Get-HostUpHostingAccount'          = @{
        Call  = 'Get-HostUpHostingAccount'
        Also  = 'Get-HostUpHostingAccount acct_01hxa3b4c5d6e7f8g9h0j1k2m3', 'Get-HostUpHostingAccount -Detailed'
        Emits = 'HostUp.Client.Hosting.HostingAccount'
        Pages = 'Get-HostUpHostingAccount -PageSize 2'
        Piped = 'Get-HostUpHostingAccount'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Get-HostUpPlanOption'              = @{
        Call  = 'Get-HostUpPlanOption acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits = 'HostUp.Client.Hosting.PlanOption'
        Piped = 'Get-HostUpHostingAccount -Status active | Select-Object -First 1'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Get-HostUpHostingProduct'          = @{
        Call     = 'Get-HostUpHostingProduct'
        Emits    = 'HostUp.Client.Hosting.HostingProduct'
        Pages    = 'Get-HostUpHostingProduct -PageSize 2'
        # The catalogue is public: no key goes out with it, and -Connection is for where HostUp is.
        NeedsKey = $false
    }
    'Invoke-HostUpPlanUpgrade'          = @{
        Call        = 'Invoke-HostUpPlanUpgrade acct_01hxa3b4c5d6e7f8g9h0j1k2m3 webbhotell-business'
        Emits       = 'HostUp.Client.Hosting.PlanChange'
        WhatIfEmits = 'HostUp.Client.Hosting.PlanChangePreview'
        Changes     = $true
        Spends      = $true
        Piped       = 'Get-HostUpPlanOption acct_01hxa3b4c5d6e7f8g9h0j1k2m3 | Where-Object ProductSlug -EQ webbhotell-business'
        Binds       = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; ProductSlug = 'webbhotell-business' }
    }
    'Get-HostUpHostingQuota'            = @{
        Call  = 'Get-HostUpHostingQuota acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits = 'HostUp.Client.Hosting.HostingQuota'
        Piped = 'Get-HostUpHostingAccount | Select-Object -First 1'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Get-HostUpHostingBillingCycle'     = @{
        Call  = 'Get-HostUpHostingBillingCycle acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits = 'HostUp.Client.Hosting.HostingBillingCycle'
        Piped = 'Get-HostUpHostingAccount | Select-Object -First 1'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Set-HostUpHostingBillingCycle'     = @{
        Call        = 'Set-HostUpHostingBillingCycle acct_01hxa3b4c5d6e7f8g9h0j1k2m3 biennially'
        Emits       = 'HostUp.Client.Hosting.BillingCycleChange'
        WhatIfEmits = 'HostUp.Client.Hosting.BillingCycleChange'
        Changes     = $true
        Spends      = $true
        Piped       = 'Get-HostUpHostingBillingCycle acct_01hxa3b4c5d6e7f8g9h0j1k2m3 | Where-Object BillingCycle -EQ biennially'
        Binds       = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; BillingCycle = 'biennially' }
    }
    'Invoke-HostUpHostingRenewal'       = @{
        Call        = 'Invoke-HostUpHostingRenewal acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits       = 'HostUp.Client.Hosting.HostingRenewal'
        WhatIfEmits = 'HostUp.Client.Hosting.HostingRenewalPreview'
        Changes     = $true
        Spends      = $true
        Piped       = 'Get-HostUpHostingAccount | Select-Object -First 1'
        Binds       = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Get-HostUpStorageAddon'            = @{
        Call  = 'Get-HostUpStorageAddon acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits = 'HostUp.Client.Hosting.StorageAddon'
        Piped = 'Get-HostUpHostingAccount | Select-Object -First 1'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'New-HostUpStorageAddon'            = @{
        Call        = 'New-HostUpStorageAddon acct_01hxa3b4c5d6e7f8g9h0j1k2m3 storage-10gb'
        Emits       = 'HostUp.Client.Hosting.StorageAddonOrder'
        WhatIfEmits = 'HostUp.Client.Hosting.StorageAddon'
        Changes     = $true
        Spends      = $true
        Piped       = 'Get-HostUpStorageAddon acct_01hxa3b4c5d6e7f8g9h0j1k2m3 | Select-Object -First 1'
        Binds       = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; Addon = 'storage-10gb' }
    }
    'Get-HostUpHostingCancellation'     = @{
        Call  = 'Get-HostUpHostingCancellation acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits = 'HostUp.Client.Hosting.HostingCancellation'
        Piped = 'Get-HostUpHostingAccount | Select-Object -First 1'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Request-HostUpHostingCancellation' = @{
        Call    = 'Request-HostUpHostingCancellation acct_01hxa3b4c5d6e7f8g9h0j1k2m3 ''Too expensive'' end_of_period'
        Emits   = 'HostUp.Client.Hosting.HostingCancellation'
        Changes = $true
        Asks    = $true
    }
    'Get-HostUpHostingPause'            = @{
        Call  = 'Get-HostUpHostingPause acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits = 'HostUp.Client.Hosting.HostingPause'
        Piped = 'Get-HostUpHostingAccount | Select-Object -First 1'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Suspend-HostUpHostingAccount'      = @{
        Call    = 'Suspend-HostUpHostingAccount acct_01hxa3b4c5d6e7f8g9h0j1k2m3 30'
        Emits   = 'HostUp.Client.Hosting.HostingPause'
        Changes = $true
        Asks    = $true
    }
    'Reset-HostUpHostingPassword'       = @{
        Call    = 'Reset-HostUpHostingPassword acct_01hxa3b4c5d6e7f8g9h0j1k2m3 ([System.Net.NetworkCredential]::new('''', ''Tre-Blinda-Moss-1984'').SecurePassword)'
        Also    = 'Reset-HostUpHostingPassword acct_01hxa3b4c5d6e7f8g9h0j1k2m3 -Generate'
        Emits   = 'HostUp.Client.Hosting.HostingPasswordReset'
        Changes = $true
        Asks    = $true
    }
    'Open-HostUpControlPanel'           = @{
        Call    = 'Open-HostUpControlPanel acct_01hxa3b4c5d6e7f8g9h0j1k2m3 -PassThru'
        Emits   = 'System.Security.SecureString'
        Changes = $true
    }
    'Get-HostUpHostingDomain'           = @{
        Call  = 'Get-HostUpHostingDomain acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits = 'HostUp.Client.Hosting.HostingDomain'
        Piped = 'Get-HostUpHostingAccount | Select-Object -First 1'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Add-HostUpHostingDomain'           = @{
        Call    = 'Add-HostUpHostingDomain acct_01hxa3b4c5d6e7f8g9h0j1k2m3 shop.example.com'
        Emits   = 'HostUp.Client.Hosting.HostingDomain'
        Changes = $true
        Binds   = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; Domain = 'shop.example.com'; Directory = 'public_html/shop'; DnsSetup = 'none' }
    }
    'Get-HostUpHostingSshKey'           = @{
        Call  = 'Get-HostUpHostingSshKey acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits = 'HostUp.Client.Hosting.HostingSshKey'
        Piped = 'Get-HostUpHostingAccount | Select-Object -First 1'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Add-HostUpHostingSshKey'           = @{
        Call    = 'Add-HostUpHostingSshKey acct_01hxa3b4c5d6e7f8g9h0j1k2m3 -PublicKey ''ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f anna@laptop'''
        Emits   = 'HostUp.Client.Hosting.HostingSshKey'
        Changes = $true
        Binds   = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; Name = 'laptop'; PublicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f anna@laptop' }
    }
    'Approve-HostUpHostingSshKey'       = @{
        Call    = 'Approve-HostUpHostingSshKey acct_01hxa3b4c5d6e7f8g9h0j1k2m3 old-laptop'
        Also    = 'Approve-HostUpHostingSshKey acct_01hxa3b4c5d6e7f8g9h0j1k2m3 SHA256:fBSna8zeCDd30Jdwh8L/qmJcB+iiVjpRv8vWHUktenY'
        Emits   = 'HostUp.Client.Hosting.HostingSshKey'
        Changes = $true
        Piped   = 'Get-HostUpHostingSshKey acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Binds   = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; SshKey = 'old-laptop' }
    }
}
