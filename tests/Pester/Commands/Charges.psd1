@{
    'Get-HostUpUpcomingCharge' = @{
        Call   = 'Get-HostUpUpcomingCharge'
        Also   = 'Get-HostUpUpcomingCharge -Summary'
        Emits  = 'HostUp.Client.Charges.UpcomingCharge'
        AtOnce = 4
    }
}
