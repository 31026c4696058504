# Who may reach what.
BeforeDiscovery {
    $Disguises = @(
        'https://evil.example/'
        'HTTPS://evil.example/x'
        'http:evil.example'
        'https:\\evil.example'
        '//evil.example/x'
        '///evil.example/x'
        '/\evil.example'
        '\\evil.example\x'
        '\evil.example'
        'file:///etc/passwd'
        'ftp://evil.example'
        'javascript:alert(1)'
        'user:pass@evil.example/x'
        '/user:pass@evil.example/x'
        'evil.example:443/x'
        'https%3A%2F%2Fevil.example'
        'https%253A%252F%252Fevil.example'
        '%2F%2Fevil.example'
        '%2f%2fevil.example/x'
        '%5C%5Cevil.example'
        '%5cevil.example'
        '..'
        '../me'
        '../../admin'
        'me/../../../admin'
        'me/..'
        './me'
        'me/./x'
        '%2e%2e/admin'
        '%2E%2E/admin'
        '.%2e/admin'
        '%252e%252e/admin'
        '%25252e%25252e/admin'
        '..%2fadmin'
        '..%5cadmin'
        '..%252fadmin'
        '..;/admin'
        '.. /admin'
        '..%20/admin'
        '..%09/admin'
        'me//x'
        '/'
        '?a=b'
        '#x'
        'me#x'
        'me%23x'
        'me%3Fx'
        "me`r`nHost: evil.example"
        "me%0d%0aHost:%20evil.example"
        "me%250d%250aHost:evil"
        "me`tx"
        "me`0x"
        'me%00x'
        "me$([char]0x85)x"
        "me?x=1`r`nX-Evil: 1"
    )
    $Bases = @(
        'http://cloud.hostup.se'
        'http://cloud.hostup.se/api/v2'
        'http://127.0.0.1.evil.example'
        'http://localhost.evil.example'
        'http://evil.example/127.0.0.1'
        'http://127.0.0.1@evil.example'
        'http://localhost@evil.example/'
        'http://0.0.0.0'
        'http://192.168.1.1'
        'http://[::]'
        'http://[2001:db8::1]'
        'http://169.254.169.254'
        'ftp://cloud.hostup.se'
        'file:///etc'
        'https://user:s-e-c-r-e-t@cloud.hostup.se'
        'https://cloud.hostup.se/api/v2?x=1'
        'https://cloud.hostup.se/api/v2#x'
        'https://cloud.hostup.se/other'
        'https://'
        'http:///'
        "https://cloud.hostup.se`r`nX: y"
    )
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/TestServer.ps1
    $server = [HostUp.Trust.TestServer]::Http()
    $server.Default = New-Answer -Json '{"ok":true}'
    $key = ConvertTo-SecureString 'reach-key-0123456789' -AsPlainText -Force
}

AfterAll {
    Disconnect-HostUp -All
    $server.Dispose()
}

