# What Tab offers, asked for as the prompt asks.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    . $PSScriptRoot/AnswerServer.ps1

    function Complete {
        param([string] $Line)

        (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches
    }

    # What completion asks HostUp must be answered within a second, and the first answer of a process takes longest: everything is
    # compiled once before the tests. The machine may be busy all the same: one of five fresh connections in time will do.
    function Complete-FromHostUp {
        param([string] $Line)

        foreach ($attempt in 1..5) {
            $http = Start-SandboxHost
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
            $found = @(foreach ($try in 1..3) { , @(Complete $Line) })
            $requests = @(Get-SandboxRequest $http).pathAndQuery
            Disconnect-HostUp -All
            Stop-SandboxHost $http
            if ($found[0].Count) { break }
        }

        [pscustomobject]@{ Found = $found; Requests = $requests }
    }

    $warm = Start-SandboxHost
    Connect-HostUp -ApiKey $SandboxKey -BaseUri $warm.BaseUri -SkipCheck
    $null = Get-HostUpHostingAccount; $null = Get-HostUpHostingProduct
    $null = Complete 'Invoke-HostUpPlanUpgrade acct_'
    Disconnect-HostUp -All
    Stop-SandboxHost $warm
}

Describe 'Completion of what is always known' {
    BeforeEach {
        Disconnect-HostUp -All
    }

    It 'offers <Expected> for: <Line>' -ForEach @(
        @{ Line = 'Connect-HostUp -Sandbox -Scenario U'; Expected = 'UnpaidInvoice' }
        @{ Line = 'Get-HostUpHostingAccount -Status susp'; Expected = 'suspended' }
        @{ Line = 'Set-HostUpPreference -LanguageCode s'; Expected = 'sv' }
        @{ Line = 'Get-HostUpHostingProduct -Locale e'; Expected = 'en' }
        @{ Line = 'Set-HostUpPreference -Timezone stockh'; Expected = 'Europe/Stockholm' }
        @{ Line = 'Set-HostUpPreference -Timezone Europe/Stock'; Expected = 'Europe/Stockholm' }
        @{ Line = 'Set-HostUpPreference -EnabledEmail notify_b'; Expected = 'notify_billing' }
        @{ Line = 'Set-HostUpPreference -EnabledEmail notify_billing, dom'; Expected = 'notify_domains' }
        @{ Line = 'Invoke-HostUpApi me PAT'; Expected = 'PATCH' }
    ) {
        (Complete $Line).CompletionText | Should -Be $Expected
    }

    It 'offers every scenario' {
        (Complete 'Connect-HostUp -Sandbox -Scenario ').CompletionText |
            Should -Be 'Default', 'Empty', 'Flaky', 'ManyAccounts', 'RateLimited', 'ReadOnlyKey', 'Slow', 'UnpaidInvoice'
    }

    It 'offers what begins with the word before what contains it' {
        (Complete 'Set-HostUpPreference -Timezone as').CompletionText[0] | Should -BeLike 'As*'
    }

    It 'offers nothing of HostUp''s without a connection, and no error' {
        $Error.Clear()
        (Complete "Get-HostUpPlanOption acct_").CompletionText | Should -Not -Contain 'example.com'
        $Error.Count | Should -Be 0
    }
}

Describe 'Completion of connections' {
    BeforeAll {
        Connect-HostUp -Sandbox -Name production
        Connect-HostUp -Sandbox -Name 'second customer'
    }

    AfterAll {
        Disconnect-HostUp -All
    }

    It 'offers the names, quoted where they need it: <_>' -ForEach 'Get-HostUpPreference -Connection ', 'Disconnect-HostUp ', 'Get-HostUpConnection -Name ' {
        (Complete $_).CompletionText | Should -Be "'second customer'", 'production'
    }

    It 'tells where they lead' {
        (Complete 'Get-HostUpPreference -Connection prod').ToolTip | Should -Be 'https://sandbox.hostup.invalid/api/v2'
    }
}

