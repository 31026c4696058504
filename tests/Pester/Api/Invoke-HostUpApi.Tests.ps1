BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # What a command sends to a server that answers 200 and {} twice, as "METHOD path body".
    function Get-Sent {
        param([Parameter(Mandatory)] [scriptblock] $Command)

        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
            $server.Answer(200, '{}')
            $server.Answer(200, '{}')
            $script:run = Invoke-Captured $Command
            $server.Requests | ForEach-Object { "$($_.Method) $($_.PathAndQuery) $($_.Body)".TrimEnd() }
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}

Describe 'Invoke-HostUpApi: what is sent' {
    It 'sends <expected>' -ForEach @(
        @{ Command = { Invoke-HostUpApi domains }; Expected = 'GET /api/v2/domains' }
        @{ Command = { Invoke-HostUpApi -Path domains -Method GET }; Expected = 'GET /api/v2/domains' }
        @{ Command = { Invoke-HostUpApi domains get }; Expected = 'GET /api/v2/domains' }
        @{ Command = { Invoke-HostUpApi domains HEAD }; Expected = 'HEAD /api/v2/domains' }
        @{ Command = { Invoke-HostUpApi domains POST }; Expected = 'POST /api/v2/domains' }
        @{ Command = { Invoke-HostUpApi domains post -Body @{ name = 'a' } }; Expected = 'POST /api/v2/domains {"name":"a"}' }
        @{ Command = { Invoke-HostUpApi domains/1 PUT -Body '{}' }; Expected = 'PUT /api/v2/domains/1 {}' }
        @{ Command = { Invoke-HostUpApi domains/1 PATCH -Body @{ on = [switch]$true } }; Expected = 'PATCH /api/v2/domains/1 {"on":true}' }
        @{ Command = { Invoke-HostUpApi domains/1 PATCH -Body @{ on = $true } }; Expected = 'PATCH /api/v2/domains/1 {"on":true}' }
        @{ Command = { Invoke-HostUpApi domains/1 DELETE }; Expected = 'DELETE /api/v2/domains/1' }
        @{ Command = { Invoke-HostUpApi billing/payment-methods/contacts DELETE -Body @{ id = '7' } }; Expected = 'DELETE /api/v2/billing/payment-methods/contacts {"id":"7"}' }
        @{ Command = { Invoke-HostUpApi /domains/ }; Expected = 'GET /api/v2/domains' }
        @{ Command = { Invoke-HostUpApi /api/v2/domains }; Expected = 'GET /api/v2/domains' }
        @{ Command = { Invoke-HostUpApi 'domains?limit=2&q=a%20b' }; Expected = 'GET /api/v2/domains?limit=2&q=a%20b' }
        @{ Command = { Invoke-HostUpApi 'domains/å b' }; Expected = 'GET /api/v2/domains/%C3%A5%20b' }
    ) {
        @(Get-Sent $Command) | Should -BeExactly @($Expected)
        $script:run.Errors | Should -BeNullOrEmpty
    }

    It 'refuses another method' {
        Get-Sent { Invoke-HostUpApi domains TRACE } | Should -BeNullOrEmpty
        $script:run.Errors[0].Exception | Should -BeOfType System.Management.Automation.ParameterBindingException
    }

    It 'sends -Query as ?<expected>' -ForEach @(
        @{ Query = @{ limit = 2 }; Expected = 'limit=2' }
        @{ Query = [ordered]@{ b = 1; a = 2 }; Expected = 'b=1&a=2' }
        @{ Query = @{ include = 'domains', 'billing' }; Expected = 'include=domains&include=billing' }
        @{ Query = @{ on = $true }; Expected = 'on=true' }
        @{ Query = @{ on = $false, $true }; Expected = 'on=false&on=true' }
        @{ Query = @{ on = [switch]$true }; Expected = 'on=true' }
        @{ Query = @{ price = 1.5 }; Expected = 'price=1.5' }
        @{ Query = @{ q = 'å & b=c' }; Expected = 'q=%C3%A5%20%26%20b%3Dc' }
        @{ Query = @{ q = '' }; Expected = 'q=' }
        @{ Query = @{ n = 1234567.25d, 0.1, [float]0.1, -3L, [byte]7, 1e300, [bigint]::Parse('123456789012345678901234567890') }; Expected = 'n=1234567.25&n=0.1&n=0.1&n=-3&n=7&n=1E%2B300&n=123456789012345678901234567890' }
        @{ Query = @{ day = [DayOfWeek]::Friday }; Expected = 'day=Friday' }
        @{ Query = @{ id = [guid]'0f8fad5b-d9cb-469f-a165-70867728950e' }; Expected = 'id=0f8fad5b-d9cb-469f-a165-70867728950e' }
        @{ Query = @{ to = [uri]'https://a.example/b%20c' }; Expected = 'to=https%3A%2F%2Fa.example%2Fb%2520c' }
        @{ Query = @{ c = [char]'x'; }; Expected = 'c=x' }
        @{ Query = @{ v = [version]'1.2.3' }; Expected = 'v=1.2.3' }
        @{ Query = @{ on = @(Write-Output 1 | ForEach-Object { $_ }) }; Expected = 'on=1' }
        @{ Query = @{ a = 'x', $null, 'y' }; Expected = 'a=x&a=y' }
        @{ Query = @{ on = [dateonly]::new(2026, 1, 2) }; Expected = 'on=2026-01-02' }
        @{ Query = @{ since = [datetimeoffset]::new(2026, 1, 2, 3, 4, 5, [timespan]::FromHours(2)) }; Expected = 'since=2026-01-02T03%3A04%3A05.0000000%2B02%3A00' }
        @{ Query = @{ 1 = 'one' }; Expected = '1=one' }
        @{ Query = @{ since = [datetime]::new(2026, 1, 2, 3, 4, 5, [DateTimeKind]::Utc) }; Expected = 'since=2026-01-02T03%3A04%3A05.0000000Z' }
    ) {
        Get-Sent { Invoke-HostUpApi domains -Query $Query } | Should -BeExactly "GET /api/v2/domains?$Expected"
    }

    It 'leaves a parameter that is null out, and adds to a query in the path' {
        Get-Sent { Invoke-HostUpApi domains -Query @{ q = $null } } | Should -BeExactly 'GET /api/v2/domains'
        Get-Sent { Invoke-HostUpApi 'domains?a=1' -Query @{ b = 2 } } | Should -BeExactly 'GET /api/v2/domains?a=1&b=2'
        Get-Sent { Invoke-HostUpApi domains POST -Query @{ b = 2 } -Body '{}' } | Should -BeExactly 'POST /api/v2/domains?b=2 {}'
    }

    It 'sends the body <expected>' -ForEach @(
        @{ Body = @{ name = 'a' }; Expected = '{"name":"a"}' }
        @{ Body = [ordered]@{ z = 1; a = $null }; Expected = '{"z":1,"a":null}' }
        @{ Body = [pscustomobject]@{ on = $false; in = @{ deep = @(1, 'two', 3.5) } }; Expected = '{"on":false,"in":{"deep":[1,"two",3.5]}}' }
        @{ Body = @(1, 2); Expected = '[1,2]' }
        @{ Body = @(@{ id = 1 }); Expected = '[{"id":1}]' }
        @{ Body = @{}; Expected = '{}' }
        @{ Body = $true; Expected = 'true' }
        @{ Body = 5; Expected = '5' }
        @{ Body = '{ "as":  "written" }'; Expected = '{ "as":  "written" }' }
        @{ Body = '"text"'; Expected = '"text"' }
        @{ Body = @{ price = 199.00d }; Expected = '{"price":199.00}' }
    ) {
        Get-Sent { Invoke-HostUpApi domains POST -Body $Body } | Should -BeExactly "POST /api/v2/domains $Expected"
        $script:run.Errors | Should -BeNullOrEmpty
    }

    It 'sends each object of the pipeline by itself' {
        $sent = Get-Sent { @{ id = 1 }, '{"id":2}' | Invoke-HostUpApi domains POST }
        $sent | Should -BeExactly 'POST /api/v2/domains {"id":1}', 'POST /api/v2/domains {"id":2}'
    }

    It 'can send back what it read' {
        Connect-HostUp -Sandbox
        $read = (Invoke-HostUpApi me/preferences).localization
        $read.timezone = 'Europe/Oslo'
        $null = Invoke-HostUpApi me/preferences PATCH -Body @{ localization = $read }
        (Get-HostUpPreference).Localization.Timezone | Should -Be 'Europe/Oslo'
        Disconnect-HostUp
    }

    It 'is the same in any culture: <_>' -ForEach 'sv-SE', 'tr-TR' {
        $before = [cultureinfo]::CurrentCulture
        [cultureinfo]::CurrentCulture = $_
        try {
            Get-Sent { Invoke-HostUpApi DOMAINS -Query ([ordered]@{ LIMIT = 1.5; IS = $true; at = [datetime]::new(2026, 1, 2, 0, 0, 0, [DateTimeKind]::Utc) }) } |
                Should -BeExactly 'GET /api/v2/DOMAINS?LIMIT=1.5&IS=true&at=2026-01-02T00%3A00%3A00.0000000Z'
            Get-Sent { Invoke-HostUpApi domains post -Body @{ INDEX = 1.5 } } | Should -BeExactly 'POST /api/v2/domains {"INDEX":1.5}'
            Get-Sent { Invoke-HostUpApi me/preferences delete } | Should -BeExactly 'DELETE /api/v2/me/preferences'
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }
    }
}

