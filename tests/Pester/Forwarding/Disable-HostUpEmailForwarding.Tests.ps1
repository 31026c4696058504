BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Disable-HostUpEmailForwarding' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'ends it, and lets the zone have MX records again' {
        $state = Disable-HostUpEmailForwarding butik.example -Confirm:$false
        $state.IntegrationStatus | Should -BeExactly 'disabled'
        (Add-HostUpDnsRecord butik.example '@' MX '10 mail.example.net').Value | Should -BeExactly 'mail.example.net'
    }

    It 'sends nothing when it is off already' {
        $sent = @(Get-RequestDuring $http { $script:state = Disable-HostUpEmailForwarding example.com })
        $sent.method | Should -Not -Contain 'PATCH'
        $script:state.Domain | Should -BeExactly 'example.com'
    }

    It 'names the addresses in the question' {
        $run = Invoke-WithAnswer -Answer 'No' -Script { Connect-HostUp -Sandbox; Disable-HostUpEmailForwarding butik.example; (Get-HostUpEmailForwarding butik.example).Enabled }
        $run.Questions[0] | Should -BeLike '*info@butik.example*arrives nowhere*butik.example*'
        $run.Output | Should -BeTrue
    }

    It 'names ten of them and says how many there are' {
        $null = 1..12 | ForEach-Object { Add-HostUpEmailForwardingRule butik.example "a$_@butik.example" owner@example.net -Confirm:$false 3> $null }
        $connection = Get-HostUpConnection
        $run = Invoke-WithAnswer -Answer 'No' -ArgumentList $connection -Script { param($c) Disable-HostUpEmailForwarding butik.example -Connection $c }
        $run.Questions[0] | Should -BeLike '*a9@butik.example*(13)*'
    }
}
