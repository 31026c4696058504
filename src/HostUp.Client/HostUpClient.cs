using System;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Account;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Charges;
using HostUp.Client.Databases;
using HostUp.Client.Dns;
using HostUp.Client.Domains;
using HostUp.Client.Errors;
using HostUp.Client.Forwarding;
using HostUp.Client.Hosting;
using HostUp.Client.Mail;
using HostUp.Client.Nameservers;
using HostUp.Client.Registration;
using HostUp.Client.Sending;
using HostUp.Client.Support;
using HostUp.Client.WordPress;

namespace HostUp.Client;

/// <summary>
/// HostUp's API v2 for one account: a small client for each area, over one set of connections.
/// It is safe to use from several threads. Every call may throw <see cref="HostUpApiException"/>, and
/// <see cref="OperationCanceledException"/> when its token is cancelled.
/// </summary>
public sealed class HostUpClient : IDisposable
{
    private readonly ApiTransport _transport;
    private readonly ApiCaller _caller;
    private readonly bool _ownsTransport;

    /// <summary>Makes a client; nothing is sent yet.</summary>
    /// <param name="options">Where to, as whom and how patiently. They are copied, the key included: later changes have no effect.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is out of range, or would show the key to others.</exception>
    public HostUpClient(HostUpClientOptions options)
        : this(new ApiTransport(Snapshot(options)), observer: null, ownsTransport: true)
    {
    }

    private HostUpClient(ApiTransport transport, IRequestObserver? observer, bool ownsTransport)
    {
        _transport = transport;
        _ownsTransport = ownsTransport;
        _caller = new ApiCaller(transport, observer);
    }

    /// <summary>
    /// Does ahead what takes most of the time of a process's first call: the code is compiled by a call that is answered without a
    /// network. Nothing depends on it. Worth it on another thread, while there is something else to do.
    /// </summary>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>The work.</returns>
    public static Task WarmUpAsync(CancellationToken cancellationToken = default) => FirstCall.RehearseAsync(cancellationToken);

    /// <summary>The API's address, ending in <c>/api/v2</c>.</summary>
    public Uri BaseUri => _transport.BaseUri;

    // Each command has a client of its own, for what it tells its user: it makes the areas that it uses, and no others.

    /// <summary>Who the customer is, and which services he has cancelled.</summary>
    public AccountClient Account => field ??= new(_caller);

    /// <summary>Account preferences.</summary>
    public PreferencesClient Preferences => field ??= new(_caller);

    /// <summary>Peppol eligibility and preference.</summary>
    public PeppolClient Peppol => field ??= new(_caller);

    /// <summary>Invoice recipients.</summary>
    public InvoiceRecipientsClient InvoiceRecipients => field ??= new(_caller);

    /// <summary>Invoices, and what is done with one.</summary>
    public InvoicesClient Invoices => field ??= new(_caller);

    /// <summary>Payments and refunds, the saved card, credit.</summary>
    public BillingClient Billing => field ??= new(_caller);

    /// <summary>What will be charged, reckoned from what HostUp lists.</summary>
    public ChargesClient Charges => field ??= new(_caller);

    /// <summary>Shared-hosting accounts.</summary>
    public HostingAccountsClient HostingAccounts => field ??= new(_caller);

    /// <summary>Plan options and plan changes of shared-hosting accounts.</summary>
    public PlanChangesClient PlanChanges => field ??= new(_caller);

    /// <summary>How often shared-hosting accounts are billed.</summary>
    public HostingBillingClient HostingBilling => field ??= new(_caller);

    /// <summary>Renewals of shared-hosting accounts.</summary>
    public HostingRenewalsClient HostingRenewals => field ??= new(_caller);

    /// <summary>Extra disk space of shared-hosting accounts.</summary>
    public StorageAddonsClient StorageAddons => field ??= new(_caller);

    /// <summary>Cancellations of shared-hosting accounts.</summary>
    public HostingCancellationsClient HostingCancellations => field ??= new(_caller);

    /// <summary>Pauses of shared-hosting accounts.</summary>
    public HostingPausesClient HostingPauses => field ??= new(_caller);

    /// <summary>The control panel of shared-hosting accounts: its password, and links that log in to it.</summary>
    public HostingAccessClient HostingAccess => field ??= new(_caller);

    /// <summary>The domains on shared-hosting accounts.</summary>
    public HostingDomainsClient HostingDomains => field ??= new(_caller);

