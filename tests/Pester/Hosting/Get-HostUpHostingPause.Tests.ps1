BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpHostingPause' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'says whether an account is paused, or can be' {
        $pause = Get-HostUpHostingPause example.com
        $pause.IsPaused | Should -BeFalse
        $pause.Actions.CanPause.Allowed | Should -BeTrue
        $pause.PauseDetails | Should -BeNullOrEmpty
    }

    It 'says why one cannot be' {
        (Get-HostUpHostingPause forening.example).Reason | Should -BeLike '*suspended*'
    }

    It 'shows a pause' {
        $null = Suspend-HostUpHostingAccount example.com 14 -Confirm:$false
        $pause = Get-HostUpHostingPause example.com
        $pause.IsPaused | Should -BeTrue
        $pause.PauseDetails.Days | Should -Be 14
        $pause.NextEligibleAt | Should -BeOfType System.DateTimeOffset
    }
}
