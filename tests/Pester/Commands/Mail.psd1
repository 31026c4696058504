@{
    'Get-HostUpMailbox'          = @{
        Call  = 'Get-HostUpMailbox acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Also  = 'Get-HostUpMailbox -Mailbox support@example.com'
        Emits = 'HostUp.Client.Mail.Mailbox'
        Piped = 'Get-HostUpHostingAccount -Status active', 'Get-HostUpMailbox acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; Mailbox = 'support@example.com' }
    }
    'New-HostUpMailbox'          = @{
        Call    = 'New-HostUpMailbox ny@example.com -Credential (ConvertTo-SecureString Hav7-Bergen-Tak -AsPlainText -Force)'
        Also    = 'New-HostUpMailbox nyare@example.com -Quota 2GB -Generate'
        Emits   = 'HostUp.Client.Mail.Mailbox'
        Changes = $true
        Binds   = @{
            Mailbox = 'ny@example.com'; Quota = 2147483648; Credential = 'ny@example.com Hav7-Bergen-Tak'; Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        }
    }
    'Set-HostUpMailbox'          = @{
        Call    = 'Set-HostUpMailbox support@example.com -Quota 5GB'
        Also    = 'Set-HostUpMailbox support@example.com -Generate', 'Set-HostUpMailbox support@example.com -Credential (ConvertTo-SecureString Hav7-Bergen-Tak -AsPlainText -Force)'
        Emits   = 'HostUp.Client.Mail.Mailbox'
        Changes = $true
        Asks    = $true
        Binds   = @{
            Mailbox = 'support@example.com'; Quota = 3221225472; Credential = 'support@example.com Hav7-Bergen-Tak'; Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        }
    }
    'Remove-HostUpMailbox'       = @{
        Call    = 'Remove-HostUpMailbox support@example.com'
        Changes = $true
        Asks    = $true
        Piped   = 'Get-HostUpMailbox -Mailbox support@example.com'
        Binds   = @{ Mailbox = 'support@example.com'; Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Get-HostUpMailForwarder'    = @{
        Call  = 'Get-HostUpMailForwarder acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Also  = 'Get-HostUpMailForwarder -Forwarder info@example.com'
        Emits = 'HostUp.Client.Mail.MailForwarder'
        Piped = 'Get-HostUpHostingAccount -Status active | Select-Object -First 1', 'Get-HostUpMailForwarder acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; Forwarder = 'info@example.com' }
    }
    'Add-HostUpMailForwarder'    = @{
        Call    = 'Add-HostUpMailForwarder kontakt@example.com anna@example.net'
        Also    = 'Add-HostUpMailForwarder utskick@example.com -Discard'
        Emits   = 'HostUp.Client.Mail.MailForwarder'
        Changes = $true
        Binds   = @{ Forwarder = 'kontakt@example.com'; Destination = 'anna@example.net'; Discard = $false; Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Remove-HostUpMailForwarder' = @{
        Call    = 'Remove-HostUpMailForwarder info@example.com'
        Changes = $true
        Piped   = 'Get-HostUpMailForwarder -Forwarder info@example.com'
        Binds   = @{ Forwarder = 'info@example.com'; Destination = 'anna@example.net'; Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
}
