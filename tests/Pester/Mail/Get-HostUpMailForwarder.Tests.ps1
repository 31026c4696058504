BeforeAll {
    . $PSScriptRoot/../Common.ps1
}

Describe 'Get-HostUpMailForwarder' {
    BeforeEach {
        Connect-HostUp -Sandbox
    }

    AfterEach {
        Disconnect-HostUp -All
    }

    It 'lists the forwarders of an account, by domain or address' {
        (Get-HostUpMailForwarder example.com).Email | Should -BeExactly 'info@example.com', 'sales@example.com', 'noreply@example.com'
        (Get-HostUpMailForwarder -Forwarder SALES@example.com).Destinations | Should -BeExactly 'anna@example.net', 'bo@example.net'
        (Get-HostUpMailForwarder example.com n*).Discard | Should -BeTrue
        (Get-HostUpMailForwarder example.com efwd_01hxa3b4c5d6e7f8g9h0j1k2m3 -Domain example.com).Email | Should -BeExactly 'info@example.com'
        (Get-HostUpMailForwarder example.com | Get-HostUpMailForwarder).Email | Should -HaveCount 3
    }

    It 'has an error for <Name>' -ForEach @(
        @{ Name = 'one that is not there'; Command = { Get-HostUpMailForwarder -Forwarder sale@example.com }; Id = 'NameNotFound'; Says = 'sales@example.com'; Next = 'Get-HostUpMailForwarder lists' }
        @{ Name = 'an id alone'; Command = { Get-HostUpMailForwarder -Forwarder efwd_01hxa3b4c5d6e7f8g9h0j1k2m3 }; Id = 'AccountNeeded'; Says = 'efwd_'; Next = '-Account' }
        @{ Name = 'the legacy panel'; Command = { Get-HostUpMailForwarder forening.example }; Id = 'account_not_eligible_cpanel'; Says = 'cPanel'; Next = 'legacy panel' }
    ) {
        $run = Invoke-Captured $Command
        $run.Errors | Should -HaveCount 1
        $run.Errors[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        "$($run.Errors[0])" | Should -BeLike "*$Says*"
        $run.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike "*$Next*"
    }

    It 'names the scope for the panel' {
        Connect-HostUp -Sandbox -Scenario ReadOnlyKey
        Assert-Failure { Get-HostUpMailForwarder example.com } -Id forbidden -Category PermissionDenied -Target 'example.com' -Next 'console:services besides'
    }

    It 'comes back from a CSV file as it was' {
        $rows = Get-HostUpMailForwarder example.com | ConvertTo-Csv | ConvertFrom-Csv
        Connect-HostUp -Sandbox -Name fresh
        Get-HostUpMailForwarder example.com | Remove-HostUpMailForwarder
        $added = $rows | Add-HostUpMailForwarder
        $added.Email | Should -BeExactly 'info@example.com', 'sales@example.com', 'noreply@example.com'
        $added[1].Destinations | Should -BeExactly 'anna@example.net', 'bo@example.net'
        $added.Discard | Should -Be $false, $false, $true
    }
}
