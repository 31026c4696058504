BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpDomainVerification' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'says whether the owner is to be identified' {
        $verification = Get-HostUpDomainVerification example.se, example.com
        $verification.RequiresBankId | Should -Be $true, $false
        $verification[0].Verified | Should -BeFalse
        $verification[0].Reason | Should -BeLike 'BankID*'
        "$($verification[0])" | Should -BeExactly 'example.se: BankID required'
        $verification.Domain | Should -BeExactly 'example.se', 'example.com'
    }
}
