BeforeAll {
    . $PSScriptRoot/../Common.ps1

    $ids = @(
        'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
        'acct_01hxb7n2q4r8s1t5v9w3x6y0z2'
        'acct_01hxc9p3r5s7t1v4w8x2y6z0a5'
        'acct_01hxd2q6s8t0v3w5x9y1z4a7b8'
        'acct_01hxe5r9t1v4w6x8y2z3a5b0c1'
    )

    # What a command asks for, without the base.
    function Get-Asked {
        param([Parameter(Mandatory)] [scriptblock] $Command)

        Get-RequestDuring $http $Command | ForEach-Object { $_.pathAndQuery -replace '^.*?/api/v2', '' }
    }
}

Describe 'Get-HostUpHostingAccount: the list' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists the accounts as typed objects, in HostUp''s order' {
        $accounts = Get-HostUpHostingAccount
        $accounts.Id | Should -BeExactly $ids
        $accounts[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Hosting.HostingAccount'
        $accounts[0].PrimaryDomain | Should -BeExactly 'example.com'
        $accounts[0].Billing.Amount | Should -BeOfType decimal
        $accounts[0].Billing.Amount | Should -Be 99
        $accounts[0].NextDueAt | Should -BeOfType DateTimeOffset
        $accounts[0].Resources.DiskLimitGb | Should -Be 20
        "$($accounts[1])" | Should -BeExactly "Kundportalen ($($ids[1]))"
    }

    It 'has null for what HostUp has null for' {
        $pending = Get-HostUpHostingAccount -Status pending
        foreach ($name in 'PrimaryDomain', 'Resources', 'NextDueAt', 'ExpiresAt', 'BillingCycleState') {
            $null -eq $pending.$name | Should -BeTrue -Because "$name is null"
        }
    }

    It 'emits nothing and reports nothing where there is no account' {
        Connect-HostUp -Sandbox -Scenario Empty
        foreach ($command in { Get-HostUpHostingAccount }, { Get-HostUpHostingAccount -Detailed }, { Get-HostUpHostingAccount | Get-HostUpHostingAccount }) {
            $run = Invoke-Captured $command
            $run.Output | Should -BeNullOrEmpty
            $run.Errors | Should -BeNullOrEmpty
        }
    }

    It 'filters by <name>' -ForEach @(
        @{ Name = 'name'; Filter = @{ Name = 'Kundportalen' }; Expected = 1 }
        @{ Name = 'name, in another case'; Filter = @{ Name = 'KUNDPORTALEN' }; Expected = 1 }
        @{ Name = 'name with a wildcard'; Filter = @{ Name = '*portal*' }; Expected = 1 }
        @{ Name = 'several names'; Filter = @{ Name = 'Ny webbplats', 'kund*' }; Expected = 1, 4 }
        @{ Name = 'a name that two of the patterns match, once'; Filter = @{ Name = 'kund*', '*portalen' }; Expected = 1 }
        @{ Name = 'domain'; Filter = @{ PrimaryDomain = 'example.com' }; Expected = 0 }
        @{ Name = 'domain with wildcards'; Filter = @{ PrimaryDomain = '*.example', 'example.???' }; Expected = 0, 1, 2, 3 }
        @{ Name = 'a dot that is a dot'; Filter = @{ PrimaryDomain = 'exampleXcom*' }; Expected = @() }
        @{ Name = 'any domain, which includes none'; Filter = @{ PrimaryDomain = '*' }; Expected = 0, 1, 2, 3, 4 }
        @{ Name = 'a domain of one character at least'; Filter = @{ PrimaryDomain = '?*' }; Expected = 0, 1, 2, 3 }
        @{ Name = 'status'; Filter = @{ Status = 'suspended' }; Expected = 3 }
        @{ Name = 'several statuses, in another case'; Filter = @{ Status = 'Suspended', 'PENDING' }; Expected = 3, 4 }
        @{ Name = 'all of them together'; Filter = @{ Name = '*example*'; PrimaryDomain = '*example'; Status = 'active' }; Expected = 2 }
        @{ Name = 'what no account is'; Filter = @{ Status = 'fraud' }; Expected = @() }
    ) {
        $run = Invoke-Captured { Get-HostUpHostingAccount @Filter }
        $run.Errors | Should -BeNullOrEmpty
        @($run.Output.Id) -join ',' | Should -BeExactly (@($Expected | ForEach-Object { $ids[$_] }) -join ',')
    }

    It 'filters alike under <_>' -ForEach 'sv-SE', 'tr-TR' {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            (Get-HostUpHostingAccount -Name NY*WEBBPLATS, *PORTALEN).Id | Should -BeExactly $ids[1, 4]
            (Get-HostUpHostingAccount -PrimaryDomain FORENING*).Id | Should -BeExactly $ids[3]
            (Get-HostUpHostingAccount -Status PENDING).Id | Should -BeExactly $ids[4]
            "$((Get-HostUpHostingAccount)[0].Billing)" | Should -BeExactly '99.00 SEK annually'
            "$((Get-HostUpHostingAccount $SampleAccountId).Resources)" | Should -BeExactly '20 GB disk, 2 GB memory'
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }
    }

    It 'refuses <name>' -ForEach @(
        @{ Name = 'a page of none'; Command = { Get-HostUpHostingAccount -PageSize 0 } }
        @{ Name = 'a page of 101'; Command = { Get-HostUpHostingAccount -PageSize 101 } }
        @{ Name = 'a status that is none'; Command = { Get-HostUpHostingAccount -Status nosuch } }
        @{ Name = 'an empty name'; Command = { Get-HostUpHostingAccount -Name '' } }
        @{ Name = 'a filter beside an id'; Command = { Get-HostUpHostingAccount $SampleAccountId -Name x } }
        @{ Name = 'no request at a time'; Command = { Get-HostUpHostingAccount -Detailed -ThrottleLimit 0 } }
    ) {
        $run = Invoke-Captured $Command
        $run.Output | Should -BeNullOrEmpty
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].CategoryInfo.Reason | Should -Match 'ParameterBinding'
    }

    It 'can be kept and shown' {
        $accounts = Get-HostUpHostingAccount -IncludeDomains
        $text = $accounts | ConvertTo-Json -Depth 5 -WarningAction Stop | ConvertFrom-Json
        $text.Id | Should -BeExactly $ids
        $text[2].Domains | Should -HaveCount 4
        $file = Join-Path $TestDrive accounts.xml
        $accounts | Export-Clixml $file
        (Import-Clixml $file).PrimaryDomain | Should -BeExactly $accounts.PrimaryDomain
        $accounts | Format-List | Out-String | Should -BeLike '*smorgasbord.example*'
        $accounts | ConvertTo-Csv | Should -HaveCount 6
    }
}

