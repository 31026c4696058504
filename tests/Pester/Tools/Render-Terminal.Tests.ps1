BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $root = (Resolve-Path "$PSScriptRoot/../../..").Path
}

Describe 'tools/Render-Terminal.ps1' {
    BeforeAll {
        $file = & "$root/tools/Render-Terminal.ps1" -Path (Join-Path $TestDrive 'images/session.svg') -ModulePath $ModuleFolder -Columns 92
        [xml] $svg = Get-Content $file -Raw
        $texts = $svg.svg.g.text
    }

    It 'draws what was typed and what was answered' {
        $words = $texts.'#text'
        $words | Should -Contain 'Connect-HostUp'
        $words -match 'forening\.example$' | Should -Not -BeNullOrEmpty
        $words -match '^From:\s+Start$' | Should -Not -BeNullOrEmpty
        $words -match '^Due now:\s+[0-9.]+ SEK$' | Should -Not -BeNullOrEmpty
        $words -match '^2026\d+: [0-9.]+ SEK, unpaid' | Should -Not -BeNullOrEmpty
        Get-Content $file -Raw | Should -Not -Match "`e"
    }

    It 'keeps everything inside the frame' {
        $texts.Count | Should -BeGreaterThan 50
        foreach ($text in $texts) {
            [decimal]$text.x + [decimal]$text.textLength | Should -BeLessThan ([decimal]$svg.svg.width) -Because $text.'#text'
            [decimal]$text.y | Should -BeLessThan ([decimal]$svg.svg.height) -Because $text.'#text'
        }
    }

    It 'has the colours that PowerShell sent' {
        ($texts | Where-Object '#text' -EQ 'active' | Select-Object -First 1).fill | Should -Be '#3fb950'
        ($texts | Where-Object '#text' -EQ 'suspended').fill | Should -Be '#ff7b72'
    }

    It 'was run for the picture in the README' {
        Get-Content "$root/README.md" -Raw | Should -Match '\(docs/images/quickstart\.svg\)'
        [xml] $picture = Get-Content "$root/docs/images/quickstart.svg" -Raw
        $picture.svg.g.text.'#text' | Should -Contain 'Invoke-HostUpPlanUpgrade'
    }
}
