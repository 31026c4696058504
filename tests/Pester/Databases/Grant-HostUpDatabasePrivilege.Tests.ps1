BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Grant-HostUpDatabasePrivilege' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'sends privileges in upper case, from <Name>, and emits what was granted' -ForEach @(
        @{ Name = 'a list'; Command = { Grant-HostUpDatabasePrivilege example.com appuser abcde_wp_example select, 'lock tables' } }
        @{ Name = 'one text'; Command = { Grant-HostUpDatabasePrivilege example.com appuser abcde_wp_example 'SELECT, Lock Tables' } }
        @{ Name = 'a CSV row'; Command = { 'Account,DatabaseUser,Database,Privilege', 'example.com,appuser,abcde_wp_example,"select;LOCK TABLES"' | ConvertFrom-Csv | Grant-HostUpDatabasePrivilege } }
        @{ Name = 'a piped user'; Command = { Get-HostUpDatabaseUser example.com appuser | Grant-HostUpDatabasePrivilege -Database (Get-HostUpDatabase example.com) -Privilege SELECT, 'LOCK TABLES' } }
    ) {
        $grant = $Command
        $sent = @(Get-RequestDuring $http { $script:granted = & $grant })
        $sent[-1].body | Should -BeExactly '{"database":"abcde_wp_example","privileges":["SELECT","LOCK TABLES"]}'
        $sent[-1].pathAndQuery | Should -BeLike '*/database-users/appuser/privileges'
        "$script:granted" | Should -BeExactly 'appuser on abcde_wp_example: SELECT, LOCK TABLES'
        (Get-HostUpDatabase example.com).Users | Should -Contain 'appuser'
    }

    It 'has an error for <Name>' -ForEach @(
        @{ Name = 'a user who is not there'; Command = { Grant-HostUpDatabasePrivilege example.com nobody abcde_wp_example SELECT }; Id = 'not_found'; Next = 'Get-HostUpDatabaseUser lists' }
        @{ Name = 'a database that is not there'; Command = { Grant-HostUpDatabasePrivilege example.com appuser nosuch SELECT }; Id = 'invalid_request'; Next = 'Correct' }
        @{ Name = 'a privilege that is none'; Command = { Grant-HostUpDatabasePrivilege example.com appuser abcde_wp_example SELEKT }; Id = 'invalid_request'; Next = 'Correct' }
    ) {
        $run = Invoke-Captured $Command
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike "*$Next*"
    }

    It 'completes privileges, and says with -WhatIf what it would grant' {
        $line = 'Grant-HostUpDatabasePrivilege example.com appuser abcde_wp_example sel'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -BeExactly 'SELECT'
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Grant-HostUpDatabasePrivilege example.com appuser abcde_wp_example select -WhatIf'
        $text | Should -BeLike '*grant appuser SELECT on abcde_wp_example*example.com*'
    }
}
