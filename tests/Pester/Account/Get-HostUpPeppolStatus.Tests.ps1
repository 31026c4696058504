BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpPeppolStatus' {
    AfterEach {
        Disconnect-HostUp -All
    }

    It 'reads the status as a typed object' {
        Connect-HostUp -Sandbox
        $status = Get-HostUpPeppolStatus
        $status | Should -HaveCount 1
        $status.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Account.PeppolStatus'
        $status.Eligible | Should -BeTrue
        $status.Eligible | Should -BeOfType bool
        $status.Reason | Should -BeNullOrEmpty
        $status.OrgNumber | Should -BeExactly '5555555555'
        $status.PeppolId | Should -BeExactly '0007:5555555555'
        $status.ParticipantName | Should -BeExactly 'Exempelbolaget Räksmörgås AB'
        $status.LookedUpAt | Should -BeOfType DateTimeOffset
        "$status" | Should -Be 'eligible'
    }

    It 'says why an account is not eligible' {
        Connect-HostUp -Sandbox -Scenario Empty
        $status = Get-HostUpPeppolStatus
        $status.Eligible | Should -BeFalse
        $status.OrgNumber | Should -BeNullOrEmpty
        $status.LookedUpAt | Should -BeNullOrEmpty
        $status.Reason | Should -BeLike 'Peppol*'
        "$status" | Should -Be $status.Reason
    }

    It 'makes one request over HTTP' {
        $http = Start-SandboxHost
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
            $status = Get-HostUpPeppolStatus
            $status.OrgNumber | Should -BeExactly '5555555555'
            $requests = @(Get-SandboxRequest $http)
            $requests.method | Should -Be 'GET'
            $requests.pathAndQuery | Should -BeLike '*/me/preferences/peppol'
            $requests.body | Should -BeNullOrEmpty
        }
        finally {
            Stop-SandboxHost $http
        }
    }

    It 'takes a connection by its name' {
        Connect-HostUp -Sandbox -Name one -Scenario Empty
        Connect-HostUp -Sandbox -Name two
        (Get-HostUpPeppolStatus -Connection one).Eligible | Should -BeFalse
        (Get-HostUpPeppolStatus -Connection two).Eligible | Should -BeTrue
    }

    It 'can be kept and shown' {
        Connect-HostUp -Sandbox
        $status = Get-HostUpPeppolStatus
        ($status | ConvertTo-Json | ConvertFrom-Json).ParticipantName | Should -BeExactly $status.ParticipantName
        $file = Join-Path $TestDrive status.xml
        $status | Export-Clixml $file
        (Import-Clixml $file).PeppolId | Should -BeExactly '0007:5555555555'
        $status | Format-List | Out-String | Should -BeLike '*0007:5555555555*'
    }
}

Describe 'Get-HostUpPeppolStatus: errors' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'says how to connect, and sends nothing' {
        Disconnect-HostUp -All
        Assert-Failure { Get-HostUpPeppolStatus } -Id NotConnected -Category AuthenticationError -Terminating -Target $null -Next 'Connect-HostUp'
        $server.Requests | Should -BeNullOrEmpty
    }

    It 'says that there is no connection of that name' {
        Assert-Failure { Get-HostUpPeppolStatus -Connection (Get-HostUpConnection | ForEach-Object { Disconnect-HostUp -All; $_ }) } -Id NotConnected `
            -Category AuthenticationError -Terminating -Next 'Get-HostUpConnection'
        $server.Requests | Should -BeNullOrEmpty
    }

    It 'reports <status> as <category>' -ForEach @(
        @{ Status = 400; Code = 'invalid_request'; Category = 'InvalidArgument'; Ends = $false; Next = 'Correct the values' }
        @{ Status = 401; Code = 'unauthorized'; Category = 'AuthenticationError'; Ends = $true; Next = 'Connect again with a valid key' }
        @{ Status = 403; Code = 'forbidden'; Category = 'PermissionDenied'; Ends = $false; Next = 'read:account' }
        @{ Status = 404; Code = 'not_found'; Category = 'ObjectNotFound'; Ends = $false; Next = '' }
        @{ Status = 409; Code = 'conflict'; Category = 'ResourceExists'; Ends = $false; Next = '' }
        @{ Status = 429; Code = 'rate_limit_exceeded'; Category = 'LimitsExceeded'; Ends = $false; Next = 'MaxRetryCount' }
        @{ Status = 500; Code = 'internal_error'; Category = 'ResourceUnavailable'; Ends = $false; Next = 'Try again later' }
    ) {
        $server.Answer($Status, "{`"status`":$Status,`"title`":`"T`",`"detail`":`"From the test.`",`"code`":`"$Code`",`"requestId`":`"req_1`"}", 'application/problem+json')
        Assert-Failure { Get-HostUpPeppolStatus } -Id $Code -Category $Category -Target '/me/preferences/peppol' -Terminating:$Ends `
            -Says 'From the test.', "($Code, HTTP $Status, request req_1)" -Next $Next
        $server.Requests | Should -HaveCount 1
    }

    It 'reports an answer that is none: <name>' -ForEach @(
        @{ Name = 'a web page'; Status = 200; Body = '<html><h1>Hello</h1></html>'; Type = 'text/html' }
        @{ Name = 'cut JSON'; Status = 200; Body = '{"eligible":tr'; Type = 'application/json' }
        @{ Name = 'a wrong type'; Status = 200; Body = '{"eligible":"yes"}'; Type = 'application/json' }
        @{ Name = 'a redirect'; Status = 302; Body = ''; Type = 'text/html' }
    ) {
        $server.Answer($Status, $Body, $Type, 'Location', 'https://elsewhere.invalid/')
        Assert-Failure { Get-HostUpPeppolStatus } -Id UnexpectedResponse -Category InvalidResult -Target '/me/preferences/peppol' -Next 'Get-HostUpConnection'
        $server.Requests | Should -HaveCount 1
    }

    It 'keeps members it does not know' {
        $server.Answer(200, '{"eligible":true,"orgNumber":null,"network":{"name":"Peppol","nodes":[1,2]}}')
        $status = Get-HostUpPeppolStatus
        $status.OrgNumber | Should -BeNullOrEmpty
        $status.network.name | Should -Be 'Peppol'
        $status.network.nodes | Should -Be 1, 2
    }
}
