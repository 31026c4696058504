BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Set-HostUpRedirect' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'sends what is given, by source, by id and piped' {
        $sent = @(Get-RequestDuring $http { Set-HostUpRedirect example.com GAMLA.example.com/ -TargetUrl https://example.com/arkiv }) | Where-Object method -EQ PATCH
        $sent.body | Should -BeExactly '{"targetUrl":"https://example.com/arkiv"}'
        $sent = @(Get-RequestDuring $http { Set-HostUpRedirect example.com redir_01hxa3b4c5d6e7f8g9h0j1k2m3 -Description 'På paus' -Enabled false }) | Where-Object method -EQ PATCH
        (ConvertFrom-Json $sent.body).description | Should -BeExactly 'På paus'
        $changed = Get-HostUpRedirect example.com | Set-HostUpRedirect -HttpStatusCode 302 -Scope EXACT -PreserveQuery $true -Description ''
        $changed.HttpStatusCode | Should -Be 302
        $changed.Enabled | Should -BeFalse
        $changed.Description | Should -BeNullOrEmpty
    }

    It 'sends nothing when it is so already, and emits it' {
        $sent = @(Get-RequestDuring $http { $script:same = Get-HostUpRedirect example.com | Set-HostUpRedirect -Enabled $true -TargetUrl https://EXAMPLE.com -HttpStatusCode 301 -Description $null })
        $sent.method | Should -Not -Contain 'PATCH'
        $script:same.Id | Should -BeExactly 'redir_01hxa3b4c5d6e7f8g9h0j1k2m3'
    }

    It 'says with -WhatIf what it was and what it would be' {
        $text = Invoke-Unattended 'Connect-HostUp -Sandbox; Set-HostUpRedirect example.com gamla.example.com -TargetUrl https://example.org -Enabled $false -Scope all -WhatIf'
        ($text -replace '\s+', ' ') | Should -BeLike '*targetUrl from https://example.com to https://example.org; scope from exact to all; enabled from true to false*example.com*'
    }

    It 'has an error for what is not there, and changes the others' {
        $run = Invoke-Captured { Set-HostUpRedirect example.com gamlaa.example.com, gamla.example.com, redir_gone -Enabled $false }
        $run.Output | Should -HaveCount 1
        $run.Errors | Should -HaveCount 2
        "$($run.Errors[0])" | Should -BeLike '*gamlaa.example.com*https://gamla.example.com*'
        Assert-Failure { Set-HostUpRedirect example.com redir_gone -Enabled $true } -Id NameNotFound -Category ObjectNotFound -Target 'redir_gone' -Next 'Get-HostUpRedirect'
    }

    It 'takes rows of CSV, whose empty cells are no value' {
        $sent = @(Get-RequestDuring $http { 'Domain,Redirect,TargetUrl,HttpStatusCode,Scope,Enabled', 'example.com,gamla.example.com,https://example.org,,,' | ConvertFrom-Csv | Set-HostUpRedirect }) | Where-Object method -EQ PATCH
        $sent.body | Should -BeExactly '{"targetUrl":"https://example.org"}'
    }

    It 'refuses to change nothing, and what cannot be, without a request' {
        $sent = Get-RequestDuring $http {
            Assert-Failure { Set-HostUpRedirect example.com gamla.example.com } -Id NothingToChange -Category InvalidArgument -Target 'gamla.example.com'
            Assert-Failure { Set-HostUpRedirect example.com gamla.example.com -Scope www } -Id InvalidArgument -Category InvalidArgument -Target 'www'
            Assert-Failure { Set-HostUpRedirect example.com gamla.example.com -TargetUrl /new } -Id InvalidArgument -Category InvalidArgument -Target '/new'
        }
        $sent | Should -BeNullOrEmpty
        Assert-Failure { Set-HostUpRedirect example.com gamla.example.com -Scope all } -Id dns_conflict -Category ResourceExists -Next 'Get-HostUpDnsRecord'
    }
}
