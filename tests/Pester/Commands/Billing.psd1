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
}
