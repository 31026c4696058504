using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Domains;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Registration;

/// <summary>A cmdlet that does something about domains on their way here or away, after asking about each.</summary>
public abstract class RegistrationCmdlet : DomainsCmdlet
{
    private Action? _finish;

    private protected sealed override void Finish() => _finish?.Invoke();

    /// <summary>Makes the calls for a cmdlet, once.</summary>
    private protected OrderedCalls<T> Calls<T>(Func<string> activity, Action<Session, string, T> write)
    {
        var calls = new OrderedCalls<T>(this, ThrottleLimit, activity, write);
        _finish = calls.Finish;
        return calls;
    }

    /// <summary>Starts a call about a domain, by its id and the name that it is shown by.</summary>
    private protected void Start<T>(
        OrderedCalls<T> calls, string domain, Func<HostUpClient, string, string, CancellationToken, Task<T>> call)
    {
        string shown = DomainNames.Of(Session, domain) ?? domain;
        calls.Add(Session, domain, (client, stop) => client.Domains.WithDomainAsync(domain, (id, stop) => call(client, id, shown, stop), stop));
    }

    /// <summary>Whether a question is asked about what is no matter of course only when more than it is asked about.</summary>
    private protected bool AsksForAll => MyInvocation.BoundParameters.ContainsKey("Confirm")
        || (LanguagePrimitives.TryConvertTo(GetVariableValue("ConfirmPreference"), out ConfirmImpact threshold)
            && threshold is ConfirmImpact.Low or ConfirmImpact.Medium);
}
