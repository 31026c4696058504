BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpHostingSshKey' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists keys with their fingerprints' {
        $key = Get-HostUpHostingSshKey example.com
        $key.Name | Should -Be old-laptop
        $key.Type | Should -Be ssh-ed25519
        $key.Fingerprint | Should -BeLike 'SHA256:*'
        $key.PublicKey | Should -BeLike 'ssh-ed25519 AAAA* anna@old-laptop'
        "$key" | Should -Be "old-laptop ($($key.Fingerprint))"
    }

    It 'reports an account on the legacy panel in words' {
        Assert-Failure { Get-HostUpHostingSshKey forening.example } -Id account_not_eligible_cpanel -Category ResourceExists -Target forening.example -Next 'legacy panel'
    }
}