Describe 'A path that leads elsewhere' {
    BeforeAll {
        Connect-HostUp $key -BaseUri $server.BaseUri -SkipCheck
    }

    BeforeEach {
        $server.Forget()
    }

    It 'is refused before anything is sent: <_>' -ForEach $Disguises {
        $accepted = $server.Accepted
        $path = $_
        Invoke-HostUpApi $path -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed[0].FullyQualifiedErrorId | Should -Be 'InvalidArgument,HostUp.PowerShell.Api.InvokeHostUpApiCommand'
        Invoke-HostUpApi $path -All -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed[0].FullyQualifiedErrorId | Should -Be 'InvalidArgument,HostUp.PowerShell.Api.InvokeHostUpApiCommand'
        Invoke-HostUpApi $path -Method POST -Body @{ a = 1 } -Confirm:$false -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $server.Accepted | Should -Be $accepted
        $server.Requests | Should -BeNullOrEmpty
    }

    It 'that is a good one goes below the base: <Path>' -ForEach @(
        @{ Path = 'domains'; Wire = 'GET /api/v2/domains HTTP/1.1' }
        @{ Path = '/domains'; Wire = 'GET /api/v2/domains HTTP/1.1' }
        @{ Path = '/api/v2/domains'; Wire = 'GET /api/v2/domains HTTP/1.1' }
        @{ Path = 'domains/exam ple'; Wire = 'GET /api/v2/domains/exam%20ple HTTP/1.1' }
        @{ Path = 'domains/a@b.example'; Wire = 'GET /api/v2/domains/a%40b.example HTTP/1.1' }
        @{ Path = 'dns/åäö'; Wire = 'GET /api/v2/dns/%C3%A5%C3%A4%C3%B6 HTTP/1.1' }
        @{ Path = 'domains?a=b'; Wire = 'GET /api/v2/domains?a=b HTTP/1.1' }
    ) {
        $null = Invoke-HostUpApi $Path
        ($server.Requests[0] -split "`r`n")[0] | Should -Be $Wire
        $server.Requests[0] | Should -Match "Host: 127.0.0.1:$($server.Port)"
    }

    It 'cannot be made of a query: <Name>' -ForEach @(
        @{ Name = 'line ends in a value'; Query = @{ a = "b`r`nX-Evil: 1" }; Wire = 'a=b%0D%0AX-Evil%3A%201' }
        @{ Name = 'line ends in a name'; Query = @{ "a`r`nX-Evil" = '1' }; Wire = 'a%0D%0AX-Evil=1' }
        @{ Name = 'a second parameter'; Query = @{ a = '1&admin=true' }; Wire = 'a=1%26admin%3Dtrue' }
        @{ Name = 'a fragment'; Query = @{ a = '#x' }; Wire = 'a=%23x' }
        @{ Name = 'a space and HTTP'; Query = @{ a = ' HTTP/1.1' }; Wire = 'a=%20HTTP%2F1.1' }
    ) {
        $null = Invoke-HostUpApi domains -Query $Query
        ($server.Requests[0] -split "`r`n")[0] | Should -Be "GET /api/v2/domains?$Wire HTTP/1.1"
        $server.Requests[0] | Should -Not -Match '(?m)^X-Evil'
    }

    It 'cannot be made of an id or a slug: <Command>' -ForEach @(
        @{ Command = 'Get-HostUpHostingAccount "../me"' }
        @{ Command = 'Get-HostUpHostingAccount "acct_01hxa3b4c5d6e7f8g9h0j1k2m3/../../me"' }
        @{ Command = 'Get-HostUpHostingAccount "acct_x`r`nHost: evil"' }
        @{ Command = 'Get-HostUpPlanOption "acct_01hxa3b4c5d6e7f8g9h0j1k2m3?x"' }
        @{ Command = 'Get-HostUpPlanOption "//evil.example"' }
        @{ Command = 'Invoke-HostUpPlanUpgrade "../x" webbhotell-business -Confirm:$false' }
        @{ Command = 'Invoke-HostUpPlanUpgrade acct_01hxa3b4c5d6e7f8g9h0j1k2m3 "a`r`nb" -Confirm:$false' }
    ) {
        . ([scriptblock]::Create("$Command -ErrorAction SilentlyContinue -ErrorVariable failed"))
        $failed | Should -Not -BeNullOrEmpty

        # What is no id may be a name, which is looked up among the accounts here: it goes into no address.
        foreach ($request in $server.Requests) { ($request -split "`r`n")[0] | Should -Be 'GET /api/v2/shared-hosting?limit=100&include=domains HTTP/1.1' }
        "$($server.Requests)" | Should -Not -Match 'evil|\.\./'
    }
}

Describe 'A key that would break out of its header' {
    It 'is refused before anything is sent: <Name>' -ForEach @(
        @{ Name = 'a line end'; Text = "key`r`nX-Evil: 1" }
        @{ Name = 'a line feed'; Text = "key`nX-Evil: 1" }
        @{ Name = 'a NUL'; Text = "key`0x" }
        @{ Name = 'a space'; Text = 'two words' }
        @{ Name = 'a letter outside ASCII'; Text = 'nyckelå' }
        @{ Name = 'nothing but blanks'; Text = '   ' }
    ) {
        $server.Forget()
        $bad = ConvertTo-SecureString $Text -AsPlainText -Force
        { Connect-HostUp $bad -BaseUri $server.BaseUri } | Should -Throw -ErrorId 'BadConfiguration,*'
        $Error[0].Exception.ToString() | Should -Not -Match 'X-Evil|nyckel|two words'
        $server.Requests | Should -BeNullOrEmpty
    }
}

