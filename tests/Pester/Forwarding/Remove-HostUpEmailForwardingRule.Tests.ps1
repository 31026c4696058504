BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Remove-HostUpEmailForwardingRule' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'removes a piped rule without reading anything, and emits nothing' {
        $rule = (Get-HostUpEmailForwarding butik.example).Rules[0]
        $sent = @(Get-RequestDuring $http { $rule | Remove-HostUpEmailForwardingRule })
        $sent.method | Should -BeExactly 'DELETE'
        $sent[0].pathAndQuery | Should -BeLike "*/email-forwarding/$($rule.Id)"
        (Get-HostUpEmailForwarding butik.example).RuleCount | Should -Be 0
    }

    It 'removes the destinations that are named, and no others' {
        $null = Add-HostUpEmailForwardingRule butik.example info@butik.example a@example.net, b@example.net 3> $null
        Remove-HostUpEmailForwardingRule butik.example Info@butik.example A@example.net | Should -BeNullOrEmpty
        (Get-HostUpEmailForwarding butik.example).Rules.Destination | Should -BeExactly 'owner@example.net', 'b@example.net'
        Remove-HostUpEmailForwardingRule butik.example info@butik.example *
        (Get-HostUpEmailForwarding butik.example).RuleCount | Should -Be 0
        Remove-HostUpEmailForwardingRule butik.example info@butik.example *
    }

    It 'never takes no destinations for all of them: <name>' -ForEach @(
        @{ Name = 'an empty list'; Call = { Remove-HostUpEmailForwardingRule butik.example info@butik.example @() } }
        @{ Name = 'null'; Call = { Remove-HostUpEmailForwardingRule butik.example info@butik.example $null } }
        @{ Name = 'an empty text'; Call = { Remove-HostUpEmailForwardingRule butik.example info@butik.example '' } }
        @{ Name = 'none at all'; Call = { Remove-HostUpEmailForwardingRule butik.example info@butik.example } }
        @{ Name = 'no column'; Call = { 'Domain,Email', 'butik.example,info@butik.example' | ConvertFrom-Csv | Remove-HostUpEmailForwardingRule } }
        @{ Name = 'an empty cell'; Call = { 'Domain,Email,Destination', 'butik.example,info@butik.example,' | ConvertFrom-Csv | Remove-HostUpEmailForwardingRule } }
    ) {
        $sent = Get-RequestDuring $http { $script:run = Invoke-Captured $Call }
        $script:run.Errors | Should -HaveCount 1
        $sent | Should -BeNullOrEmpty
    }

    It 'takes a rule whose addresses are no text for an error, though its id would do' {
        foreach ($odd in @{ a = 1 }, [datetime]'2026-01-01') {
            $row = [pscustomobject]@{ Domain = 'butik.example'; Rule = 'ef_01hxa3b4c5d6e7f8g9h0j1k2m3'; Email = 'info@butik.example'; Destination = 'owner@example.net' }
            foreach ($name in 'Email', 'Destination') {
                $bad = $row.PSObject.Copy()
                $bad.$name = $odd
                $sent = Get-RequestDuring $http { $script:run = Invoke-Captured { $bad | Remove-HostUpEmailForwardingRule } }
                $script:run.Errors | Should -HaveCount 1
                $sent | Should -BeNullOrEmpty
            }
        }
    }

    It 'has an error for what is not there, with names that come near, and goes on' {
        $null = Add-HostUpEmailForwardingRule butik.example info@butik.example a@example.net 3> $null
        $run = Invoke-Captured { Remove-HostUpEmailForwardingRule butik.example info@butik.example ovner@example.net, a@example.net }
        $run.Errors | Should -HaveCount 1
        "$($run.Errors[0])" | Should -BeLike '*ovner@example.net*owner@example.net*'
        (Get-HostUpEmailForwarding butik.example).Rules.Destination | Should -BeExactly 'owner@example.net'
        Assert-Failure { Remove-HostUpEmailForwardingRule butik.example -Rule ef_gone } -Id not_found -Category ObjectNotFound -Target 'ef_gone' -Next 'Get-HostUpEmailForwarding'
        Assert-Failure { Remove-HostUpEmailForwardingRule butik.example -Rule nonsense } -Id InvalidArgument -Category InvalidArgument
    }

    It 'names both addresses with -WhatIf, of an id too' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Remove-HostUpEmailForwardingRule butik.example -Rule ef_01hxa3b4c5d6e7f8g9h0j1k2m3 -WhatIf; "left: $((Get-HostUpEmailForwarding butik.example).RuleCount)"'
        $text | Should -BeLike '*info@butik.example -> owner@example.net*butik.example*left: 1*'
    }

    It 'removes what a file names' {
        $null = Add-HostUpEmailForwardingRule butik.example info@butik.example a@example.net 3> $null
        (Get-HostUpEmailForwarding butik.example).Rules | Select-Object Domain, Email, Destination | ConvertTo-Csv | ConvertFrom-Csv | Remove-HostUpEmailForwardingRule
        (Get-HostUpEmailForwarding butik.example).RuleCount | Should -Be 0
    }
}
