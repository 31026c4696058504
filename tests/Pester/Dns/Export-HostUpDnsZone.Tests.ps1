BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Export-HostUpDnsZone' {
    BeforeEach {
        Connect-HostUp -Sandbox
        Set-Location TestDrive:\
        Get-ChildItem TestDrive:\ | Remove-Item -Recurse
    }

    AfterEach {
        Disconnect-HostUp -All
        Set-Location $PSScriptRoot
    }

    It 'emits a zone file, and the same one each time' {
        $text = Export-HostUpDnsZone example.com
        $text | Should -BeOfType string
        $text | Should -Match '\$ORIGIN example\.com\.'
        $text | Should -Match '(?m)^mail .*IN A +203\.0\.113\.25'
        Export-HostUpDnsZone example.com | Should -BeExactly $text
    }

    It 'writes <ending> by the ending of the file, and reads it back as no difference' -ForEach @(
        @{ Ending = '.zone'; Begins = '$ORIGIN' }
        @{ Ending = '.CSV'; Begins = 'Name,Type,Value' }
        @{ Ending = '.json'; Begins = '[' }
        @{ Ending = '.db'; Begins = '$ORIGIN' }
    ) {
        foreach ($zone in Get-HostUpDnsZone) {
            $file = $zone | Export-HostUpDnsZone -Path "TestDrive:\$($zone.Name)$Ending"
            $file | Should -BeOfType System.IO.FileInfo
            (Get-Content $file.FullName -Raw).TrimStart([char]0xFEFF).StartsWith($Begins) | Should -BeTrue
            Compare-HostUpDnsZone $zone -Path "TestDrive:\$($zone.Name)$Ending" -Prune | Should -BeNullOrEmpty -Because $zone.Name
        }
    }

    It 'takes the form from -Format when it is given' {
        $null = Export-HostUpDnsZone example.com zone.txt -Format Json
        (Get-Content zone.txt -Raw | ConvertFrom-Json).Count | Should -Be 16
        (Export-HostUpDnsZone example.com -Format Csv | ConvertFrom-Csv).Name | Should -Contain 'mail'
    }

    It 'replaces a file with -Force alone' {
        Set-Content kept.zone 'mine'
        Assert-Failure { Export-HostUpDnsZone example.com kept.zone } -Id FileExists -Category ResourceExists -Next '-Force'
        Get-Content kept.zone | Should -BeExactly 'mine'
        $null = Export-HostUpDnsZone example.com kept.zone -Force
        Get-Content kept.zone -Raw | Should -Not -Match 'mine'
    }

    It 'writes a file for each zone into a folder' {
        $null = New-Item -ItemType Directory all
        $files = Get-HostUpDnsZone | Export-HostUpDnsZone -Path all
        $files.Name | Should -BeExactly ((Get-HostUpDnsZone).Name | ForEach-Object { "$_.zone" })
        $files.Name | Should -Contain 'räksmörgås.example.zone'
    }

    It 'has an error for a path that cannot be: <path>' -ForEach @(
        @{ Path = 'nowhere/zone.db'; Id = 'FileNotFound'; Category = 'ObjectNotFound' }
        @{ Path = 'env:\PATH'; Id = 'FileNotWritten'; Category = 'WriteError' }
        @{ Path = 'nodrive:\zone.db'; Id = '*'; Category = 'WriteError' }
    ) {
        Assert-Failure { Export-HostUpDnsZone example.com $Path } -Id $Id -Category $Category -Target $Path
    }

    It 'has an error for a zone that is not there, and goes on' {
        $run = Invoke-Captured { 'nosuch.com', 'example.org' | Export-HostUpDnsZone }
        $run.Errors | Should -HaveCount 1
        $run.Output | Should -HaveCount 1
    }
}
