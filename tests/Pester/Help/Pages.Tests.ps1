# What Get-Help shows, in each language, is what the cmdlets are. That every page is complete is the build's affair (tools/ModuleBuilder).
BeforeDiscovery {
    . $PSScriptRoot/Pages.ps1
    $folder = if ($env:HOSTUP_MODULE) { $env:HOSTUP_MODULE } else { Join-Path $PSScriptRoot '../../../out/HostUp' }
    Import-Module $folder
    $languages = Get-ChildItem $DocsFolder -Directory -Filter '*-*' | ForEach-Object Name
    $commands = Get-Command -Module HostUp -CommandType Cmdlet | ForEach-Object Name
    $cases = foreach ($language in $languages) {
        foreach ($command in $commands) { @{ Language = $language; Command = $command } }
    }
    $topics = foreach ($language in $languages) {
        foreach ($topic in 'about_HostUp', 'about_HostUp_Automation', 'about_HostUp_Sandbox') { @{ Language = $language; Topic = $topic } }
    }
    $files = Get-ChildItem $DocsFolder -Filter *.md -Recurse | ForEach-Object { @{ File = $_.FullName; Page = "$($_.Directory.Name)/$($_.Name)" } }
}

BeforeAll {
    . $PSScriptRoot/../Common.ps1
    . $PSScriptRoot/Pages.ps1

    # Get-Help keeps what it has read, whatever the language: each language has a runspace of its own.
    $shells = @{}
    function Get-HelpIn {
        param([string] $Language, [hashtable] $Arguments)

        if (-not $shells[$Language]) {
            $shells[$Language] = [powershell]::Create([initialsessionstate]::CreateDefault2())
            $null = $shells[$Language].AddScript('param($Module) Import-Module $Module').AddArgument((Get-Module HostUp).ModuleBase).Invoke()
        }
        $shell = $shells[$Language]
        $shell.Commands.Clear()
        $null = $shell.AddScript('param($Language, $Arguments) [cultureinfo]::CurrentUICulture = $Language; Get-Help @Arguments').
            AddArgument($Language).AddArgument($Arguments)
        $shell.Invoke()
        $shell.Streams.Error | ForEach-Object { throw $_ }
    }

    $notOurs = [System.Management.Automation.PSCmdlet]::CommonParameters
    $own = { $_.Name -notin $notOurs }
}

AfterAll {
    $shells.Values | ForEach-Object Dispose
}

Describe 'The languages' {
    It 'are English and Swedish' {
        Get-ChildItem $DocsFolder -Directory -Filter '*-*' | ForEach-Object Name | Should -Be 'en-US', 'sv-SE'
    }
}

Describe 'The pages in <_>' -ForEach $languages {
    It 'are those of the cmdlets and topics, and what they share' {
        $expected = @(Get-Command -Module HostUp -CommandType Cmdlet | ForEach-Object Name) + 'about_HostUp', 'about_HostUp_Automation', 'about_HostUp_Sandbox', 'common'
        Get-ChildItem (Join-Path $DocsFolder $_) | ForEach-Object BaseName | Sort-Object | Should -Be ($expected | Sort-Object)
    }

    It 'have as many examples as in the other languages' {
        foreach ($page in Get-ChildItem (Join-Path $DocsFolder $_) -Filter *.md) {
            $count = @(Get-PageCode $page.FullName).Count
            foreach ($language in $languages) {
                @(Get-PageCode (Join-Path $DocsFolder "$language/$($page.Name)")).Count | Should -Be $count -Because "$language/$($page.Name)"
            }
        }
    }
}

