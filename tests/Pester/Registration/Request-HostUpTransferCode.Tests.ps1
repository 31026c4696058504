BeforeAll {
    . $PSScriptRoot/../Common.ps1

    function Get-PlainText($Secure) { [System.Net.NetworkCredential]::new('', $Secure).Password }
}

Describe 'Request-HostUpTransferCode' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'gives the code as a secret, without asking' {
        $code = Request-HostUpTransferCode example.com
        $code.Domain | Should -BeExactly 'example.com'
        $code.Code | Should -BeOfType securestring
        $text = Get-PlainText $code.Code
        $text | Should -BeLike 'EPP-*'
        ($code | Format-List * | Out-String) + ($code | ConvertTo-Json) + ($code | ConvertTo-Csv) + $code + $code.ToJson() | Should -Not -BeLike "*$text*"
        (Get-SandboxRequest $http | Where-Object method -EQ POST).body | Should -BeNullOrEmpty
    }

    It 'gives it as text when that is asked for, the same one again, and says so' {
        $first = Request-HostUpTransferCode example.com -AsPlainText
        $first | Should -BeOfType string
        $run = Invoke-Captured { Request-HostUpTransferCode example.com -AsPlainText -Verbose }
        $run.Output | Should -BeExactly $first
        $run.Verbose -join ' ' | Should -BeLike '*-ForceNew*'
        $run.Verbose -join ' ' | Should -Not -BeLike "*$first*"
    }

    It 'has another made on Yes, and nothing on No' {
        $first = Request-HostUpTransferCode example.com -AsPlainText
        $before = @(Get-SandboxRequest $http).Count
        foreach ($answer in 'No', 'Yes') {
            $run = Invoke-WithAnswer $answer {
                param($key, $base)
                Connect-HostUp -ApiKey $key -BaseUri $base -SkipCheck
                Request-HostUpTransferCode example.com -ForceNew -AsPlainText
            } $SandboxKey, $http.BaseUri
            $run.Questions | Should -HaveCount 1
            $run.Questions[0] | Should -BeLike '*example.com*'
            $run.Questions[0] | Should -BeLike '*ends the old one*'
            if ($answer -eq 'No') { @(Get-SandboxRequest $http | Select-Object -Skip $before | Where-Object method -EQ POST) | Should -BeNullOrEmpty }
        }

        $run.Output | Should -Not -BeExactly $first
        $sent = @(Get-SandboxRequest $http | Select-Object -Skip $before | Where-Object method -EQ POST)
        $sent.body | Should -BeExactly '{"forceNew":true}'
    }

    It 'says what would be asked for, and asks for nothing: <_>' -ForEach '', '-ForceNew' {
        $script = [scriptblock]::Create("Request-HostUpTransferCode example.com $_ -WhatIf")
        (Invoke-Captured $script).Output | Should -BeNullOrEmpty
        @(Get-SandboxRequest $http | Where-Object method -EQ POST) | Should -BeNullOrEmpty
    }

    It 'takes several, and says of each whose code it is; one that fails is an error for itself' {
        $null = Register-HostUpDomain ny-butik.com -Confirm:$false
        $run = Invoke-Captured { 'example.com', 'ny-butik.com', 'nowhere.se', 'example.org' | Request-HostUpTransferCode }
        $run.Output.Domain | Should -BeExactly 'example.com', 'example.org'
        $run.Errors.TargetObject | Should -BeExactly 'ny-butik.com', 'nowhere.se'
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'epp_code_unavailable,*'
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-HostUpDomain*'
        $run.Errors[1].FullyQualifiedErrorId | Should -BeLike 'NameNotFound,*'
    }
}

Describe 'Request-HostUpTransferCode: what HostUp can answer' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 2
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'reads the older edition, which has a code and nothing about it' {
        $server.Answer(200, '{"domainId":"dom_01hxa3b4c5d6e7f8g9h0j1k2m3","requestSubmitted":true,"deliveryMethod":"unknown","eppCode":"EPP-AUTH-CODE-1234"}')
        $code = Request-HostUpTransferCode dom_01hxa3b4c5d6e7f8g9h0j1k2m3
        Get-PlainText $code.Code | Should -BeExactly 'EPP-AUTH-CODE-1234'
        $code.CodeSource | Should -BeNullOrEmpty
    }

    It 'does not take a request that was not needed for a failure' {
        $server.Answer(200, '{"requestSubmitted":false,"eppCode":"X","codeSource":"current_code"}')
        Request-HostUpTransferCode dom_01hxa3b4c5d6e7f8g9h0j1k2m3 -AsPlainText | Should -BeExactly 'X'
    }

    It 'is an error when no code came: <Submitted>' -ForEach @{ Submitted = 'true'; Says = 'was asked for' }, @{ Submitted = 'false'; Says = 'neither asked for' } {
        $server.Answer(200, "{`"requestSubmitted`":$Submitted,`"deliveryMethod`":`"registry_console`",`"eppCode`":null}")
        Assert-Failure { Request-HostUpTransferCode dom_01hxa3b4c5d6e7f8g9h0j1k2m3 } -Id TransferCodeNotGiven -Category InvalidOperation -Target 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3' -Says $Says, 'registry_console'
    }

    It 'is not sent again when it may have made a code' {
        $server.Drop()
        Assert-Failure { Request-HostUpTransferCode dom_01hxa3b4c5d6e7f8g9h0j1k2m3 -ForceNew -Confirm:$false } -Id OutcomeUnknown -Category InvalidResult -Target 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3' -Next 'without -ForceNew'
        $server.Requests | Should -HaveCount 1
    }
}
