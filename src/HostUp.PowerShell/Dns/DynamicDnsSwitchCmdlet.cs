namespace HostUp.PowerShell.Dns;

/// <summary>A cmdlet that lets a host name be updated, or not.</summary>
public abstract class DynamicDnsSwitchCmdlet : DynamicDnsCmdlet
{
    private protected abstract bool Enabled { get; }

    /// <summary>What it does, as questions say it.</summary>
    private protected abstract string Action { get; }

    private protected override void Process()
    {
        if (Find() is not { } host)
        {
            return;
        }

        string title = Title(host);
        if (host.Enabled == Enabled)
        {
            Reporter.Detail(string.Format(System.Globalization.CultureInfo.CurrentCulture, DnsMessages.RecordIsSo, title));
            Emit(host);
            return;
        }

        string domain = HostNames.KnownDomain(Session, Domain) ?? Domain;
        if (ShouldProcess(title, Action)
            && Call(
                (client, stop) => client.Domains.WithDomainAsync(
                    Domain, (id, stop) => client.DynamicDns.SetEnabledAsync(id, host.Id!, Enabled, domain, stop), stop),
                DynamicDns) is { } changed)
        {
            Emit(changed);
        }
    }
}