Describe 'Invoke-HostUpApi: ShouldProcess' {
    It 'sends nothing with -WhatIf: <method>' -ForEach @(foreach ($method in 'POST', 'PUT', 'PATCH', 'DELETE') { @{ Method = $method } }) {
        Get-Sent { Invoke-HostUpApi domains $Method -WhatIf } | Should -BeNullOrEmpty
        Get-Sent { $WhatIfPreference = $true; Invoke-HostUpApi domains $Method } | Should -BeNullOrEmpty
        $script:run.Errors | Should -BeNullOrEmpty
        $script:run.Output | Should -BeNullOrEmpty
    }

    It 'reads all the same with -WhatIf: <method>' -ForEach @{ Method = 'GET' }, @{ Method = 'HEAD' } {
        Get-Sent { Invoke-HostUpApi domains $Method -WhatIf } | Should -BeExactly "$Method /api/v2/domains"
        Get-Sent { $ConfirmPreference = 'Low'; Invoke-HostUpApi domains $Method } | Should -BeExactly "$Method /api/v2/domains"
    }

    It 'asks with -Confirm, naming method and path, and takes No for an answer' {
        $run = Invoke-WithAnswer -Answer No, Yes -Script {
            Connect-HostUp -Sandbox
            $body = @{ localization = @{ timezone = 'Europe/Oslo' } }
            Invoke-HostUpApi me/preferences PATCH -Body $body -Confirm
            (Get-HostUpPreference).Localization.Timezone
            $null = Invoke-HostUpApi me/preferences PATCH -Body $body -Confirm
            (Get-HostUpPreference).Localization.Timezone
        }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -Be 'Europe/Stockholm', 'Europe/Oslo'
        $run.Questions | Should -HaveCount 2
        $run.Questions[0] | Should -BeLike '*"PATCH" on target "me/preferences"*'
    }

    It 'says with -WhatIf what it would send' {
        $run = Invoke-WithAnswer -Answer @() -Script { Connect-HostUp -Sandbox; Invoke-HostUpApi me/preferences DELETE -WhatIf }
        $run.Shown | Should -BeLike '*What if:*"DELETE" on target "me/preferences"*'
    }
}

