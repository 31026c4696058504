BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpConnection' {
    BeforeEach {
        $a = Connect-HostUp -Sandbox -Name tenant-a -PassThru
        $b = Connect-HostUp -Sandbox -Name tenant-b -Scenario Empty -PassThru
        $c = Connect-HostUp -ApiKey $SandboxKey -Name Live -SkipCheck -PassThru
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'shows all connections, the default first' {
        $all = @(Get-HostUpConnection)
        $all.Name | Should -BeExactly 'Live', 'tenant-b', 'tenant-a'
        $all.IsDefault | Should -Be $true, $false, $false
        $all.IsSandbox | Should -Be $false, $true, $true
        $all.Scenario | Should -Be $null, 'Empty', 'Default'
        $all.IsOpen | Should -Be $true, $true, $true
        $all[0] | Should -BeOfType HostUp.PowerShell.Connection.HostUpConnection
    }

    It 'gives the connection itself' {
        [object]::ReferenceEquals((Get-HostUpConnection tenant-a), $a) | Should -BeTrue
    }

    It 'shows <expected> for <names>' -ForEach @(
        @{ Names = @('tenant-a'); Expected = @('tenant-a') }
        @{ Names = @('LIVE'); Expected = @('Live') }
        @{ Names = @('TENANT-*'); Expected = @('tenant-b', 'tenant-a') }
        @{ Names = @('tenant-[ab]'); Expected = @('tenant-b', 'tenant-a') }
        @{ Names = @('tenant-a', 'live'); Expected = @('tenant-a', 'Live') }
        @{ Names = @('*'); Expected = @('Live', 'tenant-b', 'tenant-a') }
    ) {
        (Get-HostUpConnection $Names).Name | Should -BeExactly $Expected
        (Get-HostUpConnection -Name $Names).Name | Should -BeExactly $Expected
    }

    It 'shows nothing for a pattern that finds nothing' {
        $run = Invoke-Captured { Get-HostUpConnection nobody* }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -BeNullOrEmpty
    }

    It 'says so when a name is not there, and goes on' {
        Assert-Failure { Get-HostUpConnection nobody, tenant-a } -Id NotConnected -Category AuthenticationError -Target nobody -Says "named 'nobody'" `
            -Next 'Connect-HostUp -Name makes one of that name'
        (Invoke-Captured { Get-HostUpConnection nobody, tenant-a }).Output.Name | Should -Be 'tenant-a'
    }

    It 'refuses a name that is empty: <name>' -ForEach @(
        @{ Name = 'no text'; Command = { Get-HostUpConnection '' } }
        @{ Name = 'null'; Command = { Get-HostUpConnection $null } }
        @{ Name = 'no names'; Command = { Get-HostUpConnection @() } }
    ) {
        (Invoke-Captured $Command).Errors[0].Exception | Should -BeOfType System.Management.Automation.ParameterBindingException
    }

    It 'shows nothing, and no error, where there is none' {
        Disconnect-HostUp -All
        $run = Invoke-Captured { Get-HostUpConnection }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -BeNullOrEmpty
    }

    It 'does not make one from HOSTUP_API_KEY' {
        Disconnect-HostUp -All
        $env:HOSTUP_API_KEY = 'a-key'
        try {
            Get-HostUpConnection | Should -BeNullOrEmpty
        }
        finally {
            $env:HOSTUP_API_KEY = $null
        }
    }

    It 'sends nothing' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            (Get-HostUpConnection default).BaseUri | Should -Be $server.BaseUri
            $server.Requests | Should -HaveCount 0
        }
        finally {
            $server.Dispose()
        }
    }
}
