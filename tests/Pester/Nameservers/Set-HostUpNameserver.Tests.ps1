BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Get-Sent([scriptblock] $Command) {
        @(Get-RequestDuring $http $Command | Where-Object { $_.method -ne 'GET' -and $_.pathAndQuery -notlike '*/validate' } | ForEach-Object body)
    }
}

Describe 'Set-HostUpNameserver' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        $ConfirmPreference = 'None'
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'changes them, and emits them as they are then' {
        $now = Set-HostUpNameserver example.com NS1.example.net., ns2.example.net
        $now.Nameservers | Should -BeExactly 'ns1.example.net', 'ns2.example.net'
        (Get-HostUpNameserver example.com).Nameservers | Should -BeExactly 'ns1.example.net', 'ns2.example.net'
    }

    It 'reads, asks HostUp about them, and sends once' {
        $sent = @(Get-RequestDuring $http { Set-HostUpNameserver dom_01hxa3b4c5d6e7f8g9h0j1k2m3 ns1.example.net, ns2.example.net })
        $sent | ForEach-Object { "$($_.method) $($_.pathAndQuery -replace '^/api/v2/domains/' -replace 'dom_\w+', 'd')" } |
            Should -BeExactly 'GET d/nameservers', 'GET d/dnssec', 'POST nameservers/validate', 'POST d/nameservers', 'GET d/nameservers'
        $sent[2].body | Should -BeLike '*"domain":"example.com"*' -Because 'the registry looks at addresses when it knows the domain'
    }

    It 'sends nothing when it is so already, in any order and spelling, and emits it all the same' {
        $sent = @(Get-RequestDuring $http { Set-HostUpNameserver example.com SECONDARY.ns.hostup.se., primary.ns.hostup.se })
        $sent.method | Select-Object -Unique | Should -BeExactly 'GET'
        (Set-HostUpNameserver example.com secondary.ns.hostup.se, primary.ns.hostup.se).Domain | Should -BeExactly 'example.com'
    }

    It 'takes internationalised names and shows them as people write them' {
        $sent = @(Get-Sent { Set-HostUpNameserver räksmörgås.example ns1.smörgås.se, ns2.SMÖRGÅS.se })
        $sent | Should -BeExactly '{"nameservers":["ns1.xn--smrgs-pra0j.se","ns2.xn--smrgs-pra0j.se"]}'
        (Get-HostUpNameserver räksmörgås.example).Nameservers | Should -BeExactly 'ns1.smörgås.se', 'ns2.smörgås.se'
    }

    It 'takes nameservers from CSV and from another domain' {
        $rows = "Domain,Nameservers`nexample.com,`"ns1.example.net, ns2.example.net`"" | ConvertFrom-Csv
        ($rows | Set-HostUpNameserver).Nameservers | Should -BeExactly 'ns1.example.net', 'ns2.example.net'
        $copied = Set-HostUpNameserver example.org -Nameserver (Get-HostUpNameserver example.com).Nameservers
        $copied.Nameservers | Should -BeExactly 'ns1.example.net', 'ns2.example.net'
        (Get-HostUpNameserver example.com | ConvertTo-Csv | ConvertFrom-Csv).Nameservers | Should -BeExactly 'ns1.example.net, ns2.example.net'
    }

    It 'waits for the job that changes to HostUp''s own' {
        $run = Invoke-Captured { Set-HostUpNameserver forening.example primary.ns.hostup.se, secondary.ns.hostup.se }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output.Nameservers | Should -BeExactly 'primary.ns.hostup.se', 'secondary.ns.hostup.se'
        $run.Output[0].PSObject.TypeNames | Should -Contain 'HostUp.Client.Nameservers.DomainNameservers'
        $run.Warnings | Should -BeLike '*2371*' -Because 'nobody was asked, and the registry has a key'
    }

    It 'emits the operation at once with -NoWait, for Wait-HostUpOperation' {
        $operation = Set-HostUpNameserver forening.example primary.ns.hostup.se, secondary.ns.hostup.se -NoWait -WarningAction SilentlyContinue
        $operation.Purpose | Should -BeExactly 'Nameservers of forening.example'
        $operation.Status | Should -BeExactly 'queued'
        (Get-HostUpNameserver forening.example).Nameservers | Should -Contain 'ns1.forening.example'
        ($operation | Wait-HostUpOperation).IsCompleted | Should -BeTrue
        (Get-HostUpNameserver forening.example).Nameservers | Should -Contain 'primary.ns.hostup.se'
    }

    It 'refuses what would leave the domain unreachable: <Name>' -ForEach @(
        @{ Name = 'a nameserver without an address'; Nameserver = 'ns1.example.invalid', 'ns2.example.net'; Id = 'NAMESERVER_NOT_RESOLVED'; Next = 'Test-HostUpNameserver' }
        @{ Name = 'one below the domain that the registry does not know'; Nameserver = 'ns1.butik.example', 'ns2.example.net'; Id = 'GLUE_HOST_NOT_REGISTERED'; Next = 'Add-HostUpGlueRecord' }
    ) {
        Get-Sent { Set-HostUpNameserver butik.example $Nameserver } | Should -BeNullOrEmpty
        Assert-Failure { Set-HostUpNameserver butik.example $Nameserver } -Id $Id -Category InvalidArgument -Target 'butik.example' -Says $Nameserver[0], 'butik.example' -Next $Next
        Assert-Failure { Set-HostUpNameserver butik.example $Nameserver -WhatIf } -Id $Id -Category InvalidArgument
    }

    It 'refuses what is no delegation before anything is sent: <_>' -ForEach @(
        'ns1.example.net', 'ns1.example.net, ns1.example.net', 'ns1.example.net, 192.0.2.1', 'ns1.example.net, localhost', 'ns1.example.net, ns_2.example.net') {
        $nameservers = $_
        @(Get-RequestDuring $http { Set-HostUpNameserver example.com $nameservers }) | Should -BeNullOrEmpty
        Assert-Failure { Set-HostUpNameserver example.com $nameservers } -Id InvalidArgument -Category InvalidArgument -Target 'example.com' -Next 'Nothing was sent'
    }

    It 'sends addresses with nameservers of the domain''s own, and nothing when the registry has them' {
        $glue = @{ 'ns1.butik.example' = '203.0.113.10'; 'NS2.butik.example' = '2001:DB8::11' }
        Get-Sent { Set-HostUpNameserver butik.example ns1.butik.example, ns2.butik.example -GlueAddress $glue } |
            Should -BeExactly '{"nameservers":["ns1.butik.example","ns2.butik.example"],"nsips":["203.0.113.10","2001:db8::11"]}'
        Get-Sent { Set-HostUpNameserver butik.example ns1.butik.example, ns2.butik.example -GlueAddress $glue } | Should -BeNullOrEmpty
        $glue['ns1.butik.example'] = '203.0.113.99'
        Get-Sent { Set-HostUpNameserver butik.example ns1.butik.example, ns2.butik.example -GlueAddress $glue } | Should -HaveCount 1
        (Get-HostUpGlueRecord butik.example).Ips | Should -BeExactly '203.0.113.99', '2001:db8::11'
    }

    It 'refuses an address <Name>' -ForEach @(
        @{ Name = 'that is private'; Glue = @{ 'ns1.butik.example' = '10.0.0.1' }; Says = '10.0.0.1' }
        @{ Name = 'that is none'; Glue = @{ 'ns1.butik.example' = 'here' }; Says = 'here' }
        @{ Name = 'of a nameserver elsewhere'; Glue = @{ 'ns2.example.net' = '203.0.113.1' }; Says = 'butik.example' }
        @{ Name = 'of none of them'; Glue = @{ 'ns3.butik.example' = '203.0.113.1' }; Says = 'ns3.butik.example' }
    ) {
        $glue = $Glue
        Assert-Failure { Set-HostUpNameserver butik.example ns1.butik.example, ns2.example.net -GlueAddress $glue } -Id InvalidArgument -Category InvalidArgument -Says $Says
    }

    It 'says why HostUp does not let them be changed' {
        $null = Invoke-HostUpApi orders -Method POST -Body @{ items = @(@{ type = 'domain'; action = 'register'; domainName = 'ny-butik.com'; years = 1 }); attemptKey = 'a' }
        Get-Sent { Set-HostUpNameserver ny-butik.com ns1.example.net, ns2.example.net } | Should -BeNullOrEmpty
        Assert-Failure { Set-HostUpNameserver ny-butik.com ns1.example.net, ns2.example.net } -Id nameserver_update_blocked -Category ResourceExists -Target 'ny-butik.com' -Says 'pending' -Next 'RegistrarLock'
    }

    It 'says that a lock of the registry stands in the way, and sends nothing' {
        (Get-HostUpNameserver example.se).RegistrarLock.RequiresManualUnlockFlow | Should -BeTrue
        Get-Sent { Set-HostUpNameserver example.se ns1.example.net, ns2.example.net } | Should -BeNullOrEmpty
        Assert-Failure { Set-HostUpNameserver example.se ns1.example.net, ns2.example.net } -Id nameserver_update_blocked -Category ResourceExists -Target 'example.se' -Says 'registry lock' -Next 'RegistrarLock'
    }

    It 'goes on after a domain that failed' {
        $run = Invoke-Captured { 'nosuch.example', 'example.com' | Set-HostUpNameserver -Nameserver ns1.example.net, ns2.example.net }
        $run.Errors.FullyQualifiedErrorId | Should -BeLike 'NameNotFound,*'
        $run.Output.Domain | Should -BeExactly 'example.com'
    }

    It 'completes HostUp''s own' {
        (TabExpansion2 'Set-HostUpNameserver example.com prim').CompletionMatches.CompletionText | Should -Contain 'primary.ns.hostup.se'
    }
}

Describe 'The question of Set-HostUpNameserver' {
    It 'has the old and the new, and what becomes of DNSSEC' {
        $run = Invoke-WithAnswer -Answer 'N' -Script {
            Connect-HostUp -Sandbox -Name first
            Connect-HostUp -Sandbox -Name second
            Set-HostUpNameserver butik.example ns1.example.net, ns2.example.net
            (Get-HostUpNameserver butik.example).Nameservers -join ' '
        }
        $run.Questions | Should -HaveCount 1
        $run.Questions[0] | Should -BeLike '*nameservers of butik.example (second*From:*primary.ns.hostup.se, secondary.ns.hostup.se*To:*ns1.example.net, ns2.example.net*DNSSEC:*72 hours*site and mail*'
        $run.Output | Should -BeExactly 'primary.ns.hostup.se secondary.ns.hostup.se'
    }

    It 'names the keys that the registry keeps, the domain of an id, and the addresses' {
        $run = Invoke-WithAnswer -Answer 'N' -Script {
            Connect-HostUp -Sandbox
            $id = (Get-HostUpNameserver forening.example).DomainId
            Disconnect-HostUp -All
            Connect-HostUp -Sandbox
            Set-HostUpNameserver $id ns1.forening.example, ns9.forening.example -GlueAddress @{ 'ns9.forening.example' = '203.0.113.9' }
        }
        $run.Questions[0] | Should -BeLike '*of forening.example*ns9.forening.example = 203.0.113.9*2371 13 2 5A1D7C1B9E7F*'
        $run.Shown | Should -Not -BeLike '*WARNING*'
    }

    It 'says when keys could not be read' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
            $server.Answer(200, '{"nameservers":["ns1.a.se","ns2.a.se"]}')
            $server.Answer(403, '{"code":"forbidden","detail":"No."}')
            $server.Answer(200, '{"id":"dom_1","name":"xn--smrgs-pra0j.se"}')
            $server.Answer(200, '{"results":[{"valid":true}]}')
            $server.Answer(200, '{"id":"dom_1","name":"xn--smrgs-pra0j.se"}')
            Set-HostUpNameserver dom_1 ns1.example.net, ns2.example.net -WhatIf
            $server.Requests[3].Body | Should -BeLike '*"domain":"xn--smrgs-pra0j.se"*'
            $server.Requests | Where-Object { $_.Method -ne 'GET' -and $_.PathAndQuery -notlike '*/validate' } | Should -BeNullOrEmpty
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}
