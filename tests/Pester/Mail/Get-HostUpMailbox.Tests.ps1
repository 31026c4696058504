BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpMailbox' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'lists the mailboxes of an account by id, domain or name, and how full they are' {
        (Get-HostUpMailbox $SampleAccountId).Email | Should -BeExactly 'hello@example.com', 'support@example.com'
        (Get-HostUpMailbox example.com).Quota.UsagePercent | Should -Be 0.39, 95.02
        (Get-HostUpMailbox Kundportalen).Domain | Should -BeExactly 'example.org'
    }

    It 'finds the account of an address by its domain, and asks for that domain alone' {
        $sent = @(Get-RequestDuring $http { Get-HostUpMailbox -Mailbox Order@Räksmörgås.example })
        $sent.pathAndQuery | Should -HaveCount 2
        $sent[1].pathAndQuery | Should -BeLike '*/acct_01hxc9p3r5s7t1v4w8x2y6z0a5/email-accounts?domain=xn--rksmrgs-5wao1o.example'
        (Get-HostUpMailbox -Mailbox order@räksmörgås.example).Email | Should -BeExactly 'order@räksmörgås.example'
        (Get-HostUpMailbox -Mailbox order@xn--rksmrgs-5wao1o.example).Email | Should -BeExactly 'order@räksmörgås.example'
    }

    It 'takes an address for a mailbox wherever it stands, and a domain for its account' {
        (Get-HostUpMailbox support@example.com).Email | Should -BeExactly 'support@example.com'
        ('hello@example.com', 'Kundportalen' | Get-HostUpMailbox).Email | Should -BeExactly 'hello@example.com', 'info@example.org'
        (Get-HostUpMailbox -Domain räksmörgås.example).Email | Should -BeExactly 'order@räksmörgås.example'
        Assert-Failure { Get-HostUpMailbox } -Id AccountNeeded -Category InvalidArgument -Target $null -Next 'Get-HostUpHostingAccount'
    }

    It 'filters by address, id and wildcards' {
        (Get-HostUpMailbox example.com s*).Email | Should -BeExactly 'support@example.com'
        (Get-HostUpMailbox example.com mail_01hxa3b4c5d6e7f8g9h0j1k2m3).Email | Should -BeExactly 'hello@example.com'
        (Get-HostUpMailbox -Mailbox h*@example.com).Email | Should -BeExactly 'hello@example.com'
        Get-HostUpMailbox example.com none* | Should -BeNullOrEmpty
        (Get-HostUpMailbox smorgasbord.example -Domain räksmörgås.example).Email | Should -BeExactly 'order@räksmörgås.example'
    }

    It 'streams over many accounts in their order, and has an error for each that has none' {
        $run = Invoke-Captured { Get-HostUpHostingAccount | Get-HostUpMailbox -ThrottleLimit 2 }
        $run.Output.Email | Should -BeExactly 'hello@example.com', 'support@example.com', 'info@example.org', 'order@smorgasbord.example', 'order@räksmörgås.example'
        $run.Output.AccountId[0] | Should -BeExactly $SampleAccountId
        $run.Errors.FullyQualifiedErrorId | Should -BeLike '*,HostUp.PowerShell.Mail.GetHostUpMailboxCommand'
        $run.Errors.FullyQualifiedErrorId -replace ',.*' | Should -BeExactly 'account_not_eligible_cpanel', 'conflict'
        $run.Terminated | Should -BeFalse
    }

    It 'looks for a literal address in all accounts, and says once when none has it' {
        $run = Invoke-Captured { 'example.com', 'Kundportalen' | Get-HostUpMailbox -Mailbox support@example.com }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output | Should -HaveCount 1
        $run = Invoke-Captured { 'example.com', 'Kundportalen' | Get-HostUpMailbox -Mailbox suport@example.com }
        $run.Errors | Should -HaveCount 1
        "$($run.Errors[0])" | Should -BeLike '*suport@example.com*Did you mean support@example.com*'
    }

    It 'says in words what an account on the legacy panel can do' {
        Assert-Failure { Get-HostUpMailbox forening.example } -Id account_not_eligible_cpanel -Category ResourceExists -Target 'forening.example' -Next 'legacy panel'
    }

    It 'has an error for <Name>' -ForEach @(
        @{ Name = 'an address that is not there'; Command = { Get-HostUpMailbox -Mailbox nobody@example.com }; Id = 'NameNotFound'; Category = 'ObjectNotFound'; Target = 'nobody@example.com'; Next = 'Get-HostUpMailbox lists' }
        @{ Name = 'a domain of nobody''s'; Command = { Get-HostUpMailbox -Mailbox info@nosuch.example }; Id = 'NameNotFound'; Category = 'ObjectNotFound'; Target = 'info@nosuch.example'; Next = 'Get-HostUpHostingAccount -IncludeDomains' }
        @{ Name = 'an address without a domain'; Command = { Get-HostUpMailbox -Mailbox mail_01hxa3b4c5d6e7f8g9h0j1k2m3 }; Id = 'AccountNeeded'; Category = 'InvalidArgument'; Target = 'mail_01hxa3b4c5d6e7f8g9h0j1k2m3'; Next = '-Account' }
        @{ Name = 'a wildcard for a domain'; Command = { Get-HostUpMailbox -Mailbox 'info@exa*' }; Id = 'AccountNeeded'; Category = 'InvalidArgument'; Target = 'info@exa*'; Next = '-Account' }
        @{ Name = 'an account that is not there'; Command = { Get-HostUpMailbox acct_0000 }; Id = 'not_found'; Category = 'ObjectNotFound'; Target = 'acct_0000'; Next = 'Get-HostUpMailbox lists' }
        @{ Name = 'a domain that is not on the account'; Command = { Get-HostUpMailbox example.com -Domain example.org }; Id = 'invalid_request'; Category = 'InvalidArgument'; Target = 'example.com'; Next = 'Correct' }
    ) {
        Assert-Failure $Command -Id $Id -Category $Category -Target $Target -Next $Next
    }

    It 'reads the one that is piped again, and rows that name one' {
        $box = Get-HostUpMailbox -Mailbox support@example.com
        ($box | Get-HostUpMailbox).Id | Should -BeExactly $box.Id
        ('Mailbox', 'support@example.com', 'hello@example.com' | ConvertFrom-Csv | Get-HostUpMailbox).Email | Should -BeExactly 'support@example.com', 'hello@example.com'
    }

    It 'needs no scope for the panel' {
        $connection = Connect-HostUp -Sandbox -Scenario ReadOnlyKey -Name reader -PassThru
        (Get-HostUpMailbox example.com -Connection $connection) | Should -HaveCount 2
    }

    It 'completes addresses that were shown' {
        $null = Get-HostUpMailbox example.com
        $line = 'Remove-HostUpMailbox sup'
        (TabExpansion2 $line $line.Length).CompletionMatches.ListItemText | Should -Contain 'support@example.com'
    }
}
