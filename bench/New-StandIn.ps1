#Requires -Version 7.4
<#
.SYNOPSIS
    Makes the modules that the import is measured against, from the built one: empty ones with as many cmdlets, and one that has a
    hundred cmdlets and sixty types more than there are today.
.DESCRIPTION
    In the output folder:
    Empty       as many cmdlets as HostUp exports, and nothing in them
    Broad       HostUp, and beside it Count cmdlets with parameters as ours have them, and Types models with a table each
    EmptyBroad  as many cmdlets as Broad exports, and nothing in them
    The manifests have the same entries as HostUp's.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Module,
    [Parameter(Mandatory)] [string] $OutputFolder,
    [int] $Count = 100,
    [int] $Types = 60
)

$ErrorActionPreference = 'Stop'
$manifest = Get-Content (Join-Path $Module HostUp.psd1) -Raw
$exported = (Import-PowerShellDataFile (Join-Path $Module HostUp.psd1)).CmdletsToExport
if (Test-Path $OutputFolder) { Remove-Item $OutputFolder -Recurse -Force }

function New-Folder([string] $Name) { (New-Item -ItemType Directory (Join-Path $OutputFolder $Name)).FullName }

# A process of its own compiles: a type that was added here would be found by the next.
function Build-Assembly([string] $Source, [string] $File) {
    $text = "$File.cs"
    Set-Content $text $Source
    & ([System.Environment]::ProcessPath) -NoProfile -NonInteractive -Command "Add-Type -Path '$text' -OutputAssembly '$File' -CompilerOptions '-optimize+'"
    Remove-Item $text
}

function New-Empty([string] $Name, [int] $Cmdlets) {
    $folder = New-Folder $Name
    $commands = 1..$Cmdlets | ForEach-Object { "[Cmdlet(`"Get`", `"EmptyThing$_`")] public sealed class GetEmptyThing${_}Command : PSCmdlet { }" }
    Build-Assembly ("using System.Management.Automation;`nnamespace $Name;`n" + ($commands -join "`n")) (Join-Path $folder "$Name.dll")
    '<?xml version="1.0" encoding="utf-8"?><Configuration><ViewDefinitions></ViewDefinitions></Configuration>' | Set-Content (Join-Path $folder "$Name.Format.ps1xml")
    $names = (1..$Cmdlets | ForEach-Object { "        'Get-EmptyThing$_'" }) -join "`n"
    $manifest `
        -replace "HostUp\.PowerShell\.dll", "$Name.dll" `
        -replace "HostUp\.(Format)\.ps1xml", "$Name.`$1.ps1xml" `
        -replace "(?s)CmdletsToExport      = @\(.*?\n    \)", "CmdletsToExport      = @(`n$names`n    )" |
        Set-Content (Join-Path $folder "$Name.psd1")
}

New-Empty Empty $exported.Count
New-Empty EmptyBroad ($exported.Count + $Count)

$folder = New-Folder Broad
Copy-Item (Join-Path $Module '*') $folder -Recurse
$models = 1..$Types | ForEach-Object {
    "public sealed class Thing$_ { public string Id { get; set; } public string Name { get; set; } public string Status { get; set; } " +
    'public System.DateTimeOffset? ExpiresAt { get; set; } public decimal? Amount { get; set; } public string CurrencyCode { get; set; } }'
}
$commands = 1..$Count | ForEach-Object {
    "[Cmdlet(`"Get`", `"BroadThing$_`", SupportsShouldProcess = true, HelpUri = `"https://example.invalid/Get-BroadThing$_`")] [OutputType(typeof(Thing$(1 + $_ % $Types)))]" +
    " public sealed class GetBroadThing${_}Command : BroadCmdlet {" +
    ' [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)] [Alias("Id")] [ValidateNotNullOrEmpty] public string[] Thing { get; set; }' +
    ' [Parameter] [ValidateSet("active", "pending", "suspended")] public string Status { get; set; }' +
    ' [Parameter] [ValidateRange(1, 64)] public int ThrottleLimit { get; set; } [Parameter] public SwitchParameter Detailed { get; set; } }'
}
Build-Assembly ("using System.Management.Automation;`nnamespace Broad;`n" +
    'public abstract class BroadCmdlet : PSCmdlet { [Parameter(ValueFromPipelineByPropertyName = true)] [Alias("ConnectionName")] public string[] Connection { get; set; } }' +
    "`n" + ($models + $commands -join "`n")) (Join-Path $folder Broad.dll)
$views = 1..$Types | ForEach-Object {
    "<View><Name>Broad.Thing$_</Name><ViewSelectedBy><TypeName>Broad.Thing$_</TypeName></ViewSelectedBy><TableControl>" +
    '<TableHeaders><TableColumnHeader><Width>30</Width></TableColumnHeader><TableColumnHeader><Width>13</Width></TableColumnHeader><TableColumnHeader><Label>ExpiresAt</Label><Width>10</Width></TableColumnHeader><TableColumnHeader/></TableHeaders>' +
    '<TableRowEntries><TableRowEntry><TableColumnItems><TableColumnItem><PropertyName>Id</PropertyName></TableColumnItem><TableColumnItem><ScriptBlock>[HostUp.PowerShell.Output.DisplayText]::Status($_.Status, $PSStyle)</ScriptBlock></TableColumnItem>' +
    '<TableColumnItem><ScriptBlock>[HostUp.PowerShell.Output.DisplayText]::Date($_.ExpiresAt)</ScriptBlock></TableColumnItem><TableColumnItem><PropertyName>Name</PropertyName></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries></TableControl></View>'
}
"<?xml version=`"1.0`" encoding=`"utf-8`"?><Configuration><ViewDefinitions>$($views -join '')</ViewDefinitions></Configuration>" |
    Set-Content (Join-Path $folder Broad.Format.ps1xml)
$names = ($exported + (1..$Count | ForEach-Object { "Get-BroadThing$_" }) | ForEach-Object { "        '$_'" }) -join "`n"
Remove-Item (Join-Path $folder HostUp.psd1)
$manifest `
    -replace "FormatsToProcess     = @\('HostUp\.Format\.ps1xml'\)", "FormatsToProcess     = @('HostUp.Format.ps1xml', 'Broad.Format.ps1xml')`n    NestedModules        = @('Broad.dll')" `
    -replace "(?s)CmdletsToExport      = @\(.*?\n    \)", "CmdletsToExport      = @(`n$names`n    )" |
    Set-Content (Join-Path $folder Broad.psd1)
