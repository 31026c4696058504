@{
    RootModule           = 'EmptyModule.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '2f1c4f0b-5d7e-4b43-9d0c-6f8f5a0f3a11'
    Author               = 'HostUp for PowerShell contributors'
    Description          = 'As many cmdlets as HostUp has, and nothing in them.'
    PowerShellVersion    = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions = @('Desktop', 'Core')
    FormatsToProcess     = @('EmptyModule.Format.ps1xml')
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    CmdletsToExport      = @(
        'Add-EmptyInvoiceRecipient'
        'Connect-Empty'
        'Disconnect-Empty'
        'Get-EmptyConnection'
        'Get-EmptyHostingAccount'
        'Get-EmptyHostingProduct'
        'Get-EmptyInvoiceRecipient'
        'Get-EmptyPeppolStatus'
        'Get-EmptyPlanOption'
        'Get-EmptyPreference'
        'Invoke-EmptyApi'
        'Invoke-EmptyPlanUpgrade'
        'Remove-EmptyInvoiceRecipient'
        'Set-EmptyPeppolPreference'
        'Set-EmptyPreference'
    )
}
