@{
    'Get-HostUpPreference'       = @{
        Call  = 'Get-HostUpPreference'
        Emits = 'HostUp.Client.Account.AccountPreferences'
    }
    'Set-HostUpPreference'       = @{
        Call    = 'Set-HostUpPreference -LanguageCode sv'
        Also    = 'Set-HostUpPreference -EnabledEmail notify_billing', 'Set-HostUpPreference -BankIdOnlyLogin $true -Force'
        Emits   = 'HostUp.Client.Account.AccountPreferences'
        Changes = $true
        Binds   = @{
            LanguageCode = 'sv'; Timezone = 'Europe/Oslo'; EmailEnabled = $true; SmsEnabled = $true; DeliveryOverrideEnabled = $true
            EnabledEmail = 'notify_billing'; BankIdOnlyLogin = $false; CardAutoCharge = $true; SeparateInvoices = $true; Category = @{ ui = @{ theme = 'dark' } }
        }
    }
    'Compare-HostUpPreference'   = @{
        Call  = 'Compare-HostUpPreference -LanguageCode sv'
        Emits = 'HostUp.PowerShell.Account.PreferenceDifference'
        Binds = @{
            LanguageCode = 'sv'; Timezone = 'Europe/Oslo'; EmailEnabled = $false; SmsEnabled = $true; DeliveryOverrideEnabled = $true
            EnabledEmail = 'notify_billing'; BankIdOnlyLogin = $true; CardAutoCharge = $false; SeparateInvoices = $true; Category = @{ ui = @{ theme = 'dark' } }
        }
    }
    'Get-HostUpPeppolStatus'     = @{
        Call  = 'Get-HostUpPeppolStatus'
        Emits = 'HostUp.Client.Account.PeppolStatus'
    }
    'Set-HostUpPeppolPreference' = @{
        Call    = 'Set-HostUpPeppolPreference -OptedOut $true'
        Emits   = 'HostUp.Client.Account.PeppolPreference'
        Changes = $true
        Binds   = @{ OptedOut = $true }
    }
    'Get-HostUpAccount'          = @{
        Call  = 'Get-HostUpAccount'
        Emits = 'HostUp.Client.Account.AccountProfile'
    }
    'Set-HostUpAccount'          = @{
        Call    = 'Set-HostUpAccount -InvoiceReference 4711'
        Emits   = 'HostUp.Client.Account.AccountProfile'
        Changes = $true
    }
    'Get-HostUpCancellation'     = @{
        Call  = 'Get-HostUpCancellation'
        Emits = 'HostUp.Client.Account.ServiceCancellation'
    }
}
