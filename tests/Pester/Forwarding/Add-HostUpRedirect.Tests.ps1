BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Add-HostUpRedirect' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'sends <json>' -ForEach @(
        @{ Call = { Add-HostUpRedirect example.com a.example.com https://example.org }; Json = '{"sourceUrl":"https://a.example.com","targetUrl":"https://example.org"}' }
        @{ Call = { Add-HostUpRedirect example.com http://a.example.com/x https://example.org -HttpStatusCode 308 -Scope exact -PreservePath $true -PreserveQuery 0 -IncludeSubdomains true }
            Json = '{"sourceUrl":"http://a.example.com/x","targetUrl":"https://example.org","httpStatusCode":308,"scope":"exact","preservePath":true,"preserveQuery":false,"includeSubdomains":true}'
        }
        @{ Call = { 'Domain,SourceUrl,TargetUrl,HttpStatusCode,Scope,PreservePath', 'example.com,a.example.com,https://example.org,,,' | ConvertFrom-Csv | Add-HostUpRedirect }
            Json = '{"sourceUrl":"https://a.example.com","targetUrl":"https://example.org"}'
        }
    ) {
        $sent = @(Get-RequestDuring $http $Call) | Where-Object method -EQ POST
        $sent.body | Should -BeExactly $Json
    }

    It 'takes names and paths as people write them, on the wire in their safe form' {
        $sent = @(Get-RequestDuring $http { $script:made = Add-HostUpRedirect Räksmörgås.example 'https://butik.räksmörgås.example/ärter' 'https://räksmörgås.example/mjöl?a=b+c@d' })
        $body = ConvertFrom-Json ($sent | Where-Object method -EQ POST).body
        $body.sourceUrl | Should -BeExactly 'https://butik.xn--rksmrgs-5wao1o.example/%C3%A4rter'
        $body.targetUrl | Should -BeExactly 'https://xn--rksmrgs-5wao1o.example/mj%C3%B6l?a=b+c@d'
        "$($script:made)" | Should -BeExactly 'https://butik.räksmörgås.example/ärter -> https://räksmörgås.example/mjöl?a=b+c@d (301)'
        $script:made.SourceHost | Should -BeExactly 'butik.räksmörgås.example'
    }

    It 'warns of one that waits for DNS' {
        $run = Invoke-Captured { Add-HostUpRedirect forening.example forening.example https://example.org }
        $run.Output.Status | Should -BeExactly 'pending_dns'
        $run.Warnings | Should -HaveCount 1
        $run.Warnings[0] | Should -BeLike '*https://forening.example*does not redirect yet*Resolve-HostUpNameserver*'
    }

    It 'says what stands in the way, and where' {
        Assert-Failure { Add-HostUpRedirect example.com www.example.com https://example.org } -Id dns_conflict -Category ResourceExists -Target 'www.example.com' -Next 'Get-HostUpDnsRecord example.com'
        Assert-Failure { Add-HostUpRedirect example.com gamla.example.com https://example.org } -Id conflict -Category ResourceExists -Next 'Get-HostUpRedirect example.com'
        Assert-Failure { Add-HostUpRedirect example.com www.example.org https://example.org } -Id invalid_request -Category InvalidArgument -Says '/sourceUrl'
    }

    It 'sends nothing for <name>' -ForEach @(
        @{ Name = 'a target without a host'; Call = { Add-HostUpRedirect example.com a.example.com /new }; Target = '/new' }
        @{ Name = 'a target without http'; Call = { Add-HostUpRedirect example.com a.example.com ftp://example.org }; Target = 'ftp://example.org' }
        @{ Name = 'a source with a password'; Call = { Add-HostUpRedirect example.com https://a:b@a.example.com https://example.org }; Target = 'https://a:b@a.example.com' }
        @{ Name = 'a status that is none'; Call = { Add-HostUpRedirect example.com a.example.com https://example.org -HttpStatusCode 200 }; Target = '200' }
        @{ Name = 'a scope that is none'; Call = { Add-HostUpRedirect example.com a.example.com https://example.org -Scope www }; Target = 'www' }
    ) {
        $sent = Get-RequestDuring $http { Assert-Failure $Call -Id InvalidArgument -Category InvalidArgument -Target $Target }
        $sent | Should -BeNullOrEmpty
    }

    It 'says with -WhatIf from where to where, and how' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Add-HostUpRedirect example.com a.example.com https://example.org -Scope exact -PreservePath 1 -WhatIf; "left: $(@(Get-HostUpRedirect example.com).Count)"'
        $text | Should -BeLike '*redirect a.example.com to https://example.org (scope=exact, preservePath=true)*example.com*left: 1*'
    }

    It 'is not sent again when it may have arrived, and says to look' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            $server.Drop()
            $run = Invoke-Captured { Add-HostUpRedirect dom_01hxa3b4c5d6e7f8g9h0j1k2m3 a.example.com https://example.org -Connection scripted }
            $run.Errors | Should -HaveCount 1
            $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-HostUpRedirect*'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            $server.Dispose()
        }
    }
}
