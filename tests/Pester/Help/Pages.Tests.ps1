# The pages in docs/, the help that Get-Help shows, and the cmdlets say the same.
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
    It 'are those of the cmdlets and topics, and no others' {
        $expected = @(Get-Command -Module HostUp -CommandType Cmdlet | ForEach-Object Name) + 'about_HostUp', 'about_HostUp_Automation', 'about_HostUp_Sandbox'
        Get-ChildItem (Join-Path $DocsFolder $_) | ForEach-Object BaseName | Sort-Object | Should -Be ($expected | Sort-Object)
    }
}

Describe 'The page of <Command> in <Language>' -ForEach $cases {
    BeforeAll {
        $cmdlet = Get-Command $Command
        $path = Join-Path $DocsFolder "$Language/$Command.md"
        $facts = Get-PageParameter $path
        $parameters = $cmdlet.Parameters.Values.Where($own)
    }

    It 'has all parameters and no others' {
        $facts.Keys | Sort-Object | Should -Be ($parameters.Name | Sort-Object)
    }

    It 'has their types, aliases, accepted values and wildcards' {
        foreach ($parameter in $parameters) {
            $fact = $facts[$parameter.Name]
            $fact.Type | Should -Be $parameter.ParameterType.ToString() -Because $parameter.Name
            $fact.Aliases | Should -Be ($parameter.Aliases -join ', ') -Because $parameter.Name
            $set = $parameter.Attributes | Where-Object { $_ -is [System.Management.Automation.ValidateSetAttribute] }
            [string]$fact['Accepted values'] | Should -Be ($set.ValidValues -join ', ') -Because $parameter.Name
            $wildcards = [bool]($parameter.Attributes | Where-Object { $_ -is [System.Management.Automation.SupportsWildcardsAttribute] })
            $fact['Accept wildcard characters'] | Should -Be "$wildcards" -Because $parameter.Name
        }
    }

    It 'has their sets, whether they are mandatory, their positions and what they take from the pipeline' {
        foreach ($parameter in $parameters) {
            $fact = $facts[$parameter.Name]
            $attributes = $parameter.ParameterSets.Values
            $fact.Required | Should -Be "$($attributes.IsMandatory -contains $true)" -Because $parameter.Name
            $position = @($attributes.Position | Where-Object { $_ -ge 0 })
            $fact.Position | Should -Be $(if ($position.Count -gt 0) { "$($position[0])" } else { 'Named' }) -Because $parameter.Name
            $ways = @(
                if ($attributes.ValueFromPipelineByPropertyName -contains $true) { 'ByPropertyName' }
                if ($attributes.ValueFromPipeline -contains $true) { 'ByValue' })
            $fact['Accept pipeline input'] | Should -Be $(if ($ways) { "True ($($ways -join ', '))" } else { 'False' }) -Because $parameter.Name
            $sets = @($parameter.ParameterSets.Keys | Sort-Object)
            $all = $sets[0] -eq '__AllParameterSets' -or $sets.Count -eq $cmdlet.ParameterSets.Count
            $fact['Parameter Sets'] | Should -Be $(if ($all) { '(All)' } else { $sets -join ', ' }) -Because $parameter.Name
        }
    }

    It 'has their default values' {
        $fresh = [System.Activator]::CreateInstance($cmdlet.ImplementingType)
        foreach ($parameter in $parameters) {
            $property = $cmdlet.ImplementingType.GetProperty($parameter.Name)
            $value = if ($property) { $property.GetValue($fresh) }
            $expected = if ($parameter.SwitchParameter) { 'False' }
            elseif ($null -eq $value -or $value -is [bool] -or "$value" -eq '') { 'None' }
            else { "$value" }
            $facts[$parameter.Name]['Default value'] | Should -Be $expected -Because $parameter.Name
        }
    }

    It 'has the syntax of each set' {
        $pages = Get-PageCode $path | Where-Object { -not $_.Language } | ForEach-Object { $_.Code -replace '\s+', ' ' }
        $pages | Should -Be ($cmdlet.ParameterSets | ForEach-Object { "$Command $_" })
    }

    It 'is opened by -Online' {
        $online = (Select-String -Path $path -Pattern '^online version: (.+)$').Matches[0].Groups[1].Value
        $online | Should -Be $cmdlet.HelpUri
    }
}

Describe 'Get-Help <Command> in <Language>' -ForEach $cases {
    BeforeAll {
        $help = Get-HelpIn $Language @{ Name = $Command; Full = $true }
        $cmdlet = Get-Command $Command
        $parameters = $cmdlet.Parameters.Values.Where($own)
    }

    It 'is the help of that language' {
        $page = Get-Content (Join-Path $DocsFolder "$Language/$Command.md") -Raw
        $synopsis = [regex]::Match($page, '(?s)## SYNOPSIS\s+(.+?)\s+## SYNTAX').Groups[1].Value
        $help.Synopsis.Trim() | Should -Be $synopsis.Replace('`', '')
    }

    It 'describes it, with what it takes, emits and needs' {
        $help.description.Text -join '' | Should -Not -BeNullOrEmpty
        $help.inputTypes.inputType | Should -Not -BeNullOrEmpty
        foreach ($type in $cmdlet.OutputType.Name | Where-Object { $_ -like 'HostUp.*' }) {
            $help.returnValues.returnValue.type.name | Should -Contain $type
        }
        $help.alertSet.alert.Text -join '' | Should -Match $(if ($Language -eq 'sv-SE') { '^Nyckelns behörigheter \(scopes\):' } else { '^Scopes of the key:' })
    }

    It 'describes every parameter' {
        $help.parameters.parameter.name | Sort-Object | Should -Be ($parameters.Name | Sort-Object)
        foreach ($parameter in $help.parameters.parameter) {
            $parameter.description.Text -join '' | Should -Not -BeNullOrEmpty -Because $parameter.name
            (Get-HelpIn $Language @{ Name = $Command; Parameter = $parameter.name }).description.Text | Should -Be $parameter.description.Text
        }
        @(Get-HelpIn $Language @{ Name = $Command; Parameter = '*' }).Count | Should -Be @($parameters).Count
    }

    It 'has a syntax for each set, with its parameters' {
        @($help.syntax.syntaxItem).Count | Should -Be $cmdlet.ParameterSets.Count
        for ($i = 0; $i -lt $cmdlet.ParameterSets.Count; $i++) {
            $expected = $cmdlet.ParameterSets[$i].Parameters.Where($own).Name | Sort-Object
            @($help.syntax.syntaxItem)[$i].parameter.name | Sort-Object | Should -Be $expected
        }
    }

    It 'has two examples or more, each with a text' {
        @($help.examples.example).Count | Should -BeGreaterOrEqual 2
        foreach ($example in $help.examples.example) {
            $example.code | Should -Not -BeNullOrEmpty
            $example.remarks.Text -join '' | Should -Not -BeNullOrEmpty
        }
    }

    It 'links to HostUp''s page first' {
        @($help.relatedLinks.navigationLink)[0].uri | Should -Be $cmdlet.HelpUri
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
