BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $secret = [System.Net.NetworkCredential]::new('', 'Hav7-Bergen-Tak').SecurePassword
}

Describe 'New-HostUpDatabaseUser' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'makes a user with a password that comes as <Name>' -ForEach @(
        @{ Name = 'a SecureString'; Command = { New-HostUpDatabaseUser example.com report -Credential $secret } }
        @{ Name = 'a credential'; Command = { New-HostUpDatabaseUser example.com -Credential ([pscredential]::new('report', $secret)) } }
        @{ Name = 'a piped credential'; Command = { [pscredential]::new('report', $secret) | New-HostUpDatabaseUser -Account example.com } }
        @{ Name = 'a property of a row'; Command = { 'Account,DatabaseUser', 'example.com,report' | ConvertFrom-Csv | Select-Object *, @{ n = 'Credential'; e = { $secret } } | New-HostUpDatabaseUser } }
    ) {
        $make = $Command
        $sent = @(Get-RequestDuring $http { $script:made = & $make })
        $script:made.Username | Should -BeExactly 'report'
        $sent[-1].body | Should -BeExactly '{"username":"report","password":"Hav7-Bergen-Tak"}'
    }

    It 'emits a password that it makes up once, with the name that HostUp keeps' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            $server.Answer(201, '{"id":"dbu_1","username":"abcde_report","host":null}', 'application/json')
            $credential = New-HostUpDatabaseUser acct_1 report -Generate -Connection scripted
            $credential.UserName | Should -BeExactly 'abcde_report'
            $credential.GetNetworkCredential().Password.Length | Should -Be 24
            $server.Requests[0].Body | Should -BeLike "*$($credential.GetNetworkCredential().Password)*"
        }
        finally {
            $server.Dispose()
        }
    }

    It 'makes one on each account, each with a password of its own' {
        $made = New-HostUpDatabaseUser example.com, Kundportalen report -Generate
        $made | Should -HaveCount 2
        ($made | ForEach-Object { $_.GetNetworkCredential().Password } | Sort-Object -Unique) | Should -HaveCount 2
    }

    It 'has an error for <Name>' -ForEach @(
        @{ Name = 'a name that cannot be'; Command = { New-HostUpDatabaseUser example.com 'a-b' -Generate }; Id = 'InvalidUsername'; Next = 'Nothing was sent' }
        @{ Name = 'no name'; Command = { New-HostUpDatabaseUser example.com -Credential $secret }; Id = 'InvalidUsername'; Next = 'Nothing was sent' }
        @{ Name = 'one that is there'; Command = { New-HostUpDatabaseUser example.com appuser -Generate }; Id = 'conflict'; Next = 'Get-HostUpDatabaseUser' }
        @{ Name = 'a password that is too weak'; Command = { New-HostUpDatabaseUser example.com report -Credential ([System.Net.NetworkCredential]::new('', 'Report-12345').SecurePassword) }; Id = 'password_too_weak'; Next = '-Generate' }
    ) {
        $run = Invoke-Captured $Command
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike "*$Next*"
    }

    It 'sends it once, and says what to do when no answer came' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 2 -Name scripted
            $server.Drop()
            $run = Invoke-Captured { New-HostUpDatabaseUser acct_1 report -Generate -Connection scripted }
            $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-HostUpDatabaseUser*'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            $server.Dispose()
        }
    }

    It 'names the account and the user with -WhatIf' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; New-HostUpDatabaseUser acct_01hxa3b4c5d6e7f8g9h0j1k2m3 report -Generate -WhatIf'
        $text | Should -BeLike '*make the database user report*example.com (acct_01hxa3b4c5d6e7f8g9h0j1k2m3)*'
    }
}
