@{
    'Get-HostUpDomain'                 = @{
        Call  = 'Get-HostUpDomain'
        Also  = 'Get-HostUpDomain example.com -Detailed'
        Emits = 'HostUp.Client.Domains.Domain'
        Pages = 'Get-HostUpDomain -PageSize 2'
    }
    'Set-HostUpDomain'                 = @{
        Call    = 'Set-HostUpDomain butik.example -AutoRenew $true'
        Emits   = 'HostUp.Client.Domains.Domain'
        Changes = $true
        Binds   = @{ Domain = 'butik.example'; AutoRenew = $true; RegistrarLock = $true; WhoisPrivacyAutoEnable = $true }
    }
    'Remove-HostUpDomain'              = @{
        Call    = 'Remove-HostUpDomain utgangen.example'
        Changes = $true
        Asks    = $true
        Piped   = 'Get-HostUpDomain utgangen.example'
        Binds   = @{ Domain = 'utgangen.example' }
    }
    'Update-HostUpDomain'              = @{
        Call    = 'Update-HostUpDomain example.com'
        Emits   = 'HostUp.Client.Domains.DomainStatusSync'
        Changes = $true
        Piped   = 'Get-HostUpDomain example.com'
        Binds   = @{ Domain = 'example.com' }
    }
    'Get-HostUpDomainLifecycle'        = @{
        Call  = 'Get-HostUpDomainLifecycle example.com'
        Emits = 'HostUp.Client.Domains.DomainDiagnosis'
        Piped = 'Get-HostUpDomain example.com'
        Binds = @{ Domain = 'example.com' }
    }
    'Get-HostUpDomainRenewal'          = @{
        Call  = 'Get-HostUpDomainRenewal example.com'
        Emits = 'HostUp.Client.Domains.DomainRenewal'
        Piped = 'Get-HostUpDomain example.com'
        Binds = @{ Domain = 'example.com' }
    }
    'Invoke-HostUpDomainRenewal'       = @{
        Call        = 'Invoke-HostUpDomainRenewal butik.example'
        Emits       = 'HostUp.Client.Domains.DomainRenewalOrder'
        WhatIfEmits = 'HostUp.Client.Domains.DomainRenewal'
        Changes     = $true
        Spends      = $true
        Piped       = 'Get-HostUpDomain butik.example', 'Get-HostUpDomainRenewal butik.example'
        Binds       = @{ Domain = 'butik.example' }
    }
    'Approve-HostUpDomainRenewal'      = @{
        Setup       = '$null = Invoke-HostUpDomainRenewal butik.example -Confirm:$false'
        Call        = 'Approve-HostUpDomainRenewal butik.example'
        Emits       = 'HostUp.Client.Domains.DomainRenewalResponse'
        WhatIfEmits = 'HostUp.Client.Domains.DomainRenewal'
        Changes     = $true
        Spends      = $true
        Piped       = 'Get-HostUpDomainRenewal butik.example'
        Binds       = @{ Domain = 'butik.example' }
    }
    'Deny-HostUpDomainRenewal'         = @{
        Setup   = '$null = Invoke-HostUpDomainRenewal butik.example -Confirm:$false'
        Call    = 'Deny-HostUpDomainRenewal butik.example'
        Emits   = 'HostUp.Client.Domains.DomainRenewalResponse'
        Changes = $true
        Asks    = $true
        Piped   = 'Get-HostUpDomainRenewal butik.example'
        Binds   = @{ Domain = 'butik.example' }
    }
    'Get-HostUpDomainBillingCycle'     = @{
        Call  = 'Get-HostUpDomainBillingCycle example.com'
        Emits = 'HostUp.Client.Domains.DomainBillingCycle'
        Piped = 'Get-HostUpDomain example.com'
        Binds = @{ Domain = 'example.com' }
    }
    'Set-HostUpDomainBillingCycle'     = @{
        Call        = 'Set-HostUpDomainBillingCycle example.com 2'
        Emits       = 'HostUp.Client.Domains.DomainBillingCycle'
        WhatIfEmits = 'HostUp.Client.Domains.DomainBillingCycle'
        Changes     = $true
        Spends      = $true
        Binds       = @{ Domain = 'example.com'; PeriodYears = 2 }
    }
    'Get-HostUpDomainContact'          = @{
        Call  = 'Get-HostUpDomainContact example.com'
        Emits = 'HostUp.Client.Domains.DomainContact'
        Piped = 'Get-HostUpDomain example.com'
        Binds = @{ Domain = 'example.com' }
    }
    'Set-HostUpDomainContact'          = @{
        Call    = 'Set-HostUpDomainContact example.com tech -Email it@example.com'
        Emits   = 'HostUp.Client.Domains.DomainContact'
        Changes = $true
        Binds   = @{
            Domain = 'example.com'; Role = 'tech'; FirstName = 'Bo'; LastName = 'Ek'; CompanyName = 'Bolaget'; Email = 'bo@example.com'; PhoneNumber = '+46701111111'
            Street = 'Gatan 2'; Address2 = 'c/o Ek'; City = 'Lund'; State = 'Skåne'; PostalCode = '22222'; CountryCode = 'SE'; RegistrationNumber = '5560000001'
        }
    }
    'Get-HostUpDomainVerification'     = @{
        Call  = 'Get-HostUpDomainVerification example.se'
        Emits = 'HostUp.Client.Domains.DomainVerification'
        Piped = 'Get-HostUpDomain example.se'
        Binds = @{ Domain = 'example.se' }
    }
    'New-HostUpDomainVerificationLink' = @{
        Call    = 'New-HostUpDomainVerificationLink example.se'
        Emits   = 'System.Security.SecureString'
        Changes = $true
        Piped   = 'Get-HostUpDomain example.se'
        Binds   = @{ Domain = 'example.se' }
    }
}
