BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Remove-HostUpRedirect' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'removes a piped one without reading anything, and emits nothing' {
        $redirect = Get-HostUpRedirect example.com
        $sent = @(Get-RequestDuring $http { $redirect | Remove-HostUpRedirect -Confirm:$false })
        $sent.method | Should -BeExactly 'DELETE'
        $sent[0].pathAndQuery | Should -BeLike "*/redirects/$($redirect.Id)"
        Get-HostUpRedirect example.com | Should -BeNullOrEmpty
        Assert-Failure { $redirect | Remove-HostUpRedirect } -Id not_found -Category ObjectNotFound -Target $redirect.Id -Next 'Get-HostUpRedirect'
    }

    It 'takes a row that does not say whether it is a leftover for one that is none' {
        $rows = 'Domain,Redirect,Orphaned', 'example.com,redir_01hxa3b4c5d6e7f8g9h0j1k2m3,' | ConvertFrom-Csv
        $sent = @(Get-RequestDuring $http { $rows | Remove-HostUpRedirect -Confirm:$false })
        $sent[-1].method | Should -BeExactly 'DELETE'
        $sent[-1].pathAndQuery | Should -BeLike '*/redirects/redir_01hxa3b4c5d6e7f8g9h0j1k2m3'
    }

    It 'removes by source, however it is written' {
        $null = Add-HostUpRedirect räksmörgås.example https://butik.räksmörgås.example/ärter https://example.org
        Remove-HostUpRedirect räksmörgås.example butik.xn--rksmrgs-5wao1o.example/ärter | Should -BeNullOrEmpty
        Get-HostUpRedirect räksmörgås.example | Should -BeNullOrEmpty
        Assert-Failure { Remove-HostUpRedirect räksmörgås.example butik.räksmörgås.example } -Id NameNotFound -Category ObjectNotFound -Next 'needs no removing'
    }

    It 'names both addresses with -WhatIf' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Remove-HostUpRedirect example.com redir_01hxa3b4c5d6e7f8g9h0j1k2m3 -WhatIf; "left: $(@(Get-HostUpRedirect example.com).Count)"'
        $text | Should -BeLike '*https://gamla.example.com -> https://example.com (301)*example.com*left: 1*'
    }
}
