BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $root = (Resolve-Path "$PSScriptRoot/../../..").Path
}

Describe 'tools/Render-ChargeForecast.ps1' {
    It 'says that it needs Chromium, and leaves the picture as it is' {
        $picture = Join-Path $TestDrive 'picture.png'
        Set-Content $picture 'of before'
        { & "$root/tools/Render-ChargeForecast.ps1" -Path $picture -ModulePath $ModuleFolder -Browser no-such-browser } | Should -Throw '*draws with Chromium*no-such-browser*-Browser*'
        Get-Content $picture | Should -Be 'of before'
    }

    It 'was run for the picture in the README' {
        Get-Content "$root/README.md" -Raw | Should -Match 'src="docs/images/charge-forecast\.png"'

        # The first bytes of a PNG, and its width: a phone's, at two dots a pixel.
        $bytes = [System.IO.File]::ReadAllBytes("$root/docs/images/charge-forecast.png")
        $bytes[1..3] | Should -Be 0x50, 0x4E, 0x47
        $bytes[18] * 256 + $bytes[19] | Should -Be 780
    }
}