Describe 'Get-HostUpHostingAccount: details' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'reads the details of an account' {
        $detail = Get-HostUpHostingAccount acct_01hxb7n2q4r8s1t5v9w3x6y0z2
        $detail | Should -HaveCount 1
        $detail.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Hosting.HostingAccountDetail'
        $detail.PlanName | Should -BeExactly 'Webbhotell Business'
        $detail.ServerIp | Should -BeExactly '203.0.113.11'
        $detail.Access.Username | Should -BeExactly 'kundport'
        $detail.Access.SshCommand | Should -BeExactly 'ssh kundport@srv11.hostup.invalid'
        $detail.Access.EmailClient['imapPort'] | Should -Be 993
        "$detail" | Should -BeExactly 'example.org, Webbhotell Business (acct_01hxb7n2q4r8s1t5v9w3x6y0z2)'
    }

    It 'reads well for an account that is not set up' {
        "$(Get-HostUpHostingAccount $ids[4])" | Should -BeExactly $ids[4]
    }

    It 'takes ids <name>, and keeps their order' -ForEach @(
        @{ Name = 'by position'; Command = { Get-HostUpHostingAccount $ids[2, 0, 1] } }
        @{ Name = 'by value'; Command = { $ids[2, 0, 1] | Get-HostUpHostingAccount } }
        @{ Name = 'by property name Id'; Command = { $ids[2, 0, 1] | ForEach-Object { [pscustomobject]@{ Id = $_ } } | Get-HostUpHostingAccount } }
        @{ Name = 'by property name AccountId'; Command = { $ids[2, 0, 1] | ForEach-Object { [pscustomobject]@{ AccountId = $_ } } | Get-HostUpHostingAccount } }
        @{ Name = 'from listed accounts'; Command = { (Get-HostUpHostingAccount)[2, 0, 1] | Get-HostUpHostingAccount } }
        @{ Name = 'from details'; Command = { Get-HostUpHostingAccount $ids[2, 0, 1] | Get-HostUpHostingAccount } }
        @{ Name = 'from plan options'; Command = { $ids[2, 0, 1] | ForEach-Object { Get-HostUpPlanOption $_ | Select-Object -First 1 } | Get-HostUpHostingAccount } }
        @{ Name = 'from objects as an argument'; Command = { Get-HostUpHostingAccount -AccountId (Get-HostUpHostingAccount)[2, 0, 1] } }
        @{ Name = 'one at a time'; Command = { Get-HostUpHostingAccount $ids[2, 0, 1] -ThrottleLimit 1 } }
        @{ Name = 'through an exported file'; Command = {
                (Get-HostUpHostingAccount)[2, 0, 1] | Export-Clixml (Join-Path $TestDrive ids.xml)
                Import-Clixml (Join-Path $TestDrive ids.xml) | Get-HostUpHostingAccount
            }
        }
    ) {
        $run = Invoke-Captured $Command
        $run.Errors | Should -BeNullOrEmpty
        $run.Output.Id | Should -BeExactly $ids[2, 0, 1]
        $run.Output[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Hosting.HostingAccountDetail'
    }

    It 'reads an account twice that is named twice' {
        (Get-HostUpHostingAccount $ids[0], $ids[0]).Id | Should -BeExactly $ids[0], $ids[0]
    }

    It 'gives the details of the filtered list with -Detailed' {
        $details = Get-HostUpHostingAccount -Detailed -Status active
        $details.Id | Should -BeExactly $ids[0, 1, 2]
        $details[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Hosting.HostingAccountDetail'
    }

    It 'reports bad ids among good ones in their places, and goes on' {
        $run = Invoke-Captured { $ids[0], 'acct_nosuch', $ids[1], 'nosuch.example', $ids[2] | Get-HostUpHostingAccount }
        $run.Terminated | Should -BeFalse
        $run.Output.Id | Should -BeExactly $ids[0, 1, 2]
        $run.Errors.FullyQualifiedErrorId | Should -BeExactly @(
            'not_found,HostUp.PowerShell.Hosting.GetHostUpHostingAccountCommand'
            'NameNotFound,HostUp.PowerShell.Hosting.GetHostUpHostingAccountCommand'
        )
        $run.Errors.TargetObject | Should -BeExactly 'acct_nosuch', 'nosuch.example'
    }

    It 'can be kept and shown' {
        $detail = Get-HostUpHostingAccount $ids[1]
        ($detail | ConvertTo-Json -Depth 5 | ConvertFrom-Json).Access.Ftp.port | Should -Be 21
        $file = Join-Path $TestDrive detail.xml
        $detail | Export-Clixml $file -Depth 4
        (Import-Clixml $file).Access.Username | Should -BeExactly kundport
        $detail | Format-List | Out-String | Should -BeLike '*203.0.113.11*'
    }
}

Describe 'Get-HostUpHostingAccount: requests' {
    BeforeAll {
        $http = Start-SandboxHost ManyAccounts
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterAll {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'makes one request for the first: <_>' -ForEach @(
        { Get-HostUpHostingAccount -PageSize 20 | Select-Object -First 1 }
        { Get-HostUpHostingAccount -PageSize 20 | Select-Object -First 20 }
        { Get-HostUpHostingAccount -PageSize 20 | ForEach-Object Id | Select-Object -First 1 }
        { Get-HostUpHostingAccount -PageSize 20 | ForEach-Object { throw 'enough' } }
        { foreach ($none in 1) { Get-HostUpHostingAccount -PageSize 20 | ForEach-Object { break } } }
    ) {
        Get-Asked $_ | Should -BeExactly '/shared-hosting?limit=20'
    }

    It 'makes no more requests than the pages taken' {
        $asked = @(Get-Asked { Get-HostUpHostingAccount -PageSize 20 | Select-Object -First 41 })
        $asked | Should -HaveCount 3
        $asked[1, 2] | Should -BeLike '/shared-hosting?*cursor=*'
    }

    It 'asks for <query>' -ForEach @(
        @{ Query = '?limit=100'; Command = { Get-HostUpHostingAccount | Select-Object -First 1 } }
        @{ Query = '?limit=1'; Command = { Get-HostUpHostingAccount -PageSize 1 | Select-Object -First 1 } }
        @{ Query = '?limit=100&include=domains'; Command = { Get-HostUpHostingAccount -IncludeDomains | Select-Object -First 1 } }
        @{ Query = '?limit=100&include=billingCycleOptions'; Command = { Get-HostUpHostingAccount -IncludeBillingCycleOptions | Select-Object -First 1 } }
        @{ Query = '?limit=100&include=billingCycleOptions&include=domains'; Command = { Get-HostUpHostingAccount -IncludeDomains -IncludeBillingCycleOptions | Select-Object -First 1 } }
    ) {
        Get-Asked $Command | Should -BeExactly "/shared-hosting$Query"
    }

    It 'emits what was asked for with it' {
        $plain = Get-HostUpHostingAccount -PageSize 20 | Select-Object -First 20
        $full = Get-HostUpHostingAccount -PageSize 20 -IncludeDomains -IncludeBillingCycleOptions | Select-Object -First 20
        $full.Id | Should -BeExactly $plain.Id
        @($plain | Where-Object { $null -ne $_.BillingCycleState }) | Should -BeNullOrEmpty
        $full[0].BillingCycleState.BillingCycleOptions[0].Amount | Should -BeOfType decimal
        ($plain | ForEach-Object { $_.Domains.Count } | Measure-Object -Maximum).Maximum | Should -BeLessOrEqual 1
    }

    It 'reads details for the list, in its order, whatever the limit: <_>' -ForEach 1, 4, 64 {
        $expected = (Get-HostUpHostingAccount -PageSize 40 | Select-Object -First 40).Id
        $details = Get-HostUpHostingAccount -PageSize 40 -Detailed -ThrottleLimit $_ | Select-Object -First 40
        $details.Id | Should -BeExactly $expected
    }

    It 'makes a request for each id, and looks nothing up' {
        $asked = @(Get-Asked { Get-HostUpHostingAccount $SampleAccountId, 'example.com', 'acct_../x', 'ACCT_1', '', 'acct_nosuch' })
        $asked | Should -BeNullOrEmpty -Because 'one value is empty, which parameters may not be'
        $asked = @(Get-Asked { Get-HostUpHostingAccount $SampleAccountId, 'acct_nosuch' })
        $asked | Sort-Object | Should -BeExactly "/shared-hosting/$SampleAccountId/account-details", '/shared-hosting/acct_nosuch/account-details'
    }

    It 'looks names up in the list, once for all of them' {
        $asked = @(Get-Asked { Get-HostUpHostingAccount kund00002.example, 'acct_../x', nosuch.example })
        $asked -like '/shared-hosting[?]*' | Should -HaveCount 100
        $asked -notlike '/shared-hosting[?]*' | Should -HaveCount 1
    }

    It 'lists all ten thousand, each once' {
        $all = (Get-HostUpHostingAccount).Id
        $all | Should -HaveCount 10000
        ($all | Select-Object -Unique).Count | Should -Be 10000
    }
}

Describe 'Get-HostUpHostingAccount: errors' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'says how to connect: <_>' -ForEach { Get-HostUpHostingAccount }, { Get-HostUpHostingAccount -Detailed }, { Get-HostUpHostingAccount $SampleAccountId }, { 'acct_1', 'acct_2' | Get-HostUpHostingAccount } {
        Disconnect-HostUp -All
        Assert-Failure $_ -Id NotConnected -Category AuthenticationError -Target $null -Terminating -Next 'Connect-HostUp'
    }

    It 'reports <status> as <category>, of the list and of one' -ForEach @(
        @{ Status = 400; Code = 'invalid_request'; Category = 'InvalidArgument'; Ends = $false; Next = 'Correct the values' }
        @{ Status = 401; Code = 'unauthorized'; Category = 'AuthenticationError'; Ends = $true; Next = 'Connect again with a valid key' }
        @{ Status = 403; Code = 'forbidden'; Category = 'PermissionDenied'; Ends = $false; Next = 'read:hosting' }
        @{ Status = 404; Code = 'not_found'; Category = 'ObjectNotFound'; Ends = $false; Next = 'Check the id: Get-HostUpHostingAccount' }
        @{ Status = 409; Code = 'conflict'; Category = 'ResourceExists'; Ends = $false; Next = 'stands in the way' }
        @{ Status = 429; Code = 'rate_limit_exceeded'; Category = 'LimitsExceeded'; Ends = $false; Next = '' }
        @{ Status = 500; Code = 'internal_error'; Category = 'ResourceUnavailable'; Ends = $false; Next = 'Try again later' }
    ) {
        $body = "{`"status`":$Status,`"detail`":`"From the test.`",`"code`":`"$Code`",`"requestId`":`"req_1`"}"
        $server.Answer($Status, $body, 'application/problem+json')
        $server.Answer($Status, $body, 'application/problem+json')
        $expected = @{ Id = $Code; Category = $Category; Terminating = $Ends; Says = 'From the test.', "($Code, HTTP $Status, request req_1)"; Next = $Next }
        Assert-Failure { Get-HostUpHostingAccount } @expected -Target '/shared-hosting'
        Assert-Failure { Get-HostUpHostingAccount $SampleAccountId } @expected -Target $SampleAccountId
        $server.Requests | Should -HaveCount 2
    }

    It 'keeps what came before a page that failed' {
        $server.Answer(200, '{"data":[{"id":"acct_1"},{"id":"acct_2"}],"hasMore":true,"nextCursor":"two"}')
        $server.Answer(500, '{"status":500,"detail":"Broken.","code":"internal_error"}', 'application/problem+json')
        $run = Invoke-Captured { Get-HostUpHostingAccount }
        $run.Output.Id | Should -BeExactly 'acct_1', 'acct_2'
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].FullyQualifiedErrorId | Should -Be 'internal_error,HostUp.PowerShell.Hosting.GetHostUpHostingAccountCommand'
        $run.Terminated | Should -BeFalse
    }

    It 'does not turn in a circle when a cursor comes again' {
        1..3 | ForEach-Object { $server.Answer(200, '{"data":[{"id":"acct_1"}],"hasMore":true,"nextCursor":"same"}') }
        $run = Invoke-Captured { Get-HostUpHostingAccount }
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'UnexpectedResponse,*'
        $server.Requests | Should -HaveCount 2
    }

    It 'takes <name> for no list' -ForEach @(
        @{ Name = 'an object without it'; Body = '{"hasMore":false}' }
        @{ Name = 'a null one'; Body = '{"data":null,"hasMore":false}' }
        @{ Name = 'a null among the accounts'; Body = '{"data":[null],"hasMore":false}' }
        @{ Name = 'a wrong type'; Body = '{"data":[{"id":1}],"hasMore":false}' }
    ) {
        $server.Answer(200, $Body)
        Assert-Failure { Get-HostUpHostingAccount } -Id UnexpectedResponse -Category InvalidResult -Target '/shared-hosting' -Next 'Get-HostUpConnection'
    }

    It 'keeps members it does not know, in the list and in details' {
        $server.Answer(200, '{"data":[{"id":"acct_1","serviceStatus":"frozen","colour":"blue","billing":{"amount":1.5,"tax":0.25}}],"hasMore":false,"nextCursor":null}')
        $server.Answer(200, '{"id":"acct_1","name":"Plan","access":{"username":"u","panel":{"port":2083}},"labels":["a","b"]}')
        $account = Get-HostUpHostingAccount
        $account.ServiceStatus | Should -BeExactly frozen
        $account.colour | Should -Be blue
        $account.Billing.tax | Should -Be 0.25
        $detail = $account | Get-HostUpHostingAccount
        $detail.labels | Should -Be a, b
        $detail.Access.panel.port | Should -Be 2083
        ($detail | ConvertTo-Json -Depth 6 | ConvertFrom-Json).labels | Should -Be a, b
    }
}
