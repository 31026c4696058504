BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $code = ConvertTo-SecureString 's-e-c-r-e-t' -AsPlainText -Force
}

Describe 'Set-HostUpTransferCode' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
        $null = Register-HostUpDomain iis.se -Transfer -TransferCode $code -Confirm:$false
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'stores the code, and shows it nowhere' {
        $run = Invoke-Captured { Set-HostUpTransferCode iis.se $code -Verbose -Debug -Confirm:$false }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output[0].Domain | Should -BeExactly 'iis.se'
        $run.Output[0].EppCodePersisted | Should -BeTrue
        $run.Output + $run.Verbose | Out-String | Should -Not -BeLike '*s-e-c-r-e-t*'
        (Get-SandboxRequest $http | Select-Object -Last 1).body | Should -BeExactly '{"eppCode":"s-e-c-r-e-t"}'
    }

    It 'stores nothing with -WhatIf' {
        $before = @(Get-SandboxRequest $http).Count
        Set-HostUpTransferCode iis.se $code -WhatIf
        @(Get-SandboxRequest $http).Count | Should -Be $before
    }

    It 'is an error for a domain that is not on its way here' {
        Assert-Failure { Set-HostUpTransferCode example.com $code -Confirm:$false } -Id domain_not_eligible -Category ResourceExists -Target 'example.com' -Next 'Register-HostUpDomain -Transfer'
        Assert-Failure { Set-HostUpTransferCode nowhere.se $code -Confirm:$false } -Id NameNotFound -Category ObjectNotFound -Target 'nowhere.se'
    }

    It 'takes no text and no empty code' {
        (Invoke-Captured { Set-HostUpTransferCode iis.se 's-e-c-r-e-t' }).Errors[0] | Should -Not -BeLike '*s-e-c-r-e-t*'
        Assert-Failure { Set-HostUpTransferCode iis.se ([securestring]::new()) -Confirm:$false } -Id InvalidArgument -Category InvalidArgument -Target 'iis.se' -Says 'empty'
    }
}

Describe 'Set-HostUpTransferCode: an answer that says otherwise' {
    It 'is an error' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(200, '{"eppCodePersisted":false}')
            Assert-Failure { Set-HostUpTransferCode dom_01hxa3b4c5d6e7f8g9h0j1k2m3 $code -Confirm:$false } -Id UnexpectedResponse -Category InvalidResult -Says 'was not stored'
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}
