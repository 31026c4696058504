BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Add-HostUpEmailForwardingRule' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits a rule for each destination, and warns of those who have yet to agree' {
        $run = Invoke-Captured { Add-HostUpEmailForwardingRule butik.example order@butik.example owner@example.net, ny@example.net }
        $run.Output | ForEach-Object ToString | Should -BeExactly 'order@butik.example -> owner@example.net', 'order@butik.example -> ny@example.net'
        $run.Output[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Forwarding.EmailForwardingRule'
        $run.Warnings | Should -HaveCount 1
        $run.Warnings[0] | Should -BeLike '*to ny@example.net until*Get-HostUpEmailForwarding butik.example*'
    }

    It 'sends ten destinations a call' {
        $sent = @(Get-RequestDuring $http { Add-HostUpEmailForwardingRule butik.example alla@butik.example (1..23 | ForEach-Object { "p$_@example.net" }) }) | Where-Object method -EQ POST
        ($sent | ForEach-Object { (ConvertFrom-Json $_.body).destinations.Count }) | Should -Be 10, 10, 3
        @((Get-HostUpEmailForwarding butik.example).Rules | Where-Object Email -EQ alla@butik.example) | Should -HaveCount 23
    }

    It 'sends only what is missing, and nothing when nothing is' {
        $sent = @(Get-RequestDuring $http { Add-HostUpEmailForwardingRule butik.example INFO@butik.example OWNER@example.net, b@example.net, b@example.net })
        (ConvertFrom-Json ($sent | Where-Object method -EQ POST).body).destinations | Should -BeExactly 'b@example.net'
        $sent = @(Get-RequestDuring $http { $script:rules = Add-HostUpEmailForwardingRule butik.example info@butik.example owner@example.net, b@example.net })
        $sent.method | Should -Not -Contain 'POST'
        $script:rules | Should -HaveCount 2
    }

    It 'reads the state of a domain once for many rows, and takes rows of CSV' {
        $sent = @(Get-RequestDuring $http {
                'Domain,Email,Destination', 'butik.example,a@butik.example,x@example.net', 'butik.example,b@butik.example,x@example.net' | ConvertFrom-Csv | Add-HostUpEmailForwardingRule
            })
        @($sent | Where-Object { $_.method -eq 'GET' -and $_.pathAndQuery -like '*email-forwarding' }) | Should -HaveCount 1
        @($sent | Where-Object method -EQ POST) | Should -HaveCount 2
    }

    It 'is an error for a destination that HostUp makes no rule for, with the way on' {
        $run = Invoke-Captured { Add-HostUpEmailForwardingRule butik.example a@butik.example x@nowhere.invalid, b@example.net 3> $null }
        $run.Output.Destination | Should -BeExactly 'b@example.net'
        $run.Errors | Should -HaveCount 1
        Assert-Failure { Add-HostUpEmailForwardingRule butik.example a@butik.example x@nowhere.invalid } -Id DestinationNotVerified -Category InvalidOperation `
            -Target 'x@nowhere.invalid' -Says 'a@butik.example', 'yet to agree' -Next 'run the command again'
    }

    It 'does not take a domain''s mail away by switching forwarding on' {
        $sent = @(Get-RequestDuring $http {
                Assert-Failure { Add-HostUpEmailForwardingRule example.org a@example.org b@example.net } -Id MxRecordsInTheWay -Category ResourceExists -Target 'example.org' `
                    -Says '10 mail.example.org' -Next 'Enable-HostUpEmailForwarding example.org -Force'
            })
        $sent.method | Should -Not -Contain 'POST'
        Assert-Failure { Add-HostUpEmailForwardingRule forening.example a@forening.example b@example.net } -Id domain_not_eligible -Category ResourceExists
    }

    It 'switches it on where nothing is in the way, and says so before' {
        Remove-HostUpDnsRecord example.org '@' MX
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Remove-HostUpDnsRecord example.org "@" MX; Add-HostUpEmailForwardingRule example.org a@example.org b@example.net, c@example.net -WhatIf'
        $text | Should -BeLike '*switch e-mail forwarding on*a@example.org on to b@example.net, c@example.net*example.org*'
        $null = Add-HostUpEmailForwardingRule example.org a@example.org b@example.net 3> $null
        (Get-HostUpEmailForwarding example.org).Enabled | Should -BeTrue
    }

    It 'takes names and addresses as people write them' {
        $null = Enable-HostUpEmailForwarding räksmörgås.example -Force -Confirm:$false
        $sent = @(Get-RequestDuring $http { $script:rule = Add-HostUpEmailForwardingRule räksmörgås.example åsa+x@räksmörgås.example bo@räksmörgås.example 3> $null })
        $body = ConvertFrom-Json ($sent | Where-Object method -EQ POST).body
        $body.source | Should -BeExactly 'åsa+x@xn--rksmrgs-5wao1o.example'
        $body.destinations | Should -BeExactly 'bo@xn--rksmrgs-5wao1o.example'
        "$($script:rule)" | Should -BeExactly 'åsa+x@räksmörgås.example -> bo@räksmörgås.example'
        $script:rule | Remove-HostUpEmailForwardingRule
        (Get-HostUpEmailForwarding räksmörgås.example).RuleCount | Should -Be 0
    }

    It 'sends nothing for what is no address' {
        $sent = Get-RequestDuring $http {
            Assert-Failure { Add-HostUpEmailForwardingRule butik.example info b@example.net } -Id InvalidArgument -Category InvalidArgument -Target 'info'
            Assert-Failure { Add-HostUpEmailForwardingRule butik.example a@butik.example b@example.net, nonsense } -Id InvalidArgument -Category InvalidArgument -Target 'nonsense'
        }
        $sent | Should -BeNullOrEmpty
        Assert-Failure { Add-HostUpEmailForwardingRule butik.example a@example.org b@example.net } -Id invalid_request -Category InvalidArgument -Says '/source'
    }
}

