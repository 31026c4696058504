BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Save-HostUpCreditNote' {
    BeforeEach {
        Connect-HostUp -Sandbox
        Set-Location TestDrive:\
        Get-ChildItem TestDrive:\ | Remove-Item -Recurse
    }

    AfterEach {
        Disconnect-HostUp -All
        Set-Location $PSScriptRoot
    }

    It 'writes a PDF file of HostUp''s name where it stands' {
        $file = Save-HostUpCreditNote 202500104
        $file | Should -BeOfType System.IO.FileInfo
        $file.Name | Should -Be credit-note-202500104.pdf
        [System.IO.File]::ReadAllText($file.FullName) | Should -Match '^%PDF-1\.4(?s:.*)%%EOF\s*$'
        Get-ChildItem TestDrive:\ | Should -HaveCount 1
    }

    It 'writes to a file, and into a folder a file for each' {
        (Save-HostUpCreditNote 202500104 -Path TestDrive:\own.pdf).Name | Should -Be own.pdf
        $null = New-Item -ItemType Directory notes
        (Get-HostUpInvoice -Status cancelled, refunded | Save-HostUpCreditNote -Path notes).Name | Should -BeExactly 'credit-note-202500105.pdf', 'credit-note-202500104.pdf'
        Get-ChildItem notes | Should -HaveCount 2
    }

    It 'replaces a file with -Force alone' {
        Set-Content kept.pdf mine
        Assert-Failure { Save-HostUpCreditNote 202500104 kept.pdf } -Id FileExists -Category ResourceExists -Next '-Force'
        Get-Content kept.pdf | Should -BeExactly mine
        (Save-HostUpCreditNote 202500104 kept.pdf -Force).Length | Should -BeGreaterThan 100
        Get-ChildItem TestDrive:\ | Should -HaveCount 1
    }

    It 'has an error for a path that cannot be: <path>' -ForEach @(
        @{ Path = 'nowhere/a.pdf'; Id = 'FileNotFound'; Category = 'ObjectNotFound' }
        @{ Path = 'env:\PATH'; Id = 'FileNotWritten'; Category = 'WriteError' }
    ) {
        Assert-Failure { Save-HostUpCreditNote 202500104 $Path } -Id $Id -Category $Category -Target $Path
        Get-ChildItem TestDrive:\ | Should -BeNullOrEmpty
    }

    It 'says which invoices have one' {
        Assert-Failure { Save-HostUpCreditNote 202500106 } -Id credit_note_unavailable -Category ResourceExists -Target 202500106 -Says 'New-HostUpPaymentLink' -Next 'Get-HostUpInvoice -Status cancelled, refunded'
        Get-ChildItem TestDrive:\ | Should -BeNullOrEmpty
    }

    It 'leaves no file when <name>' -ForEach @(
        @{ Name = 'it is not as long as it is said to be'; Body = '{"contentBase64":"JVBERi0=","contentType":"application/pdf","filename":"a.pdf","byteLength":12345}' }
        @{ Name = 'it is no base64'; Body = '{"contentBase64":"JVBERi0","contentType":"application/pdf","filename":"a.pdf","byteLength":5}' }
        @{ Name = 'there is none'; Body = '{"filename":"a.pdf"}' }
    ) {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(200, $Body)
            Assert-Failure { Save-HostUpCreditNote inv_1 } -Id UnexpectedResponse -Category InvalidResult -Target inv_1
            Get-ChildItem TestDrive:\ | Should -BeNullOrEmpty
        }
        finally {
            $server.Dispose()
        }
    }

    It 'is not led out of the folder by a name: <_>' -ForEach '../escaped.pdf', '/tmp/escaped.pdf', '..\\escaped.pdf', '.hidden', '' {
        $server = Start-ScriptedServer
        try {
            Connect-HostUp -ApiKey $SandboxKey -BaseUri $server.BaseUri -SkipCheck
            $server.Answer(200, "{`"contentBase64`":`"JVBERi0=`",`"filename`":`"$_`",`"byteLength`":5}")
            (Save-HostUpCreditNote inv_1).Name | Should -Be credit-note-inv_1.pdf
            (Get-ChildItem TestDrive:\).Name | Should -Be credit-note-inv_1.pdf
        }
        finally {
            $server.Dispose()
        }
    }
}
