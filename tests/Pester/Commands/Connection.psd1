@{
    'Connect-HostUp'       = @{
        # $key and $base are those of the account that the row is tried on.
        Call     = 'Connect-HostUp -ApiKey $key -BaseUri $base -Name another -PassThru -MaxRetryCount 0 -TimeoutSec 1'
        Emits    = 'HostUp.PowerShell.Connection.HostUpConnection'
        NeedsKey = $false
    }
    'Disconnect-HostUp'    = @{
        Call     = 'Disconnect-HostUp'
        NeedsKey = $false
        Sends    = $false
    }
    'Get-HostUpConnection' = @{
        Call     = 'Get-HostUpConnection'
        Emits    = 'HostUp.PowerShell.Connection.HostUpConnection'
        NeedsKey = $false
        Sends    = $false
    }
}
