BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpWhois' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'emits what is known of a domain' {
        $record = Get-HostUpWhois example.com
        $record.Domain | Should -BeExactly 'example.com'
        $record.Available | Should -BeFalse
        $record.SourceText | Should -BeNullOrEmpty
        (Get-HostUpWhois example.com -IncludeText).SourceText | Should -Not -BeNullOrEmpty
    }

    It 'takes several through the pipeline, in their order' {
        ('example.org', 'example.com' | Get-HostUpWhois).Domain | Should -BeExactly 'example.org', 'example.com'
    }
}
