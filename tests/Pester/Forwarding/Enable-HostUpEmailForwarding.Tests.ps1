BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Enable-HostUpEmailForwarding' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'names MX records that are in the way, and sends nothing' {
        $sent = Get-RequestDuring $http {
            Assert-Failure { Enable-HostUpEmailForwarding example.com -Confirm:$false } -Id MxRecordsInTheWay -Category ResourceExists -Target 'example.com' `
                -Says '10 mail.example.com, 20 mail2.example.com', 'Nothing was sent' -Next 'Enable-HostUpEmailForwarding example.com -Force'
        }
        @($sent).method | Should -Not -Contain 'PATCH'
    }

    It 'deletes them with -Force, and then HostUp keeps the root''s MX' {
        $state = Enable-HostUpEmailForwarding example.com -Force -Confirm:$false
        $state.IntegrationStatus | Should -BeExactly 'enabled'
        Get-HostUpDnsRecord example.com -Type MX | Should -BeNullOrEmpty
        $run = Invoke-Captured { Add-HostUpDnsRecord example.com '@' MX '10 mail.example.net' }
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'mx_record_blocked_email_forwarding,*'
    }

    It 'sends force for what the question named alone' {
        Remove-HostUpDnsRecord blogg.example '@' MX
        $sent = @(Get-RequestDuring $http { Enable-HostUpEmailForwarding blogg.example -Force -Confirm:$false })
        ($sent | Where-Object method -EQ PATCH).body | Should -BeExactly '{"enabled":true}'
        $sent = @(Get-RequestDuring $http { Enable-HostUpEmailForwarding example.org -Force -Confirm:$false })
        ($sent | Where-Object method -EQ PATCH).body | Should -BeExactly '{"enabled":true,"force":true}'
    }

    It 'sends nothing when it is so already, and emits it' {
        $sent = @(Get-RequestDuring $http { $script:state = Enable-HostUpEmailForwarding butik.example })
        $sent.method | Should -Not -Contain 'PATCH'
        $script:state.Enabled | Should -BeTrue
    }

    It 'says when a domain cannot have it' {
        Assert-Failure { Enable-HostUpEmailForwarding forening.example -Force -Confirm:$false } -Id domain_not_eligible -Category ResourceExists `
            -Target 'forening.example' -Says 'name servers' -Next 'hosting account'
    }

    It 'names each MX record in the question, and takes No' {
        $run = Invoke-WithAnswer -Answer 'No' -Script {
            Connect-HostUp -Sandbox -Name first
            Connect-HostUp -Sandbox -Name second
            Enable-HostUpEmailForwarding example.com -Force
            (Get-HostUpDnsRecord example.com -Type MX).Value
        }
        $run.Questions | Should -HaveCount 1
        $run.Questions[0] | Should -BeLike '*delete the MX records*10 mail.example.com, 20 mail2.example.com*example.com (second*'
        $run.Output | Should -BeExactly 'mail.example.com', 'mail2.example.com'
    }

    It 'asks for each of several' {
        $run = Invoke-WithAnswer -Answer 'Yes', 'No' -Script {
            Connect-HostUp -Sandbox
            'example.org', 'blogg.example' | Enable-HostUpEmailForwarding -Force
        }
        $run.Questions | Should -HaveCount 2
        $run.Questions[1] | Should -BeLike '*10 mail.blogg.example*'
        $run.Output.Domain | Should -BeExactly 'example.org'
    }

    It 'says with -WhatIf what it would delete' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Enable-HostUpEmailForwarding example.org -Force -WhatIf; "left: $(@(Get-HostUpDnsRecord example.org -Type MX).Count)"'
        $text | Should -BeLike '*What if:*10 mail.example.org*example.org*left: 1*'
    }
}

Describe 'Enable-HostUpEmailForwarding: other answers' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
        $domainId = 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3'
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'finds the MX records in the zone when the state has none' {
        $server.Answer(200, '{"enabled":false,"integrationStatus":"disabled"}')
        $server.Answer(200, '{"zone":{"id":"zone_1","name":"example.com"},"records":[{"id":"drr_1","type":"MX","name":"example.com","value":"mx.example.net","priority":5}],"nameservers":[]}')
        Assert-Failure { Enable-HostUpEmailForwarding $domainId -Confirm:$false } -Id MxRecordsInTheWay -Category ResourceExists -Target $domainId -Says '5 mx.example.net'
        $server.Requests | Should -HaveCount 2
    }

    It 'names the records that HostUp refuses for' {
        $server.Answer(200, '{"enabled":false,"integrationStatus":"disabled","existingMxRecords":[]}')
        $server.Answer(409, '{"status":409,"code":"mx_conflict","detail":"MX records exist.","extensions":{"existingMxRecords":["10 mx.example.net"]}}', 'application/problem+json')
        Assert-Failure { Enable-HostUpEmailForwarding $domainId -Confirm:$false } -Id mx_conflict -Category ResourceExists -Target $domainId -Next '10 mx.example.net'
    }

    It 'is an error when HostUp says yes and does not' {
        $server.Answer(200, '{"enabled":false,"integrationStatus":"disabled","existingMxRecords":[]}')
        $server.Answer(200, '{"enabled":false,"integrationStatus":"disabled","reason":"DNS is busy."}')
        Assert-Failure { Enable-HostUpEmailForwarding $domainId -Confirm:$false } -Id ForwardingNotSwitched -Category InvalidOperation -Target $domainId `
            -Says 'DNS is busy.' -Next 'Get-HostUpEmailForwarding'
    }

    It 'sends it once, and says to look, when no answer settles it' {
        $server.Answer(200, '{"enabled":false,"integrationStatus":"disabled","existingMxRecords":["10 mx.example.net"]}')
        $server.Answer(503, '{"status":503,"code":"service_unavailable","detail":"Broken."}', 'application/problem+json', 'Retry-After', '0')
        Assert-Failure { Enable-HostUpEmailForwarding $domainId -Force -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Target $domainId -Next 'Get-HostUpEmailForwarding'
        $server.Requests | Should -HaveCount 2
    }
}
