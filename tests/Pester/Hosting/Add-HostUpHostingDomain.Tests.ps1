BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Add-HostUpHostingDomain' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'emits the domain with its folder' {
        $domain = Add-HostUpHostingDomain $SampleAccountId shop.example.com -Directory public_html/shop
        $domain.Domain | Should -Be shop.example.com
        $domain.DocumentRoot | Should -Be /home/exampleuser/public_html/shop
        (Get-SandboxRequest $http)[-1].body | Should -Be '{"domain":"shop.example.com","dir":"public_html/shop"}'
    }

    It 'takes a name as people write it, and sends it as DNS does' {
        (Add-HostUpHostingDomain $SampleAccountId 'Smörgås.example').Domain | Should -BeExactly 'smörgås.example'
        (Get-SandboxRequest $http)[-1].body | Should -Be '{"domain":"xn--smrgs-pra0j.example"}'
    }

    It 'makes no choice for the user: the error lists what each does' {
        Assert-Failure { Add-HostUpHostingDomain $SampleAccountId elsewhere.example } -Id dns_setup_choice_required -Category ResourceExists -Target elsewhere.example -Next 'nothing is chosen for you'
        foreach ($choice in 'full', 'email-only', 'website-only', 'none') { $Error[0].ErrorDetails.RecommendedAction | Should -BeLike "*-DnsSetup ${choice}: *" }
        (Get-HostUpHostingDomain $SampleAccountId).Domain | Should -Not -Contain elsewhere.example
    }

    It 'sends the choice that is made: <_>' -ForEach 'full', 'email-only', 'website-only', 'none' {
        (Add-HostUpHostingDomain $SampleAccountId elsewhere.example -DnsSetup $_).Kind | Should -Be addon
        (Get-SandboxRequest $http)[-1].body | Should -Be "{`"domain`":`"elsewhere.example`",`"dnsSetupPreference`":`"$_`"}"
    }

    It 'says with -WhatIf what a choice does, and adds nothing' {
        $run = Invoke-WithAnswer -Answer @() -Script {
            Connect-HostUp -Sandbox
            Add-HostUpHostingDomain example.com elsewhere.example -DnsSetup website-only -WhatIf
        }
        $run.Output | Should -BeNullOrEmpty
        $run.Shown | Should -BeLike '*elsewhere.example: web records are written anew, mail records stay*example.com*'
    }

    It 'says when to try again with a new domain' {
        Assert-Failure { Add-HostUpHostingDomain $SampleAccountId brandnew.example } -Id domain_not_ready -Category ResourceExists -Target brandnew.example -Next 'one to two hours'
    }

    It 'refuses a folder that leads elsewhere, and sends nothing: <_>' -ForEach '/public_html', '../x', 'a/../../b' {
        $script:folder = $_
        Assert-Failure { Add-HostUpHostingDomain $SampleAccountId shop.example.com -Directory $folder } -Id InvalidDirectory -Category InvalidArgument -Target $_
        Get-SandboxRequest $http | Should -BeNullOrEmpty
    }

    It 'adds the good rows of a CSV file, reports the bad ones, and repeats nothing when run again' {
        $rows = 'Account,Domain,Directory
example.com,a.example.com,public_html/a
example.com,brandnew.example,
example.com,b.example.com,
forening.example,c.example.com,' | ConvertFrom-Csv
        $run = Invoke-Captured { $rows | Add-HostUpHostingDomain }
        $run.Output.Domain | Should -Be a.example.com, b.example.com
        $run.Errors.FullyQualifiedErrorId -replace ',.*' | Should -Be domain_not_ready, account_not_eligible_cpanel
        $run.Errors.TargetObject | Should -Be brandnew.example, c.example.com
        $again = Invoke-Captured { $rows | Add-HostUpHostingDomain }
        $again.Output | Should -BeNullOrEmpty
        $again.Errors.FullyQualifiedErrorId -replace ',.*' | Should -Be conflict, domain_not_ready, conflict, account_not_eligible_cpanel
    }
}

Describe 'Add-HostUpHostingDomain: answers' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'lists the choices that the answer offers, wherever it has them: <name>' -ForEach @(
        @{ Name = 'at the top, as objects'; More = '"dnsSetup":{"options":[{"value":"none","label":"x"},{"value":"full"}]}'; Offers = 'full', 'none'; Not = 'email-only' }
        @{ Name = 'in the extensions, by name'; More = '"extensions":{"dnsSetup":{"options":{"email-only":{}}}}'; Offers = @('email-only'); Not = 'full' }
        @{ Name = 'nowhere'; More = '"x":1'; Offers = 'full', 'email-only', 'website-only', 'none'; Not = 'nosuch' }
    ) {
        $server.Answer(422, "{`"status`":422,`"code`":`"dns_setup_choice_required`",$More}", 'application/problem+json')
        $run = Invoke-Captured { Add-HostUpHostingDomain $SampleAccountId a.example }
        $next = $run.Errors[0].ErrorDetails.RecommendedAction
        foreach ($offer in $Offers) { $next | Should -BeLike "*-DnsSetup ${offer}: *" }
        $next | Should -Not -BeLike "*-DnsSetup ${Not}: *"
    }

    It 'does not send twice what may have arrived' {
        $server.Answer(502, '{"status":502,"code":"upstream_unavailable"}', 'application/problem+json')
        $run = Invoke-Captured { Add-HostUpHostingDomain $SampleAccountId a.example }
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-HostUpHostingDomain*'
        $server.Requests | Should -HaveCount 1
    }
}
