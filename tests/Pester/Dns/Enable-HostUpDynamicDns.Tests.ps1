BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Enable-HostUpDynamicDns' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        $null = Disable-HostUpDynamicDns example.com home -Confirm:$false
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits the host name as it is afterwards, with its token as it was' {
        $before = [System.Net.NetworkCredential]::new('', (Get-HostUpDynamicDns example.com home).GetToken()).Password
        $changed = Enable-HostUpDynamicDns example.com home
        $changed.Enabled | Should -Be $true
        $changed.Domain | Should -BeExactly 'example.com'
        [System.Net.NetworkCredential]::new('', $changed.GetToken()).Password | Should -BeExactly $before
        (Get-HostUpDynamicDns example.com home).Enabled | Should -Be $true
    }

    It 'sends nothing when it is so already' {
        $null = Enable-HostUpDynamicDns example.com home
        $sent = Get-RequestDuring $http { Enable-HostUpDynamicDns example.com home -Verbose }
        $sent.method | Should -Not -Contain 'PATCH'
        (Enable-HostUpDynamicDns example.com home).Enabled | Should -Be $true
    }

    It 'looks nothing up of an object that is piped to it but the domain' {
        $one = Get-HostUpDynamicDns example.com
        (Get-RequestDuring $http { $one | Enable-HostUpDynamicDns }).method | Should -Be 'PATCH'
    }

    It 'names the host name in -WhatIf, of an id too' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; $null = Disable-HostUpDynamicDns example.com home; Enable-HostUpDynamicDns example.com home -WhatIf; Enable-HostUpDynamicDns example.com ddns_01hxa3b4c5d6e7f8g9h0j1k2m3 -WhatIf'
        ([regex]::Matches($text, 'home\.example\.com')).Count | Should -Be 2
        $text | Should -Match 'off -> on'
    }

    It 'has an error for one that is not there' {
        Assert-Failure { Enable-HostUpDynamicDns example.com none } -Id NameNotFound -Category ObjectNotFound -Target 'none' -Next 'Get-HostUpDynamicDns'
        Assert-Failure { Enable-HostUpDynamicDns example.com ddns_01hxa3b4c5d6e7f8g9h0j1k2m4 } -Id not_found -Category ObjectNotFound -Target 'ddns_01hxa3b4c5d6e7f8g9h0j1k2m4' -Next 'Get-HostUpDynamicDns'
    }

    It 'wants the type where a name has both' {
        $null = New-HostUpDynamicDns example.com home AAAA -Confirm:$false
        Assert-Failure { Enable-HostUpDynamicDns example.com home } -Id NameAmbiguous -Category InvalidArgument -Target 'home' -Says 'AAAA'
        (Enable-HostUpDynamicDns example.com home A).RecordType | Should -BeExactly 'A'
    }
}
