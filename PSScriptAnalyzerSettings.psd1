# Editors find this file by itself; Invoke-ScriptAnalyzer takes it with -Settings. What users run (examples/) is clean without
# it too: tests/Pester/ScriptAnalyzer.Tests.ps1.
@{
    Severity            = @('Error', 'Warning', 'Information')
    IncludeDefaultRules = $true

    ExcludeRules        = @(
        # Variables of Pester's BeforeAll are used in other blocks, which the rule does not follow.
        'PSUseDeclaredVarsMoreThanAssignments'

        # UTF-8 without a mark, as everything here. What Windows PowerShell 5.1 reads is ASCII, which a test checks.
        'PSUseBOMForUnicodeEncodedFile'

        # Start-SandboxHost and its like in the tests. What changes something for a user is a cmdlet in C#, or a script with
        # SupportsShouldProcess, for which this rule has no eye.
        'PSUseShouldProcessForStateChangingFunctions'

        # What a tool shows to somebody, and to no program, goes to the host.
        'PSAvoidUsingWriteHost'

        # The tests' keys are made up.
        'PSAvoidUsingConvertToSecureStringWithPlainText'

        # What is meant by the first parameter of a test's own function is plain; cmdlets are called as they are documented.
        'PSAvoidUsingPositionalParameters'
    )

    Rules               = @{
        PSPlaceOpenBrace          = @{ Enable = $true; OnSameLine = $true; NewLineAfter = $true; IgnoreOneLineBlock = $true }
        PSUseConsistentWhitespace = @{ Enable = $true; CheckInnerBrace = $true; CheckOpenBrace = $true; CheckOpenParen = $true; CheckPipe = $true; CheckSeparator = $true; CheckOperator = $false; CheckParameter = $false }
        PSUseCorrectCasing        = @{ Enable = $true }
        PSAvoidUsingCmdletAliases = @{ Enable = $true }
    }
}
