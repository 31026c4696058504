BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpDynamicDnsLog' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'says what came, and for which host name' {
        $update = Get-HostUpDynamicDnsLog example.com home
        $update.Status | Should -BeExactly 'success'
        $update.NewIp | Should -BeExactly '203.0.113.45'
        $update.Hostname | Should -BeExactly 'home.example.com'
    }

    It 'takes what is piped, in its order, and asks no more than it must' {
        $null = New-HostUpDynamicDns example.com office
        $hosts = Get-HostUpDynamicDns example.com
        (Get-RequestDuring $http { $hosts | Get-HostUpDynamicDnsLog }).pathAndQuery | Should -Match '/logs$'
        ($hosts | Get-HostUpDynamicDnsLog).Hostname | Should -BeExactly 'home.example.com'
    }

    It 'has an error for one that is not there, and goes on' {
        $piped = [pscustomobject]@{ Domain = 'example.com'; Id = 'ddns_01hxa3b4c5d6e7f8g9h0j1k2m4' }, (Get-HostUpDynamicDns example.com)
        Assert-Failure { $piped | Get-HostUpDynamicDnsLog } -Id not_found -Category ObjectNotFound -Target 'ddns_01hxa3b4c5d6e7f8g9h0j1k2m4' -Next 'Get-HostUpDynamicDns'
        @($piped | Get-HostUpDynamicDnsLog -ErrorAction SilentlyContinue) | Should -HaveCount 1
    }
}
