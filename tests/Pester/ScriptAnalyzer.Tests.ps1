BeforeDiscovery {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $analyzer = Get-Module -ListAvailable PSScriptAnalyzer | Sort-Object Version -Descending | Select-Object -First 1

    # All scripts of the project, and what is in no other folder: built things are not.
    $scripts = @(Get-Item "$root/*.ps1", "$root/PSScriptAnalyzerSettings.psd1") +
        @(Get-ChildItem "$root/examples", "$root/tests", "$root/tools", "$root/bench" -Recurse -Include '*.ps1', '*.psm1', '*.psd1' -ErrorAction Ignore |
            Where-Object FullName -NotMatch '[\\/](bin|obj|TestResults|BenchmarkDotNet\.Artifacts)[\\/]') |
        ForEach-Object { @{ Name = [System.IO.Path]::GetRelativePath($root, $_.FullName).Replace('\', '/'); File = $_.FullName } }
    $oldEngine = $scripts | Where-Object Name -Match '^examples/[^/]+\.ps[d]?1$|^tests/(Smoke|Loopback)\.ps1$|^tests/Pester/(Invoke-Suite\.ps1$|Desktop/)' | Where-Object Name -NE 'examples/Try-HostUp.ps1'
    $analysis = @{ SkipAnalysis = $null -eq $analyzer; Files = $scripts.File }
}

Describe 'PSScriptAnalyzer' -ForEach $analysis {
    BeforeAll {
        $root = (Resolve-Path "$PSScriptRoot/../..").Path
        $missing = 'PSScriptAnalyzer is not installed (Install-PSResource PSScriptAnalyzer)'
        if (-not $SkipAnalysis) {
            Import-Module PSScriptAnalyzer
        }

        # What it finds, as lines. Its rules run side by side and now and then break a runspace that it then keeps
        # ("Get-Command is not recognized"): a run that tripped has not looked at everything, and only another process is
        # rid of it. Such a process takes seconds to start, so it looks at all other scripts as well.
        $found = @{}
        $state = @{ IsBroken = $false }
        $scriptRequests = @($Files | ForEach-Object { ConvertTo-Json ([ordered]@{ Path = $_; Settings = "$root/PSScriptAnalyzerSettings.psd1" }) -Compress })

        function Get-Finding {
            param([System.Collections.IDictionary] $With)

            $request = ConvertTo-Json $With -Depth 9 -Compress
            if (-not $state.IsBroken -and -not $found.ContainsKey($request)) {
                $findings = @(Invoke-ScriptAnalyzer @With -ErrorVariable trouble -ErrorAction SilentlyContinue)
                $state.IsBroken = $trouble.Count -gt 0
                if (-not $state.IsBroken) { $found[$request] = @($findings | ForEach-Object { "line $($_.Line): $($_.RuleName): $($_.Message)" }) }
            }

            for ($attempt = 1; -not $found.ContainsKey($request); $attempt++) {
                $trouble = Add-FindingElsewhere (@($request) + @($scriptRequests | Where-Object { $_ -ne $request -and -not $found.ContainsKey($_) }))
                if ($attempt -ge 5 -and -not $found.ContainsKey($request)) { throw "PSScriptAnalyzer in a process of its own: $trouble" }
            }

            $found[$request]
        }

        # Keeps what is found for each, up to the first that it trips over, and gives back what was said of that one.
        function Add-FindingElsewhere {
            param([string[]] $Request)

            # After the lines of each comes the word that says it got to the end.
            $answer = $Request | & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -Command {
                $ErrorActionPreference = 'Stop'
                Import-Module PSScriptAnalyzer
                foreach ($line in @($input)) {
                    $with = $line | ConvertFrom-Json -AsHashtable
                    Invoke-ScriptAnalyzer @with | ForEach-Object { "line $($_.Line): $($_.RuleName): $($_.Message)" }
                    'done'
                }
            } 2>&1
            $count = 0
            $lines = [System.Collections.Generic.List[string]]::new()
            foreach ($part in $answer) {
                if ("$part" -eq 'done') {
                    $found[$Request[$count++]] = $lines.ToArray()
                    $lines.Clear()
                }
                else {
                    $lines.Add("$part")
                }
            }

            "$lines"
        }
    }

    It 'finds nothing in <Name>' -ForEach $scripts {
        if ($SkipAnalysis) {
            Set-ItResult -Skipped -Because $missing
        }

        Get-Finding ([ordered]@{ Path = $File; Settings = "$root/PSScriptAnalyzerSettings.psd1" }) | Should -BeNullOrEmpty
    }

    It 'finds nothing in <Name>, which users run, by its own rules alone' -ForEach ($oldEngine | Where-Object Name -Like 'examples/*') {
        if ($SkipAnalysis) {
            Set-ItResult -Skipped -Because $missing
        }

        # No settings: the file's in the folder above would be taken else.
        Get-Finding @{ Path = $File; Settings = @{ IncludeDefaultRules = $true } } | Should -BeNullOrEmpty
    }

    It 'finds nothing in the module''s manifest' {
        if ($SkipAnalysis) {
            Set-ItResult -Skipped -Because $missing
        }

        # Where the files that it names are beside it.
        $folder = if ($env:HOSTUP_MODULE) { $env:HOSTUP_MODULE } else { "$root/out/HostUp" }
        Get-Finding @{ Path = "$folder/HostUp.psd1"; Settings = "$root/PSScriptAnalyzerSettings.psd1" } | Should -BeNullOrEmpty
    }

    It 'finds a fault when there is one' {
        if ($SkipAnalysis) {
            Set-ItResult -Skipped -Because $missing
        }

        $faults = Get-Finding @{ ScriptDefinition = 'gci|select Name'; Settings = "$root/PSScriptAnalyzerSettings.psd1" }
        $faults -match 'PSAvoidUsingCmdletAliases' | Should -Not -BeNullOrEmpty
        $faults -match 'PSUseConsistentWhitespace' | Should -Not -BeNullOrEmpty
    }

    It 'finds nothing in <Name> that Windows PowerShell 5.1 cannot read' -ForEach $oldEngine {
        # Without a mark it takes a file for its own code page: only ASCII is the same in all.
        [System.IO.File]::ReadAllBytes($File) | Where-Object { $_ -gt 127 } | Should -BeNullOrEmpty
        if ($SkipAnalysis) {
            Set-ItResult -Skipped -Because $missing
        }

        $settings = @{ IncludeRules = 'PSUseCompatibleSyntax'; Rules = @{ PSUseCompatibleSyntax = @{ Enable = $true; TargetVersions = '5.1', '7.4' } } }
        Get-Finding @{ Path = $File; Settings = $settings } | Should -BeNullOrEmpty
    }
}
