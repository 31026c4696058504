@{
    RootModule           = 'HostUp.PowerShell.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '360dabb4-8895-4eba-9ba1-55a316397523'
    Author               = 'HostUp for PowerShell contributors'
    CompanyName          = 'HostUp for PowerShell contributors'
    Copyright            = '(c) HostUp for PowerShell contributors. MIT licence.'
    Description          = 'Unofficial module for HostUp, the Swedish web host: account preferences, invoice recipients and shared hosting as typed objects, plan changes previewed before they cost anything, and an offline sandbox to try it all without a key.'
    PowerShellVersion    = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions = @('Desktop', 'Core')
    FormatsToProcess     = @('HostUp.Format.ps1xml')
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    CmdletsToExport      = @(
        'Add-HostUpDnsRecord'
        'Add-HostUpInvoiceRecipient'
        'Add-HostUpSupportMessage'
        'Compare-HostUpDnsZone'
        'Compare-HostUpPreference'
        'Connect-HostUp'
        'Disconnect-HostUp'
        'Export-HostUpDnsZone'
        'Get-HostUpAccount'
        'Get-HostUpBillingActivity'
        'Get-HostUpCancellation'
        'Get-HostUpCard'
        'Get-HostUpConnection'
        'Get-HostUpDnsRecord'
        'Get-HostUpDnsSnapshot'
        'Get-HostUpDnsZone'
        'Get-HostUpHostingAccount'
        'Get-HostUpHostingProduct'
        'Get-HostUpInvoice'
        'Get-HostUpInvoiceDelivery'
        'Get-HostUpInvoiceRecipient'
        'Get-HostUpPaymentLink'
        'Get-HostUpPeppolStatus'
        'Get-HostUpPlanOption'
        'Get-HostUpPreference'
        'Get-HostUpSupportDepartment'
        'Get-HostUpSupportTicket'
        'Get-HostUpWhois'
        'Invoke-HostUpApi'
        'Invoke-HostUpPlanUpgrade'
        'New-HostUpCreditInvoice'
        'New-HostUpPaymentLink'
        'New-HostUpSupportTicket'
        'Remove-HostUpDnsRecord'
        'Remove-HostUpInvoiceRecipient'
        'Resume-HostUpSupportTicket'
        'Save-HostUpCreditNote'
        'Send-HostUpInvoice'
        'Set-HostUpAccount'
        'Set-HostUpDnsRecord'
        'Set-HostUpPeppolPreference'
        'Set-HostUpPreference'
        'Sync-HostUpDnsZone'
        'Wait-HostUpOperation'
    )
    PrivateData          = @{
        PSData = @{
            Tags         = @('HostUp', 'hosting', 'webhosting', 'invoices', 'Peppol', 'Sweden', 'API', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            # The one place that says where the project lives.
            ProjectUri   = 'https://github.com/hostup-powershell/hostup-powershell'
            IconUri      = 'https://raw.githubusercontent.com/hostup-powershell/hostup-powershell/main/docs/images/icon.png'
            LicenseUri   = 'https://github.com/hostup-powershell/hostup-powershell/blob/main/LICENSE'
            # Until it has been run against HostUp itself, and not its pages and a sandbox alone.
            Prerelease   = 'preview1'
            ReleaseNotes = 'The first version: account preferences, invoice recipients, shared-hosting accounts and plan changes over HostUp''s API v2, on Windows PowerShell 5.1 and PowerShell 7.4 and later, and an offline sandbox. CHANGELOG.md in the project lists the changes.'
        }
    }
}
