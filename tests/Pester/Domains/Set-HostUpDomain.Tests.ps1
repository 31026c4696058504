BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Set-HostUpDomain' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'sends what differs, and nothing when it is so already' {
        $sent = @(Get-RequestDuring $http { Set-HostUpDomain butik.example -AutoRenew $true -RegistrarLock $false })
        $sent.method | Should -BeExactly 'GET', 'GET', 'PATCH'
        $sent[2].body | Should -BeExactly '{"autoRenew":true,"registrarLock":false}'
        @(Get-RequestDuring $http { Set-HostUpDomain butik.example -AutoRenew $true -RegistrarLock $false }).method | Should -Not -Contain 'PATCH'
        (Set-HostUpDomain butik.example -AutoRenew $true).Lifecycle.AutoRenewEnabled | Should -BeTrue -Because 'it is emitted all the same'
    }

    It 'looks before it believes an object that has grown old' {
        $old = Get-HostUpDomain butik.example
        $null = Set-HostUpDomain butik.example -AutoRenew $true
        ($old | Set-HostUpDomain -AutoRenew $false).Lifecycle.AutoRenewEnabled | Should -BeFalse
    }

    It 'takes rows of CSV, whose empty cells say nothing' {
        $rows = "Domain,AutoRenew,RegistrarLock`nbutik.example,true,`nblogg.example,,true" | ConvertFrom-Csv
        $done = $rows | Set-HostUpDomain
        $done.Lifecycle.AutoRenewEnabled | Should -Be $true, $false
        $done.Lifecycle.RegistrarLockEnabled | Should -Be $false, $true
    }

    It 'sends the wish for WHOIS privacy each time: HostUp does not show it' {
        1..2 | ForEach-Object { @(Get-RequestDuring $http { Set-HostUpDomain example.com -WhoisPrivacyAutoEnable $true }).method | Should -Contain 'PATCH' }
    }

    It 'does not lift a lock of the registry, and says what does: <_>' -ForEach 'example.se', 'example.nu' {
        $domain = $_
        Assert-Failure { Set-HostUpDomain $domain -RegistrarLock $false } -Id RegistryLocked -Category InvalidOperation -Target $domain -Says 'Nothing was sent' -Next "Unlock-HostUpDomain $domain"
        @(Get-RequestDuring $http { Set-HostUpDomain $domain -RegistrarLock $false }).method | Should -Not -Contain 'PATCH'
        (Set-HostUpDomain $domain -RegistrarLock $true).Lifecycle.RegistrarLockEnabled | Should -BeTrue
    }

    It 'refuses what HostUp would: <Name>' -ForEach @(
        @{ Name = 'nothing to change'; Script = { Set-HostUpDomain example.com }; Says = 'Nothing to change' }
        @{ Name = 'an order to cancel while it renews itself'; Script = { Set-HostUpDomain example.com -CancelPendingOrder }; Says = '-AutoRenew $false' }
    ) {
        Assert-Failure $Script -Id InvalidArgument -Category InvalidArgument -Target 'example.com' -Says $Says
        Get-RequestDuring $http $Script | Should -BeNullOrEmpty
    }

    It 'cancels a renewal that waits to be paid, with its invoice' {
        $null = Invoke-HostUpDomainRenewal butik.example -Confirm:$false
        $domain = Set-HostUpDomain butik.example -AutoRenew $false -CancelPendingOrder -Confirm:$false
        $domain.PendingRenewalOrder | Should -BeNullOrEmpty
        (Get-HostUpDomainRenewal butik.example).HasPendingOrder | Should -BeFalse
        @(Get-RequestDuring $http { Set-HostUpDomain butik.example -AutoRenew $false -CancelPendingOrder -Confirm:$false }).method | Should -Not -Contain 'PATCH'
    }

    It 'asks before it cancels, and not otherwise' {
        $null = Invoke-HostUpDomainRenewal butik.example -Confirm:$false
        $connection = Get-HostUpConnection
        $run = Invoke-WithAnswer 'N' { param($c) Set-HostUpDomain butik.example -AutoRenew $false -CancelPendingOrder -Connection $c } $connection
        $run.Questions | Should -HaveCount 1
        $run.Shown + $run.Questions | Should -BeLike '*butik.example*202600001*'
        (Get-HostUpDomainRenewal butik.example).HasPendingOrder | Should -BeTrue
        $run = Invoke-WithAnswer @() { param($c) Set-HostUpDomain butik.example -AutoRenew $true -Connection $c } $connection
        $run.Questions | Should -BeNullOrEmpty
        $run.Output.Lifecycle.AutoRenewEnabled | Should -BeTrue
    }

    It 'warns when HostUp did not cancel it' {
        $server = Start-ScriptedServer
        try {
            $server.Answer(200, '{"id":"dom_1","name":"example.com","lifecycle":{"autoRenewEnabled":true},"pendingRenewalOrder":{"orderNumber":"123456"}}')
            $server.Answer(200, '{"id":"dom_1","name":"example.com","lifecycle":{"autoRenewEnabled":false},"pendingRenewalOrder":{"orderNumber":"123456"}}')
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            $run = Invoke-Captured { Set-HostUpDomain dom_1 -AutoRenew $false -CancelPendingOrder -Confirm:$false -Connection scripted }
            $run.Warnings | Should -BeLike '*order 123456*Deny-HostUpDomainRenewal example.com*'
            $run.Output.Lifecycle.AutoRenewEnabled | Should -BeFalse
        }
        finally {
            $server.Dispose()
        }
    }

    It 'says with -WhatIf what it is and would be' {
        $text = Invoke-Unattended "Connect-HostUp -Sandbox; Set-HostUpDomain (Get-HostUpDomain butik.example).Id -AutoRenew `$true -WhatIf"
        $text | Should -BeLike '*change autoRenew from false to true*butik.example*'
    }

    It 'goes on after one that fails, and keeps the order' {
        $run = Invoke-Captured { 'blogg.example', 'nosuch.example', 'butik.example' | Set-HostUpDomain -AutoRenew $true }
        $run.Output.Name | Should -BeExactly 'blogg.example', 'butik.example'
        $run.Errors.FullyQualifiedErrorId | Should -BeLike 'NameNotFound,*'
    }
}
