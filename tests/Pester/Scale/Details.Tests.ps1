BeforeAll {
    . $PSScriptRoot/../Common.ps1
    if (-not ('ScaleServer' -as [type])) { Add-Type -Path $PSScriptRoot/ScaleServer.cs }
    $server = [ScaleServer]::new()
    $connection = Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -PassThru

    function Get-Id([int] $Count) { 0..($Count - 1) | ForEach-Object { 'acct_{0:d26}' -f $_ } }
}

AfterAll {
    Disconnect-HostUp -All
    $server.Dispose()
}

Describe 'Details of many accounts' {
    It 'keeps the order of the input and -ThrottleLimit <Limit> when answers come in any order' -ForEach @(
        @{ Limit = 1 }, @{ Limit = 2 }, @{ Limit = 4 }, @{ Limit = 16 }, @{ Limit = 64 }
    ) {
        $ids = Get-Id 203
        $server.Reset($Limit, 203)
        ($ids | Get-HostUpHostingAccount -ThrottleLimit $Limit).Id | Should -Be $ids

        # Each batch was held until it was full: that many are under way, and one more would have been seen.
        $server.MostUnderWay | Should -Be $Limit
        $server.Details | Should -Be 203
    }

    It 'has four under way when nothing is said' {
        $server.Reset(4, 40)
        Get-Id 40 | Get-HostUpHostingAccount | Should -HaveCount 40
        $server.MostUnderWay | Should -Be 4
    }

    It 'keeps the order of the list with -Detailed' {
        $server.Reset(8, 100)
        $server.Accounts = 100
        (Get-HostUpHostingAccount -Detailed -PageSize 7 -ThrottleLimit 8).Id | Should -Be (Get-Id 100)
        $server.MostUnderWay | Should -Be 8
    }

    It 'writes an error in the place of its input' {
        $ids = Get-Id 30
        $ids[3] = 'acct_missing00000000000000001'
        $ids[4] = 'nonsense'
        $ids[17] = 'acct_missing00000000000000002'
        # Every id but the malformed one is asked for.
        $server.Reset(4, 29)
        $out = $ids | Get-HostUpHostingAccount -ThrottleLimit 4 -ErrorAction Continue 2>&1
        $out | Should -HaveCount 30
        $out | ForEach-Object { $_ -is [System.Management.Automation.ErrorRecord] ? $_.TargetObject : $_.Id } | Should -Be $ids
        $out[3].FullyQualifiedErrorId | Should -BeLike 'account_not_found,*'
        $server.Received | Should -Not -Contain 'nonsense'
    }

    It 'starts no more than the window allows while the consumer is slow' {
        $server.Reset(0, 0)
        $seen = 0
        $ahead = Get-Id 200 | Get-HostUpHostingAccount -ThrottleLimit 2 | ForEach-Object {
            $seen++
            # All that was taken in may be asked for while nothing is consumed: 4 times the limit, this one and the one being added.
            if ($seen -lt 150) { $null = $server.WaitForDetails($seen) }
            $server.Details - $seen
        }
        $seen | Should -Be 200
        ($ahead | Measure-Object -Maximum).Maximum | Should -BeLessOrEqual 9
    }

    It 'sends nothing more once it was stopped' {
        $server.Reset(1000, 1000)
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($module, $connection, $ids) Import-Module $module; $ids | Get-HostUpHostingAccount -Connection $connection -ThrottleLimit 3')
            $null = $shell.AddArgument($ModuleFolder).AddArgument($connection).AddArgument((Get-Id 50))
            $running = $shell.BeginInvoke()
            $server.WaitForDetails(3) | Should -BeTrue
            $shell.Stop()
            $running.AsyncWaitHandle.WaitOne(10000) | Should -BeTrue
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
        }
        finally {
            $shell.Dispose()
        }
        $server.Details | Should -Be 3

        # Whatever had still been on its way would come before this.
        $server.Release()
        Get-Id 1 | Get-HostUpHostingAccount | Should -HaveCount 1
        $server.Details | Should -Be 4
    }

    It 'sends nothing more once a downstream command has enough' {
        $server.Reset(0, 0)
        Get-Id 50 | Get-HostUpHostingAccount -ThrottleLimit 2 | Select-Object -First 1 | Should -HaveCount 1
        $sent = $server.Details
        $sent | Should -BeLessOrEqual 9
        Get-Id 1 | Get-HostUpHostingAccount | Should -HaveCount 1
        $server.Details | Should -BeLessOrEqual 10
    }

    # The recipe of bench/SCALE.md.
    It 'resumes after an interruption with what is missing, and asks for nothing twice' {
        $server.Reset(0, 0)
        $server.Accounts = 120
        $list = Join-Path $TestDrive 'accounts.txt'
        $file = Join-Path $TestDrive 'details.jsonl'
        (Get-HostUpHostingAccount).Id | Set-Content $list
        $done = [System.Collections.Generic.HashSet[string]]::new()

        # Interrupted: the pipeline ends after 50.
        Get-Content $list | Get-HostUpHostingAccount | Select-Object -First 50 | ForEach-Object ToJson | Add-Content $file
        Get-Content $file | ForEach-Object { $null = $done.Add(($_ | ConvertFrom-Json).id) }
        $done.Count | Should -Be 50
        $server.Reset(0, 0)
        Get-Content $list | Where-Object { -not $done.Contains($_) } | Get-HostUpHostingAccount | ForEach-Object ToJson | Add-Content $file

        $server.Details | Should -Be 70
        (Get-Content $file | ConvertFrom-Json).id | Should -Be (Get-Content $list)
    }
}
