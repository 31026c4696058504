BeforeAll {
    . $PSScriptRoot/../Common.ps1
    if (-not ('ScaleServer' -as [type])) { Add-Type -Path $PSScriptRoot/ScaleServer.cs }
    $server = [ScaleServer]::new()
    Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
}

AfterAll {
    Disconnect-HostUp -All
    $server.Dispose()
}

Describe 'Pages are fetched as they are consumed' {
    BeforeEach {
        $server.Reset(0, 0)
        $server.Accounts = 1000
    }

    It 'sends <Requests> requests for -First <First> of pages of 10' -ForEach @(
        @{ First = 1; Requests = 1 }
        @{ First = 10; Requests = 1 }
        @{ First = 15; Requests = 2 }
        @{ First = 25; Requests = 3 }
    ) {
        Get-HostUpHostingAccount -PageSize 10 | Select-Object -First $First | Should -HaveCount $First
        $server.Pages | Should -Be $Requests

        # What had been sent ahead would have come before this.
        Get-HostUpHostingAccount -PageSize 10 | Select-Object -First 1 | Out-Null
        $server.Pages | Should -Be ($Requests + 1)
    }

    It 'fetches the next page while the current one is consumed, and never more than that' {
        $server.Accounts = 60
        $seen = 0
        $ahead = Get-HostUpHostingAccount -PageSize 10 | ForEach-Object {
            $page = [math]::Floor($seen++ / 10) + 1
            # At the end of a page whoever fetches ahead has done so; of the first page nobody knows yet whether more is wanted.
            if ($seen % 10 -eq 0 -and $page -in 2..5) { $server.WaitForPages($page + 1) | Should -BeTrue }
            $server.Pages - $page
        }
        $seen | Should -Be 60
        $server.Pages | Should -Be 6
        ($ahead | Measure-Object -Maximum).Maximum | Should -Be 1
        $ahead[0..9] | Should -Be (@(0) * 10)
    }

    It 'fetches no page after a consumer that breaks off' {
        $seen = 0
        foreach ($once in 1) {
            Get-HostUpHostingAccount -PageSize 10 | ForEach-Object { if (++$seen -eq 5) { break } }
        }
        $server.Pages | Should -Be 1
    }
}
