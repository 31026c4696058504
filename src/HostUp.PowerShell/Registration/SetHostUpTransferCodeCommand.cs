using System.Management.Automation;
using System.Security;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Registration;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Registration;

/// <summary>Stores the code with which a domain comes here from another registrar.</summary>
[Cmdlet(VerbsCommon.Set, "HostUpTransferCode", SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Set-HostUpTransferCode.md")]
[Calls(nameof(DomainEndpoints.ListDomains), nameof(DomainTransferEndpoints.StoreTransferCode))]
[OutputType(typeof(StoredTransferCode))]
public sealed class SetHostUpTransferCodeCommand : RegistrationCmdlet
{
    private OrderedCalls<StoredTransferCode>? _calls;

    /// <summary>The code that the other registrar has given.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNull]
    [SecretTransformation(IsKey = false)]
    public SecureString TransferCode { get; set; } = null!;

    private protected override void Process()
    {
        _calls ??= Calls<StoredTransferCode>(static () => RegistrationMessages.StoringCodes, (session, _, stored) => Emit(stored, session));
        SecureString code = TransferCode;
        foreach (string domain in Domain)
        {
            if (ShouldProcess(Title(domain), RegistrationMessages.StoreCode))
            {
                Start(_calls, domain, (client, id, shown, stop) => client.DomainTransfers.StoreCodeAsync(id, code, shown, stop));
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.Code == "domain_not_eligible" ? RegistrationMessages.NextNoTransfer : base.NextStep(exception);
}