Describe 'Add-HostUpEmailForwardingRule that breaks off' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
        $domainId = 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3'
        $rules = { param($count) '{"enabled":true,"integrationStatus":"enabled","ruleCount":' + $count + ',"maxRules":200,"rules":[' + ((1..$count | ForEach-Object { '{"id":"ef_' + $_ + '","email":"a@example.com","destination":"p' + $_ + '@example.net"}' }) -join ',') + ']}' }
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'says what was made and what is left, emits what was made, and does the rest when it is run again' {
        $server.Answer(200, '{"enabled":true,"integrationStatus":"enabled","ruleCount":0,"rules":[]}')
        $server.Answer(201, (& $rules 10))
        $server.Answer(500, '{"status":500,"code":"internal_error","detail":"Broken."}', 'application/problem+json')
        $run = Invoke-Captured { Add-HostUpEmailForwardingRule $domainId a@example.com (1..12 | ForEach-Object { "p$_@example.net" }) }
        $run.Output | Should -HaveCount 10
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Made before: p1@example.net*p10@example.net. Left: p11@example.net, p12@example.net. Run*'

        $server.Answer(200, (& $rules 10))
        $server.Answer(201, (& $rules 12))
        $again = Add-HostUpEmailForwardingRule $domainId a@example.com (1..12 | ForEach-Object { "p$_@example.net" })
        $again | Should -HaveCount 12
        $server.Requests | Should -HaveCount 5
    }

    It 'is an error when HostUp says yes and makes no rule' {
        $server.Answer(200, '{"enabled":true,"rules":[]}')
        $server.Answer(201, '{"enabled":true,"rules":[],"createOutcome":{"createdRules":[]}}')
        Assert-Failure { Add-HostUpEmailForwardingRule $domainId a@example.com p1@example.net } -Id RuleNotMade -Category InvalidOperation -Target 'p1@example.net' -Next 'run the command again'
    }

    It 'reads the state when the answer has no rules' {
        $server.Answer(200, '{"enabled":true,"rules":[]}')
        $server.Answer(201, '{"createOutcome":{"createdRules":[{"id":"ef_1"}]}}')
        $server.Answer(200, (& $rules 1))
        (Add-HostUpEmailForwardingRule $domainId a@example.com p1@example.net).Id | Should -BeExactly 'ef_1'
    }

    It 'sends nothing when the domain would have too many rules' {
        $server.Answer(200, '{"enabled":true,"integrationStatus":"enabled","ruleCount":199,"maxRules":200,"rules":[]}')
        Assert-Failure { Add-HostUpEmailForwardingRule $domainId a@example.com p1@example.net, p2@example.net } -Id TooManyRules -Category LimitsExceeded -Says '201', '200' -Next 'Set-HostUpEmailCatchAll'
        $server.Requests | Should -HaveCount 1
    }
}
