BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Remove-HostUpDomain' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'deletes a domain, and emits nothing' {
        Remove-HostUpDomain utgangen.example -Confirm:$false | Should -BeNullOrEmpty
        (Get-HostUpDomain).Name | Should -Not -Contain 'utgangen.example'
        (Get-HostUpDomain).Name | Should -Contain 'example.com'
        @(Get-SandboxRequest $http | Where-Object method -EQ DELETE) | Should -HaveCount 1
    }

    It 'says that it cannot be undone, by name also where the id was given' {
        $id = (Get-HostUpDomain utgangen.example).Id
        $text = Invoke-Unattended "Connect-HostUp (ConvertTo-SecureString sandbox-key-not-a-secret -AsPlainText -Force) -BaseUri $($http.BaseUri) -SkipCheck; Remove-HostUpDomain $id -WhatIf"
        $text | Should -BeLike '*utgangen.example*cannot be undone*'
    }

    It 'says what stands in the way, and what removes it' {
        $null = Invoke-HostUpDomainRenewal butik.example -Confirm:$false
        Assert-Failure { Remove-HostUpDomain butik.example -Confirm:$false } -Id conflict -Category ResourceExists -Target 'butik.example' -Next 'A renewal of the domain waits to be paid. Cancel it with Deny-HostUpDomainRenewal'
        Assert-Failure { Remove-HostUpDomain flytt.example -Confirm:$false } -Id conflict -Category ResourceExists -Target 'flytt.example' -Next 'The domain is being registered or transferred.'
    }

    It 'needs a scope of its own' {
        $server = Start-ScriptedServer
        try {
            $server.Answer(403, '{"status":403,"code":"forbidden","detail":"Missing scope."}')
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            Assert-Failure { Remove-HostUpDomain dom_1 -Confirm:$false -Connection scripted } -Id forbidden -Category PermissionDenied -Target 'dom_1' -Next 'delete:domains'
        }
        finally {
            $server.Dispose()
        }
    }
}
