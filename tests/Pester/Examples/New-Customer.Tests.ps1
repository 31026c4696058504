BeforeAll {
    . $PSScriptRoot/ExampleProcess.ps1

    # A vault that is text: what it keeps is compared with what is shown and sent.
    function Get-TextVault {
        param([string] $File)

        "-Vault { param(`$c) Add-Content '$File' `"`$(`$c.UserName) `$(`$c.GetNetworkCredential().Password)`" }"
    }

    function Get-Change {
        param($SandboxHost)

        @(Get-SandboxRequest $SandboxHost | Where-Object method -NE GET)
    }
}

Describe 'examples/New-Customer.ps1' {
    BeforeEach {
        $http = Start-SandboxHost
        $there = Get-SandboxEnvironment $http
        $list = Join-Path $TestDrive 'customers.csv'
        $kept = Join-Path $TestDrive 'vault.txt'
        Remove-Item $kept, $list -ErrorAction Ignore
    }

    AfterEach {
        Stop-SandboxHost $http
    }

    Context 'with ten customers, of whom two are wrong' {
        BeforeEach {
            $rows = @(
                'Account,Domain,DnsSetup,Directory,Mailboxes,Quota,Forwarders,Records'
                'example.com,example.com,none,,anna | Bo@example.com,2GB,"kontakt=anna@example.com, bo@example.net",shop A 192.0.2.10 | _k1 TXT a=b; c=d'
                'Kundportalen,example.org,none,,info,,,@ MX 10 mail.example.org | www A 192.0.2.11'
                'smorgasbord.example,räksmörgås.example,none,,hej,500MB,,'
                'smorgasbord.example,butik.example,none,,,,noreply=discard,'
                'smorgasbord.example,blogg.example,,,anna,,,shop A 192.0.2.12'
                'example.com,elsewhere.example,website-only,,,,,'
                'example.com,brandnew.example,full,,,,,'
                'Kundportalen,Nio.example,full,public_html/nio,,,,'
                'Kundportalen,extern.example,none,,,,,shop CNAME example.org'
                'acct_01hxc9p3r5s7t1v4w8x2y6z0a5,smorgasbord.example,none,,post,0,alla=post@smorgasbord.example,')
            Set-Content $list $rows -Encoding utf8
            $vault = Get-TextVault $kept
        }

        It 'sets eight up and gives row and reason of two; after mending, those two and nothing again' {
            $first = Invoke-Example New-Customer.ps1 "'$list' $vault" -Environment $there
            $first.ExitCode | Should -Be 1
            $first.Objects.Row | Should -Be (2..11)
            ($first.Objects | Where-Object State -EQ Done).Row | Should -Be 2, 3, 4, 5, 7, 9, 10, 11 -Because $first.Errors
            $failed = @($first.Objects | Where-Object State -EQ Failed)
            $failed.Domain | Should -BeExactly 'blogg.example', 'brandnew.example'
            $failed.Changes | Should -BeNullOrEmpty
            $failed[0].Message | Should -BeLike '*say full, email-only, website-only or none*'
            $failed[1].Message | Should -BeLike '*name servers*'
            $lines = @($first.Errors -split [System.Environment]::NewLine -like 'Row *')
            $lines | Should -HaveCount 2
            $lines[0] | Should -BeLike 'Row 6 (blogg.example): *DnsSetup*'
            $lines[1] | Should -BeLike 'Row 8 (brandnew.example): *name servers*'
            $before = (Get-Change $http).Count

            $rows[5] = $rows[5] -replace 'example,,,anna', 'example,none,,anna'
            $rows[7] = $rows[7] -replace 'brandnew', 'nytt'
            Set-Content $list $rows -Encoding utf8
            $second = Invoke-Example New-Customer.ps1 "'$list' $vault" -Environment $there
            $second.ExitCode | Should -Be 0 -Because $second.Errors
            ($second.Objects | Where-Object State -EQ Done).Domain | Should -BeExactly 'blogg.example', 'nytt.example'
            @($second.Objects | Where-Object State -EQ Unchanged) | Should -HaveCount 8
            $changes = @(Get-Change $http | Select-Object -Skip $before)
            $changes.method | Should -Be 'POST', 'POST', 'POST'
            $changes[0].body | Should -BeLike '*anna*blogg.example*'
            $changes[1].body | Should -BeLike '*shop*192.0.2.12*'
            $changes[2].body | Should -Be '{"domain":"nytt.example","dnsSetupPreference":"full"}'

            $third = Invoke-Example New-Customer.ps1 "'$list' $vault -DetailedExitCode" -Environment $there
            $third.ExitCode | Should -Be 0 -Because $third.Errors
            $third.Objects.State | Sort-Object -Unique | Should -Be 'Unchanged'
            Get-Change $http | Should -HaveCount ($before + 3)
        }

        It 'makes what the rows say' {
            $null = Invoke-Example New-Customer.ps1 "'$list' $vault" -Environment $there
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
            try {
                (Get-HostUpMailbox example.com -Mailbox anna@example.com).Quota.LimitGb | Should -Be 2
                Get-HostUpMailbox 'bo@example.com', 'hej@räksmörgås.example', 'post@smorgasbord.example' | Should -HaveCount 3
                (Get-HostUpMailForwarder kontakt@example.com).Destinations | Should -Be anna@example.com, bo@example.net
                (Get-HostUpMailForwarder noreply@butik.example).Discard | Should -BeTrue
                (Get-HostUpHostingDomain example.com).Domain | Should -Be example.com, elsewhere.example
                (Get-HostUpHostingDomain Kundportalen).Domain | Should -Contain nio.example
                (Get-HostUpDnsRecord example.com -Type TXT | Where-Object Name -EQ '_k1').Value | Should -Be 'a=b; c=d'
                (Get-HostUpDnsRecord example.org -Type A | Where-Object Name -EQ www).Value | Should -Be 192.0.2.11
                (Get-HostUpDnsRecord extern.example -Type CNAME | Where-Object Name -EQ shop).Value | Should -Be example.org
            }
            finally {
                Disconnect-HostUp -All
            }
        }

        It 'shows no password, and the vault has those that were sent' {
            $run = Invoke-Example New-Customer.ps1 "'$list' $vault -Verbose -Debug:`$false *>&1" -Environment $there
            $pairs = @(Get-Content $kept | ForEach-Object { , ($_ -split ' ') })
            $pairs.ForEach({ $_[0] }) | Should -BeExactly 'anna@example.com', 'bo@example.com', 'hej@räksmörgås.example', 'post@smorgasbord.example'
            $passwords = $pairs.ForEach({ $_[1] })
            @($passwords | Sort-Object -Unique) | Should -HaveCount 4
            $shown = $run.Text, $run.Errors, ($run.Objects | Out-String -Width 500), ($run.Objects | ForEach-Object { "$_" } | Out-String) -join "`n"
            foreach ($password in $passwords) {
                $password | Should -MatchExactly '^[A-HJ-NP-Za-km-z2-9_.+=-]{24}$'
                $shown.Contains($password) | Should -BeFalse
            }
        }

        It 'sends and keeps nothing under -WhatIf, and says what it would do' {
            $run = Invoke-Example New-Customer.ps1 "'$list' $vault -WhatIf" -Environment $there
            $run.ExitCode | Should -Be 1 -Because 'a row is wrong'
            Get-Change $http | Should -BeNullOrEmpty
            $kept | Should -Not -Exist
            $run.Objects[0].State | Should -Be WouldChange
            $run.Objects[0].Changes | Should -BeExactly 'mailbox anna@example.com', 'mailbox bo@example.com', 'forwarder kontakt@example.com', 'record TXT _k1', 'record A shop'
            $run.Text | Should -BeLike '*put on the account example.com, with the DNS set-up website-only*elsewhere.example*'
            $run.Text | Should -Not -BeLike '*Retrieve the value*'
        }
    }

    It 'does nothing for a row that is wrong: <Name>' -ForEach @(
        @{ Name = 'no account'; Row = ',example.com,none,anna,,'; Says = '*Account*' }
        @{ Name = 'no domain'; Row = 'example.com,nodots,none,anna,,'; Says = "*'nodots' is no domain*" }
        @{ Name = 'a domain of nobody'; Row = 'example.com,a..example,none,,,'; Says = "*'a..example' is no domain*" }
        @{ Name = 'another set-up'; Row = 'example.com,example.com,all,anna,,'; Says = "*DnsSetup is 'all'*" }
        @{ Name = 'a mailbox of another domain'; Row = 'example.com,example.com,none,ok|anna@example.org,,'; Says = '*anna@example.org*' }
        @{ Name = 'a forwarder to nobody'; Row = 'example.com,example.com,none,anna,info,'; Says = "*Forwarders has 'info'*" }
        @{ Name = 'a forwarder to no address'; Row = 'example.com,example.com,none,anna,info=anna,'; Says = "*'info=anna'*" }
        @{ Name = 'a record without a value'; Row = 'example.com,example.com,none,anna,,www A'; Says = "*Records has 'www A'*" }
    ) {
        Set-Content $list 'Account,Domain,DnsSetup,Mailboxes,Forwarders,Records', $Row
        $run = Invoke-Example New-Customer.ps1 "'$list' $(Get-TextVault $kept)" -Environment $there
        $run.ExitCode | Should -Be 1
        $run.Objects.State | Should -Be Failed
        $run.Objects.Message | Should -BeLike $Says
        Get-Change $http | Should -BeNullOrEmpty
        $kept | Should -Not -Exist
    }

    It 'sends nothing when the file has no column <_>' -ForEach 'Account', 'Domain', 'DnsSetup' {
        Set-Content $list ('Account,Domain,DnsSetup' -replace $_, 'Other'), 'example.com,example.com,none'
        $run = Invoke-ExampleFile New-Customer.ps1 @($list) $there
        $run.ExitCode | Should -Be 1
        $run.Errors | Should -Match 'Nothing was sent'
        Get-SandboxRequest $http | Should -BeNullOrEmpty
    }

    It 'passes over empty lines, and numbers the rows as a spreadsheet does' {
        Set-Content $list 'Account;Domain;DnsSetup', ';;', 'example.com;example.com;none'
        $run = Invoke-Example New-Customer.ps1 "'$list' -Delimiter ';'" -Environment $there
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $run.Objects | ForEach-Object { "$($_.Row) $($_.State)" } | Should -Be '3 Unchanged'
    }

    It 'makes no mailbox whose password is not kept, and goes on with the next row' {
        Set-Content $list 'Account,Domain,DnsSetup,Mailboxes', 'example.com,example.com,none,anna', 'Kundportalen,nio.example,none,'
        $run = Invoke-Example New-Customer.ps1 "'$list' -Vault { throw 'The vault is locked.' }" -Environment $there
        $run.ExitCode | Should -Be 1
        $run.Objects[0].Message | Should -BeLike '*anna@example.com*was not made*The vault is locked.'
        $run.Objects[1].State | Should -Be Done
        (Get-Change $http).body | Should -BeLike '*nio.example*'
    }

    It 'takes the rest up when a row failed half-way' {
        Set-Content $list 'Account,Domain,DnsSetup,Mailboxes,Records', 'example.com,example.com,none,anna|bad..name|bo,'
        $run = Invoke-Example New-Customer.ps1 "'$list' $(Get-TextVault $kept)" -Environment $there
        $run.ExitCode | Should -Be 1
        $run.Objects.State | Should -Be Failed
        $run.Objects.Changes | Should -Be 'mailbox anna@example.com'
        Set-Content $list 'Account,Domain,DnsSetup,Mailboxes,Records', 'example.com,example.com,none,anna|good.name|bo,'
        $run = Invoke-Example New-Customer.ps1 "'$list' $(Get-TextVault $kept)" -Environment $there
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        $run.Objects.Changes | Should -Be 'mailbox good.name@example.com', 'mailbox bo@example.com'
    }

    It 'adds what a forwarder lacks, and no more' {
        $header = 'Account,Domain,DnsSetup,Forwarders'
        Set-Content $list $header, 'example.com,example.com,none,kontakt=anna@example.net'
        (Invoke-Example New-Customer.ps1 "'$list'" -Environment $there).ExitCode | Should -Be 0
        Set-Content $list $header, 'example.com,example.com,none,"kontakt=ANNA@example.net, bo@example.net"'
        (Invoke-Example New-Customer.ps1 "'$list'" -Environment $there).ExitCode | Should -Be 0
        (Get-Change $http)[-1].body | Should -BeLike '*bo@example.net*'
        (Get-Change $http)[-1].body | Should -Not -BeLike '*anna*'
        (Invoke-Example New-Customer.ps1 "'$list' -DetailedExitCode" -Environment $there).ExitCode | Should -Be 0
        Get-Change $http | Should -HaveCount 2
    }

    It 'hands the passwords to Set-Secret with -VaultName' {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive 'modules/Vaults')
        Set-Content (Join-Path $folder 'Vaults.psm1') @"
