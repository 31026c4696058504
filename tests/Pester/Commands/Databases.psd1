@{
    'Get-HostUpDatabase'            = @{
        Call  = 'Get-HostUpDatabase acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits = 'HostUp.Client.Databases.HostingDatabase'
        Piped = 'Get-HostUpHostingAccount -Status active | Select-Object -First 1'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'Get-HostUpDatabaseUser'        = @{
        Call  = 'Get-HostUpDatabaseUser acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Emits = 'HostUp.Client.Databases.DatabaseUser'
        Piped = 'Get-HostUpHostingAccount -Status active | Select-Object -First 1'
        Binds = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3' }
    }
    'New-HostUpDatabaseUser'        = @{
        Call    = 'New-HostUpDatabaseUser acct_01hxa3b4c5d6e7f8g9h0j1k2m3 report -Credential (ConvertTo-SecureString Hav7-Bergen-Tak -AsPlainText -Force)'
        Also    = 'New-HostUpDatabaseUser acct_01hxa3b4c5d6e7f8g9h0j1k2m3 backup_app -Generate'
        Emits   = 'HostUp.Client.Databases.DatabaseUser'
        Changes = $true
        Binds   = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; DatabaseUser = 'report'; Credential = 'report Hav7-Bergen-Tak' }
    }
    'Remove-HostUpDatabaseUser'     = @{
        Call    = 'Remove-HostUpDatabaseUser acct_01hxa3b4c5d6e7f8g9h0j1k2m3 appuser'
        Changes = $true
        Asks    = $true
        Piped   = 'Get-HostUpDatabaseUser acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Binds   = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; DatabaseUser = 'appuser' }
    }
    'Grant-HostUpDatabasePrivilege' = @{
        Call    = 'Grant-HostUpDatabasePrivilege acct_01hxa3b4c5d6e7f8g9h0j1k2m3 appuser abcde_wp_example SELECT, INSERT'
        Emits   = 'HostUp.Client.Databases.DatabasePrivileges'
        Changes = $true
        Binds   = @{ Account = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; DatabaseUser = 'appuser'; Database = 'abcde_wp_example'; Privilege = 'SELECT' }
    }
}
