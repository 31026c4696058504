@{
    'Get-HostUpWordPressSite'    = @{
        Call  = 'Get-HostUpWordPressSite acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Also  = 'Get-HostUpWordPressSite acct_01hxa3b4c5d6e7f8g9h0j1k2m3, acct_01hxb7n2q4r8s1t5v9w3x6y0z2', 'Get-HostUpWordPressSite acct_01hxa3b4c5d6e7f8g9h0j1k2m3 -Site wp_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits = 'HostUp.Client.WordPress.WordPressSite'
        Piped = 'Get-HostUpHostingAccount | Select-Object -First 1'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'New-HostUpWordPressSite'    = @{
        Call    = 'New-HostUpWordPressSite acct_01hxa3b4c5d6e7f8g9h0j1k2m3 example.com Butiken -Directory shop -AdminEmail anna@example.com -Credential ([pscredential]::new(''anna'', ([System.Net.NetworkCredential]::new('''', ''Tre-Blinda-Moss-1984'').SecurePassword)))'
        Emits   = 'HostUp.Client.WordPress.WordPressSite'
        Changes = $true
    }
    'Find-HostUpWordPressSite'   = @{
        Call  = 'Find-HostUpWordPressSite acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits = 'HostUp.Client.WordPress.WordPressInstallation'
        Piped = 'Get-HostUpHostingAccount | Select-Object -First 1'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Import-HostUpWordPressSite' = @{
        Call    = 'Import-HostUpWordPressSite acct_01hxa3b4c5d6e7f8g9h0j1k2m3 public_html/blog'
        Also    = 'Import-HostUpWordPressSite acct_01hxa3b4c5d6e7f8g9h0j1k2m3 -All'
        Emits   = 'HostUp.Client.WordPress.WordPressSite'
        Changes = $true
        Piped   = 'Find-HostUpWordPressSite acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Binds   = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; InstallationKey = 'public_html/blog' }
    }
    'Open-HostUpWordPressAdmin'  = @{
        # Without -PassThru it opens one: a program that every system has, and that does nothing with an address.
        Setup   = '$env:BROWSER = ''whoami'''
        Call    = 'Open-HostUpWordPressAdmin acct_01hxa3b4c5d6e7f8g9h0j1k2m3 wp_01hxa3b4c5d6e7f8g9h0j1k2m3 -PassThru'
        Emits   = 'System.Security.SecureString'
        Changes = $true
        Binds   = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; Site = 'wp_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Get-HostUpWordPressBackup'  = @{
        Call  = 'Get-HostUpWordPressBackup acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits = 'HostUp.Client.WordPress.WordPressBackup'
        Piped = 'Get-HostUpHostingAccount | Select-Object -First 1'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
}
