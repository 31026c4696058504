BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpRedirect' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'lists the redirects of each domain, in order' {
        $null = Add-HostUpRedirect räksmörgås.example https://butik.räksmörgås.example https://example.org
        $run = Invoke-Captured { 'räksmörgås.example', 'nosuch.example', 'example.com' | Get-HostUpRedirect }
        $run.Output.SourceUrl | Should -BeExactly 'https://butik.räksmörgås.example', 'https://gamla.example.com'
        $run.Output.Domain | Should -BeExactly 'räksmörgås.example', 'example.com'
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'NameNotFound,*'
    }

    It 'lists leftovers when it is asked for them, and they can be removed' {
        $orphan = Get-HostUpRedirect example.com -Orphaned
        $orphan | Should -HaveCount 1
        $orphan.IsOrphan | Should -BeTrue
        $sent = @(Get-RequestDuring $http { $orphan | Remove-HostUpRedirect -Confirm:$false })
        $sent[0].pathAndQuery | Should -BeLike '*type=orphan'
        Get-HostUpRedirect example.com -Orphaned | Should -BeNullOrEmpty
        Get-HostUpRedirect example.com | Should -HaveCount 1
    }

    It 'is completed by what was shown' {
        $null = Get-HostUpRedirect example.com
        (TabExpansion2 'Set-HostUpRedirect example.com gam').CompletionMatches.CompletionText | Should -Contain "'https://gamla.example.com'"
        (TabExpansion2 'Add-HostUpRedirect -Scope ro').CompletionMatches.CompletionText | Should -BeExactly 'root_www'
    }
}
