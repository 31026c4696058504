@{
    'Get-HostUpEmailForwarding'        = @{
        Call  = 'Get-HostUpEmailForwarding butik.example'
        Emits = 'HostUp.Client.Forwarding.EmailForwarding'
        Binds = @{ Domain = 'butik.example' }
    }
    'Enable-HostUpEmailForwarding'     = @{
        Call    = 'Enable-HostUpEmailForwarding blogg.example -Force'
        Emits   = 'HostUp.Client.Forwarding.EmailForwarding'
        Changes = $true
        Asks    = $true
        Piped   = 'Get-HostUpEmailForwarding butik.example'
        Binds   = @{ Domain = 'butik.example' }
    }
    'Disable-HostUpEmailForwarding'    = @{
        Call    = 'Disable-HostUpEmailForwarding butik.example'
        Emits   = 'HostUp.Client.Forwarding.EmailForwarding'
        Changes = $true
        Asks    = $true
        Piped   = 'Get-HostUpEmailForwarding butik.example'
        Binds   = @{ Domain = 'butik.example' }
    }
    'Add-HostUpEmailForwardingRule'    = @{
        Call    = 'Add-HostUpEmailForwardingRule butik.example order@butik.example owner@example.net'
        Emits   = 'HostUp.Client.Forwarding.EmailForwardingRule'
        Changes = $true
        Piped   = 'Get-HostUpEmailForwarding butik.example | ForEach-Object Rules'
        Binds   = @{ Domain = 'butik.example'; Email = 'bound@butik.example'; Destination = 'owner@example.net' }
    }
    'Remove-HostUpEmailForwardingRule' = @{
        Call    = 'Remove-HostUpEmailForwardingRule butik.example info@butik.example owner@example.net'
        Also    = 'Remove-HostUpEmailForwardingRule butik.example -Rule ef_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Changes = $true
        Piped   = 'Get-HostUpEmailForwarding butik.example | ForEach-Object Rules'
        Binds   = @{ Domain = 'butik.example'; Rule = 'ef_01hxa3b4c5d6e7f8g9h0j1k2m3'; Email = 'info@butik.example'; Destination = 'owner@example.net' }
    }
    'Set-HostUpEmailCatchAll'          = @{
        Call    = 'Set-HostUpEmailCatchAll butik.example forward owner@example.net'
        Emits   = 'HostUp.Client.Forwarding.EmailCatchAll'
        Changes = $true
        Binds   = @{ Domain = 'butik.example'; Action = 'forward'; Destination = 'owner@example.net' }
    }
    'Get-HostUpRedirect'               = @{
        Call  = 'Get-HostUpRedirect example.com'
        Also  = 'Get-HostUpRedirect example.com -Orphaned'
        Emits = 'HostUp.Client.Forwarding.Redirect'
        Binds = @{ Domain = 'example.com' }
    }
    'Add-HostUpRedirect'               = @{
        Call    = 'Add-HostUpRedirect example.com https://ny.example.com https://example.org'
        Emits   = 'HostUp.Client.Forwarding.Redirect'
        Changes = $true
        Binds   = @{
            Domain = 'example.com'; SourceUrl = 'https://bound.example.com'; TargetUrl = 'https://example.org'; HttpStatusCode = 302; Scope = 'exact'
            PreservePath = $true; PreserveQuery = $false; IncludeSubdomains = $false
        }
    }
    'Set-HostUpRedirect'               = @{
        Call    = 'Set-HostUpRedirect example.com https://gamla.example.com -Enabled $false'
        Emits   = 'HostUp.Client.Forwarding.Redirect'
        Changes = $true
        Binds   = @{
            Domain = 'example.com'; Redirect = 'redir_01hxa3b4c5d6e7f8g9h0j1k2m3'; SourceUrl = 'https://bound.example.com'; TargetUrl = 'https://example.org'
            HttpStatusCode = 302; Scope = 'exact'; PreservePath = $true; PreserveQuery = $true; IncludeSubdomains = $true; Enabled = $false
        }
    }
    'Remove-HostUpRedirect'            = @{
        Call    = 'Remove-HostUpRedirect example.com redir_01hxa3b4c5d6e7f8g9h0j1k2m3'
        Also    = 'Remove-HostUpRedirect example.com redir_01hxb4c5d6e7f8g9h0j1k2m3n4 -Orphaned $true'
        Changes = $true
        Piped   = 'Get-HostUpRedirect example.com'
        Binds   = @{ Domain = 'example.com'; Redirect = 'redir_01hxa3b4c5d6e7f8g9h0j1k2m3'; Orphaned = $false }
    }
}
