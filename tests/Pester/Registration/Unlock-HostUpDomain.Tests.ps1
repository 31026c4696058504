BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Get-Unlock($SandboxHost) { @(Get-SandboxRequest $SandboxHost | Where-Object pathAndQuery -Like '*/request-unlock' | ForEach-Object { "$($_.body)" }) }
}

Describe 'Unlock-HostUpDomain' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        $null = Register-HostUpDomain ny-butik.se, bankid-1.se, unverified-1.se, foreign-1.se -AcceptTerms -Confirm:$false
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'asks first, and then HostUp' {
        foreach ($answer in 'No', 'Yes') {
            $run = Invoke-WithAnswer $answer {
                param($key, $base)
                Connect-HostUp -ApiKey $key -BaseUri $base -SkipCheck
                Unlock-HostUpDomain ny-butik.se
            } $SandboxKey, $http.BaseUri
            $run.Questions[0] | Should -BeLike '*ny-butik.se*'
            @(Get-Unlock $http).Count | Should -Be ([int]($answer -eq 'Yes'))
        }

        $run.Output.Status | Should -BeExactly submitted
    }

    It 'says each outcome of a good answer in words' {
        $run = Invoke-Captured { Unlock-HostUpDomain ny-butik.se -Confirm:$false -Verbose }
        $run.Output[0].Status | Should -BeExactly submitted
        $run.Verbose -join ' ' | Should -BeLike '*asked to lift the lock of ny-butik.se*'
        $run = Invoke-Captured { Unlock-HostUpDomain ny-butik.se -Confirm:$false }
        $run.Output[0].Status | Should -BeExactly already_requested
        $run.Warnings[0] | Should -BeLike '*ny-butik.se*0 days ago*'
    }

    It 'is an error that says what is next: <Domain>' -ForEach @(
        @{ Domain = 'bankid-1.se'; Id = 'bankid_required'; Next = 'New-HostUpDomainVerificationLink' }
        @{ Domain = 'unverified-1.se'; Id = 'verification_failed'; Next = '-Force' }
        @{ Domain = 'foreign-1.se'; Id = 'verification_failed'; Next = 'support' }
    ) {
        $wanted = $Domain
        Assert-Failure { Unlock-HostUpDomain $wanted -Confirm:$false } -Id $Id -Category InvalidOperation -Target $wanted -Next $Next
        Get-Unlock $http | Should -BeExactly ''
    }

    It 'is an error for a domain whose registry has no such lock' {
        Assert-Failure { Unlock-HostUpDomain example.com -Confirm:$false } -Id domain_not_eligible -Category ResourceExists -Target 'example.com' -Next 'Set-HostUpDomain -RegistrarLock $false'
    }

    It 'confirms with -Force only what HostUp asks to have confirmed: <Domain>' -ForEach @(
        @{ Domain = 'ny-butik.se'; Sent = @(''); Id = $null }
        @{ Domain = 'unverified-1.se'; Sent = '', '{"forceRequest":true}'; Id = $null }
        @{ Domain = 'foreign-1.se'; Sent = @(''); Id = 'verification_failed' }
        @{ Domain = 'bankid-1.se'; Sent = @(''); Id = 'bankid_required' }
    ) {
        $wanted = $Domain
        $run = Invoke-Captured { Unlock-HostUpDomain $wanted -Force -Confirm:$false }
        Get-Unlock $http | Should -BeExactly $Sent
        if ($Id) { $run.Errors[0].FullyQualifiedErrorId | Should -BeLike "$Id,*" } else { $run.Output[0].Status | Should -BeExactly submitted }
    }

    It 'asks for nothing with -WhatIf: <_>' -ForEach '', '-Force' {
        $null = Invoke-Captured ([scriptblock]::Create("Unlock-HostUpDomain ny-butik.se $_ -WhatIf"))
        Get-Unlock $http | Should -BeNullOrEmpty
    }
}

Describe 'Unlock-HostUpDomain: what HostUp can answer' {
    It 'is well when it is <Status>' -ForEach @(
        @{ Status = 'already_unlocked'; Warns = $false }
        @{ Status = 'something_new'; Warns = $true }
    ) {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(200, "{`"status`":`"$Status`",`"domainName`":`"xn--rksmrgs-5wao1o.se`"}")
            $run = Invoke-Captured { Unlock-HostUpDomain dom_01hxa3b4c5d6e7f8g9h0j1k2m3 -Confirm:$false }
            $run.Output[0].Domain | Should -BeExactly 'räksmörgås.se'
            [bool]$run.Warnings | Should -Be $Warns
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }

    It 'is sent once: a lost answer is an unknown outcome' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 2
            $server.Drop()
            Assert-Failure { Unlock-HostUpDomain dom_01hxa3b4c5d6e7f8g9h0j1k2m3 -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Next 'Run the command again'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}
