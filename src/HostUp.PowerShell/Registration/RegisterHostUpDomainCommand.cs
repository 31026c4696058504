using System;
using System.Management.Automation;
using System.Security;
using HostUp.Client.Billing;
using HostUp.Client.Dns;
using HostUp.Client.Errors;
using HostUp.Client.Registration;
using HostUp.PowerShell.Billing;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Registration;

/// <summary>Orders a domain, new or from another registrar, which costs money. The price and the registry's terms are in the question.</summary>
[Cmdlet(VerbsLifecycle.Register, "HostUpDomain", DefaultParameterSetName = RegisterSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Root + "Register-HostUpDomain.md")]
[Calls(nameof(DomainSearchEndpoints.CheckDomain), nameof(OrderEndpoints.PreviewOrder), nameof(OrderEndpoints.CreateOrder))]
[OutputType(typeof(Order), typeof(OrderPreview))]
public sealed class RegisterHostUpDomainCommand : OrderingCmdlet
{
    private const string RegisterSet = "Register";
    private const string TransferSet = "Transfer";

    private TakenUpKey? _takenUp;

    /// <summary>The domains, such as example.se.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("Domain", "Name")]
    public string[] Domain { get; set; } = [];

    /// <summary>For how many years.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [NumberTransformation]
    public int? Years { get; set; }

    /// <summary>The owner accepts the terms of the registry.</summary>
    [Parameter]
    public SwitchParameter AcceptTerms { get; set; }

    /// <summary>The name servers that it is to have, where they are not HostUp's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Nameserver { get; set; } = [];

    /// <summary>The dearer price of a name that the registry sells as premium is accepted.</summary>
    [Parameter(ParameterSetName = RegisterSet)]
    public SwitchParameter AcceptPremium { get; set; }

    /// <summary>Moves it here from another registrar.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TransferSet)]
    public SwitchParameter Transfer { get; set; }

    /// <summary>The code that the other registrar has given.</summary>
    [Parameter(ParameterSetName = TransferSet)]
    [ValidateNotNull]
    [SecretTransformation(IsKey = false)]
    public SecureString? TransferCode { get; set; }

    /// <summary>Has HostUp copy the records of its DNS from where they are.</summary>
    [Parameter(ParameterSetName = TransferSet)]
    public SwitchParameter CopyExistingDns { get; set; }

    private protected override string QuestionCaption => Transfer ? RegistrationMessages.TransferCaption : RegistrationMessages.OrderCaption;

    private protected override string NextAsk => RegistrationMessages.NextAskBeforeOrder;

    private protected override string NotFoundStep => RegistrationMessages.NextNoRecord;

    private protected override void Process()
    {
        foreach (string domain in Domain)
        {
            if (!IsCalledOff && IsGoodKey(domain))
            {
                Place(domain);
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) => exception switch
    {
        { Failure: ApiFailure.OutcomeUnknown, AttemptKey: { } key } => Say(RegistrationMessages.NextOrderUnknown, key),
        { Code: "domain_conflict" } => RegistrationMessages.NextDomainConflict,
        _ => base.NextStep(exception),
    };

    private bool IsGoodKey(string domain)
    {
        ErrorRecord? error = AttemptKey is null ? null : (_takenUp ??= new TakenUpKey(AttemptKey, RegistrationMessages.NextKeyTooOld))
            .Check(DnsName.Zone(domain), domain, Session);
        if (error is not null)
        {
            Fail(error);
        }

        return error is null;
    }

    private void Place(string domain)
    {
        if (Call((client, stop) => client.DomainSearch.CheckAsync(domain, stop), domain) is not { } known)
        {
            return;
        }

        var check = new RegistrationCheck(domain, known);
        if (IsRefused(check) || Item(domain, check) is not { } item)
        {
            return;
        }

        var request = new OrderRequest([item], PaymentMethod);
        var words = new RegistrationQuestion(item, AttemptKey is not null, Session.Connection);

        // Made once: whatever happens to the answer, the order can be asked for with it.
        string key = AttemptKey ?? Session.Client.Orders.NewAttemptKey();
        Order? made = null;
        Spend(new PurchaseOf<Order>(
            domain,
            string.Join(" ", item.IsTransfer ? "transfer" : "register", item.Domain.Substring(item.Domain.IndexOf('.')), item.Years),
            () => words.Title,
            () => Preview(domain, request, words.Describe),
            async (client, stop) => made = await client.Orders.CreateAsync(request, key, stop).ConfigureAwait(false),
            order => Say(RegistrationMessages.OrderedAtEnd, item.Domain, order.Number ?? order.Id, order.Invoice?.ToString() ?? order.InvoiceId ?? "-")));
        if (made?.Status is "failed" or "cancelled")
        {
            WriteWarning(Say(RegistrationMessages.OrderCameToNothing, made.Number ?? made.Id, item.Domain, made.Status));
        }
    }

    // Of an order that may be there already, what its making has changed is no reason against it.
    private bool IsRefused(RegistrationCheck check)
    {
        ErrorRecord? error = AttemptKey is not null ? null : Transfer ? check.TransferError(TransferCode is { Length: > 0 }) : check.RegistrationError(AcceptPremium);
        error ??= check.TermsError(Transfer, AcceptTerms);
        if (error is not null)
        {
            Fail(error);
        }

        return error is not null;
    }

    /// <summary>What is ordered; null when an error was written.</summary>
    private DomainOrderItem? Item(string domain, RegistrationCheck check)
    {
        DomainOrderItem item;
        try
        {
            item = Transfer ? DomainOrderItem.Transfer(domain, TransferCode, Years ?? 1) : DomainOrderItem.Register(domain, Years ?? 1);
        }
        catch (ArgumentException exception)
        {
            Fail(ErrorRecords.InvalidArgument(exception, domain));
            return null;
        }

        item.Nameservers = Nameserver;
        item.CopyExistingDns = CopyExistingDns;
        check.Complete(item, AcceptTerms, AcceptPremium);
        return item;
    }
}
