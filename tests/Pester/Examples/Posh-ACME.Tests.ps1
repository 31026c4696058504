# The plugin as Posh-ACME uses it: dot-sourced in a module, its functions called with the parameters of all plugins.
BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $body = {
        param($File)
        . $File
        Export-ModuleMember -Function Get-CurrentPluginType, Add-DnsTxt, Remove-DnsTxt, Save-DnsTxt
    }
    $plugin = New-Module PluginHost $body -ArgumentList (Resolve-Path $PSScriptRoot/../../../examples/Posh-ACME/HostUpV2.ps1).Path | Import-Module -PassThru
    $name = '_acme-challenge.example.com'
}

AfterAll {
    Remove-Module $plugin
}

Describe 'examples/Posh-ACME/HostUpV2.ps1' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'is the plugin that HostUp.ps1 is, which Posh-ACME has one of its own by the name of' {
        $module = New-Module { . $args[0] } -ArgumentList (Resolve-Path $PSScriptRoot/../../../examples/Posh-ACME/HostUp.ps1).Path
        foreach ($function in 'Get-CurrentPluginType', 'Add-DnsTxt', 'Remove-DnsTxt', 'Save-DnsTxt') {
            $module.ExportedFunctions[$function].Definition | Should -BeExactly $plugin.ExportedFunctions[$function].Definition
        }
    }

    It 'is a plugin of DNS' {
        Get-CurrentPluginType | Should -BeExactly 'dns-01'
        Save-DnsTxt -AnyParam 1 | Should -BeNullOrEmpty
    }

    It 'keeps several values on one name, and takes away the one that is meant' {
        Add-DnsTxt $name one -AnyParam 1
        Add-DnsTxt -RecordName $name -TxtValue two
        Add-DnsTxt $name two
        (Get-HostUpDnsRecord example.com _acme-challenge).Value | Sort-Object | Should -BeExactly 'one', 'two'
        Remove-DnsTxt $name one
        (Get-HostUpDnsRecord example.com _acme-challenge).Value | Should -BeExactly 'two'
        Remove-DnsTxt $name two -AnyParam 1
        Remove-DnsTxt $name two
        Get-HostUpDnsRecord example.com '_acme*' | Should -BeNullOrEmpty
    }

    It 'finds the zone of a deep and of an internationalised name' {
        Add-DnsTxt '_acme-challenge.a.b.example.org' deep
        (Get-HostUpDnsRecord example.org _acme-challenge.a.b).Value | Should -BeExactly 'deep'
        Add-DnsTxt '_acme-challenge.xn--rksmrgs-5wao1o.example' idn
        Add-DnsTxt '_acme-challenge.xn--rksmrgs-5wao1o.example' idn
        Remove-DnsTxt '_acme-challenge.xn--rksmrgs-5wao1o.example' idn
        Get-HostUpDnsRecord räksmörgås.example '_acme*' | Should -BeNullOrEmpty
    }

    It 'fails where no zone has the name, and where HostUp refuses' {
        { Add-DnsTxt '_acme-challenge.nosuch.com' x } | Should -Throw '*_acme-challenge.nosuch.com*'
        Disconnect-HostUp -All
        { Add-DnsTxt $name x } | Should -Throw '*no connection*'
    }

    It 'uses a key of its own, and leaves no connection behind' {
        Disconnect-HostUp -All
        $env:HOSTUP_API_BASE = $http.BaseUri
        try {
            Add-DnsTxt $name keyed -HostUpApiKey $SandboxKey
            Get-HostUpConnection | Should -BeNullOrEmpty
        }
        finally {
            $env:HOSTUP_API_BASE = $null
        }

        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        (Get-HostUpDnsRecord example.com _acme-challenge).Value | Should -BeExactly 'keyed'
    }
}
