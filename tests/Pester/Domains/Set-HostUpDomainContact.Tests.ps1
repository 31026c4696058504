BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Set-HostUpDomainContact' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'sends what is given and differs, for the roles that are given' {
        $contacts = Set-HostUpDomainContact example.com admin, tech -Email teknik@example.com -City Stockholm
        $contacts.Role | Should -BeExactly 'admin', 'tech'
        $contacts.Email | Should -BeExactly 'teknik@example.com', 'teknik@example.com'
        @(Get-SandboxRequest $http)[-1].body | Should -BeExactly '{"admin":{"email":"teknik@example.com","city":"Stockholm"}}' -Because 'the other is so already'
    }

    It 'sends nothing when it is so already' {
        $contact = Set-HostUpDomainContact example.com tech -Email teknik@example.com
        $contact.Email | Should -BeExactly 'teknik@example.com'
        @(Get-SandboxRequest $http).method | Should -Not -Contain 'POST'
    }

    It 'warns of a number that was held back, and names the way on' {
        $run = Invoke-Captured { Set-HostUpDomainContact example.se registrant -RegistrationNumber 5560000001 -Email ny@example.com }
        $run.Warnings | Should -BeLike 'example.se: the registrant''s number was held back (identity_verification_required)*New-HostUpDomainVerificationLink example.se*'
        $run.Output.Email | Should -BeExactly 'ny@example.com'
        $run.Output.RegistrationIdentifier.Value | Should -BeExactly '556000-0000'
        @(Get-SandboxRequest $http)[-1].body | Should -BeLike '*"registrationIdentifier":{"value":"5560000001","countryCode":"SE","type":"organization"}*'
        (Invoke-Captured { Set-HostUpDomainContact example.com registrant -RegistrationNumber 5560000001 }).Warnings | Should -BeNullOrEmpty
    }

    It 'takes rows of CSV, whose empty cells say nothing; who types empty text means it' {
        $null = "Domain,Role,Email,Address2`nexample.com,admin,ny@example.com," | ConvertFrom-Csv | Set-HostUpDomainContact
        @(Get-SandboxRequest $http)[-1].body | Should -BeExactly '{"admin":{"email":"ny@example.com"}}'
        $null = Set-HostUpDomainContact example.com admin -CompanyName ''
        @(Get-SandboxRequest $http)[-1].body | Should -BeExactly '{"admin":{"companyName":""}}'
    }

    It 'copies a contact to another role' {
        $null = Get-HostUpDomainContact example.com tech | Set-HostUpDomainContact -Role billing
        (Get-HostUpDomainContact example.com billing).Email | Should -BeExactly 'teknik@example.com'
    }

    It 'changes nothing of a domain that is on its way' {
        Assert-Failure { Set-HostUpDomainContact flytt.example tech -Email a@example.com } -Id ContactsLocked -Category InvalidOperation -Target 'flytt.example' -Says 'being transferred'
        @(Get-SandboxRequest $http).method | Should -Not -Contain 'POST'
    }

    It 'refuses to change nothing' {
        Assert-Failure { Set-HostUpDomainContact example.com tech } -Id InvalidArgument -Category InvalidArgument -Target 'example.com'
    }

    It 'says with -WhatIf what it is and would be' {
        $text = Invoke-Unattended "Connect-HostUp -Sandbox; Set-HostUpDomainContact example.com tech -Email a@example.com -WhatIf"
        $text -replace '\s+', ' ' | Should -BeLike "*tech: Email from 'teknik@example.com' to 'a@example.com'*example.com*"
    }
}
