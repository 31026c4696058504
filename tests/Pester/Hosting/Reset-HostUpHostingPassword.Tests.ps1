BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Get-Text([securestring] $Secret) { [System.Net.NetworkCredential]::new('', $Secret).Password }

    function New-Secret([string] $Text) { [System.Net.NetworkCredential]::new('', $Text).SecurePassword }

    $good = New-Secret 'Tre-Blinda-Moss-1984'
}

Describe 'Reset-HostUpHostingPassword' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'says whose password was replaced, and where the old one holds no more' {
        $reset = Reset-HostUpHostingPassword example.com $good -Confirm:$false
        $reset.Username | Should -Be exampleuser
        $reset.AffectedAccess | Should -Be controlPanel, ftp, sftp, ssh, webmail
    }

    It 'makes a password, and emits it as a credential' {
        $login = Reset-HostUpHostingPassword example.com -Generate -Confirm:$false
        $login | Should -BeOfType pscredential
        $login.UserName | Should -BeExactly exampleuser
        $text = Get-Text $login.Password
        $text.Length | Should -BeGreaterOrEqual 20
        $text | Should -CMatch '[A-Z]'
        $text | Should -CMatch '[a-z]'
        $text | Should -CMatch '[0-9]'
        $text | Should -Not -CMatch '[0O1lI]'
    }

    It 'makes another one each time' {
        $made = 'example.com', 'Kundportalen' | Reset-HostUpHostingPassword -Generate -Confirm:$false
        Get-Text $made[0].Password | Should -Not -BeExactly (Get-Text $made[1].Password)
        $made.UserName | Should -Be exampleuser, kundport
    }

    It 'names in the question what stops' {
        $run = Invoke-WithAnswer -Answer N -Script {
            Connect-HostUp -Sandbox
            Reset-HostUpHostingPassword example.com -Generate
        }
        $run.Questions[0] | Should -BeLike '*example.com*control panel, FTP, SFTP, SSH and webmail*stops*'
        $run.Output | Should -BeNullOrEmpty
    }

    It 'reports an account on the legacy panel, and emits no password that does not hold' {
        $run = Invoke-Captured { Reset-HostUpHostingPassword forening.example -Generate -Confirm:$false }
        $run.Output | Should -BeNullOrEmpty
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'account_not_eligible_cpanel,*'
    }

    It 'keeps password_too_weak apart from the rules' {
        $script:weak = New-Secret 'Password1'
        Assert-Failure { Reset-HostUpHostingPassword example.com $weak -Confirm:$false } -Id password_too_weak -Category InvalidArgument -Target example.com -Next 'easy to guess'
    }
}

Describe 'Reset-HostUpHostingPassword: requests and secrets' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'checks the rules before it sends anything: <_>' -ForEach 'Aa1aaaa', 'aaaaaaa1', 'AAAAAAA1', 'AAAAaaaa' {
        $script:bad = New-Secret $_
        Assert-Failure { Reset-HostUpHostingPassword $SampleAccountId $bad -Confirm:$false } -Id InvalidPassword -Category InvalidArgument -Target $SampleAccountId -Says '8 to 128' -Next 'Nothing was sent'
        $Error[0].ToString() | Should -Not -BeLike "*$_*"
        $server.Requests | Should -HaveCount 0
    }

    It 'does not repeat text that is no SecureString' {
        { Reset-HostUpHostingPassword $SampleAccountId 'Canary-Secret-1984' -Confirm:$false } | Should -Throw
        $Error[0] | Format-List * -Force | Out-String | Should -Not -BeLike '*Canary-Secret*SecureString*Canary-Secret*'
        $Error[0].Exception.Message | Should -Not -BeLike '*Canary*'
        $server.Requests | Should -HaveCount 0
    }

    It 'emits the password that it made when the outcome is not known, for it may hold' {
        $server.Answer(502, '{"status":502,"code":"upstream_unavailable"}', 'application/problem+json')
        $server.Answer(200, '{"access":{"username":"anna"}}')
        $run = Invoke-Captured { Reset-HostUpHostingPassword $SampleAccountId -Generate -Confirm:$false }
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'OutcomeUnknown,*'
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*emitted all the same*'
        $run.Output | Should -HaveCount 1
        $run.Output[0].UserName | Should -Be anna
        ($server.Requests[0].Body | ConvertFrom-Json).newPassword | Should -BeExactly (Get-Text $run.Output[0].Password)
        $server.Requests.Method | Should -Be POST, GET
    }

    It 'emits nothing when a password that was given may hold' {
        $server.Answer(500, '{"status":500,"code":"internal_error"}', 'application/problem+json')
        Assert-Failure { Reset-HostUpHostingPassword $SampleAccountId $good -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Target $SampleAccountId -Next 'settles it'
        $server.Requests | Should -HaveCount 1
    }
}
