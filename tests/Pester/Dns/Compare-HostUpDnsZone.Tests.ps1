BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Compare-HostUpDnsZone' {
    BeforeEach {
        Connect-HostUp -Sandbox
        Set-Location TestDrive:\
        $null = Export-HostUpDnsZone example.com zone.db -Force
    }

    AfterEach {
        Disconnect-HostUp -All
        Set-Location $PSScriptRoot
    }

    It 'emits nothing when nothing differs' {
        Compare-HostUpDnsZone example.com zone.db -Prune | Should -BeNullOrEmpty
        Get-HostUpDnsRecord example.com | Compare-HostUpDnsZone example.com -Prune | Should -BeNullOrEmpty
    }

    It 'emits a difference for each record set' {
        $text = (Get-Content zone.db) -notmatch '^sip ' -replace '203\.0\.113\.25', '192.0.2.25'
        Set-Content zone.db ($text + 'shop IN A 192.0.2.10')
        (Compare-HostUpDnsZone example.com zone.db).Action | Should -BeExactly 'Change', 'Add'
        $differences = Compare-HostUpDnsZone example.com zone.db -Prune
        $differences | ForEach-Object { "$($_.Action) $($_.Name) $($_.Type)" } | Should -BeExactly 'Change mail A', 'Add shop A', 'Remove sip A'
        "$($differences[0].Current) -> $($differences[0].Wanted)" | Should -BeLike '203.0.113.25*-> 192.0.2.25*'
        $differences | Format-Table | Out-String | Should -BeLike '*Action*mail*'
        $differences[0].ConnectionName | Should -BeExactly 'sandbox'
        ($differences[0] | ConvertTo-Json -Depth 3 | ConvertFrom-Json).PSObject.Properties.Name | Should -Not -Contain 'Connection'
    }

    It 'looks at -Type alone' {
        Set-Content zone.db 'shop IN A 192.0.2.10'
        (Compare-HostUpDnsZone example.com zone.db -Type TXT).Count | Should -Be 0
        (Compare-HostUpDnsZone example.com zone.db -Type TXT -Prune).Type | Select-Object -Unique | Should -BeExactly 'TXT'
    }

    It 'takes <kind>' -ForEach @(
        @{ Kind = 'rows of CSV'; Source = { "Name,Type,Value,Ttl,Priority`nsip,A,192.0.2.10,," | ConvertFrom-Csv } }
        @{ Kind = 'objects of JSON'; Source = { '{"name":"sip","type":"a","value":"192.0.2.10"}' | ConvertFrom-Json } }
        @{ Kind = 'hashtables'; Source = { @{ Name = 'sip.example.com'; Type = 'A'; Value = '192.0.2.10' } } }
        @{ Kind = 'record sets of several values'; Source = { [pscustomobject]@{ Name = 'sip'; Type = 'A'; Values = @('192.0.2.10') } } }
    ) {
        $difference = & $Source | Compare-HostUpDnsZone example.com
        "$($difference.Action) $($difference.Name): $($difference.Wanted)" | Should -BeExactly 'Change sip: 192.0.2.10'
    }

    It 'reads a file in <name>' -ForEach @(
        @{ Name = 'UTF-8'; Encoding = [System.Text.UTF8Encoding]::new($false) }
        @{ Name = 'UTF-8 with a mark'; Encoding = [System.Text.UTF8Encoding]::new($true) }
        @{ Name = 'UTF-16'; Encoding = [System.Text.Encoding]::Unicode }
        @{ Name = 'UTF-16, big end first'; Encoding = [System.Text.Encoding]::BigEndianUnicode }
        @{ Name = 'Windows-1252'; Encoding = [System.Text.Encoding]::Latin1 }
    ) {
        [System.IO.File]::WriteAllText((Join-Path $TestDrive text.csv), "Name,Type,Value`r`nhej,TXT,räksmörgås`r`n", $Encoding)
        "$((Compare-HostUpDnsZone example.com text.csv).Wanted)" | Should -BeExactly 'räksmörgås'
    }

    It 'has an error with file, line and column for each mistake, and ends with it' {
        Set-Content bad.zone '$TTL 300', 'a IN A 192.0.2.300', 'b IN AAAA 192.0.2.1', '$INCLUDE other.zone'
        $run = Invoke-Captured { Compare-HostUpDnsZone example.com bad.zone }
        $run.Terminated | Should -BeTrue
        $ids = $run.Errors | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] }
        $ids | Select-Object -Unique | Should -Be 'InvalidIPv4', 'InvalidIPv6', 'DirectiveRefused'
        $run.Errors[0].TargetObject | Should -BeExactly 'bad.zone(2,8)'
        "$($run.Errors[0])" | Should -BeLike 'bad.zone(2,8): a A, value:*'
    }

    It 'ends with <id>' -ForEach @(
        @{ Id = 'FileNotFound'; Category = 'ObjectNotFound'; Command = { Compare-HostUpDnsZone example.com none.zone } }
        @{ Id = 'NameNotFound'; Category = 'ObjectNotFound'; Command = { @{ Name = 'a'; Type = 'A'; Value = '192.0.2.1' } | Compare-HostUpDnsZone nosuch.com } }
        @{ Id = 'Syntax'; Category = 'InvalidArgument'; Command = { Get-HostUpDnsRecord example.org mail | Compare-HostUpDnsZone example.com } }
        @{ Id = 'CnameBesideOthers'; Category = 'InvalidArgument'; Command = { @{ Name = 'www'; Type = 'A'; Value = '192.0.2.1' } | Compare-HostUpDnsZone example.com } }
    ) {
        Assert-Failure $Command -Id $Id -Category $Category -Terminating
    }
}
