BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpHostingProduct' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists the catalogue as typed objects, in HostUp''s order' {
        $products = Get-HostUpHostingProduct
        $products.Slug | Should -BeExactly 'webbhotell-start', 'webbhotell-business', 'webbhotell-premium', 'webbhotell-enterprise'
        $products[0].PSObject.TypeNames[0] | Should -Be 'HostUp.Client.Hosting.HostingProduct'
        $products.ProductSlug | Should -BeExactly $products.Slug
        $products.Available | Should -Be $true, $true, $true, $false
        $products[0].Billing.Amount | Should -BeOfType decimal
        $products[0].BillingCycles | Should -HaveCount 6
        $products[0].Resources.StorageGb | Should -Be 20
        "$($products[0])" | Should -BeExactly 'Web Hosting Start (99.00 SEK annually)'
    }

    It 'is an error for a literal slug that is not there' {
        Assert-Failure { Get-HostUpHostingProduct premium } -Id NameNotFound -Category ObjectNotFound -Target premium -Says 'premium' -Next 'Get-HostUpHostingProduct'
    }

    It 'has the names in the language asked for' {
        (Get-HostUpHostingProduct webbhotell-start -Locale sv).Name | Should -BeExactly 'Webbhotell Start'
        (Get-HostUpHostingProduct webbhotell-start -Locale en).Name | Should -BeExactly 'Web Hosting Start'
    }

    It 'takes <pattern> to mean <expected>' -ForEach @(
        @{ Pattern = 'webbhotell-start'; Expected = 'webbhotell-start' }
        @{ Pattern = 'WEBBHOTELL-PREMIUM'; Expected = 'webbhotell-premium' }
        @{ Pattern = '*-[bp]*'; Expected = 'webbhotell-business', 'webbhotell-premium' }
        @{ Pattern = 'nosuch*'; Expected = $null }
    ) {
        $run = Invoke-Captured { Get-HostUpHostingProduct $Pattern }
        $run.Errors | Should -BeNullOrEmpty
        $run.Output.Slug | Should -BeExactly $Expected
    }

    It 'compares slugs alike and shows the same prices under <_>' -ForEach 'sv-SE', 'tr-TR' {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            (Get-HostUpHostingProduct WEBBHOTELL-BUSINESS).Slug | Should -BeExactly 'webbhotell-business'
            (Get-HostUpHostingProduct *PREMIUM).Slug | Should -BeExactly 'webbhotell-premium'
            "$((Get-HostUpHostingProduct *start).Billing)" | Should -BeExactly '99.00 SEK annually'
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }
    }

    It 'hands its slug on to a plan change' {
        $preview = Get-HostUpHostingProduct *-premium | Invoke-HostUpPlanUpgrade -AccountId $SampleAccountId -WhatIf
        $preview.NewProduct.Slug | Should -BeExactly 'webbhotell-premium'
    }

    It 'can be kept and shown' {
        $products = Get-HostUpHostingProduct
        ($products | ConvertTo-Json -Depth 5 | ConvertFrom-Json)[0].BillingCycles | Should -HaveCount 6
        $file = Join-Path $TestDrive products.xml
        $products | Export-Clixml $file
        (Import-Clixml $file).Slug | Should -BeExactly $products.Slug
        $products | Format-List | Out-String | Should -BeLike '*webbhotell-premium*'
    }

    It 'refuses <name>' -ForEach @(
        @{ Name = 'a page of none'; Command = { Get-HostUpHostingProduct -PageSize 0 } }
        @{ Name = 'a page of 101'; Command = { Get-HostUpHostingProduct -PageSize 101 } }
        @{ Name = 'a language that is not spoken'; Command = { Get-HostUpHostingProduct -Locale de } }
        @{ Name = 'an empty slug'; Command = { Get-HostUpHostingProduct '' } }
    ) {
        $run = Invoke-Captured $Command
        $run.Output | Should -BeNullOrEmpty
        $run.Errors[0].CategoryInfo.Reason | Should -Match 'ParameterBinding'
    }
}

