# Fresh sessions in each language: what they are told, by the cmdlets and by the client in its load context, and the help they find.
BeforeDiscovery {
    $cultures = @(
        @{ Culture = 'sv-SE'; Language = 'Swedish' }
        @{ Culture = 'sv-FI'; Language = 'Swedish' }
        @{ Culture = 'sv'; Language = 'Swedish' }
        @{ Culture = 'en-US'; Language = 'English' }
        @{ Culture = 'en-GB'; Language = 'English' }
        @{ Culture = 'de-DE'; Language = 'English' }
    )
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $module = (Resolve-Path $ModuleFolder).Path
    $said = @{
        Swedish = @{
            Cmdlet   = 'Det finns ingen anslutning till HostUp.'
            Client   = "'Mars' är ingen IANA-tidszon"
            Address  = "Basadressen 'http://example.com' är inte krypterad"
            Synopsis = 'Hämtar kontots inställningar.'
            Topic    = 'KORT BESKRIVNING'
        }
        English = @{
            Cmdlet   = 'There is no connection to HostUp.'
            Client   = "'Mars' is not an IANA time zone"
            Address  = "The base address 'http://example.com' is not encrypted"
            Synopsis = 'Gets the account''s preferences.'
            Topic    = 'SHORT DESCRIPTION'
        }
    }

    # Run in the fresh session; the answers come back as JSON in ASCII, which every console lets through.
    $ask = {
        $ErrorActionPreference = 'Stop'
        $env:HOSTUP_API_KEY = $null
        $env:HOSTUP_API_BASE = $null
        function Get-WordFile { [System.AppDomain]::CurrentDomain.GetAssemblies().Where({ $_.GetName().Name -like 'HostUp.*.resources' }) }
        function Get-Said { param([scriptblock] $Command) try { $null = & $Command } catch { "$_"; $_.FullyQualifiedErrorId } }
        Connect-HostUp -Sandbox
        $null = Get-HostUpPreference
        $null = Get-HostUpHostingAccount -Status active | Get-HostUpPlanOption
        $null = Get-HostUpHostingProduct
        $early = @(Get-WordFile).Count
        Disconnect-HostUp -All
        $answers = @{
            Early   = $early
            Cmdlet  = @(Get-Said { Get-HostUpPreference })
            Address = @(Get-Said { Connect-HostUp -ApiKey ([securestring]::new()) -BaseUri http://example.com })
        }
        Connect-HostUp -Sandbox
        $answers.Client = @(Get-Said { Set-HostUpPreference -Timezone Mars })
        $answers.Synopsis = (Get-Help Set-HostUpPreference).Synopsis, (Get-Help Get-HostUpPreference).Synopsis
        $answers.Topic = Get-Help about_HostUp | Out-String
        $answers.Topics = @(Get-Help about_HostUp* | ForEach-Object Name)
        $answers.Loaded = @(Get-WordFile | Where-Object { $_.GetName().Name -eq 'HostUp.Client.resources' } | ForEach-Object {
                $_.GetName().CultureName
                [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name
            })
        $answers | ConvertTo-Json -EscapeHandling EscapeNonAscii
    }
}

Describe 'A fresh session in <Culture>' -ForEach $cultures {
    BeforeAll {
        $script = "[cultureinfo]::CurrentUICulture = '$Culture'; Import-Module '$module'; $ask"
        $answers = (& ([System.Environment]::ProcessPath) -NoProfile -NonInteractive -Command $script) -join "`n" | ConvertFrom-Json
        $expected = $said[$Language]
    }

    It 'is told in <Language> what the cmdlets say' {
        $answers.Cmdlet[0] | Should -BeLike "$([WildcardPattern]::Escape($expected.Cmdlet))*"
        $answers.Cmdlet[1] | Should -Be 'NotConnected,HostUp.PowerShell.Account.GetHostUpPreferenceCommand'
    }

    It 'is told in <Language> what the client says' {
        $answers.Client[0] | Should -BeLike "$([WildcardPattern]::Escape($expected.Client))*"
        $answers.Client[1] | Should -Be 'InvalidArgument,HostUp.PowerShell.Account.SetHostUpPreferenceCommand'
    }

    It 'takes the client''s words from the module''s own load context' {
        $answers.Loaded -join ' ' | Should -Be $(if ($Language -eq 'Swedish') { 'sv HostUp' } else { '' })
    }

    It 'reads no words before one is needed' {
        $answers.Early | Should -Be 0
    }

    It 'finds the help of the cmdlets in <Language>' {
        $answers.Synopsis[1] | Should -Be $expected.Synopsis
    }

    It 'finds the topics in <Language>, each once' {
        $answers.Topic | Should -Match "(?m)^$($expected.Topic)"
        $answers.Topics | Sort-Object | Should -Be 'about_HostUp', 'about_HostUp_Automation', 'about_HostUp_Sandbox'
    }
}

Describe 'A published module, whose libraries are compiled for the platform' {
    It 'speaks Swedish as well' {
        $copy = Join-Path $TestDrive 'HostUp'
        Copy-Item -Recurse $module $copy
        $compiled = "$copy/lib/$([System.Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier)"
        $null = New-Item -ItemType Directory -Force $compiled
        Copy-Item "$copy/lib/HostUp.Client.dll" $compiled

        $script = "[cultureinfo]::CurrentUICulture = 'sv-SE'; Import-Module '$copy'; $ask"
        $answers = (& ([System.Environment]::ProcessPath) -NoProfile -NonInteractive -Command $script) -join "`n" | ConvertFrom-Json
        $answers.Client[0] | Should -BeLike "$([WildcardPattern]::Escape($said.Swedish.Client))*"
        $answers.Loaded | Should -Be 'sv', 'HostUp'
    }
}