Describe 'Get-Help <Command> in <Language>' -ForEach $cases {
    BeforeAll {
        $help = Get-HelpIn $Language @{ Name = $Command; Full = $true }
        $cmdlet = Get-Command $Command
        $parameters = $cmdlet.Parameters.Values.Where($own)
        $described = @{}
        $help.parameters.parameter | ForEach-Object { $described[$_.name] = $_ }
    }

    It 'is the help of that language, in the plain voice of PowerShell''s own' {
        # A verb in the third person, in either language.
        $verb = @{ 'en-US' = '\p{Lu}\w+s'; 'sv-SE' = '\p{Lu}\w+r' }[$Language]
        $help.Synopsis | Should -CMatch "^$verb .+\.$"
    }

    It 'has the syntax that Get-Command shows' {
        $lines = { ($_ -split '\r?\n' -replace '\s+', ' ').Trim() -ne '' }
        $help.syntax | Out-String -Width 1000 | ForEach-Object $lines | Should -Be (Get-Command $Command -Syntax | ForEach-Object $lines)
    }

    It 'describes every parameter and no other' {
        $described.Keys | Sort-Object | Should -Be ($parameters.Name | Sort-Object)
        foreach ($parameter in $described.Values) {
            $parameter.description.Text -join '' | Should -Not -BeNullOrEmpty -Because $parameter.name
            (Get-HelpIn $Language @{ Name = $Command; Parameter = $parameter.name }).description.Text | Should -Be $parameter.description.Text
        }
        @(Get-HelpIn $Language @{ Name = $Command; Parameter = '*' }).Count | Should -Be @($parameters).Count
    }

    It 'has their types, aliases, accepted values and wildcards' {
        foreach ($parameter in $parameters) {
            $shown = $described[$parameter.Name]
            $type = [System.Nullable]::GetUnderlyingType($parameter.ParameterType) ?? $parameter.ParameterType
            $shown.type.name | Should -Be $type.ToString() -Because $parameter.Name
            $shown.aliases | Should -Be $(if ($parameter.Aliases) { $parameter.Aliases -join ', ' } else { 'none' }) -Because $parameter.Name
            $text = $shown.description.Text -join ' '
            foreach ($attribute in $parameter.Attributes) {
                if ($attribute -is [System.Management.Automation.ValidateSetAttribute]) {
                    $text | Should -Match ([regex]::Escape(": $($attribute.ValidValues -join ', ').")) -Because $parameter.Name
                }
                if ($attribute -is [System.Management.Automation.ValidateRangeAttribute]) {
                    $text | Should -Match ": $($attribute.MinRange) \w+ $($attribute.MaxRange)\." -Because $parameter.Name
                }
            }
            $wildcards = [bool]($parameter.Attributes | Where-Object { $_ -is [System.Management.Automation.SupportsWildcardsAttribute] })
            $shown.globbing | Should -Be "$wildcards" -Because $parameter.Name
        }
    }

    It 'says whether they are required, where they stand and what they take from the pipeline' {
        foreach ($parameter in $parameters) {
            $shown = $described[$parameter.Name]
            $attributes = $parameter.ParameterSets.Values
            $shown.required | Should -Be "$($attributes.IsMandatory -contains $true)" -Because $parameter.Name
            $position = @($attributes.Position | Where-Object { $_ -ge 0 })
            $shown.position | Should -Be $(if ($position.Count -gt 0) { "$($position[0])" } else { 'named' }) -Because $parameter.Name
            $ways = @(
                if ($attributes.ValueFromPipelineByPropertyName -contains $true) { 'ByPropertyName' }
                if ($attributes.ValueFromPipeline -contains $true) { 'ByValue' })
            $shown.pipelineInput | Should -Be $(if ($ways) { "True ($($ways -join ', '))" } else { 'False' }) -Because $parameter.Name
        }
    }

    It 'says what holds without them' {
        $fresh = [System.Activator]::CreateInstance($cmdlet.ImplementingType)
        foreach ($parameter in $parameters) {
            $property = $cmdlet.ImplementingType.GetProperty($parameter.Name)
            $value = if ($property) { $property.GetValue($fresh) }
            $expected = if ($parameter.SwitchParameter) { 'False' }
            elseif ($null -eq $value -or "$value" -eq '' -or $false -eq $value) { 'None' }
            else { "$value" }
            $described[$parameter.Name].defaultValue | Should -Be $expected -Because $parameter.Name
        }
    }

    It 'describes what it does, takes and emits' {
        $help.description.Text -join '' | Should -Not -BeNullOrEmpty
        $help.inputTypes.inputType.type.name | Should -Not -BeNullOrEmpty
        $help.inputTypes.inputType.description.Text | Should -Not -BeNullOrEmpty
        $emitted = if ($cmdlet.OutputType) { $cmdlet.OutputType.Name | Sort-Object -Unique } else { 'None' }
        $help.returnValues.returnValue.type.name | Sort-Object | Should -Be $emitted
        foreach ($value in $help.returnValues.returnValue) {
            $value.description.Text | Should -Not -BeNullOrEmpty -Because $value.type.name
        }
    }

    It 'says which scopes the key needs' {
        @($help.alertSet.alert.Text)[0] | Should -Match $(if ($Language -eq 'sv-SE') { '^Nyckelns behörigheter \(scopes\): .+\.$' } else { '^Scopes of the key: .+\.$' })
    }

    It 'has two examples or more, each with a text' {
        @($help.examples.example).Count | Should -BeGreaterOrEqual 2
        foreach ($example in $help.examples.example) {
            $example.code | Should -Not -BeNullOrEmpty
            $example.remarks.Text -join '' | Should -Not -BeNullOrEmpty
        }
    }

    It 'leads to the cmdlet''s page of this project, which links HostUp''s' {
        $project = (Import-PowerShellDataFile (Join-Path $cmdlet.Module.ModuleBase HostUp.psd1)).PrivateData.PSData.ProjectUri
        $first = @($help.relatedLinks.navigationLink)[0]
        $first.uri | Should -Be "$project/blob/main/docs/en-US/$Command.md"
        $first.linkText | Should -Not -BeNullOrEmpty
        $cmdlet.HelpUri | Should -Be $first.uri
        Join-Path $DocsFolder "en-US/$Command.md" | Should -Exist
    }

    It 'shows all of it' {
        $text = $help | Out-String -Width 200
        foreach ($parameter in $parameters) { $text | Should -Match "-$($parameter.Name)\b" }
        (Get-HelpIn $Language @{ Name = $Command; Examples = $true } | Out-String -Width 200) | Should -Match ([regex]::Escape((@($help.examples.example)[0].code -split "`n")[0]))
    }
}