Describe 'Get-HostUpHostingProduct: requests' {
    BeforeAll {
        $http = Start-SandboxHost
    }

    BeforeEach {
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        $env:HOSTUP_API_BASE = $null
    }

    AfterAll {
        Stop-SandboxHost $http
    }

    It 'asks for <path>' -ForEach @(
        @{ Path = '/products/shared-hosting?limit=100'; Command = { Get-HostUpHostingProduct } }
        @{ Path = '/products/shared-hosting?limit=100&locale=sv'; Command = { Get-HostUpHostingProduct *-start -Locale sv } }
        @{ Path = '/products/shared-hosting?limit=2'; Command = { Get-HostUpHostingProduct -PageSize 2 | Select-Object -First 1 } }
        @{ Path = '/products/shared-hosting?limit=2'; Command = { Get-HostUpHostingProduct -PageSize 2 | Select-Object -First 2 } }
    ) {
        @(Get-RequestDuring $http $Command).pathAndQuery -replace '^.*?/api/v2', '' | Should -BeExactly $Path
    }

    It 'follows the pages in their order' {
        (Get-HostUpHostingProduct -PageSize 1).Slug | Should -BeExactly (Get-HostUpHostingProduct).Slug
    }

    It 'needs no connection, keeps none and sends no key' {
        Disconnect-HostUp -All
        $env:HOSTUP_API_BASE = $http.BaseUri
        $sent = @(Get-RequestDuring $http { Get-HostUpHostingProduct })
        $sent | Should -HaveCount 1
        $sent[0].headers.PSObject.Properties.Name | Should -Not -Contain 'Authorization'
        Get-HostUpConnection | Should -BeNullOrEmpty
    }

    It 'does not send the key of the environment to the catalogue' {
        Disconnect-HostUp -All
        $env:HOSTUP_API_BASE = $http.BaseUri
        $env:HOSTUP_API_KEY = 'from-the-environment'
        try {
            $sent = @(Get-RequestDuring $http { Get-HostUpHostingProduct })
            $sent[0].headers.PSObject.Properties.Name | Should -Not -Contain 'Authorization'
        }
        finally {
            $env:HOSTUP_API_KEY = $null
        }
    }

    It 'works with a key that is not valid: it is not asked about' {
        Connect-HostUp -ApiKey (ConvertTo-SecureString wrong -AsPlainText -Force) -BaseUri $http.BaseUri -SkipCheck
        Get-HostUpHostingProduct | Should -HaveCount 4
    }

    It 'ends with an address that is none' {
        Disconnect-HostUp -All
        $env:HOSTUP_API_BASE = 'http://example.com'
        Assert-Failure { Get-HostUpHostingProduct } -Id BadConfiguration -Category InvalidArgument -Terminating -Next 'HOSTUP_API_BASE'
    }

    It 'says that a connection given is closed' {
        $connection = Get-HostUpConnection
        Disconnect-HostUp -All
        Assert-Failure { Get-HostUpHostingProduct -Connection $connection } -Id NotConnected -Category AuthenticationError -Terminating -Next 'Get-HostUpConnection'
    }
}

Describe 'Get-HostUpHostingProduct: errors' {
    BeforeEach {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
    }

    AfterEach {
        Disconnect-HostUp -All
        $server.Dispose()
    }

    It 'reports <status> as <category>' -ForEach @(
        @{ Status = 400; Code = 'invalid_query'; Category = 'InvalidArgument'; Ends = $false }
        @{ Status = 401; Code = 'unauthorized'; Category = 'AuthenticationError'; Ends = $true }
        @{ Status = 403; Code = 'forbidden'; Category = 'PermissionDenied'; Ends = $false }
        @{ Status = 404; Code = 'not_found'; Category = 'ObjectNotFound'; Ends = $false }
        @{ Status = 500; Code = 'internal_error'; Category = 'ResourceUnavailable'; Ends = $false }
    ) {
        $server.Answer($Status, "{`"status`":$Status,`"detail`":`"From the test.`",`"code`":`"$Code`",`"requestId`":`"req_1`"}", 'application/problem+json')
        Assert-Failure { Get-HostUpHostingProduct } -Id $Code -Category $Category -Target '/products/shared-hosting' -Terminating:$Ends `
            -Says 'From the test.', "($Code, HTTP $Status, request req_1)"
        $server.Requests | Should -HaveCount 1
    }

    It 'keeps members it does not know' {
        $server.Answer(200, '{"data":[{"slug":"a","tier":2,"resources":{"cpuCores":0.5,"gpu":true},"campaign":"vår"}],"hasMore":false}')
        $product = Get-HostUpHostingProduct
        $product.Tier | Should -BeExactly '2'
        $product.Resources.CpuCores | Should -Be 0.5
        $product.Resources.gpu | Should -BeTrue
        $product.campaign | Should -BeExactly 'vår'
    }
}
