BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Disable-HostUpDynamicDns' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits the host name as it is afterwards, with its token as it was' {
        $before = [System.Net.NetworkCredential]::new('', (Get-HostUpDynamicDns example.com home).GetToken()).Password
        $changed = Disable-HostUpDynamicDns example.com home
        $changed.Enabled | Should -Be $false
        $changed.Domain | Should -BeExactly 'example.com'
        [System.Net.NetworkCredential]::new('', $changed.GetToken()).Password | Should -BeExactly $before
        (Get-HostUpDynamicDns example.com home).Enabled | Should -Be $false
    }

    It 'sends nothing when it is so already' {
        $null = Disable-HostUpDynamicDns example.com home
        $sent = Get-RequestDuring $http { Disable-HostUpDynamicDns example.com home -Verbose }
        $sent.method | Should -Not -Contain 'PATCH'
        (Disable-HostUpDynamicDns example.com home).Enabled | Should -Be $false
    }

    It 'looks nothing up of an object that is piped to it but the domain' {
        $one = Get-HostUpDynamicDns example.com
        (Get-RequestDuring $http { $one | Disable-HostUpDynamicDns }).method | Should -Be 'PATCH'
    }

    It 'names the host name in -WhatIf, of an id too' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; $null = Enable-HostUpDynamicDns example.com home; Disable-HostUpDynamicDns example.com home -WhatIf; Disable-HostUpDynamicDns example.com ddns_01hxa3b4c5d6e7f8g9h0j1k2m3 -WhatIf'
        ([regex]::Matches($text, 'home\.example\.com')).Count | Should -Be 2
        $text | Should -Match 'on -> off'
    }

    It 'has an error for one that is not there' {
        Assert-Failure { Disable-HostUpDynamicDns example.com none } -Id NameNotFound -Category ObjectNotFound -Target 'none' -Next 'Get-HostUpDynamicDns'
        Assert-Failure { Disable-HostUpDynamicDns example.com ddns_01hxa3b4c5d6e7f8g9h0j1k2m4 } -Id not_found -Category ObjectNotFound -Target 'ddns_01hxa3b4c5d6e7f8g9h0j1k2m4' -Next 'Get-HostUpDynamicDns'
    }

    It 'wants the type where a name has both' {
        $null = New-HostUpDynamicDns example.com home AAAA -Confirm:$false
        Assert-Failure { Disable-HostUpDynamicDns example.com home } -Id NameAmbiguous -Category InvalidArgument -Target 'home' -Says 'AAAA'
        (Disable-HostUpDynamicDns example.com home A).RecordType | Should -BeExactly 'A'
    }
}
