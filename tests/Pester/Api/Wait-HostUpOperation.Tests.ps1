BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # More names than HostUp answers at once.
    function Start-LookUp([string] $First = 'ledig.se') {
        Invoke-HostUpApi domains/availability -Method POST -Body @{ names = $First, 'b.se', 'c.nu', 'd.com' } | ForEach-Object operation
    }
}

Describe 'Wait-HostUpOperation' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'waits for work that was answered with 202, and emits it with its result' {
        $job = Start-LookUp
        $job.status | Should -Not -Be completed
        $done = $job | Wait-HostUpOperation
        $done.PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Api.HostUpOperation'
        $done.Status | Should -Be completed
        $done.IsFinished | Should -BeTrue
        $done.Id | Should -BeExactly $job.jobId
        $done.PollUrl | Should -BeExactly $job.pollUrl
        $done.Result | Should -HaveCount 4
    }

    It 'takes work up by its address alone, as another session would' {
        $address = (Start-LookUp).pollUrl
        (Wait-HostUpOperation $address).IsCompleted | Should -BeTrue
        ([pscustomobject]@{ PollUrl = $address } | Wait-HostUpOperation).IsCompleted | Should -BeTrue
    }

    It 'emits what is not finished in time, with a warning that says how to take it up again' {
        $job = Start-LookUp
        $run = Invoke-Captured { Wait-HostUpOperation $job.pollUrl -WaitSec 1 }
        $run.Output | Should -HaveCount 1
        $run.Output[0].IsFinished | Should -BeFalse
        $run.Warnings | Should -HaveCount 1
        "$($run.Warnings[0])" | Should -BeLike "*Wait-HostUpOperation $($job.pollUrl)*"
    }

    It 'is an error when HostUp says that the work failed' {
        $job = Start-LookUp 'failing-one.se'
        $run = Invoke-Captured { Wait-HostUpOperation $job.pollUrl }
        $run.Output | Should -BeNullOrEmpty
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].CategoryInfo.Category | Should -Be InvalidResult
        $run.Errors[0].TargetObject | Should -BeExactly $job.pollUrl
    }

    It 'is an error for work that HostUp does not know; the others go on' {
        $job = Start-LookUp
        $run = Invoke-Captured { '/api/v2/domains/availability/dcheck_nosuch', $job.pollUrl | Wait-HostUpOperation }
        $run.Errors.FullyQualifiedErrorId | Should -Be 'not_found,HostUp.PowerShell.Api.WaitHostUpOperationCommand'
        $run.Output.IsCompleted | Should -Be $true
    }

    It 'never asks another site: <_>' -ForEach 'https://evil.example/api/v2/jobs/1', '//evil.example/api/v2/jobs/1' {
        $run = Invoke-Captured { Wait-HostUpOperation $_ }
        $run.Output | Should -BeNullOrEmpty
        $run.Errors.FullyQualifiedErrorId | Should -BeLike 'UnexpectedResponse,*'
    }
}
