BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $browser = $env:BROWSER

    # A browser that writes down what it is given.
    function New-Browser {
        $page = Join-Path $TestDrive 'page.txt'
        Remove-Item $page -ErrorAction Ignore
        $program = Join-Path $TestDrive 'browser.sh'
        Set-Content $program "#!/bin/sh`nprintf '%s' `"`$1`" > '$page.part'`nmv '$page.part' '$page'`necho `"opened `$1`"`necho `"opened `$1`" >&2"
        chmod +x $program
        $env:BROWSER = $program
        $page
    }

    function Wait-Page([string] $Page) {
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        while (-not (Test-Path $Page) -and $clock.Elapsed.TotalSeconds -lt 30) { [System.Threading.Thread]::Yield() | Out-Null }
        [System.IO.File]::ReadAllText($Page)
    }
}

AfterAll {
    $env:BROWSER = $browser
}

Describe 'Open-HostUpControlPanel' {
    BeforeEach {
        $http = Start-SandboxHost
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $http.BaseUri -SkipCheck
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-SandboxHost $http
        $env:BROWSER = $null
    }

    It 'opens the link in the browser, and emits and shows nothing' -Skip:($IsWindows -or $PSEdition -eq 'Desktop') {
        $page = New-Browser
        $run = Invoke-Captured { Open-HostUpControlPanel example.com -Confirm:$false -Verbose -Debug }
        $run.Output | Should -BeNullOrEmpty
        $run.Errors | Should -BeNullOrEmpty
        Wait-Page $page | Should -BeLike 'https://panel.hostup.invalid/login/session/exampleuser_*'
    }

    It 'emits the link as a SecureString with -PassThru, and opens nothing' -Skip:($IsWindows -or $PSEdition -eq 'Desktop') {
        $page = New-Browser
        $link = Open-HostUpControlPanel example.com -PassThru
        $link | Should -BeOfType securestring
        [System.Net.NetworkCredential]::new('', $link).Password | Should -BeLike 'https://panel.hostup.invalid/login/session/*'
        $page | Should -Not -Exist
    }

    It 'emits text with -AsPlainText' {
        Open-HostUpControlPanel example.com -PassThru -AsPlainText | Should -BeLike 'https://panel.hostup.invalid/login/session/*'
    }

    It 'says that there is no browser, and makes no link' -Skip:($IsWindows -or $IsMacOS -or $PSEdition -eq 'Desktop') {
        $display = $env:DISPLAY, $env:WAYLAND_DISPLAY
        try {
            $env:DISPLAY = $env:WAYLAND_DISPLAY = $env:BROWSER = $null
            Assert-Failure { Open-HostUpControlPanel $SampleAccountId } -Id NoBrowser -Category ResourceUnavailable -Target $SampleAccountId -Next '-PassThru'
            Get-SandboxRequest $http | Should -BeNullOrEmpty
        }
        finally {
            $env:DISPLAY, $env:WAYLAND_DISPLAY = $display
        }
    }

    It 'says so when the browser cannot be started' -Skip:($IsWindows -or $PSEdition -eq 'Desktop') {
        $env:BROWSER = Join-Path $TestDrive 'nosuch'
        Assert-Failure { Open-HostUpControlPanel $SampleAccountId } -Id NoBrowser -Category ResourceUnavailable -Target $SampleAccountId
    }

    It 'works for an account on the legacy panel, which has no other way in' {
        Open-HostUpControlPanel forening.example -PassThru | Should -BeOfType securestring
    }

    It 'makes no link with -WhatIf' {
        Open-HostUpControlPanel $SampleAccountId -PassThru -WhatIf | Should -BeNullOrEmpty
        Get-SandboxRequest $http | Where-Object method -EQ POST | Should -BeNullOrEmpty
    }
}

Describe 'Open-HostUpControlPanel: what is no link' {
    It 'is not opened and not repeated: <_>' -ForEach 'javascript:alert(1)//canary', 'file:///canary', 'http://panel.example/canary' {
        $server = Start-ScriptedServer
        Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck -MaxRetryCount 0
        try {
            $server.Answer(200, "{`"loginUrl`":`"$_`",`"singleUse`":true}")
            $run = Invoke-Captured { Open-HostUpControlPanel $SampleAccountId -PassThru -Verbose -Debug -Confirm:$false }
            $run.Output | Should -BeNullOrEmpty
            $run.Errors[0].FullyQualifiedErrorId | Should -BeLike 'UnexpectedResponse,*'
            ($run.Errors + $run.Verbose | Out-String -Width 4000) | Should -Not -BeLike '*canary*'
        }
        finally {
            Disconnect-HostUp -All
            $server.Dispose()
        }
    }
}
