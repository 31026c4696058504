BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $Digest = '49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4ACC0FF'
}

Describe 'Add-HostUpDnssecKey' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        $ConfirmPreference = 'None'
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'gives the registry the key in strings, and emits it with its id' {
        $sent = @(Get-RequestDuring $http { Add-HostUpDnssecKey forening.example 60485 13 2 $Digest })
        @($sent | Where-Object method -EQ POST).body | Should -BeExactly "{`"type`":`"DS`",`"keyTag`":`"60485`",`"algorithm`":`"13`",`"digestType`":`"2`",`"digest`":`"$Digest`"}"
        (Get-HostUpDnssecKey forening.example).KeyTag | Should -BeExactly '2371', '60485'
        (Add-HostUpDnssecKey forening.example 60485 13 2 $Digest.ToLower()).Id | Should -BeLike 'dsr_*'
    }

    It 'sends nothing when the registry has the key' {
        $key = Get-HostUpDnssecKey forening.example
        $sent = @(Get-RequestDuring $http { $key | ConvertTo-Csv | ConvertFrom-Csv | Add-HostUpDnssecKey })
        $sent.method | Select-Object -Unique | Should -BeExactly 'GET'
    }

    It 'says what does not fit before anything is sent: <Says>' -ForEach @(
        @{ Values = 70000, 13, 2, $null; Says = '70000' }
        @{ Values = 1, 0, 2, $null; Says = 'ECDSA' }
        @{ Values = 1, 13, 9, $null; Says = 'SHA-384' }
        @{ Values = 1, 13, 2, 'abc'; Says = '64 hexadecimal digits; this one has 3' }
        @{ Values = 1, 13, 2, 'zz'; Says = "'z'" }
    ) {
        $tag, $algorithm, $type, $text = $Values
        if ($null -eq $text) { $text = $Digest }
        @(Get-RequestDuring $http { Add-HostUpDnssecKey forening.example $tag $algorithm $type $text }) | Should -BeNullOrEmpty
        Assert-Failure { Add-HostUpDnssecKey forening.example $tag $algorithm $type $text } -Id InvalidArgument -Category InvalidArgument -Target 'forening.example' -Says $Says
    }

    It 'says why no key is taken, and sends nothing' {
        $sent = @(Get-RequestDuring $http { Add-HostUpDnssecKey butik.example 1 13 2 $Digest })
        $sent.method | Select-Object -Unique | Should -BeExactly 'GET'
        Assert-Failure { Add-HostUpDnssecKey butik.example 1 13 2 $Digest } -Id DnssecKeyRefused -Category ResourceExists -Target 'butik.example' -Next 'Get-HostUpDnssec'
    }

    It 'emits the key without an id when the registry does not show it yet, and says where to look when the answer is lost' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            $server.Answer(200, '{"domainName":"a.se","dsRecords":[],"keyRecords":[]}')
            $server.Answer(201, '')
            $server.Answer(200, '{"domainName":"a.se","dsRecords":[],"keyRecords":[]}')
            $key = Add-HostUpDnssecKey dom_1 1 13 2 $Digest -Connection scripted
            "$($key.Domain) $key $($key.Id)" | Should -BeExactly "a.se 1 13 2 $Digest "
            $server.Answer(200, '{"domainName":"a.se","dsRecords":[],"keyRecords":[]}')
            $server.Answer(502, '{"code":"bad_gateway","detail":"Oops."}', 'application/problem+json')
            Assert-Failure { Add-HostUpDnssecKey dom_1 1 13 2 $Digest -Connection scripted } -Id bad_gateway -Category ResourceUnavailable -Target 'dom_1' -Next 'Get-HostUpDnssecKey'
            $server.Requests | Should -HaveCount 5
        }
        finally {
            $server.Dispose()
        }
    }

    It 'names the key and the domain with -WhatIf' {
        $text = Invoke-Unattended "Connect-HostUp -Sandbox; Add-HostUpDnssecKey forening.example 1 13 2 $Digest -WhatIf; 'keys: ' + @(Get-HostUpDnssecKey forening.example).Count"
        $text | Should -BeLike "*give the registry the key 1 13 2 $Digest*forening.example*keys: 1"
    }
}
