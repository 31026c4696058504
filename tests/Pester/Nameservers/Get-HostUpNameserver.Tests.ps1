BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpNameserver' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'reads the nameservers of each domain, in the order of the input' {
        $found = 'forening.example', 'Example.com' | Get-HostUpNameserver
        $found.Domain | Should -BeExactly 'forening.example', 'example.com'
        $found[0].Nameservers | Should -BeExactly 'ns1.forening.example', 'ns2.forening.example'
        $found[1].Nameservers.ToString() | Should -BeExactly 'primary.ns.hostup.se, secondary.ns.hostup.se'
        $found[1].Actions.CanChangeNameservers.Allowed | Should -BeTrue
    }

    It 'takes internationalised names, in any spelling' {
        $found = Get-HostUpNameserver räksmörgås.example, RÄKSMÖRGÅS.example., xn--rksmrgs-5wao1o.example
        $found.Domain | Select-Object -Unique | Should -BeExactly 'räksmörgås.example'
    }

    It 'takes an id, without looking it up, and then has the id for a name that nobody knows' {
        $sent = @(Get-RequestDuring $http { Get-HostUpNameserver dom_01hxa3b4c5d6e7f8g9h0j1k2m3 })
        $sent.pathAndQuery | Should -BeExactly '/api/v2/domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3/nameservers'
        (Get-HostUpNameserver dom_01hxa3b4c5d6e7f8g9h0j1k2m3).Domain | Should -BeExactly 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3'
    }

    It 'has an error for a domain that is not there, and goes on' {
        $run = Invoke-Captured { Get-HostUpNameserver nosuch.example, example.com }
        $run.Errors.FullyQualifiedErrorId | Should -BeLike 'NameNotFound,*'
        $run.Output.Domain | Should -BeExactly 'example.com'
    }
}
