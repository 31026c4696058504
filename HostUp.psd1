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
        'Add-HostUpDnssecKey'
        'Add-HostUpGlueRecord'
        'Add-HostUpInvoiceRecipient'
        'Approve-HostUpDomainRenewal'
        'Compare-HostUpDnsZone'
        'Compare-HostUpPreference'
        'Connect-HostUp'
        'Deny-HostUpDomainRenewal'
        'Disable-HostUpDnssec'
        'Disconnect-HostUp'
        'Enable-HostUpDnssec'
        'Export-HostUpDnsZone'
        'Get-HostUpConnection'
        'Get-HostUpDnsRecord'
        'Get-HostUpDnsSnapshot'
        'Get-HostUpDnsZone'
        'Get-HostUpDnssec'
        'Get-HostUpDnssecKey'
        'Get-HostUpDomain'
        'Get-HostUpDomainBillingCycle'
        'Get-HostUpDomainContact'
        'Get-HostUpDomainLifecycle'
        'Get-HostUpDomainRenewal'
        'Get-HostUpDomainVerification'
        'Get-HostUpGlueRecord'
        'Get-HostUpHostingAccount'
        'Get-HostUpHostingProduct'
        'Get-HostUpInvoiceRecipient'
        'Get-HostUpNameserver'
        'Get-HostUpPeppolStatus'
        'Get-HostUpPlanOption'
        'Get-HostUpPreference'
        'Get-HostUpWhois'
        'Invoke-HostUpApi'
        'Invoke-HostUpDomainRenewal'
        'Invoke-HostUpPlanUpgrade'
        'New-HostUpDomainVerificationLink'
        'Remove-HostUpDnsRecord'
        'Remove-HostUpDomain'
        'Remove-HostUpGlueRecord'
        'Remove-HostUpInvoiceRecipient'
        'Resolve-HostUpNameserver'
        'Set-HostUpDnsRecord'
        'Set-HostUpDomain'
        'Set-HostUpDomainBillingCycle'
        'Set-HostUpDomainContact'
        'Set-HostUpNameserver'
        'Set-HostUpPeppolPreference'
        'Set-HostUpPreference'
        'Sync-HostUpDnsZone'
        'Test-HostUpNameserver'
        'Update-HostUpDomain'
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
