BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpDomainContact' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits a contact for each role' {
        $contacts = Get-HostUpDomainContact example.se
        $contacts.Role | Should -BeExactly 'registrant', 'admin', 'tech', 'billing'
        $contacts[0].Domain | Should -BeExactly 'example.se'
        $contacts[0].RegistrationIdentifier.Value | Should -BeExactly '556000-0000'
        $contacts[0].Actions.RequiresIdentityVerification.Allowed | Should -BeTrue
        $contacts[0].Draft | Should -BeFalse
        "$($contacts[0])" | Should -BeLike 'registrant: Anna Svensson, *'
        (Get-HostUpDomainContact example.se tech, REGISTRANT).Role | Should -BeExactly 'registrant', 'tech'
    }
}
