BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Get-Sent([scriptblock] $Command) {
        @(Get-RequestDuring $http $Command | Where-Object method -NE GET | ForEach-Object method)
    }
}

Describe 'Sync-HostUpDnsZone' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        Set-Location TestDrive:\
        $null = Export-HostUpDnsZone example.com zone.db -Force
        $same = @(Get-Content zone.db)
        Set-Content changed.db (@($same -notmatch '^sip ' -replace '203\.0\.113\.25', '192.0.2.25') + 'shop IN A 192.0.2.10')
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
        Set-Location $PSScriptRoot
    }

    It 'makes the zone what the file says, and emits nothing' {
        Get-Sent { Sync-HostUpDnsZone example.com changed.db -Prune -Confirm:$false } | Sort-Object | Should -Be 'DELETE', 'POST', 'PUT'
        Compare-HostUpDnsZone example.com changed.db -Prune | Should -BeNullOrEmpty
        Sync-HostUpDnsZone example.com zone.db -Prune -Confirm:$false | Should -BeNullOrEmpty
        Compare-HostUpDnsZone example.com zone.db -Prune | Should -BeNullOrEmpty
    }

    It 'leaves alone what the source does not name' {
        Sync-HostUpDnsZone example.com changed.db
        (Get-HostUpDnsRecord example.com sip).Value | Should -BeExactly '203.0.113.30'
        (Get-HostUpDnsRecord example.com mail).Value | Should -BeExactly '192.0.2.25'
    }

    It 'asks and sends nothing when it is so already' {
        $run = Invoke-WithAnswer -Answer @() -ArgumentList (Get-HostUpConnection), (Join-Path $TestDrive zone.db) -Script {
            param($Connection, $Path)
            Sync-HostUpDnsZone example.com $Path -Prune -Connection $Connection -Confirm
        }
        $run.Errors | Should -BeNullOrEmpty
        $run.Questions | Should -BeNullOrEmpty
        Get-Sent { Sync-HostUpDnsZone example.com zone.db -Prune } | Should -BeNullOrEmpty
    }

    It 'shows the plan with -WhatIf and sends nothing that changes' {
        $path = Join-Path $TestDrive changed.db
        $text = Invoke-Unattended "Connect-HostUp -Sandbox; Sync-HostUpDnsZone example.com '$path' -Prune -WhatIf"
        $text | Should -BeLike '*example.com (record sets to add: 1, to change: 1, to remove: 1)*'
        $text | Should -BeLike '*~ mail A 203.0.113.25 ttl 3600 -> 192.0.2.25 ttl 3600*+ shop A 192.0.2.10 ttl 3600*- sip A 203.0.113.30 ttl 600*'
        Get-Sent { Sync-HostUpDnsZone example.com changed.db -Prune -WhatIf } | Should -BeNullOrEmpty
    }

    It 'asks once when it removes, with the plan, and does what is answered: <answer>' -ForEach @(
        @{ Answer = 'Yes'; Count = 3 }
        @{ Answer = 'No'; Count = 0 }
    ) {
        $before = @(Get-SandboxRequest $http | Where-Object method -NE GET).Count
        $run = Invoke-WithAnswer -Answer $Answer -ArgumentList (Get-HostUpConnection), (Join-Path $TestDrive changed.db) -Script {
            param($Connection, $Path)
            Sync-HostUpDnsZone example.com $Path -Prune -Connection $Connection
        }
        $run.Errors | Should -BeNullOrEmpty
        $run.Questions | Should -HaveCount 1
        $run.Questions[0] | Should -BeLike '*- sip A 203.0.113.30*'
        @(Get-SandboxRequest $http | Where-Object method -NE GET).Count - $before | Should -Be $Count
    }

    It 'asks about what adds and changes with -Confirm alone, and nobody need be there otherwise' {
        $path = Join-Path $TestDrive changed.db
        $text = Invoke-Unattended "Connect-HostUp -Sandbox; Sync-HostUpDnsZone example.com '$path'; (Get-HostUpDnsRecord example.com shop).Value"
        $text | Should -BeExactly '192.0.2.10'
        $text = Invoke-Unattended "Connect-HostUp -Sandbox; Sync-HostUpDnsZone example.com '$path' -Prune; (Get-HostUpDnsRecord example.com sip).Value"
        $text | Should -BeLike '*-Confirm:$false*203.0.113.30'
        $run = Invoke-WithAnswer -Answer 'N' -ArgumentList (Get-HostUpConnection), $path -Script {
            param($Connection, $Path)
            Sync-HostUpDnsZone example.com $Path -Connection $Connection -Confirm
        }
        $run.Questions | Should -HaveCount 1
    }

    It 'refuses too many changes without -Force' {
        Assert-Failure { @{ Name = 'sip'; Type = 'A'; Value = '192.0.2.1' } | Sync-HostUpDnsZone example.com -Prune -Confirm:$false } `
            -Id TooManyChanges -Category LimitsExceeded -Target 'example.com' -Says '30 %' -Next '-Force'
        Get-Sent { @{ Name = 'sip'; Type = 'A'; Value = '192.0.2.1' } | Sync-HostUpDnsZone example.com -Prune -Confirm:$false } | Should -BeNullOrEmpty
        @{ Name = 'sip'; Type = 'A'; Value = '192.0.2.1' } | Sync-HostUpDnsZone example.com -Prune -Confirm:$false -Force
        (Get-HostUpDnsRecord example.com).Name | Should -BeExactly 'sip'
    }

    It 'warns of too many changes with -WhatIf' {
        $run = Invoke-Captured { @{ Name = 'sip'; Type = 'A'; Value = '192.0.2.1' } | Sync-HostUpDnsZone example.com -Prune -WhatIf }
        $run.Errors | Should -BeNullOrEmpty
        $run.Warnings | Should -BeLike '*30 %*'
    }

    It 'emits with -PassThru what was changed' {
        $differences = Sync-HostUpDnsZone example.com changed.db -Prune -Confirm:$false -PassThru
        $differences | ForEach-Object { "$($_.Action) $($_.Name)" } | Should -BeExactly 'Change mail', 'Add shop', 'Remove sip'
        $differences[0].ConnectionName | Should -BeExactly (Get-HostUpConnection).Name
    }

    It 'brings a zone back from records that were kept' {
        $kept = Get-HostUpDnsRecord example.com | ConvertTo-Json -Depth 3
        Sync-HostUpDnsZone example.com changed.db -Prune -Confirm:$false
        $kept | ConvertFrom-Json | Sync-HostUpDnsZone example.com -Prune -Confirm:$false
        Compare-HostUpDnsZone example.com zone.db -Prune | Should -BeNullOrEmpty
    }

    It 'sends nothing of a source with a mistake' {
        Add-Content changed.db 'bad IN A 1.2.3'
        $before = @(Get-SandboxRequest $http).Count
        Assert-Failure { Sync-HostUpDnsZone example.com changed.db -Prune -Confirm:$false } -Id InvalidIPv4 -Category InvalidArgument -Says 'changed.db('
        @(Get-SandboxRequest $http).Count | Should -Be $before
    }

    It 'keeps two customers apart in one pipeline' {
        $other = Start-SandboxHost
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $other.BaseUri -SkipCheck -Name other
            $null = Set-HostUpDnsRecord example.com sip A 192.0.2.77
            $both = foreach ($connection in Get-HostUpConnection) { Get-HostUpDnsRecord example.com sip -Connection $connection }
            $null = Set-HostUpDnsRecord example.com sip A 192.0.2.1 -Connection (Get-HostUpConnection).Name
            $both | Sync-HostUpDnsZone example.com
            (Get-HostUpDnsRecord example.com sip -Connection other).Value | Should -BeExactly '192.0.2.77'
            (Get-HostUpDnsRecord example.com sip -Connection ((Get-HostUpConnection).Name -ne 'other')).Value | Should -BeExactly '203.0.113.30'
        }
        finally {
            Stop-SandboxHost $other
        }
    }
}

Describe 'Sync-HostUpDnsZone that breaks off' {
    It 'sends nothing more, says what was made and what not, and does the rest the next time' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
            $zone = 'zone_01hxa3b4c5d6e7f8g9h0j1k2m3'
            $record = '{"id":"drr_01hxa3b4c5d6e7f8g9h0j1k2m3","type":"A","name":"a.example.com","value":"192.0.2.1","ttl":300}'
            $server.Answer(200, "{`"data`":[{`"id`":`"$zone`",`"name`":`"example.com`",`"zoneStatus`":`"active`",`"isDnsOnly`":false,`"kind`":`"linked`"}],`"hasMore`":false,`"nextCursor`":null}")
            $server.Answer(200, "{`"zone`":{`"id`":`"$zone`",`"name`":`"example.com`",`"zoneStatus`":`"active`",`"recordCount`":1},`"records`":[$record]}")
            $server.Answer(201, '{"id":"drr_01hxa3b4c5d6e7f8g9h0j1k2m4","type":"A","name":"b.example.com","value":"192.0.2.2","ttl":300}')
            $server.Answer(400, '{"status":400,"detail":"No.","code":"invalid_request"}', 'application/problem+json')
            $run = Invoke-Captured {
                @{ Name = 'b'; Type = 'A'; Value = '192.0.2.2' } | Sync-HostUpDnsZone example.com -Prune -Confirm:$false -PassThru
            }
            $run.Errors | Should -HaveCount 1
            $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'invalid_request,*'
            $run.Errors[0].TargetObject | Should -BeExactly 'example.com'
            $next = $run.Errors[0].ErrorDetails.RecommendedAction
            $next | Should -BeLike '*1 of 2*Made:*+ b A 192.0.2.2*Not made:*- a A 192.0.2.1*Run the command again*'
            $run.Output | ForEach-Object { "$($_.Action) $($_.Name)" } | Should -BeExactly 'Add b'
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}
