BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'New-HostUpDomainVerificationLink' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits the link as a secret, and as text when asked to' {
        $secret = New-HostUpDomainVerificationLink example.se
        $secret | Should -BeOfType securestring
        [System.Net.NetworkCredential]::new('', $secret).Password | Should -BeLike 'https://*/verify/*'
        New-HostUpDomainVerificationLink example.se -AsPlainText | Should -BeLike 'https://*/verify/*'
        @(Get-SandboxRequest $http)[-1].body | Should -BeNullOrEmpty
    }

    It 'shows the link in no stream' {
        $run = Invoke-Captured { New-HostUpDomainVerificationLink example.se -Verbose -Debug -Confirm:$false }
        $link = [System.Net.NetworkCredential]::new('', ($run.Output | Where-Object { $_ -is [securestring] })).Password
        $run.Verbose -like '*example.se ends*' | Should -HaveCount 1 -Because 'when it ends is no secret'
        $path = ([uri]$link).AbsolutePath
        $all = New-HostUpDomainVerificationLink example.se -Debug -Confirm:$false 5>&1 4>&1 | Out-String
        "$($run.Verbose)" | Should -Not -BeLike "*$path*"
        $all | Should -Not -Match '/verify/'
    }

    It 'has an error for a domain whose registry does not ask for BankID' {
        Assert-Failure { New-HostUpDomainVerificationLink example.com } -Id conflict -Category ResourceExists -Target 'example.com' -Next 'Get-HostUpDomainVerification'
    }

    It 'makes a whole link of a path, and has an error where there is none' {
        $server = Start-ScriptedServer
        try {
            $server.Answer(200, '{"link":null,"path":"/verify/abc","expiresAt":null,"domainName":"example.se"}')
            $server.Answer(200, '{"link":null,"path":null}')
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -Name scripted
            New-HostUpDomainVerificationLink dom_1 -AsPlainText -Connection scripted | Should -BeLike 'http://127.0.0.1:*/verify/abc'
            Assert-Failure { New-HostUpDomainVerificationLink dom_1 -Connection scripted } -Id NoLink -Category InvalidOperation -Target 'dom_1'
        }
        finally {
            $server.Dispose()
        }
    }
}