Describe 'Invoke-HostUpApi: what is refused before anything is sent' {
    BeforeAll {
        $server = Start-ScriptedServer
    }

    BeforeEach {
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    AfterAll {
        $server.Dispose()
    }

    It 'the path <shown>' -ForEach @(
        foreach ($path in 'https://evil.example/x', 'HTTP://evil.example', '//evil.example/x', '///evil.example', '../x', 'a/../b', 'a/..', 'a/./b', 'a/%2e%2e/b',
            'a/%252e%252e/b', 'a/..;x/b', "a/$([char]0xFF0E)$([char]0xFF0E)/b", 'a%2Fb', 'a%5Cb', '\\evil.example\x', 'a\b', 'a#b', 'a//b', '/', '?a=1', 'mailto:x',
            "a`nb", 'a%0Ab', "a$([char]0x200B)b") {
            @{ Path = $path; Shown = [uri]::EscapeDataString($path) }
        }
    ) {
        $refusal = @{ Id = 'InvalidArgument'; Category = 'InvalidArgument'; Target = $Path; Says = 'The path'; Next = 'Nothing was sent' }
        Assert-Failure { Invoke-HostUpApi $Path } @refusal
        Assert-Failure { Invoke-HostUpApi $Path POST -Body '{}' } @refusal
        Assert-Failure { Invoke-HostUpApi $Path -All } @refusal
        $server.Requests | Should -HaveCount 0
    }

    It 'the body: <name>' -ForEach @(
        @{ Name = 'text that is no JSON'; Body = 'name=a'; Says = 'The body is not JSON' }
        @{ Name = 'JSON that is cut'; Body = '{"a":'; Says = 'The body is not JSON' }
        @{ Name = 'no text'; Body = ''; Says = 'The body is not JSON' }
        @{ Name = 'a key that is no text'; Body = @{ 1 = 'one' }; Says = "'1' is not a string" }
        @{ Name = 'a number without end'; Body = @{ n = [double]::PositiveInfinity }; Says = '' }
        @{ Name = 'what JSON has no form for'; Body = [System.Threading.CancellationTokenSource]::new(); Says = '' }
    ) {
        Assert-Failure { Invoke-HostUpApi domains POST -Body $Body } -Id InvalidArgument -Category InvalidArgument -Target domains -Says $Says -Next 'Nothing was sent'
        $server.Requests | Should -HaveCount 0
    }

    It 'a body that contains itself' {
        $body = @{}
        $body.self = $body
        Assert-Failure { Invoke-HostUpApi domains POST -Body $body } -Id InvalidArgument -Category InvalidArgument -Target domains -Says 'contains itself'
        $server.Requests | Should -HaveCount 0
    }

    It 'a body for <_>' -ForEach 'GET', 'HEAD' {
        $method = $_
        Assert-Failure { Invoke-HostUpApi domains $method -Body @{ a = 1 } } -Id BodyNotAllowed -Category InvalidArgument -Target domains `
            -Says "$method takes no body" -Next 'Nothing was sent'
        $server.Requests | Should -HaveCount 0
    }

    It 'a time in -Query that does not say where it is local goes as local time' {
        $text = Get-Sent { Invoke-HostUpApi domains -Query @{ t = [datetime]'2026-01-02T03:04:05' } }
        $sent = [uri]::UnescapeDataString(($text -split 't=')[-1])
        [datetimeoffset]::Parse($sent, [cultureinfo]::InvariantCulture).UtcDateTime | Should -Be ([datetime]'2026-01-02T03:04:05').ToUniversalTime()
        $sent | Should -Match '(Z|[+-]\d\d:\d\d)$'
    }

    It 'an object in -Query: <name>' -ForEach @(
        @{ Name = 'a process'; Command = { Invoke-HostUpApi domains -Query @{ q = Get-Process -Id $PID } } }
        @{ Name = 'a script block'; Command = { Invoke-HostUpApi domains -Query @{ q = { 1 } } } }
        @{ Name = 'a secret'; Command = { Invoke-HostUpApi domains -Query @{ q = $SandboxKey } } }
        @{ Name = 'a time span'; Command = { Invoke-HostUpApi domains -Query @{ q = [timespan]::FromHours(1) } } }
        @{ Name = 'no number'; Command = { Invoke-HostUpApi domains -Query @{ q = [double]::NaN } } }
        @{ Name = 'an array in an array'; Command = { Invoke-HostUpApi domains -Query @{ q = @(1, @(2, 3)) } } }
        @{ Name = 'an object as a name'; Command = { Invoke-HostUpApi domains -Query @{ @{ a = 1 } = 1 } } }
        @{ Name = 'a hashtable'; Command = { Invoke-HostUpApi domains -Query @{ q = @{ a = 1 } } } }
        @{ Name = 'an object in an array'; Command = { Invoke-HostUpApi domains -Query @{ q = @([pscustomobject]@{ a = 1 }) } } }
        @{ Name = 'with -All'; Command = { Invoke-HostUpApi domains -Query @{ q = @{ a = 1 } } -All } }
    ) {
        Assert-Failure $Command -Id InvalidArgument -Category InvalidArgument -Target domains -Says 'A value of -Query is an object' -Next 'Nothing was sent'
        $server.Requests | Should -HaveCount 0
    }

    It '-All with a method that does not read' {
        Assert-Failure { Invoke-HostUpApi domains -Method POST -All } -Id InvalidArgument -Category InvalidArgument -Target domains -Says POST
        $server.Requests | Should -HaveCount 0
    }

    It 'what does not go together: <name>' -ForEach @(
        @{ Name = '-All and a body'; Command = { Invoke-HostUpApi domains -Body '{}' -All } }
        @{ Name = 'no path'; Command = { Invoke-HostUpApi '' } }
        @{ Name = 'a null body'; Command = { Invoke-HostUpApi domains POST -Body $null } }
        @{ Name = 'a query that is text'; Command = { Invoke-HostUpApi domains -Query 'a=1' } }
    ) {
        (Invoke-Captured $Command).Errors[0].Exception | Should -BeOfType System.Management.Automation.ParameterBindingException
        $server.Requests | Should -HaveCount 0
    }

    It 'a call without a connection' {
        Disconnect-HostUp -All
        Assert-Failure { Invoke-HostUpApi domains } -Id NotConnected -Category AuthenticationError -Target $null -Terminating -Next 'Connect-HostUp'
        Assert-Failure { Invoke-HostUpApi domains -All } -Id NotConnected -Category AuthenticationError -Target $null -Terminating -Next 'Connect-HostUp'
        Assert-Failure { Invoke-HostUpApi domains -Connection nobody } -Id NotConnected -Category AuthenticationError -Target nobody -Terminating
    }
}

Describe 'Invoke-HostUpApi: answers' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'emits objects' {
        $server.Answer(200, '{"id":"dom_1","price":199.50,"on":true,"none":null,"tags":["a","b"],"in":{"deep":[{"x":1}]}}')
        $answer = Invoke-HostUpApi domains/1
        $answer | Should -BeOfType pscustomobject
        $answer.PSObject.Properties.Name | Should -BeExactly 'id', 'price', 'on', 'none', 'tags', 'in'
        $answer.id | Should -BeExactly 'dom_1'
        $answer.price | Should -Be 199.5
        $answer.on | Should -BeTrue
        $answer.none | Should -BeNullOrEmpty
        $answer.tags | Should -Be 'a', 'b'
        $answer.in.deep[0].x | Should -Be 1
    }

    It 'emits the items of an array one by one' {
        $server.Answer(200, '[{"id":1},{"id":2}]')
        @(Invoke-HostUpApi domains | ForEach-Object id) | Should -Be 1, 2
    }

    It 'emits nothing for <name>' -ForEach @(
        @{ Name = 'no content'; Status = 204; Body = '' }
        @{ Name = 'an empty answer'; Status = 200; Body = '' }
        @{ Name = 'null'; Status = 200; Body = 'null' }
    ) {
        $server.Answer($Status, $Body)
        $run = Invoke-Captured { Invoke-HostUpApi domains/1 DELETE }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -HaveCount 0
    }

    It 'emits nothing for HEAD, and tells what is not there' {
        $server.Answer(200, '')
        $server.Answer(404, '')
        $run = Invoke-Captured { Invoke-HostUpApi domains/1 HEAD }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -HaveCount 0
        $run = Invoke-Captured { Invoke-HostUpApi domains/1 HEAD }
        $run.Errors | Should -HaveCount 1
        "$($run.Errors[0])" | Should -BeLike '*HTTP 404*'
        $server.Requests.Method | Should -Be 'HEAD', 'HEAD'
    }

    It 'uses the connection given by <name>' -ForEach @(
        @{ Name = 'object'; Command = { Invoke-HostUpApi me/preferences -Connection $offline } }
        @{ Name = 'name'; Command = { Invoke-HostUpApi me/preferences -Connection offline } }
    ) {
        $offline = Connect-HostUp -Sandbox -Name offline -PassThru
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
        (& $Command).localization.languageCode | Should -Be 'en'
        $server.Requests | Should -HaveCount 0
    }

    It 'follows nextCursor with -All, keeping the query' {
        $server.Answer(200, '{"data":[{"id":1},{"id":2}],"hasMore":true,"nextCursor":"c/2"}')
        $server.Answer(200, '{"data":[{"id":3}],"hasMore":false,"nextCursor":null}')
        @(Invoke-HostUpApi domains -Query @{ limit = 2 } -All | ForEach-Object id) | Should -Be 1, 2, 3
        $server.Requests.PathAndQuery | Should -BeExactly '/api/v2/domains?limit=2', '/api/v2/domains?limit=2&cursor=c%2F2'
        $server.Requests.Method | Should -Be 'GET', 'GET'
    }

    It 'emits nothing for a list that is empty' {
        $server.Answer(200, '{"data":[],"hasMore":false,"nextCursor":null}')
        @(Invoke-HostUpApi domains -All -WhatIf) | Should -HaveCount 0
        $server.Requests | Should -HaveCount 1
    }

    It 'fetches no page that nobody takes' {
        $server.Answer(200, '{"data":[{"id":1},{"id":2}],"hasMore":true,"nextCursor":"c2"}')
        (Invoke-HostUpApi domains -All | Select-Object -First 1).id | Should -Be 1
        $server.Requests | Should -HaveCount 1
    }

    It 'emits the pages before one that fails' {
        $server.Answer(200, '{"data":[{"id":1}],"hasMore":true,"nextCursor":"c2"}')
        $server.Answer(404, '{"status":404,"detail":"Gone.","code":"not_found"}')
        $run = Invoke-Captured { Invoke-HostUpApi domains -All }
        $run.Output.id | Should -Be 1
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'not_found,*'
        $run.Errors[0].TargetObject | Should -Be 'domains'
    }

    It 'does not turn in circles when a cursor comes again' {
        1..3 | ForEach-Object { $server.Answer(200, '{"data":[{"id":1}],"hasMore":true,"nextCursor":"same"}') }
        $run = Invoke-Captured { Invoke-HostUpApi domains -All }
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'UnexpectedResponse,*'
        @($server.Requests).Count | Should -BeLessOrEqual 3
    }
}

Describe 'Invoke-HostUpApi: errors' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'reports <status> as <category>' -ForEach @(
        @{ Status = 400; Code = 'invalid_request'; Category = 'InvalidArgument'; Next = 'Correct the values' }
        @{ Status = 401; Code = 'unauthorized'; Category = 'AuthenticationError'; Next = 'Connect again with a valid key'; Terminating = $true }
        @{ Status = 403; Code = 'forbidden'; Category = 'PermissionDenied'; Next = 'the scopes that HostUp''s page on this endpoint names' }
        @{ Status = 404; Code = 'not_found'; Category = 'ObjectNotFound'; Next = 'https://developer.hostup.se/endpoints' }
        @{ Status = 409; Code = 'conflict'; Category = 'ResourceExists'; Next = 'stands in the way' }
        @{ Status = 410; Code = 'gone'; Category = 'InvalidOperation'; Next = 'quote the request id' }
        @{ Status = 429; Code = 'rate_limit_exceeded'; Category = 'LimitsExceeded'; Next = '-MaxRetryCount' }
        @{ Status = 500; Code = 'internal_error'; Category = 'ResourceUnavailable'; Next = 'Try again later' }
        @{ Status = 503; Code = 'a_code_of_its_own'; Category = 'ResourceUnavailable'; Next = 'Try again later' }
    ) {
        $server.Answer($Status, "{`"status`":$Status,`"title`":`"T`",`"detail`":`"What happened.`",`"code`":`"$Code`",`"requestId`":`"req_1`"}", 'application/problem+json')
        Assert-Failure { Invoke-HostUpApi /domains/1 } -Id $Code -Category $Category -Target /domains/1 -Terminating:([bool]$Terminating) `
            -Says "What happened. ($Code, HTTP $Status, request req_1)" -Next $Next
        $server.Requests | Should -HaveCount 1
    }

    It 'says each field in a line of its own, and keeps the answer on the exception' {
        $server.Answer(400, '{"status":400,"detail":"No.","code":"invalid_request","errors":[{"pointer":"/name","detail":"is missing.","code":"required"}],"hint":"x"}')
        $failure = (Invoke-Captured { Invoke-HostUpApi domains POST -Body '{}' }).Errors[0]
        "$failure" | Should -BeLike "*$([Environment]::NewLine)  /name: is missing.*"
        $failure.Exception.GetType().Name | Should -Be 'HostUpApiException'
        $failure.Exception.StatusCode | Should -Be 400
        $failure.Exception.Errors[0].Pointer | Should -Be '/name'
        $failure.Exception.Method | Should -Be 'POST'
        $failure.Exception.Path | Should -Be '/domains'
        $failure.Exception.Extensions['hint'] | Should -Be 'x'
    }

    It 'reports <name> as UnexpectedResponse' -ForEach @(
        @{ Name = 'a web page'; Status = 200; Body = '<html>Hi</html>'; Type = 'text/html' }
        @{ Name = 'an error page'; Status = 502; Body = '<html>Bad gateway</html>'; Type = 'text/html' }
        @{ Name = 'JSON that is cut'; Status = 200; Body = '{"data":['; Type = 'application/json' }
        @{ Name = 'a redirect'; Status = 302; Body = ''; Type = 'text/plain' }
    ) {
        if ($Status -eq 302) { $server.Answer($Status, $Body, $Type, 'Location', 'https://evil.example/') } else { $server.Answer($Status, $Body, $Type) }
        Assert-Failure { Invoke-HostUpApi domains } -Id UnexpectedResponse -Category InvalidResult -Target domains -Says "HTTP $Status" -Next 'Check that the address'
        $server.Requests | Should -HaveCount 1
    }

    It 'reports that nobody answers' {
        $server.Dispose()
        Assert-Failure { Invoke-HostUpApi domains } -Id ConnectionFailed -Category ConnectionError -Target domains -Next 'Check the network'
    }

    It 'goes on with the next body after one that HostUp refuses' {
        $server.Answer(400, '{"status":400,"detail":"No.","code":"invalid_request"}')
        $server.Answer(200, '{"id":2}')
        $run = Invoke-Captured { @{ id = 1 }, @{ id = 2 } | Invoke-HostUpApi domains POST }
        $run.Terminated | Should -BeFalse
        $run.Errors | Should -HaveCount 1
        $run.Output.id | Should -Be 2
    }

    It 'ends with the first body where the key is wrong' {
        $server.Answer(401, '{"status":401,"detail":"No.","code":"unauthorized"}')
        $run = Invoke-Captured { @{ id = 1 }, @{ id = 2 } | Invoke-HostUpApi domains POST }
        $run.Terminated | Should -BeTrue
        $server.Requests | Should -HaveCount 1
    }

    It 'does not send what may cost money twice: <name>' -ForEach @(
        @{ Name = 'an action'; Path = 'shared-hosting/acct_1/actions/upgrade' }
        @{ Name = 'a dry run where HostUp documents none'; Path = 'shared-hosting/acct_1/actions/renew'; Body = @{ dryRun = $true } }
        @{ Name = 'an order that has no attemptKey'; Path = 'orders' }
        @{ Name = 'a machine'; Path = 'vps/payg/deployments' }
        @{ Name = 'what nobody has declared'; Path = 'domains' }
    ) {
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 3
        $server.Answer(503, '{"status":503,"detail":"Down.","code":"service_unavailable"}')
        $sent = if ($Body) { $Body } else { @{ productSlug = 'x' } }
        Assert-Failure { Invoke-HostUpApi $Path POST -Body $sent } -Id OutcomeUnknown -Category InvalidResult -Target $Path `
            -Says "POST /$Path was sent", 'It was not sent again' -Next 'Do not run it again before you know'
        $server.Requests | Should -HaveCount 1
    }

    It 'does not send a POST that makes something twice either, and says that it may be done' {
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 3
        $server.Answer(503, '{"status":503,"detail":"Down.","code":"service_unavailable"}')
        Assert-Failure { Invoke-HostUpApi dns-zones/zone_1/records POST -Body '{}' } -Id service_unavailable -Category ResourceUnavailable -Target dns-zones/zone_1/records `
            -Next 'It may have been carried out all the same'
        $server.Requests | Should -HaveCount 1
    }

    It 'shows no secret of a body in the debug stream' {
        $server.Answer(200, '{"password":"hush-hush-2","name":"seen-too"}')
        $DebugPreference = 'Continue'
        $all = Invoke-HostUpApi domains POST -Body @{ apiKey = 'hush-hush-1'; name = 'seen' } *>&1 |
            Where-Object { $_ -is [System.Management.Automation.InformationalRecord] } | ForEach-Object Message
        $all -join ' ' | Should -BeLike '*POST*/domains*seen*seen-too*'
        $all -join ' ' | Should -Not -BeLike '*hush-hush*'
        $all -join ' ' | Should -Not -BeLike '*not-a-secret*'
        $server.Requests[0].Body | Should -BeLike '*hush-hush-1*'
    }

    It 'honours -ErrorAction' {
        1..2 | ForEach-Object { $server.Answer(404, '{"status":404,"detail":"No.","code":"not_found"}') }
        Invoke-HostUpApi domains -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures | Should -HaveCount 1
        { Invoke-HostUpApi domains -ErrorAction Stop } | Should -Throw -ErrorId 'not_found,*'
    }
}
