BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Remove-HostUpDatabaseUser' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'removes by name, id and object, and emits nothing' {
        Remove-HostUpDatabaseUser example.com dbu_01hxa3b4c5d6e7f8g9h0j1k2m3 -Confirm:$false | Should -BeNullOrEmpty
        $sent = @(Get-RequestDuring $http { Get-HostUpDatabaseUser example.com | Remove-HostUpDatabaseUser -Confirm:$false })
        "$($sent[-1].method) $($sent[-1].pathAndQuery)" | Should -BeLike "DELETE */$SampleAccountId/database-users/example_user"
        $sent[-1].body | Should -BeNullOrEmpty
        Get-HostUpDatabaseUser example.com | Should -BeNullOrEmpty
    }

    It 'has an error for one that is not there, and goes on' {
        $run = Invoke-Captured { Remove-HostUpDatabaseUser example.com 'no/body', appuser -Confirm:$false }
        $run.Errors.FullyQualifiedErrorId | Should -BeLike 'not_found,*'
        $run.Errors[0].TargetObject | Should -BeExactly 'no/body'
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-HostUpDatabaseUser lists*'
        @(Get-SandboxRequest $http).pathAndQuery | Where-Object { $_ -like '*no%2Fbody' } | Should -Not -BeNullOrEmpty
        (Get-HostUpDatabaseUser example.com).Username | Should -BeExactly 'example_user'
        Assert-Failure { Remove-HostUpDatabaseUser nosuch.example appuser -Confirm:$false } -Id NameNotFound -Category ObjectNotFound -Next 'Get-HostUpHostingAccount'
    }

    It 'asks, and says who is shut out' {
        $run = Invoke-WithAnswer -Answer 'N' -Script { Connect-HostUp -Sandbox; Remove-HostUpDatabaseUser example.com appuser; (Get-HostUpDatabaseUser example.com app*).Username }
        $run.Questions[0] | Should -BeLike '*remove the database user appuser*shuts out*example.com*'
        $run.Output | Should -BeExactly 'appuser'
    }
}