function Set-Secret {
    [CmdletBinding(SupportsShouldProcess)] param([string] `$Name, [object] `$Secret, [string] `$Vault)
    Set-Content '$kept' "`$Vault `$Name `$(`$Secret.GetType().Name) `$(`$Secret.UserName)"
}
"@
        New-ModuleManifest (Join-Path $folder 'Vaults.psd1') -RootModule Vaults.psm1 -FunctionsToExport Set-Secret
        $there.PSModulePath = (Split-Path $folder), (Split-Path $ModuleFolder), $env:PSModulePath -join [System.IO.Path]::PathSeparator
        Set-Content $list 'Account,Domain,DnsSetup,Mailboxes', 'example.com,example.com,none,anna'
        $run = Invoke-Example New-Customer.ps1 "'$list' -VaultName Customers" -Environment $there
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        Get-Content $kept | Should -BeExactly 'Customers anna@example.com PSCredential anna@example.com'
    }

    It 'keeps them as files of credentials, which Import-Clixml reads' {
        $folder = Join-Path $TestDrive 'credentials'
        $run = Invoke-Example New-Customer.ps1 "-Sandbox -VaultPath '$folder'"
        $run.ExitCode | Should -Be 0 -Because $run.Errors
        (Get-ChildItem $folder).Name | Should -BeExactly 'anna@example.org.xml', 'bo@example.org.xml'
        $credential = Import-Clixml (Join-Path $folder 'anna@example.org.xml')
        $credential | Should -BeOfType pscredential
        $credential.UserName | Should -BeExactly anna@example.org
        $credential.Password.Length | Should -Be 24
    }

    It 'writes no such files where they are not encrypted' -Skip:($env:OS -eq 'Windows_NT') {
        Set-Content $list 'Account,Domain,DnsSetup,Mailboxes', 'example.com,example.com,none,anna'
        $run = Invoke-Example New-Customer.ps1 "'$list' -VaultPath '$TestDrive/plain'" -Environment $there
        $run.ExitCode | Should -Be 1
        $run.Errors | Should -BeLike '*Windows alone*Nothing was sent*'
        Get-SandboxRequest $http | Should -BeNullOrEmpty
        "$TestDrive/plain" | Should -Not -Exist
    }

    It 'asks about each step with -Confirm, and leaves out what is declined' {
        # Two mailboxes, two forwarders, the records; then a domain.
        $run = Invoke-WithAnswer -Answer 'N', 'Y', 'N', 'N', 'N', 'N' -ArgumentList (Join-Path $Examples 'New-Customer.ps1') -Script {
            param($script)

            # Each run has a sandbox of its own; what PowerShell learns of the types is asked about once, and not here.
            $null = & $script -Sandbox
            & $script -Sandbox -Confirm
        }
        $run.Questions | Should -HaveCount 6
        $run.Output.State | Should -Be Done, Unchanged -Because "$($run.Errors)"
        $run.Output.Changes | Should -Be 'mailbox bo@example.org'
    }

    It 'has help that Get-Help finds' {
        $help = Get-Help (Join-Path $Examples 'New-Customer.ps1') -Full
        $help.Synopsis | Should -BeLike 'Sets up customers*'
        @($help.examples.example) | Should -HaveCount 3
        foreach ($parameter in $help.parameters.parameter | Where-Object name -NotIn WhatIf, Confirm) {
            $parameter.description.Text | Should -Not -BeNullOrEmpty -Because $parameter.name
        }
    }

    It 'ends with 2 for what it did, or would do, when it was asked to tell' {
        (Invoke-ExampleFile New-Customer.ps1 '-Sandbox', '-DetailedExitCode').ExitCode | Should -Be 2
        (Invoke-ExampleFile New-Customer.ps1 '-Sandbox', '-DetailedExitCode', '-WhatIf').ExitCode | Should -Be 2
    }

    It 'puts the domain on the account first, and has the password of a mailbox whose making was not answered' {
        $server = Start-ScriptedServer
        try {
            # The key is checked; account, its domains, the new domain, its mailboxes, and the one that stays unanswered.
            $account = '{"id":"acct_1","primaryDomain":"example.com","domains":["example.com"],"serviceStatus":"active"}'
            foreach ($body in '{}', $account, '{"domains":[{"domain":"example.com","kind":"main"}]}') { $server.Answer(200, $body) }
            $server.Answer(201, '{"domain":"ny.example","kind":"addon","documentRoot":"/home/x/ny"}')
            $server.Answer(200, '{"emailAccounts":[]}')
            $server.Answer(502, '{"status":502,"code":"bad_gateway","detail":"Upstream."}')
            Set-Content $list 'Account,Domain,DnsSetup,Mailboxes', 'acct_1,ny.example,full,anna'
            $run = Invoke-Example New-Customer.ps1 "'$list' $(Get-TextVault $kept)" -Environment (Get-SandboxEnvironment $server)
            $run.ExitCode | Should -Be 1
            $run.Objects.Changes | Should -Be 'domain ny.example' -Because $run.Errors
            $posts = @($server.Requests | Where-Object Method -EQ POST)
            $posts | Should -HaveCount 2
            $posts[0].Body | Should -Be '{"domain":"ny.example","dnsSetupPreference":"full"}'
            $sent = $posts[1].Body | ConvertFrom-Json
            "$($sent.localPart)@$($sent.domain) $($sent.password)" | Should -BeExactly (Get-Content $kept)
        }
        finally {
            $server.Dispose()
        }
    }
}
