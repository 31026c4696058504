BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'New-HostUpStorageAddon' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'emits the order with an absolute address to pay at' {
        $order = New-HostUpStorageAddon example.com storage-10gb -PaymentMethod invoice -Confirm:$false
        $order.OrderId | Should -BeLike 'ord_*'
        $order.InvoiceId | Should -BeLike 'inv_*'
        $order.RedirectUrl.AbsoluteUri | Should -BeLike 'https://*/billing?invoice=inv_*'
        $order.Addon | Should -Be storage-10gb
    }

    It 'takes a size from the pipeline' {
        (Get-HostUpStorageAddon example.com | Select-Object -First 1 | New-HostUpStorageAddon -MaximumAmount 49 -Confirm:$false).AccountId | Should -BeExactly $SampleAccountId
    }

    It 'does not take an account for a size' {
        $run = Invoke-Captured { Get-HostUpHostingAccount | Select-Object -First 1 | New-HostUpStorageAddon -Confirm:$false }
        $run.Output | Should -BeNullOrEmpty
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'InvalidAddon,*'
    }

    It 'emits with -WhatIf what would be ordered' {
        (New-HostUpStorageAddon example.com storage-25gb -WhatIf).Price | Should -Be 99
    }

    It 'spends nothing <name>: <id>' -ForEach @(
        @{ Name = 'that is dearer'; Addon = 'storage-25gb'; Id = 'PriceAboveMaximum' }
        @{ Name = 'that the list does not have'; Addon = '21'; Id = 'PriceUnknown' }
    ) {
        $run = Invoke-Captured { New-HostUpStorageAddon example.com $Addon -MaximumAmount 50 -Confirm:$false }
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $run.Output | Should -BeNullOrEmpty
    }

    It 'leaves what the list does not have to HostUp, and says where the list is' {
        Assert-Failure { New-HostUpStorageAddon example.com 21 -Confirm:$false } -Id invalid_request -Category InvalidArgument -Target example.com -Next 'Get-HostUpStorageAddon'
    }

    It 'says in the question that a price is not known, or that it is not offered now' {
        $run = Invoke-WithAnswer -Answer No, No -Script {
            Connect-HostUp -Sandbox
            '21', 'storage-100gb' | ForEach-Object { New-HostUpStorageAddon example.com $_ }
        }
        $run.Questions[0] | Should -BeLike '*Order 21 for example.com*not known*'
        $run.Questions[1] | Should -BeLike '*Order 100 GB for example.com*349.00 SEK*sold out*'
    }
}

Describe 'New-HostUpStorageAddon: answers' {
    It 'sends one request, and does not know the outcome after <_>' -ForEach 500, 502 {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
        try {
            $server.Answer($_, "{`"status`":$_,`"code`":`"internal_error`"}", 'application/problem+json')
            Assert-Failure { New-HostUpStorageAddon $SampleAccountId storage-10gb -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Target $SampleAccountId -Says 'not sent again' -Next 'invoices'
            $server.Requests | Should -HaveCount 1
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}
