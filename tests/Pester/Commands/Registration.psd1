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
        Also        = 'Register-HostUpDomain example.net -Transfer -TransferCode $key'
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
        Setup   = '$null = Register-HostUpDomain example.net -Transfer -TransferCode $key -Confirm:$false'
        Call    = 'Restart-HostUpDomainTransfer example.net'
        Also    = 'Restart-HostUpDomainTransfer example.net -TransferCode $key'
        Emits   = 'HostUp.Client.Registration.TransferRetry'
        Changes = $true
        Binds   = @{ Domain = 'example.net' }
    }
    'Set-HostUpTransferCode'           = @{
        Setup   = '$null = Register-HostUpDomain example.net -Transfer -TransferCode $SandboxKey -Confirm:$false'
        Call    = 'Set-HostUpTransferCode example.net -TransferCode $SandboxKey'
        Emits   = 'HostUp.Client.Registration.StoredTransferCode'
        Changes = $true
        Binds   = @{ Domain = 'example.net' }
    }
    'Unlock-HostUpDomain'              = @{
        Setup   = '$null = Register-HostUpDomain ny-butik.se -AcceptTerms -Confirm:$false'
        Call    = 'Unlock-HostUpDomain ny-butik.se'
        Emits   = 'HostUp.Client.Registration.UnlockRequest'
        Changes = $true
        Asks    = $true
        Binds   = @{ Domain = 'ny-butik.se' }
    }
}
