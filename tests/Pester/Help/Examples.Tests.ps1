# Every example of every page runs as it stands, in a fresh runspace, against the sandbox.
BeforeDiscovery {
    . $PSScriptRoot/Pages.ps1
    $examples = Get-ChildItem $DocsFolder -Filter *.md -Recurse | ForEach-Object {
        $page = $_
        $number = 0
        Get-PageCode $page.FullName | Where-Object Language -EQ powershell | ForEach-Object {
            $number++
            @{ Page = "$($page.Directory.Name)/$($page.BaseName)"; Number = $number; Code = $_.Code }
        }
    }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # Examples that connect with a key do so to the sandbox over HTTP.
    $http = Start-SandboxHost
    $folder = [System.IO.Directory]::CreateTempSubdirectory('hostup-help-').FullName

    # What the reader has and a test has not: someone who types, a vault, the module on the path.
    $surroundings = {
        param($ModuleBase, $Folder)
        Import-Module $ModuleBase
        # What is typed is the key, where no new password is asked for.
        Set-Item -Path function:Read-Host -Value {
            param([string] $Prompt, [switch] $AsSecureString)
            if ($AsSecureString -and $Prompt -match 'password|lösenord') { ConvertTo-SecureString 'Hav7-Bergen-Tak' -AsPlainText -Force } else { $typed }
        }
        # The vault has the key, and a credential for every other name.
        Set-Item -Path function:Get-Secret -Value {
            param([string] $Name)
            if ($Name -like '*HostUp*') { $typed } else { [pscredential]::new($Name, (ConvertTo-SecureString 'Hav7-Bergen-Tak' -AsPlainText -Force)) }
        }
        Set-Location $Folder
        Connect-HostUp -Sandbox -Name reader
    }

    function Invoke-Example {
        param([string] $Code)

        $state = [initialsessionstate]::CreateDefault2()
        $runspace = [runspacefactory]::CreateRunspace($state)
        $runspace.Open()
        try {
            # The questions are answered Yes.
            $runspace.SessionStateProxy.SetVariable('ConfirmPreference', 'None')
            $runspace.SessionStateProxy.SetVariable('typed', $SandboxKey)
            foreach ($step in @(
                    @{ Script = $surroundings; Arguments = (Get-Module HostUp).ModuleBase, $folder }
                    @{ Script = $Code; Arguments = @() })) {
                $shell = [powershell]::Create($runspace)
                $null = $shell.AddScript("$($step.Script)")
                $step.Arguments | ForEach-Object { $null = $shell.AddArgument($_) }
                $output = $shell.Invoke()
                $shell.Streams.Error | ForEach-Object { throw $_ }
                $shell.Dispose()
            }
            $output
        }
        finally {
            $runspace.Dispose()
        }
    }
}

AfterAll {
    Stop-SandboxHost $http
    Remove-Item -Recurse -Force $folder

    # What the examples keep for their readers.
    Get-ChildItem ([System.IO.Path]::GetTempPath()) -Filter 'hostup*.log' | Remove-Item
}

Describe 'Example <Number> of <Page>' -ForEach $examples {
    BeforeEach {
        $env:HOSTUP_API_BASE = $http.BaseUri
        $before = $env:PSModulePath
        $browser = $env:BROWSER

        # A program that takes an address for an argument and shows nothing of it.
        $env:BROWSER = @(Get-Command whoami -CommandType Application)[0].Source
        $env:PSModulePath = (Split-Path (Get-Module HostUp).ModuleBase) + [System.IO.Path]::PathSeparator + $before
    }

    AfterEach {
        $env:HOSTUP_API_BASE = $null
        $env:PSModulePath = $before
        $env:BROWSER = $browser
    }

    It 'runs' {
        { Invoke-Example $Code } | Should -Not -Throw
    }
}

Describe 'Examples that say what they show' {
    It 'preview a price without a change' {
        $preview = Invoke-Example 'Invoke-HostUpPlanUpgrade -AccountId acct_01hxa3b4c5d6e7f8g9h0j1k2m3 -ProductSlug webbhotell-business -WhatIf'
        $preview.PSObject.TypeNames | Should -Contain 'HostUp.Client.Hosting.PlanChangePreview'
    }

    It 'fail when the code fails' {
        { Invoke-Example 'Get-HostUpHostingAccount acct_0000' } | Should -Throw -ErrorId 'not_found,*'
    }
}