Describe '<Topic> in <Language>' -ForEach $topics {
    BeforeAll {
        $text = Get-HelpIn $Language @{ Name = $Topic } | Out-String -Width 200
        $file = Join-Path (Get-Module HostUp).ModuleBase "$(Get-HelpFolder $Language)/$Topic.help.txt"
    }

    It 'is there' {
        $text.Trim() | Should -Be ([System.IO.File]::ReadAllText($file).Trim())
    }

    It 'has a synopsis of one line' {
        $synopsis = (Get-HelpIn $Language @{ Name = 'about_HostUp*' } | Where-Object Name -EQ $Topic).Synopsis
        $synopsis | Should -Match '\.$'
        [System.IO.File]::ReadAllLines($file)[4].Trim() | Should -Be $synopsis
    }

    It 'is at most 80 columns wide' {
        [System.IO.File]::ReadAllLines($file) | Where-Object Length -GT 80 | Should -BeNullOrEmpty
    }

    It 'names only cmdlets that exist' {
        [regex]::Matches($text, '\b\w+-HostUp\w*') | ForEach-Object Value | Sort-Object -Unique |
            Where-Object { -not (Get-Command $_ -ErrorAction Ignore) } | Should -BeNullOrEmpty
    }
}

Describe 'about_HostUp' {
    It 'names every cmdlet in <_>' -ForEach 'en-US', 'sv-SE' {
        $page = Get-Content (Join-Path $DocsFolder "$_/about_HostUp.md") -Raw
        Get-Command -Module HostUp -CommandType Cmdlet | Where-Object { $page -notmatch "\b$($_.Name)\b" } | Should -BeNullOrEmpty
    }
}

Describe 'about_HostUp_Sandbox' {
    It 'describes every scenario' -ForEach 'en-US', 'sv-SE' {
        $path = Join-Path $DocsFolder "$_/about_HostUp_Sandbox.md"
        $page = Get-Content $path -Raw
        foreach ($scenario in (Get-Command Connect-HostUp).Parameters['Scenario'].Attributes.ValidValues | Where-Object { $_ }) {
            $page | Should -Match "(?m)^### $scenario`$"
        }
    }
}

Describe 'The links in <Page>' -ForEach $files {
    It 'are well-formed, and lead somewhere' {
        foreach ($link in [regex]::Matches([System.IO.File]::ReadAllText($File), '(?<=\]\()[^)]+')) {
            if ($link.Value -match '^\w+:') {
                $uri = [uri]$link.Value
                $uri.IsAbsoluteUri | Should -BeTrue -Because $link.Value
                $uri.Scheme | Should -Be 'https' -Because $link.Value
                $uri.Host | Should -BeIn 'developer.hostup.se', 'cloud.hostup.se', 'go.microsoft.com' -Because $link.Value
            }
            else {
                Join-Path (Split-Path $File) $link.Value | Should -Exist
            }
        }
    }
}
