BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Approve-HostUpHostingSshKey' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'finds a key by <name>, and sends its fingerprint as one segment' -ForEach @(
        @{ Name = 'its name'; Key = { 'old-laptop' }; Reads = 1 }
        @{ Name = 'its id'; Key = { (Get-HostUpHostingSshKey $SampleAccountId).Id }; Reads = 2 }
        @{ Name = 'its fingerprint'; Key = { (Get-HostUpHostingSshKey $SampleAccountId).Fingerprint }; Reads = 1 }
    ) {
        $approved = Approve-HostUpHostingSshKey $SampleAccountId (& $Key)
        $approved.Authorized | Should -BeTrue
        $approved.Fingerprint | Should -Match '/'
        $requests = Get-SandboxRequest $http
        @($requests | Where-Object method -EQ GET).Count | Should -Be $Reads
        $requests[-1].pathAndQuery | Should -BeExactly "/api/v2/shared-hosting/$SampleAccountId/ssh-keys/$([uri]::EscapeDataString($approved.Fingerprint))/actions/authorize"
    }

    It 'takes keys from the pipeline' {
        (Get-HostUpHostingSshKey $SampleAccountId | Approve-HostUpHostingSshKey).Name | Should -Be old-laptop
    }

    It 'says where the keys are when there is no such one: <_>' -ForEach 'nosuch', 'SHA256:nosuchFingerprint' {
        $script:key = $_
        $run = Invoke-Captured { Approve-HostUpHostingSshKey $SampleAccountId $key }
        $run.Errors[0].CategoryInfo.Category | Should -Be ObjectNotFound
        $run.Errors[0].TargetObject | Should -Be $_
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-HostUpHostingSshKey*'
    }
}
