# Nobody is charged because a price could not be had: every example that spends, of the help, the README and examples/, is run while its
# preview fails, with someone who says Yes to everything, and the commits are counted.
BeforeDiscovery {
    . $PSScriptRoot/Commands.ps1
    . $PSScriptRoot/../Help/Pages.ps1
    $root = (Resolve-Path "$PSScriptRoot/../../..").Path
    $spending = (Get-CommandRow | Where-Object { $_.Spends } | ForEach-Object { $_.Name }) -join '|'
    $blocks = foreach ($file in @(Get-Item "$root/README.md", "$root/examples/README.md") + @(Get-ChildItem "$root/docs" -Filter *.md -Recurse)) {
        $number = 0
        foreach ($code in Get-PageCode $file.FullName | Where-Object { $_.Language -eq 'powershell' }) {
            $number++
            if ($code.Code -match "\b($spending)\b") {
                @{ Page = [System.IO.Path]::GetRelativePath($root, $file.FullName).Replace('\', '/'); Number = $number; Code = $code.Code }
            }
        }

        # What was typed in a session that the page shows.
        $number = 0
        foreach ($code in Get-PageCode $file.FullName | Where-Object { $_.Language -eq 'text' -and $_.Code -match "\b($spending)\b" }) {
            $number++
            $typed = @($code.Code -split "`n" | Where-Object { $_ -match '^PS> ' } | ForEach-Object { $_.Substring(4) }) -join "`n"
            if ($typed) { @{ Page = [System.IO.Path]::GetRelativePath($root, $file.FullName).Replace('\', '/') + ' (session)'; Number = $number; Code = $typed } }
        }
    }
    $failures = @{ Status = 500; Fails = 'fails' }, @{ Status = 0; Fails = 'gets no answer' }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/Previews.ps1
    . $PSScriptRoot/../Examples/ExampleProcess.ps1
}

Describe 'While the preview <Fails>' -ForEach $failures {
    BeforeEach {
        $server = Start-FailingPreview $Status
    }

    AfterEach {
        Disconnect-HostUp -All
        Stop-FailingPreview $server
    }

    It 'example <Number> of <Page> commits nothing' -ForEach $blocks {
        # However it connects, it is to the server whose previews fail; what it asks, it is told Yes.
        $surroundings = @'
param($key, $base, $Code)
function Connect-HostUp { param([switch] $PassThru) HostUp\Connect-HostUp -ApiKey $key -BaseUri $base -SkipCheck -MaxRetryCount 0 -PassThru:$PassThru }
function Read-Host { $key }
function Get-Secret { $key }
$id = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'
Connect-HostUp
. ([scriptblock]::Create($Code))
'@
        $null = Invoke-WithAnswer (@('Y') * 20) ([scriptblock]::Create($surroundings)) $SandboxKey, $server.BaseUri, $Code
        if ($Code -match '-WhatIf|-MaximumAmount|PriceChange|-Confirm(?!:\$false)') { $server.Previews.Count | Should -BeGreaterThan 0 }

        # One that asks for no price says in its own words that it commits without: -Confirm:$false.
        if ($server.Previews.Count -or $Code -notmatch 'Confirm(:|\s*=\s*)\$false') { $server.Commits.Count | Should -Be 0 }
    }

    It 'examples/Invoke-PlanChange.ps1 commits nothing: <Name>' -ForEach @(
        @{ Name = 'the preview'; With = '' }
        @{ Name = 'the commit, with an approval'; With = '-ApprovedPreviewPath' }
    ) {
        $file = Join-Path $TestDrive 'approved.json'
        Set-Content $file (ConvertTo-Json @{
                AccountId = $SampleAccountId; Account = $SampleAccountId; ProductSlug = 'webbhotell-business'; DueNow = 10000; Recurring = 10000; CurrencyCode = 'SEK'; BillingCycle = 'annually'
            })
        $with = if ($With) { "$With '$file'" }
        $run = Invoke-Example Invoke-PlanChange.ps1 "$SampleAccountId webbhotell-business $with" -Environment (Get-SandboxEnvironment @{ BaseUri = $server.BaseUri })
        $run.ExitCode | Should -Not -Be 0
        $run.Objects[0].State | Should -Not -Be 'Changed'
        $server.Previews.Count | Should -BeGreaterThan 0
        $server.Commits.Count | Should -Be 0
    }
}

Describe 'The counting itself' {
    It 'sees a commit' {
        $server = Start-FailingPreview
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            (Invoke-HostUpPlanUpgrade $SampleAccountId webbhotell-business -Confirm:$false).Upgraded | Should -BeTrue
            $server.Commits.Count | Should -Be 1
        }
        finally {
            Disconnect-HostUp -All
            Stop-FailingPreview $server
        }
    }
}
