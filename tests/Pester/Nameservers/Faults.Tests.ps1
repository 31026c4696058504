# Bad days of Set-HostUpNameserver: whatever becomes of its one commit and of the job behind it, nothing is sent twice and nothing is lost.
BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $Before = '{"nameservers":["ns1.old.se","ns2.old.se"],"dnssecAutoWillBeBlocked":false}'
    $After = '{"nameservers":["ns1.example.net","ns2.example.net"]}'
    $Job = '{"operation":{"jobId":"job_1","pollUrl":"/api/jobs/job_1"}}'

    # All that goes before the commit.
    function Set-Stage([string] $Nameservers = $Before) {
        $server.Answer(200, $Nameservers)
        $server.Answer(200, '{"domainName":"a.se","dsRecords":[],"keyRecords":[]}')
        $server.Answer(200, '{"results":[{"nameserver":"ns1.example.net","valid":true},{"nameserver":"ns2.example.net","valid":true}]}')
    }

    function Set-It { Set-HostUpNameserver dom_1 ns1.example.net, ns2.example.net -Confirm:$false @args }

    function Get-Commit { @($server.Requests | Where-Object { $_.Method -eq 'POST' -and $_.PathAndQuery -eq '/api/v2/domains/dom_1/nameservers' }) }
}

Describe 'Set-HostUpNameserver on a bad day' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 3 -TimeoutSec 1
        Set-Stage
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'is sent once when HostUp answers <_>' -ForEach 500, 502, 503, 504 {
        $server.Answer($_, '{"code":"internal_error","detail":"Oops."}', 'application/problem+json')
        Assert-Failure { Set-It } -Id internal_error -Category ResourceUnavailable -Target 'dom_1' -Next 'Get-HostUpNameserver'
        Get-Commit | Should -HaveCount 1
        $server.Requests | Should -HaveCount 4
    }

    It 'is sent once when no answer comes in time, and run again sends nothing when it was made' {
        $server.Hold()
        Assert-Failure { Set-It } -Id Timeout -Category OperationTimeout -Target 'dom_1' -Next 'Get-HostUpNameserver'
        $server.Answer(200, $After)
        (Set-It).Nameservers | Should -BeExactly 'ns1.example.net', 'ns2.example.net'
        Get-Commit | Should -HaveCount 1
    }

    It 'is sent again by a second run when it was not made' {
        $server.Answer(504, '{"code":"gateway_timeout"}', 'application/problem+json')
        $null = Invoke-Captured { Set-It }
        Set-Stage
        $server.Answer(200, '{"updated":true,"syncTriggered":false,"serviceStatus":"active"}')
        $server.Answer(200, $After)
        (Set-It).Nameservers | Should -BeExactly 'ns1.example.net', 'ns2.example.net'
        Get-Commit | Should -HaveCount 2
    }

    It 'does not take <Name> for done' -ForEach @(
        @{ Name = 'an empty object'; Body = '{}' }
        @{ Name = 'a page'; Body = '<p>Hi</p>' }
        @{ Name = 'half an answer'; Body = '{"updated":tr' }
        @{ Name = 'no answer at all'; Body = '' }
    ) {
        $server.Answer(200, $Body)
        Assert-Failure { Set-It } -Id UnexpectedResponse -Category InvalidResult -Target 'dom_1' -Next 'Get-HostUpNameserver'
        Get-Commit | Should -HaveCount 1
    }

    It 'says when HostUp has not done it in a 200' {
        $server.Answer(200, '{"updated":false,"syncTriggered":true,"serviceStatus":"active"}')
        Assert-Failure { Set-It } -Id NameserversNotUpdated -Category ResourceExists -Target 'dom_1' -Next 'Get-HostUpNameserver'
    }

    It 'warns when HostUp has done it and does not show it yet' {
        $server.Answer(200, '{"updated":true}')
        $server.Answer(200, $Before)
        $run = Invoke-Captured { Set-It }
        $run.Errors | Should -BeNullOrEmpty
        $run.Warnings | Should -BeLike '*not show them yet*'
        $run.Output.Nameservers | Should -BeExactly 'ns1.old.se', 'ns2.old.se'
    }

    It 'has HostUp''s refusal, and what to do about it' {
        $server.Answer(409, '{"code":"nameserver_update_blocked","detail":"A transfer is in progress."}', 'application/problem+json')
        Assert-Failure { Set-It } -Id nameserver_update_blocked -Category ResourceExists -Target 'dom_1' -Says 'A transfer is in progress.' -Next 'Get-HostUpNameserver'
    }

    It 'follows the job, and emits what there is then: <Name>' -ForEach @(
        @{ Name = 'v1''s envelope'; Body = '{"success":true,"data":{"status":"completed","state":"completed","result":null}}' }
        @{ Name = 'the state alone'; Body = '{"data":{"state":"completed"}}' }
        @{ Name = 'a flag alone'; Body = '{"data":{"isCompleted":true}}' }
        @{ Name = 'v2''s operation'; Body = '{"operation":{"status":"completed"}}' }
    ) {
        $server.Answer(202, $Job)
        $server.Answer(200, $Body)
        $server.Answer(200, $After)
        (Set-It).Nameservers | Should -BeExactly 'ns1.example.net', 'ns2.example.net'
        $server.Requests[4].PathAndQuery | Should -BeExactly '/api/jobs/job_1'
        $server.Requests[4].Authorization | Should -BeLike 'Bearer *'
        Get-Commit | Should -HaveCount 1
    }

    It 'finds a job that has no address by its id' {
        $server.Answer(202, '{"operation":{"jobId":"job_7","pollUrl":null}}')
        $server.Answer(200, '{"data":{"status":"completed"}}')
        $server.Answer(200, $After)
        (Set-It).Domain | Should -BeExactly 'a.se'
        $server.Requests[4].PathAndQuery | Should -BeExactly '/api/jobs/job_7'
    }

    It 'is an error when the job fails: <Id>' -ForEach @(
        @{ Id = 'OperationFailed'; Body = '{"data":{"status":"failed","error":"The zone has no SOA."}}'; Says = 'The zone has no SOA.' }
        @{ Id = 'zone_precheck_failed'; Body = '{"operation":{"status":"failed","error":{"code":"zone_precheck_failed","message":"No zone."}}}'; Says = 'No zone.' }
    ) {
        $server.Answer(202, $Job)
        $server.Answer(200, $Body)
        $failure = (Invoke-Captured { Set-It }).Errors
        $failure.FullyQualifiedErrorId | Should -BeLike "$Id,*"
        "$failure" | Should -BeLike "*$Says*"
        $failure.TargetObject | Should -BeExactly 'dom_1'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*looks at the zone*'
    }

    It 'is an error that says where to look when the job''s answer is <Name>' -ForEach @(
        @{ Name = 'unknown'; Status = 200; Body = '{}'; Id = 'UnexpectedResponse' }
        @{ Name = 'a page'; Status = 200; Body = '<p>Hi</p>'; Id = 'UnexpectedResponse' }
        @{ Name = 'not found'; Status = 404; Body = '{"code":"not_found"}'; Id = 'not_found' }
    ) {
        $server.Answer(202, $Job)
        $server.Answer($Status, $Body)
        Assert-Failure { Set-It } -Id $Id -Category $(if ($Status -eq 404) { 'ObjectNotFound' } else { 'InvalidResult' }) -Target 'dom_1' -Next 'Get-HostUpNameserver'
        Get-Commit | Should -HaveCount 1
    }

    It 'does not lose the job when it cannot be asked after' {
        Disconnect-HostUp -All
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
        $server.Answer(202, $Job)
        $server.Answer(503, '{"code":"upstream_unavailable","detail":"Later."}', 'application/problem+json')
        $run = Invoke-Captured { Set-It }
        $run.Errors.FullyQualifiedErrorId | Should -BeLike 'upstream_unavailable,*'
        $run.Warnings | Should -BeLike '*Wait-HostUpOperation /api/jobs/job_1*'
    }

    It 'emits the operation when the limit comes first' {
        $server.Answer(202, $Job)
        $server.Answer(200, '{"data":{"status":"running","progress":40}}', 'application/json', 'Retry-After', '1')
        $server.Answer(200, '{"data":{"status":"running","progress":50}}')
        $run = Invoke-Captured { Set-It -WaitSec 1 }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output[0].PSObject.TypeNames | Should -Contain 'HostUp.Client.Api.HostUpOperation'
        $run.Output.PollUrl | Should -BeExactly '/api/jobs/job_1'
        $run.Warnings | Should -BeLike '*Wait-HostUpOperation /api/jobs/job_1*'
    }

    It 'never asks after the job at another site: <_>' -ForEach 'https://evil.example/api/jobs/job_1', '//evil.example/x', '/\evil.example/x', 'https://user@127.0.0.1/x', 'file:///etc/passwd' {
        $server.Answer(202, (ConvertTo-Json @{ operation = @{ jobId = 'job_1'; pollUrl = $_ } }))
        $sent = $server.Requests.Count
        Assert-Failure { Set-It } -Id UnexpectedResponse -Category InvalidResult -Target 'dom_1' -Next 'Get-HostUpNameserver'
        $server.Requests.Count - $sent | Should -Be 4 -Because 'nothing came after the commit'
    }

    It 'sends nothing when HostUp cannot say whether the nameservers can be used: <_>' -ForEach 500, 404, 200 {
        Disconnect-HostUp -All
        $server.Dispose()
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
        $server.Answer(200, $Before)
        $server.Answer(200, '{"domainName":"a.se","dsRecords":[]}')
        $server.Answer($_, '{"code":"x","detail":"y"}')
        $run = Invoke-Captured { Set-It }
        $run.Errors | Should -HaveCount 1
        Get-Commit | Should -BeNullOrEmpty
    }

    It 'says how to go on when Ctrl-C comes while the job is waited for' {
        Import-TestType AnsweringHost
        $person = [HostUp.Tests.AnsweringHost]::new(@())
        $runspace = [runspacefactory]::CreateRunspace($person, [initialsessionstate]::CreateDefault2())
        $runspace.Open()
        $shell = [powershell]::Create($runspace)
        try {
            $server.Answer(202, $Job)
            $server.Hold()
            $null = $shell.AddScript({
                    param($module, $key, $base)
                    Import-Module $module
                    Connect-HostUp -ApiKey $key -BaseUri $base -SkipCheck -TimeoutSec 3600
                    Set-HostUpNameserver dom_1 ns1.example.net, ns2.example.net -Confirm:$false
                }).AddArgument((Resolve-Path $ModuleFolder).Path).AddArgument($SandboxKey).AddArgument($server.BaseUri)
            $running = $shell.BeginInvoke()
            [System.Threading.SpinWait]::SpinUntil({ $server.Requests.Count -ge 5 }, 30000) | Should -BeTrue
            $shell.Stop()
            { $shell.EndInvoke($running) } | Should -Throw
            $server.Requests[4].PathAndQuery | Should -BeExactly '/api/jobs/job_1'
            Get-Commit | Should -HaveCount 1
            $person.Lines -join ' ' | Should -BeLike '*Nameservers of a.se*Wait-HostUpOperation /api/jobs/job_1*'
        }
        finally {
            $shell.Dispose()
            $runspace.Dispose()
        }
    }
}
