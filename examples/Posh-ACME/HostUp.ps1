# The plugin under the name HostUp, for who loads it by itself. Posh-ACME 4.32 has a plugin of that name already, for HostUp's older API,
# and loads no other: there the file is HostUpV2.ps1, which this one needs beside it.
. (Join-Path $PSScriptRoot 'HostUpV2.ps1')