    /// <summary>The SSH keys of shared-hosting accounts.</summary>
    public HostingSshKeysClient HostingSshKeys => field ??= new(_caller);

    /// <summary>WordPress sites of shared-hosting accounts.</summary>
    public WordPressClient WordPress => field ??= new(_caller);

    /// <summary>The catalogue of shared-hosting plans.</summary>
    public HostingProductsClient HostingProducts => field ??= new(_caller);

    /// <summary>DNS zones and their records.</summary>
    public DnsZonesClient DnsZones => field ??= new(_caller);

    /// <summary>Host names that follow a changing address.</summary>
    public DynamicDnsClient DynamicDns => field ??= new(_caller);

    /// <summary>What the DNS of domains is and was.</summary>
    public DnsHistoryClient DnsHistory => field ??= new(_caller);

    /// <summary>Who has a domain.</summary>
    public WhoisClient Whois => field ??= new(_caller);

    /// <summary>Domains of the account, and their ids by their names.</summary>
    public DomainsClient Domains => field ??= new(_caller);

    /// <summary>Renewals of domains, and for how many years they are renewed.</summary>
    public DomainRenewalsClient DomainRenewals => field ??= new(_caller);

    /// <summary>The contacts of domains, and whether their owners are identified.</summary>
    public DomainContactsClient DomainContacts => field ??= new(_caller);

    /// <summary>Which names are free, and what top-level domains cost.</summary>
    public DomainSearchClient DomainSearch => field ??= new(_caller);

    /// <summary>Domains on their way here or away.</summary>
    public DomainTransfersClient DomainTransfers => field ??= new(_caller);

    /// <summary>Orders: what they would cost, and making them.</summary>
    public OrdersClient Orders => field ??= new(_caller);

    /// <summary>Mail of domains without hosting, forwarded elsewhere.</summary>
    public EmailForwardingClient EmailForwarding => field ??= new(_caller);

    /// <summary>Web addresses of domains that lead to others.</summary>
    public RedirectsClient Redirects => field ??= new(_caller);

    /// <summary>Mailboxes of hosting accounts.</summary>
    public MailboxesClient Mailboxes => field ??= new(_caller);

    /// <summary>Mail forwarders of hosting accounts.</summary>
    public ForwardersClient Forwarders => field ??= new(_caller);

    /// <summary>Databases of hosting accounts.</summary>
    public DatabasesClient Databases => field ??= new(_caller);

    /// <summary>Users of the databases of hosting accounts.</summary>
    public DatabaseUsersClient DatabaseUsers => field ??= new(_caller);

    /// <summary>The nameservers of domains.</summary>
    public NameserversClient Nameservers => field ??= new(_caller);

    /// <summary>Whether domains are signed, and their keys.</summary>
    public DnssecClient Dnssec => field ??= new(_caller);

    /// <summary>Nameservers below the domains they serve.</summary>
    public GlueRecordsClient GlueRecords => field ??= new(_caller);

    /// <summary>Support tickets, their messages and files.</summary>
    public SupportClient Support => field ??= new(_caller);

    /// <summary>Long work: how far it is, and waiting for it.</summary>
    public OperationsClient Operations => field ??= new(_caller);

    /// <summary>Every other path of API v2, as plain values.</summary>
    public ApiClient Api => field ??= new(_caller);

    internal ApiTransport Transport => _transport;

    /// <summary>The same client, whose calls are told to an observer. It shares the connections and need not be disposed of.</summary>
    /// <param name="observer">Who is told.</param>
    /// <returns>A client for as long as this one lives.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="observer"/> is null.</exception>
    public HostUpClient WithObserver(IRequestObserver observer) =>
        new(_transport, observer ?? throw new ArgumentNullException(nameof(observer)), ownsTransport: false);

    /// <summary>Closes the connections and forgets the key. Calls under way fail.</summary>
    public void Dispose()
    {
        if (_ownsTransport)
        {
            _transport.Dispose();
        }
    }

    private static HostUpClientOptions Snapshot(HostUpClientOptions options)
    {
        if (options is null)
        {
            throw new ArgumentNullException(nameof(options));
        }

        HostUpClientOptions copy = options.Copy();
        try
        {
            copy.Validate();
            return copy;
        }
        catch
        {
            copy.ApiKey?.Dispose();
            throw;
        }
    }
}
