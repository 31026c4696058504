BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Set-HostUpEmailCatchAll' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'sends <sent> and shows <shown>' -ForEach @(
        @{ Call = { Set-HostUpEmailCatchAll butik.example forward owner@example.net }; Sent = '{"action":"forward","forwardTo":"owner@example.net"}'; Shown = 'forward owner@example.net' }
        @{ Call = { Set-HostUpEmailCatchAll butik.example Drop }; Sent = '{"action":"drop"}'; Shown = 'drop' }
        @{ Call = { Set-HostUpEmailCatchAll butik.example fail }; Sent = '{"action":"fail"}'; Shown = 'disabled' }
        @{ Call = { Set-HostUpEmailCatchAll butik.example disabled '' }; Sent = '{"action":"fail"}'; Shown = 'disabled' }
    ) {
        $puts = @(Get-RequestDuring $http { $script:saved = & $Call }) | Where-Object method -EQ PUT
        $puts.body | Should -BeExactly $Sent
        "$($script:saved)" | Should -BeExactly $Shown
        $script:saved.Domain | Should -BeExactly 'butik.example'
    }

    It 'sends nothing for <name>' -ForEach @(
        @{ Name = 'forward to nobody'; Call = { Set-HostUpEmailCatchAll butik.example forward } }
        @{ Name = 'a destination of what is thrown away'; Call = { Set-HostUpEmailCatchAll butik.example drop owner@example.net } }
        @{ Name = 'what is no address'; Call = { Set-HostUpEmailCatchAll butik.example forward owner } }
        @{ Name = 'what is no action'; Call = { Set-HostUpEmailCatchAll butik.example bounce } }
        @{ Name = '-WhatIf'; Call = { Set-HostUpEmailCatchAll butik.example drop -WhatIf } }
    ) {
        $sent = @(Get-RequestDuring $http { $script:run = Invoke-Captured $Call })
        @($script:run.Errors).Count | Should -Be ([int]($Name -ne '-WhatIf'))
        $sent.method | Should -Not -Contain 'PUT'
    }

    It 'says to switch forwarding on' {
        Assert-Failure { Set-HostUpEmailCatchAll example.com drop } -Id conflict -Category ResourceExists -Target 'example.com' -Next 'Enable-HostUpEmailForwarding'
        Assert-Failure { Set-HostUpEmailCatchAll forening.example drop } -Id domain_not_eligible -Category ResourceExists -Target 'forening.example' -Next 'nameservers'
    }

    It 'takes many, in order, and goes on after one that cannot' {
        $null = Enable-HostUpEmailForwarding räksmörgås.example -Force -Confirm:$false
        $run = Invoke-Captured { 'räksmörgås.example', 'example.com', 'butik.example' | Set-HostUpEmailCatchAll -Action forward -Destination åsa+x@räksmörgås.example }
        $run.Output.Domain | Should -BeExactly 'räksmörgås.example', 'butik.example'
        $run.Output.Destination | Should -BeExactly 'åsa+x@räksmörgås.example', 'åsa+x@räksmörgås.example'
        $run.Errors | Should -HaveCount 1
        (ConvertFrom-Json (@(Get-SandboxRequest $http) | Where-Object method -EQ PUT)[0].body).forwardTo | Should -BeExactly 'åsa+x@xn--rksmrgs-5wao1o.example'
    }

    It 'copies it from one domain to another' {
        $null = Enable-HostUpEmailForwarding example.org -Force -Confirm:$false
        $copied = Set-HostUpEmailCatchAll butik.example forward owner@example.net | Select-Object Action, Destination | Set-HostUpEmailCatchAll -Domain example.org
        "$copied" | Should -BeExactly 'forward owner@example.net'
        $copied.Domain | Should -BeExactly 'example.org'
    }

    It 'says with -WhatIf what would become of mail' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Set-HostUpEmailCatchAll butik.example drop -WhatIf'
        $text | Should -BeLike '*throw away mail*without telling anyone*butik.example*'
    }
}