Describe 'Completion of accounts and plans' {
    BeforeEach {
        Disconnect-HostUp -All
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-AnswerServer $server
        Stop-SandboxHost $http
        $server = $http = $null
    }

    It 'asks HostUp when nothing is known yet, and only once: <Line>' -ForEach @(
        @{ Line = 'Get-HostUpHostingAccount acct_01hxa'; Expected = 'example.com'; ToolTip = '*acct_01hxa3b4c5d6e7f8g9h0j1k2m3*'; Path = '/api/v2/shared-hosting?limit=100' }
        @{ Line = 'Get-HostUpPlanOption -Account example.c'; Expected = 'example.com'; ToolTip = '*acct_01hxa3b4c5d6e7f8g9h0j1k2m3*'; Path = '/api/v2/shared-hosting?limit=100' }
        @{ Line = 'Invoke-HostUpPlanUpgrade acct_01hxa'; Expected = 'example.com'; ToolTip = '*acct_01hxa3b4c5d6e7f8g9h0j1k2m3*'; Path = '/api/v2/shared-hosting?limit=100' }
        @{ Line = 'Invoke-HostUpPlanUpgrade acct_01hxa3b4c5d6e7f8g9h0j1k2m3 busi'; Expected = 'webbhotell-business'; ToolTip = '*199.00 SEK annually*'; Path = '/api/v2/products/shared-hosting?limit=100' }
        @{ Line = 'Get-HostUpHostingProduct -Slug busi'; Expected = 'webbhotell-business'; ToolTip = '*199.00 SEK annually*'; Path = '/api/v2/products/shared-hosting?limit=100' }
    ) {
        $completed = Complete-FromHostUp $Line
        foreach ($found in $completed.Found) {
            $found.CompletionText | Should -Be $Expected
            $found.ToolTip | Should -BeLike $ToolTip
        }
        $completed.Requests | Should -Be $Path
    }

    It 'offers what a command has shown without asking' {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        $null = Get-HostUpHostingAccount | Select-Object -First 1 | Get-HostUpPlanOption
        $before = @(Get-SandboxRequest $http).Count
        (Complete 'Invoke-HostUpPlanUpgrade -Account exam').CompletionText | Should -Be 'example.com'
        (Complete 'Invoke-HostUpPlanUpgrade -AccountId acct_').CompletionText | Should -Contain 'example.com'
        (Complete 'Invoke-HostUpPlanUpgrade -ProductSlug prem').CompletionText | Should -Be 'webbhotell-premium'
        @(Get-SandboxRequest $http).Count | Should -Be $before
    }

    It 'offers a connection''s own accounts and no other''s' {
        Connect-HostUp -Sandbox -Name many -Scenario ManyAccounts
        $null = Get-HostUpHostingAccount | Select-Object -First 5
        Connect-HostUp -Sandbox -Name none -Scenario Empty
        (Complete 'Get-HostUpHostingAccount acct_').CompletionText | Should -Not -Contain 'example.com'
        (Complete 'Get-HostUpHostingAccount -Connection many -Account acct_').CompletionText | Should -Contain 'example.com'
        $c = Get-HostUpConnection many
        (Complete 'Get-HostUpHostingAccount -Connection $c -Account acct_').CompletionText | Should -Contain 'example.com'
    }

    It 'offers the plans of a catalogue that was read without a connection' {
        $http = Start-SandboxHost
        try {
            $env:HOSTUP_API_BASE = $http.BaseUri
            $null = Get-HostUpHostingProduct
            (Complete 'Get-HostUpHostingProduct prem').CompletionText | Should -Be 'webbhotell-premium'
        }
        finally {
            $env:HOSTUP_API_BASE = $null
        }
    }

    It 'gives up on a server that does not answer, and does not try again: <Line>' -ForEach @(
        @{ Line = 'Get-HostUpHostingAccount -Account acct_'; Request = 'GET /shared-hosting' }
        @{ Line = 'Invoke-HostUpPlanUpgrade -ProductSlug webb'; Request = 'GET /products/shared-hosting' }
    ) {
        $server = Start-AnswerServer @{ 'GET /shared-hosting' = 'stall'; 'GET /products/shared-hosting' = 'stall' }
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
        $Error.Clear()
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        (Complete $Line).CompletionText | Should -Not -Contain 'example.com'

        # The patience is one second; the rest is a machine with much to do. The request itself would wait 30 seconds.
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 10
        foreach ($try in 1..5) { $null = Complete $Line }
        $server.Requests | Should -Be $Request
        $Error.Count | Should -Be 0
    }

    It 'says nothing of a server that fails: <_>' -ForEach 401, 403, 500, 'this is no JSON' {
        $server = Start-AnswerServer @{ 'GET /shared-hosting' = $_ }
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
        $Error.Clear()
        foreach ($try in 1..3) {
            (Complete 'Get-HostUpHostingAccount -Account acct_').CompletionText | Should -Not -Contain 'example.com'
        }
        $server.Requests | Should -Be 'GET /shared-hosting'
        $Error.Count | Should -Be 0
    }

    It 'says nothing of a server that is not there' {
        Connect-HostUp -ApiKey $SandboxKey -BaseUri http://127.0.0.1:1 -SkipCheck
        $Error.Clear()
        (Complete 'Get-HostUpHostingAccount -Account acct_').CompletionText | Should -Not -Contain 'example.com'
        $Error.Count | Should -Be 0
    }
}

Describe 'Every parameter that takes what HostUp has' {
    It 'completes <Parameter> of <Command>' -ForEach @(
        foreach ($command in 'Get-HostUpHostingAccount', 'Get-HostUpPlanOption', 'Invoke-HostUpPlanUpgrade') { @{ Command = $command; Parameter = 'Account' } }
        @{ Command = 'Invoke-HostUpPlanUpgrade'; Parameter = 'ProductSlug' }
        @{ Command = 'Get-HostUpHostingProduct'; Parameter = 'Slug' }
        @{ Command = 'Set-HostUpPreference'; Parameter = 'Timezone' }
        @{ Command = 'Set-HostUpPreference'; Parameter = 'EnabledEmail' }
    ) {
        (Get-Command $Command).Parameters[$Parameter].Attributes.Where({ $_ -is [ArgumentCompleter] }) | Should -HaveCount 1
    }

    It 'completes -Connection wherever there is one' {
        Get-Command -Module HostUp | Where-Object { $_.Parameters.ContainsKey('Connection') } | ForEach-Object {
            $_.Parameters['Connection'].Attributes.Where({ $_ -is [ArgumentCompleter] }) | Should -HaveCount 1 -Because $_.Name
        }
    }
}
