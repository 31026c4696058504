# While HostUp forwards the mail of a domain, it refuses MX records at the root: said in words, with the cmdlet that is next.
BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $code = 'mx_record_blocked_email_forwarding'
}

Describe 'An MX record at the root of a domain whose mail HostUp forwards' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'is refused to <_>' -ForEach 'Add-HostUpDnsRecord', 'Set-HostUpDnsRecord' {
        $call = [scriptblock]::Create("$_ butik.example '@' MX mail.example.com -Priority 10")
        Assert-Failure $call -Id $code -Category ResourceExists -Next 'Disable-HostUpEmailForwarding'
    }

    It 'is refused to Sync-HostUpDnsZone, which says what was not made' {
        $call = { @{ Name = '@'; Type = 'MX'; Value = '10 mail.example.com' } | Sync-HostUpDnsZone butik.example -Force -Confirm:$false }
        Assert-Failure $call -Id $code -Category ResourceExists -Says '+ @ MX 10 mail.example.com' -Next 'Disable-HostUpEmailForwarding'
    }

    It 'is taken below the root' {
        (Add-HostUpDnsRecord butik.example news MX mail.example.com -Priority 10).Name | Should -BeExactly 'news'
    }
}