Describe 'An address that the key may not go to' {
    BeforeEach {
        Disconnect-HostUp -All
    }

    It 'is refused: <_>' -ForEach $Bases {
        $address = $_
        { Connect-HostUp $key -BaseUri $address -SkipCheck } | Should -Throw -ErrorId 'BadConfiguration,*'
        $Error[0].Exception.ToString() | Should -Not -Match 's-e-c-r-e-t'
        Get-HostUpConnection | Should -BeNullOrEmpty
    }

    It 'is refused from the environment too: <_>' -ForEach 'http://cloud.hostup.se', 'https://user:s-e-c-r-e-t@cloud.hostup.se' {
        $env:HOSTUP_API_KEY = 'reach-key-0123456789'
        $env:HOSTUP_API_BASE = $_
        try {
            { Get-HostUpPreference } | Should -Throw -ErrorId 'BadConfiguration,*'
            { Connect-HostUp -SkipCheck } | Should -Throw -ErrorId 'BadConfiguration,*'
            { Connect-HostUp $key -SkipCheck } | Should -Throw -ErrorId 'BadConfiguration,*'
        }
        finally {
            $env:HOSTUP_API_KEY = $env:HOSTUP_API_BASE = $null
        }
    }

    It 'is refused when it is http and its proxy is another machine' {
        { Connect-HostUp $key -BaseUri $server.BaseUri -Proxy http://proxy.example:8080 -SkipCheck } | Should -Throw -ErrorId 'BadConfiguration,*'
        Get-HostUpConnection | Should -BeNullOrEmpty
    }

    It 'that is this machine is taken over http: <_>' -ForEach 'http://127.0.0.1:1', 'http://127.8.9.10', 'http://localhost:1', 'http://[::1]:1' {
        Connect-HostUp $key -BaseUri $_ -SkipCheck
        (Get-HostUpConnection).BaseUri.AbsolutePath | Should -Be '/api/v2'
    }

    It 'does not go through the system''s proxy over http' {
        $proxy = [HostUp.Trust.TestServer]::Http()
        $env:http_proxy = $proxy.BaseUri
        try {
            $server.Forget()
            $run = & ([System.Environment]::ProcessPath) -NoProfile -NonInteractive -Command "Import-Module '$ModuleFolder'; Connect-HostUp (ConvertTo-SecureString reach-key -AsPlainText -Force) -BaseUri $($server.BaseUri); 'connected'"
            $run | Should -Be 'connected'
            $server.Requests | Should -HaveCount 1
            $proxy.Accepted | Should -Be 0
        }
        finally {
            $env:http_proxy = $null
            $proxy.Dispose()
        }
    }
}

Describe 'Two runspaces in one process' {
    BeforeAll {
        $one = New-Elsewhere
        $two = New-Elsewhere
        foreach ($tenant in @{ Runspace = $one; Name = 'one' }, @{ Runspace = $two; Name = 'two' }) {
            $tenant.Runspace.SessionStateProxy.SetVariable('base', $server.BaseUri)
            $tenant.Runspace.SessionStateProxy.SetVariable('key', (ConvertTo-SecureString "key-of-$($tenant.Name)-0123456789" -AsPlainText -Force))
        }
    }

    AfterAll {
        $one.Dispose()
        $two.Dispose()
        $env:HOSTUP_API_KEY = $env:HOSTUP_API_BASE = $null
    }

    BeforeEach {
        Disconnect-HostUp -All
        $null = Invoke-Elsewhere $one 'Disconnect-HostUp -All'
        $null = Invoke-Elsewhere $two 'Disconnect-HostUp -All'
        $env:HOSTUP_API_KEY = $env:HOSTUP_API_BASE = $null
        $server.Forget()
    }

    It 'do not see each other''s connections, by default or by name' {
        $null = Invoke-Elsewhere $one 'Connect-HostUp $key -BaseUri $base -SkipCheck -Name tenant'
        Invoke-Elsewhere $two 'Get-HostUpConnection' | Should -BeNullOrEmpty
        Get-HostUpConnection | Should -BeNullOrEmpty
        { Invoke-Elsewhere $two 'Invoke-HostUpApi domains' } | Should -Throw '*no connection*'
        { Invoke-Elsewhere $two 'Invoke-HostUpApi domains -Connection tenant' } | Should -Throw '*tenant*'
        $null = Invoke-Elsewhere $two 'Disconnect-HostUp tenant -ErrorAction Ignore; Disconnect-HostUp -All'
        (Invoke-Elsewhere $one 'Invoke-HostUpApi domains').ok | Should -BeTrue
        $server.Requests | Should -HaveCount 1
    }

    It 'use their own key, also when both are at work at once' {
        foreach ($runspace in $one, $two) { $null = Invoke-Elsewhere $runspace 'Connect-HostUp $key -BaseUri $base -SkipCheck' }
        $a = Start-Elsewhere $one '1..50 | ForEach-Object { $null = Invoke-HostUpApi one }'
        $b = Start-Elsewhere $two '1..50 | ForEach-Object { $null = Invoke-HostUpApi two }'
        foreach ($running in $a, $b) {
            $running.Call.AsyncWaitHandle.WaitOne(30000) | Should -BeTrue
            $running.Shell.Streams.Error | Should -BeNullOrEmpty
        }

        $server.Requests | Should -HaveCount 100
        foreach ($request in $server.Requests) {
            $request -match '^GET /api/v2/(one|two) ' | Should -BeTrue
            $request | Should -Match "Authorization: Bearer key-of-$($Matches[1])-0123456789"
        }
    }

    It 'have their own connection from the environment, each with the key it found' {
        $env:HOSTUP_API_BASE = $server.BaseUri
        $env:HOSTUP_API_KEY = 'environment-key-one'
        $null = Invoke-Elsewhere $one 'Invoke-HostUpApi one'
        $env:HOSTUP_API_KEY = 'environment-key-two'
        $null = Invoke-Elsewhere $two 'Invoke-HostUpApi two'
        $server.Requests[0] | Should -Match 'Bearer environment-key-one'
        $server.Requests[1] | Should -Match 'Bearer environment-key-two'
        $env:HOSTUP_API_KEY = $null
        { Invoke-Elsewhere $one 'Invoke-HostUpApi one' } | Should -Throw '*no connection*'
        $null = Invoke-Elsewhere $one 'Connect-HostUp $key -BaseUri $base -SkipCheck'
        (Invoke-Elsewhere $two 'Get-HostUpConnection').Name | Should -Not -Contain 'default'
    }

    It 'do not complete each other''s names and ids' {
        $null = Invoke-Elsewhere $one 'Connect-HostUp -Sandbox -Name tenant-one; $null = Get-HostUpHostingAccount; $null = Get-HostUpHostingProduct'
        $complete = { param($line) "(TabExpansion2 '$line' $($line.Length)).CompletionMatches.CompletionText" }
        Invoke-Elsewhere $one (& $complete 'Get-HostUpPreference -Connection t') | Should -Be 'tenant-one'
        Invoke-Elsewhere $one (& $complete 'Get-HostUpPlanOption acct_') | Should -Contain 'example.com'
        Invoke-Elsewhere $two (& $complete 'Get-HostUpPreference -Connection t') | Should -Not -Contain 'tenant-one'
        Invoke-Elsewhere $two (& $complete 'Get-HostUpPlanOption acct_') | Should -Not -Contain 'example.com'
    }

    It 'share a connection only when it is handed over' {
        Connect-HostUp $key -BaseUri $server.BaseUri -SkipCheck -Name shared
        $connection = Get-HostUpConnection shared
        $two.SessionStateProxy.SetVariable('handed', $connection)
        (Invoke-Elsewhere $two 'Invoke-HostUpApi domains -Connection $handed').ok | Should -BeTrue
        Invoke-Elsewhere $two 'Get-HostUpConnection' | Should -BeNullOrEmpty
        1..2 | ForEach-Object -Parallel { Import-Module $using:ModuleFolder; (Invoke-HostUpApi domains -Connection $using:connection).ok } | Should -Be $true, $true
        $server.Requests | Should -HaveCount 3
    }

    It 'lose nothing when another removes the module' {
        foreach ($runspace in $one, $two) { $null = Invoke-Elsewhere $runspace 'Connect-HostUp $key -BaseUri $base -SkipCheck' }
        $null = Invoke-Elsewhere $one 'Remove-Module HostUp -ErrorAction Stop; Import-Module ''{0}'''.Replace('{0}', (Resolve-Path $ModuleFolder).Path)
        Invoke-Elsewhere $one 'Get-HostUpConnection' | Should -BeNullOrEmpty
        (Invoke-Elsewhere $two 'Invoke-HostUpApi domains').ok | Should -BeTrue
    }
}
