BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Set-HostUpAccount' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck -Name shop
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
    }

    It 'sends what is given and nothing else: <body>' -ForEach @(
        @{ With = @{ InvoiceReference = 'Order 1' }; Body = '{"invoiceReference":"Order 1"}' }
        @{ With = @{ VatNumber = '' }; Body = '{"vatNumber":null}' }
        @{ With = @{ CompanyName = $null }; Body = '{"companyName":null}' }
        @{ With = @{ RegistrationIdentifier = '' }; Body = '{"registrationIdentifier":null}' }
        @{ With = @{ RegistrationIdentifier = '559290-1325'; RegistrationCountryCode = 'se' }; Body = '{"registrationIdentifier":{"value":"559290-1325","countryCode":"SE"}}' }
        @{ With = @{ Street = ''; City = 'Umea'; PostalCode = '900 00' }; Body = '{"address":{"street":null,"city":"Umea","postalCode":"900 00"}}' }
        @{ With = @{ LanguageCode = 'EN'; CountryCode = 'no'; AccountType = 'Private' }; Body = '{"countryCode":"NO","languageCode":"en","accountType":"private"}' }
        @{ With = @{ FirstName = 'Eva'; LastName = 'Berg'; PhoneNumber = '+461' }; Body = '{"firstName":"Eva","lastName":"Berg","phoneNumber":"+461"}' }
    ) {
        $sent = @(Get-RequestDuring $http { Set-HostUpAccount @With } | Where-Object method -EQ PATCH)
        $sent | Should -HaveCount 1
        $sent[0].body -replace '\\u002B', '+' | Should -BeExactly $Body
    }

    It 'emits the profile as it is afterwards' {
        (Set-HostUpAccount -InvoiceReference 4711).InvoiceReference | Should -BeExactly '4711'
        (Get-HostUpAccount).InvoiceReference | Should -BeExactly '4711'
    }

    It 'sends nothing when it is so already' {
        $run = @(Get-RequestDuring $http { $script:same = Set-HostUpAccount -LanguageCode sv -City Stockholm -InvoiceReference '' })
        $run.method | Should -BeExactly GET
        $same.LanguageCode | Should -Be sv
    }

    It 'says what it was and what it will be' {
        $text = (Invoke-WithAnswer 'No' {
                param($c)
                Set-HostUpAccount -VatNumber SE559999999901 -InvoiceReference X -Connection $c -Confirm
            } (Get-HostUpConnection shop)).Questions -join ' '
        $text | Should -Match 'change vatNumber from SE555555555501 to SE559999999901; change invoiceReference from - to X'
        $text | Should -Match 'shop'
        (Get-HostUpAccount).VatNumber | Should -Be SE555555555501
    }

    It 'changes all connections'' accounts alike' {
        Connect-HostUp -Sandbox -Name other
        $changed = Get-HostUpConnection | Set-HostUpAccount -InvoiceReference Both
        $changed.InvoiceReference | Should -BeExactly 'Both', 'Both'
    }

    It 'is an error when nothing is given' {
        Assert-Failure { Set-HostUpAccount } -Id InvalidArgument -Category InvalidArgument -Target '/me'
        Assert-Failure { Set-HostUpAccount -RegistrationCountryCode SE } -Id InvalidArgument -Category InvalidArgument -Target '/me'
    }

    It 'says how a country is written' {
        Assert-Failure { Set-HostUpAccount -CountryCode ZZ } -Id invalid_country_code -Category InvalidArgument -Target '/me' -Next 'two letters'
    }

    It 'takes no empty name, and no language that HostUp does not have' {
        foreach ($with in @{ FirstName = '' }, @{ PostalCode = '' }, @{ LanguageCode = 'fr' }, @{ CountryCode = 'SWE' }) {
            (Invoke-Captured { Set-HostUpAccount @with }).Errors[0].FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentValidationError*'
        }
    }

    It 'can be written by a key that may not read' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(403, '{"code":"forbidden","detail":"No.","status":403}', 'application/problem+json')
            $server.Answer(200, '{"invoiceReference":"1"}')
            (Set-HostUpAccount -InvoiceReference 1).InvoiceReference | Should -Be 1
        }
        finally {
            $server.Dispose()
        }
    }
}
