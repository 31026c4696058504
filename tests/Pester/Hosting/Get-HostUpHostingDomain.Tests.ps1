BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpHostingDomain' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists domains as people write them, and what they are' {
        $domains = Get-HostUpHostingDomain smorgasbord.example
        $domains.Domain | Should -BeExactly 'smorgasbord.example', 'räksmörgås.example', 'butik.example', 'blogg.example'
        $domains.Kind | Should -BeExactly main, addon, addon, addon
        (Get-HostUpHostingDomain Kundportalen).Kind | Should -BeExactly main, sub
    }

    It 'warns of an account on the legacy panel, which has its main domain alone' {
        $run = Invoke-Captured { Get-HostUpHostingDomain forening.example }
        $run.Output.Domain | Should -Be forening.example
        $run.Warnings | Should -BeLike '*legacy panel*'
    }
}
