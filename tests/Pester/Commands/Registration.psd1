@{
    'Find-HostUpDomain'                = @{
        Call     = 'Find-HostUpDomain ny-butik.se, ny-butik.com'
        Also     = 'Find-HostUpDomain ett.se, tva.se'
        Emits    = 'HostUp.Client.Registration.DomainAvailability'
        Binds    = @{ Name = 'ny-butik.se' }
        NeedsKey = $false
    }
    'Get-HostUpTld'                    = @{
        Call     = 'Get-HostUpTld se'
        Also     = 'Get-HostUpTld', 'Get-HostUpTld n*'
        Emits    = 'HostUp.Client.Registration.TldProduct'
        Binds    = @{ Tld = 'se' }
        NeedsKey = $false
    }
    'Register-HostUpDomain'            = @{
        Call        = 'Register-HostUpDomain ny-butik.se -AcceptTerms'
        Also        = 'Register-HostUpDomain example.net -Transfer -TransferCode (ConvertTo-SecureString right -AsPlainText -Force)'
        Emits       = 'HostUp.Client.Billing.Order'
        WhatIfEmits = 'HostUp.Client.Billing.OrderPreview'
        Changes     = $true
        Spends      = $true
        Piped       = 'Find-HostUpDomain ny-butik.com'
        Binds       = @{ Domain = 'ny-butik.com'; Years = 2 }
    }
    'Request-HostUpTransferCode'       = @{
        Call    = 'Request-HostUpTransferCode example.com -ForceNew'
        Also    = 'Request-HostUpTransferCode example.com'
        Emits   = 'HostUp.Client.Registration.TransferCode'
        Changes = $true
        Asks    = $true
        Piped   = 'Get-HostUpDomain example.com'
        Binds   = @{ Domain = 'example.com' }
    }
    'Restart-HostUpDomainRegistration' = @{
        Setup   = '$null = Register-HostUpDomain ny-butik.com -Confirm:$false'
        Call    = 'Restart-HostUpDomainRegistration ny-butik.com'
        Emits   = 'HostUp.Client.Registration.RegistrationRetry'
        Changes = $true
        Binds   = @{ Domain = 'ny-butik.com' }
    }
    'Restart-HostUpDomainTransfer'     = @{
        Call    = 'Restart-HostUpDomainTransfer flytt.example'
        Also    = 'Restart-HostUpDomainTransfer flytt.example -TransferCode (ConvertTo-SecureString right -AsPlainText -Force)'
        Emits   = 'HostUp.Client.Registration.TransferRetry'
        Changes = $true
        Binds   = @{ Domain = 'flytt.example' }
    }
    'Set-HostUpTransferCode'           = @{
        Call    = 'Set-HostUpTransferCode flytt.example -TransferCode (ConvertTo-SecureString right -AsPlainText -Force)'
        Emits   = 'HostUp.Client.Registration.StoredTransferCode'
        Changes = $true
        Binds   = @{ Domain = 'flytt.example' }
        With    = '@{ TransferCode = ConvertTo-SecureString right -AsPlainText -Force }'
    }
    'Unlock-HostUpDomain'              = @{
        Call    = 'Unlock-HostUpDomain example.se'
        Emits   = 'HostUp.Client.Registration.UnlockRequest'
        Changes = $true
        Asks    = $true
        Piped   = 'Get-HostUpDomain example.se'
        Binds   = @{ Domain = 'example.se' }
    }
}
