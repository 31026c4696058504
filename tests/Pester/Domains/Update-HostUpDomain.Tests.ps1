BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Update-HostUpDomain' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits the status before and now' {
        $sync = Update-HostUpDomain example.com
        $sync.Name | Should -BeExactly 'example.com'
        $sync.PreviousStatus, $sync.NewStatus | Should -BeExactly 'active', 'active'
        $sync.SyncSuccess | Should -BeTrue
        "$sync" | Should -BeExactly 'example.com: active to active'
        @(Get-SandboxRequest $http)[-1].body | Should -BeNullOrEmpty
    }

    It 'has an error for what HostUp answers 200 to though it failed, and goes on' {
        Assert-Failure { Update-HostUpDomain flytt.example } -Id StatusNotSynced -Category InvalidOperation -Target 'flytt.example' -Says 'The registry does not list the domain' -Next 'Get-HostUpDomainLifecycle flytt.example'
        $run = Invoke-Captured { Update-HostUpDomain flytt.example, example.com }
        $run.Output.Name | Should -BeExactly 'example.com'
    }

    It 'takes the second reason, and says so when there is none: <Body>' -ForEach @(
        @{ Body = '{"id":"dom_1","name":"example.com","syncSuccess":false,"doubleSyncError":"The registry is closed."}'; Says = 'The registry is closed.' }
        @{ Body = '{"id":"dom_1","syncSuccess":false}'; Says = 'no reason was given' }
    ) {
        $server = Start-ScriptedServer
        try {
            $server.Answer(200, $Body)
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            Assert-Failure { Update-HostUpDomain dom_1 -Connection scripted } -Id StatusNotSynced -Category InvalidOperation -Target 'dom_1' -Says $Says
        }
        finally {
            $server.Dispose()
        }
    }
}
