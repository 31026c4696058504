@{
    'Get-HostUpSupportDepartment' = @{
        Call  = 'Get-HostUpSupportDepartment'
        Emits = 'HostUp.Client.Support.SupportDepartment'
    }
    'Get-HostUpSupportTicket'     = @{
        Call  = 'Get-HostUpSupportTicket'
        Also  = 'Get-HostUpSupportTicket 149943'
        Emits = 'HostUp.Client.Support.SupportTicket'
        Pages = 'Get-HostUpSupportTicket -PageSize 2'
        Piped = 'Get-HostUpSupportTicket | Select-Object -First 1'
        Binds = @{ Ticket = '149943' }
    }
    'New-HostUpSupportTicket'     = @{
        Call    = 'New-HostUpSupportTicket vps ''A question'' ''Is there a newer kernel?'''
        Emits   = 'HostUp.Client.Support.SupportTicket'
        Changes = $true
    }
    'Resume-HostUpSupportTicket'  = @{
        Call    = 'Resume-HostUpSupportTicket 149810'
        Emits   = 'HostUp.Client.Support.SupportTicket'
        Changes = $true
        Piped   = 'Get-HostUpSupportTicket -Status closed'
        Binds   = @{ Ticket = '149810' }
    }
    'Add-HostUpSupportMessage'    = @{
        Call    = 'Add-HostUpSupportMessage 149943 ''Thank you.'''
        Emits   = 'HostUp.Client.Support.SupportMessage'
        Changes = $true
        Binds   = @{ Ticket = '149943'; Message = 'Bound' }
    }
}
