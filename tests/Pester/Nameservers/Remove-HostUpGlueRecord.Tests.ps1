BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Remove-HostUpGlueRecord' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        $ConfirmPreference = 'None'
        $null = Add-HostUpGlueRecord räksmörgås.example ns1.räksmörgås.example 203.0.113.1
        $null = Add-HostUpGlueRecord räksmörgås.example ns2.räksmörgås.example 203.0.113.2
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'removes those that are named, in Punycode, and emits nothing' {
        $sent = @(Get-RequestDuring $http { Remove-HostUpGlueRecord räksmörgås.example NS1.räksmörgås.example., ns2.räksmörgås.example })
        $sent.method | Select-Object -Unique | Should -BeExactly 'DELETE'
        $sent[0].pathAndQuery | Should -BeLike '*/glue-records/ns1.xn--rksmrgs-5wao1o.example'
        Get-HostUpGlueRecord räksmörgås.example | Should -BeNullOrEmpty
    }

    It 'removes those that are piped' {
        Get-HostUpGlueRecord räksmörgås.example | Remove-HostUpGlueRecord | Should -BeNullOrEmpty
        Get-HostUpGlueRecord räksmörgås.example | Should -BeNullOrEmpty
    }

    It 'has an error for one that is not there, that is in use, or elsewhere, and goes on' {
        Assert-Failure { Remove-HostUpGlueRecord räksmörgås.example ns9.räksmörgås.example, ns1.räksmörgås.example } -Id not_found -Category ObjectNotFound -Target 'ns9.räksmörgås.example' -Next 'Get-HostUpGlueRecord'
        (Get-HostUpGlueRecord räksmörgås.example).Hostname | Should -BeExactly 'ns2.räksmörgås.example'
        Assert-Failure { Remove-HostUpGlueRecord forening.example ns1.forening.example } -Id conflict -Category ResourceExists -Target 'ns1.forening.example' -Next 'Set-HostUpNameserver'
        Assert-Failure { Remove-HostUpGlueRecord forening.example ns1.example.net } -Id InvalidArgument -Category InvalidArgument -Target 'ns1.example.net' -Says 'not below forening.example'
        @(Get-RequestDuring $http { Remove-HostUpGlueRecord forening.example '..', '../../x.forening.example' }) | Should -BeNullOrEmpty
    }

    It 'names the nameserver and the domain with -WhatIf' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Get-HostUpGlueRecord forening.example | Remove-HostUpGlueRecord -WhatIf; "left: $(@(Get-HostUpGlueRecord forening.example).Count)"'
        $text | Should -BeLike '*forget the nameserver ns1.forening.example*forening.example*left: 2'
    }
}
