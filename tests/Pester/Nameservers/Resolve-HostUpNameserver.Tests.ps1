BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Resolve-HostUpNameserver' {
    BeforeEach {
        $http = Start-SandboxHost
        $env:HOSTUP_API_BASE = $http.BaseUri
    }

    AfterEach {
        Disconnect-HostUp -All
        $env:HOSTUP_API_BASE = $null
        Stop-SandboxHost $http
    }

    It 'looks up domains of anyone without a key, in the order of the input' {
        $found = 'example.net', 'example.com' | Resolve-HostUpNameserver
        $found.Domain | Should -BeExactly 'example.net', 'example.com'
        $found[0].Nameservers.ToString() | Should -BeExactly 'a.iana-servers.net, b.iana-servers.net'
    }

    It 'takes internationalised names' {
        $sent = @(Get-RequestDuring $http { Resolve-HostUpNameserver Räksmörgås.example })
        $sent.body | Should -BeExactly '{"domain":"xn--rksmrgs-5wao1o.example"}'
        (Resolve-HostUpNameserver räksmörgås.example).Domain | Should -BeExactly 'räksmörgås.example'
    }

    It 'has an error for one that has none, and goes on' {
        $run = Invoke-Captured { Resolve-HostUpNameserver nosuch.se, example.com }
        $run.Output.Domain | Should -BeExactly 'example.com'
        $run.Errors.FullyQualifiedErrorId | Should -BeExactly 'not_found,HostUp.PowerShell.Nameservers.ResolveHostUpNameserverCommand'
        Assert-Failure { Resolve-HostUpNameserver nosuch.se } -Id not_found -Category ObjectNotFound -Target 'nosuch.se' -Next 'Check the name'
        Assert-Failure { Resolve-HostUpNameserver 'not a name' } -Id InvalidArgument -Category InvalidArgument -Target 'not a name'
    }
}
