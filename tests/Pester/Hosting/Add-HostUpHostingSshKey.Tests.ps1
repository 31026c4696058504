BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $line = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f anna@laptop'

    # No key of anyone's; only the marks that tell one.
    $private = "-----BEGIN OPENSSH PRIVATE KEY-----`nCanaryCanaryCanaryCanary`n-----END OPENSSH PRIVATE KEY-----"
}

Describe 'Add-HostUpHostingSshKey' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'adds a key from its file, and calls it after its comment' {
        $file = Join-Path $TestDrive 'id_ed25519.pub'
        Set-Content $file $line
        $key = Add-HostUpHostingSshKey $SampleAccountId -Path $file
        $key.Name | Should -Be anna@laptop
        $key.Authorized | Should -BeTrue
        ((Get-SandboxRequest $http)[-1].body | ConvertFrom-Json).publicKey | Should -BeExactly $line
    }

    It 'calls a key without a comment after its file, or as -Name says' {
        $file = Join-Path $TestDrive 'deploy.pub'
        Set-Content $file ($line -replace ' anna@laptop')
        (Add-HostUpHostingSshKey $SampleAccountId -Path $file).Name | Should -Be deploy
        (Add-HostUpHostingSshKey acct_01hxb7n2q4r8s1t5v9w3x6y0z2 -Path $file -Name ci).Name | Should -Be ci
    }

    It 'copies keys from account to account' {
        $copied = Get-HostUpHostingSshKey $SampleAccountId | Select-Object Name, PublicKey | Add-HostUpHostingSshKey -Account Kundportalen -WhatIf
        $copied | Should -BeNullOrEmpty
        (Add-HostUpHostingSshKey $SampleAccountId, acct_01hxb7n2q4r8s1t5v9w3x6y0z2 -PublicKey $line).AccountId | Should -Be $SampleAccountId, acct_01hxb7n2q4r8s1t5v9w3x6y0z2
    }

    It 'refuses a private key before anything is sent, and repeats nothing of it: <_>' -ForEach 'by its file', 'by its text' {
        $file = Join-Path $TestDrive 'id_ed25519'
        Set-Content $file $private
        $how = $_
        $run = Invoke-Captured {
            if ($how -eq 'by its file') { Add-HostUpHostingSshKey $SampleAccountId -Path $file -Verbose -Debug }
            else { Add-HostUpHostingSshKey $SampleAccountId -PublicKey $private -Verbose -Debug }
        }
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'PrivateSshKey,*'
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*.pub*'
        $run.Errors[0].TargetObject | Should -Not -BeLike '*Canary*'
        "$($run.Errors[0])$($run.Verbose)" | Should -Not -BeLike '*Canary*'
        Get-SandboxRequest $http | Should -BeNullOrEmpty
    }

    It 'refuses what is no public key, and sends nothing: <name>' -ForEach @(
        @{ Name = 'text'; Text = 'hello' }
        @{ Name = 'a key whose type is another'; Text = 'ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f' }
        @{ Name = 'a key that is cut'; Text = 'ssh-ed25519 AAAAC3' }
    ) {
        Assert-Failure { Add-HostUpHostingSshKey $SampleAccountId -PublicKey $Text } -Id InvalidSshKey -Category InvalidArgument -Target $SampleAccountId -Next '.pub'
        Get-SandboxRequest $http | Should -BeNullOrEmpty
    }

    It 'reports a file that is not there, and goes on' {
        $file = Join-Path $TestDrive 'there.pub'
        Set-Content $file $line
        $run = Invoke-Captured { Add-HostUpHostingSshKey $SampleAccountId -Path (Join-Path $TestDrive nosuch.pub), $file }
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'FileNotFound,*'
        $run.Output | Should -HaveCount 1
    }

    It 'reports a key that is there already' {
        $null = Add-HostUpHostingSshKey $SampleAccountId -PublicKey $line
        Assert-Failure { Add-HostUpHostingSshKey $SampleAccountId -PublicKey $line } -Id conflict -Category ResourceExists -Target $SampleAccountId
    }
}
