# What the account's preferences are to be: parameters of Set-HostUpPreference. What is not named here is left as it is.
@{
    LanguageCode     = 'sv'
    Timezone         = 'Europe/Stockholm'
    EnabledEmail     = @('notify_billing', 'notify_support')
    CardAutoCharge   = $true
    SeparateInvoices = $true
    Category         = @{ ui = @{ theme = 'dark' } }
}
