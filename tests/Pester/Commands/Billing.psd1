@{
    'Get-HostUpInvoiceRecipient'    = @{
        Setup = '$null = Add-HostUpInvoiceRecipient -Email shown@example.com -Confirm:$false'
        Call  = 'Get-HostUpInvoiceRecipient'
        Emits = 'HostUp.Client.Billing.InvoiceRecipient'
    }
    'Add-HostUpInvoiceRecipient'    = @{
        Call    = 'Add-HostUpInvoiceRecipient -Email a.new.one@example.com'
        Emits   = 'HostUp.Client.Billing.InvoiceRecipient'
        Changes = $true
        Binds   = @{ Email = 'bound@example.com'; Description = 'Bound' }
    }
    'Remove-HostUpInvoiceRecipient' = @{
        # The sandbox's first recipient has this id.
        Setup   = '$null = Add-HostUpInvoiceRecipient -Email gone@example.com -Confirm:$false'
        Call    = 'Remove-HostUpInvoiceRecipient 42'
        Changes = $true
        Piped   = 'Get-HostUpInvoiceRecipient'
        Binds   = @{ Recipient = '42' }
    }
    'Get-HostUpInvoice'             = @{
        Call  = 'Get-HostUpInvoice'
        Also  = 'Get-HostUpInvoice 202500106'
        Emits = 'HostUp.Client.Billing.Invoice'
        Pages = 'Get-HostUpInvoice -PageSize 2'
        Piped = 'Get-HostUpInvoice | Select-Object -First 1'
        Binds = @{ Invoice = '202500106' }
    }
    'Get-HostUpPaymentLink'         = @{
        Call  = 'Get-HostUpPaymentLink 202500106'
        Emits = 'HostUp.Client.Billing.PaymentLink'
        Piped = 'Get-HostUpInvoice | Select-Object -First 1'
        Binds = @{ Invoice = '202500106' }
    }
    'New-HostUpPaymentLink'         = @{
        Call    = 'New-HostUpPaymentLink 202500106'
        Emits   = 'HostUp.Client.Billing.PaymentLink'
        Changes = $true
        Piped   = 'Get-HostUpInvoice -Status unpaid | Select-Object -First 1'
        Binds   = @{ Invoice = '202500106' }
    }
    'Send-HostUpInvoice'            = @{
        Call    = 'Send-HostUpInvoice 202500106'
        Emits   = 'HostUp.Client.Billing.InvoiceDispatch'
        Changes = $true
        Piped   = 'Get-HostUpInvoice | Select-Object -First 1'
        Binds   = @{ Invoice = '202500106' }
    }
    'Get-HostUpInvoiceDelivery'     = @{
        Call  = 'Get-HostUpInvoiceDelivery 202500106'
        Emits = 'HostUp.Client.Billing.InvoiceDelivery'
        Piped = 'Get-HostUpInvoice | Select-Object -First 1'
        Binds = @{ Invoice = '202500106' }
    }
    'Save-HostUpCreditNote'         = @{
        # What is begun so is Pester's, and is gone with it. Without a path the file is written where one stands.
        Setup = 'Set-Location ([System.IO.Directory]::CreateDirectory([System.IO.Path]::GetTempPath() + ''Pester_CreditNote'').FullName)'
        Call  = 'Save-HostUpCreditNote 202500104 -Path ([System.IO.Path]::GetTempPath() + ''Pester_CreditNote.pdf'') -Force'
        Emits = 'System.IO.FileInfo'
        Binds = @{ Invoice = '202500104' }
    }
    'Get-HostUpBillingActivity'     = @{
        Call  = 'Get-HostUpBillingActivity'
        Also  = 'Get-HostUpBillingActivity credit'
        Emits = 'HostUp.Client.Billing.BillingActivity'
    }
    'Get-HostUpCard'                = @{
        Call  = 'Get-HostUpCard'
        Emits = 'HostUp.Client.Billing.SavedCard'
    }
    'New-HostUpCreditInvoice'       = @{
        Call    = 'New-HostUpCreditInvoice 500'
        Emits   = 'HostUp.Client.Billing.CreditInvoice'
        Changes = $true
        Asks    = $true
    }
    'Get-HostUpOrder'               = @{
        Call  = 'Get-HostUpOrder'
        Also  = 'Get-HostUpOrder O-ZR000006'
        Emits = 'HostUp.Client.Billing.Order'
        Pages = 'Get-HostUpOrder -PageSize 1'
        Piped = 'Get-HostUpOrder -Status pending', 'Get-HostUpInvoice 202500107'
        Binds = @{ Order = 'O-ZR000006' }
    }
    'Stop-HostUpOrder'              = @{
        Call    = 'Stop-HostUpOrder O-ZR000006'
        Changes = $true
        Asks    = $true
        Piped   = 'Get-HostUpOrder -Status pending', 'Get-HostUpInvoice 202500107'
        Binds   = @{ Order = 'O-ZR000006' }
    }
    'Get-HostUpOrderPreview'        = @{
        Call  = 'Get-HostUpOrderPreview @{ type = ''domain''; action = ''register''; domainName = ''ny-butik.com''; years = 1 }'
        Emits = 'HostUp.Client.Billing.OrderPreview'
    }
    'New-HostUpOrder'               = @{
        Call        = 'New-HostUpOrder @{ type = ''shared_hosting''; productSlug = ''webbhotell-start''; billingCycle = ''monthly''; primaryDomain = ''ny-butik.com'' }'
        Also        = 'New-HostUpOrder @{ type = ''domain''; action = ''transfer''; domainName = ''example.net''; years = 1; eppCode = ''right'' }'
        Emits       = 'HostUp.Client.Billing.Order'
        WhatIfEmits = 'HostUp.Client.Billing.OrderPreview'
        Changes     = $true
        Spends      = $true
    }
}
