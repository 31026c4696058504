BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $site = 'wp_01hxa3b4c5d6e7f8g9h0j1k2m3'
}

Describe 'Open-HostUpWordPressAdmin' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'emits the link as a SecureString with -PassThru: <name>' -ForEach @(
        @{ Name = 'by id'; Command = { Open-HostUpWordPressAdmin $SampleAccountId $site -PassThru } }
        @{ Name = 'from the pipeline'; Command = { Get-HostUpWordPressSite $SampleAccountId | Open-HostUpWordPressAdmin -PassThru } }
    ) {
        $link = & $Command
        $link | Should -BeOfType securestring
        [System.Net.NetworkCredential]::new('', $link).Password | Should -BeLike 'https://example.com/wp-admin/?hostup_sso=*'
    }

    It 'shows the link in no stream' {
        $all = & { Open-HostUpWordPressAdmin $SampleAccountId $site -PassThru -Verbose -Debug -Confirm:$false } *>&1
        $all | Where-Object { $_ -is [System.Management.Automation.DebugRecord] } | Should -Not -BeNullOrEmpty
        ($all | Out-String -Width 4000) | Should -Not -BeLike '*hostup_sso=*'
    }

    It 'says where the sites are when there is no such one' {
        Assert-Failure { Open-HostUpWordPressAdmin $SampleAccountId wp_nosuch -PassThru } -Id not_found -Category ObjectNotFound -Target wp_nosuch -Next 'Get-HostUpWordPressSite'
    }

    It 'says that there is no browser, and makes no link' -Skip:($IsWindows -or $IsMacOS -or $PSEdition -eq 'Desktop') {
        $before = $env:DISPLAY, $env:WAYLAND_DISPLAY, $env:BROWSER
        try {
            $env:DISPLAY = $env:WAYLAND_DISPLAY = $env:BROWSER = $null
            Assert-Failure { Open-HostUpWordPressAdmin $SampleAccountId $site } -Id NoBrowser -Category ResourceUnavailable -Target $site -Next '-PassThru'
        }
        finally {
            $env:DISPLAY, $env:WAYLAND_DISPLAY, $env:BROWSER = $before
        }
    }
}
