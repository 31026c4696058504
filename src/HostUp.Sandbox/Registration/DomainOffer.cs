using System.Collections.Generic;
using System.Linq;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Registration;

/// <summary>A domain name to register or to transfer, as an item of an order. It is pending until it is paid for.</summary>
internal sealed class DomainOffer(Customer customer) : IOffer
{
    private const string Register = "register";
    private const string Transfer = "transfer";
    private const int MostYears = 10;

    private static readonly Dictionary<int, string> Cycles = new() { [1] = "annually", [2] = "biennially", [3] = "triennially" };

    public string Type => "domain";

    // The schema is cut off in every edition: the members are those that the prose and public clients name.
    public OrderLine? Read(BodyFields item)
    {
        string? action = item.Choice("action", [Register, Transfer], required: true);
        string? name = item.Text("domainName", required: true)?.ToLowerInvariant();
        int? years = item.Integer("years", 1, MostYears, required: true);
        IReadOnlyList<string> terms = item.Texts("acceptedTerms") ?? [];
        string? eppCode = item.Text("eppCode", required: action == Transfer);
        bool premium = item.Boolean("premium") ?? false;
        bool feeAccepted = item.Boolean("requiresRegistrarFeeAcceptance") ?? false;
        item.Texts("nameservers");
        item.Boolean("copyExistingDns");
        RegistrantContact.Check(item.Group("registrantContact"));
        item.RejectUnknown();

        if (action is null || name is null || years is null)
        {
            return null;
        }

        if (!DomainName.IsValid(name) || Tld.Of(name) is not { } tld)
        {
            item.Fail("domainName", "must be a name in its ASCII form, right below a top-level domain of the catalogue.", FieldError.InvalidValue);
            return null;
        }

        bool registers = action == Register;
        IReadOnlyList<int> offered = registers ? tld.RegisterYears : tld.TransferYears;
        bool isPremium = registers && Registry.IsPremium(name);

        if (!offered.Contains(years.Value))
        {
            item.Fail("years", "must be one of: " + string.Join(", ", offered) + ".", FieldError.InvalidValue);
        }

        if (registers && tld.Terms is { } needed && !terms.Contains(needed))
        {
            item.Fail("acceptedTerms", "must have " + needed + ".", FieldError.MissingRequired);
        }

        if (registers && eppCode is not null)
        {
            item.Fail("eppCode", "belongs to a transfer.", FieldError.InvalidValue);
        }

        if (premium != isPremium || feeAccepted != isPremium)
        {
            item.Fail(premium != isPremium ? "premium" : "requiresRegistrarFeeAcceptance", "must be as the availability of the name has it.", FieldError.InvalidValue);
        }

        return Line(name, tld, years.Value, registers, eppCode);
    }

    private OrderLine Line(string name, Tld tld, int years, bool registers, string? eppCode) => new(
        Type,
        (registers ? "Registration of " : "Transfer of ") + name,
        registers ? Registry.Register(name, tld, years) : tld.Transfer,
        () => DomainMoves.Of(customer).Begin(customer.Domains.Order(name), !registers, eppCode))
    {
        DomainName = name,
        BillingCycle = Cycles.TryGetValue(years, out string? cycle) ? cycle : null,
        PeriodYears = years,
        RenewalAnnualAmount = Registry.Renewal(name, tld),
        IsTransfer = !registers,
        Refusal = Registry.StateOf(name, customer) == (registers ? DomainState.Available : DomainState.Unavailable) ? null : Conflict(name),
    };

    private static Problem Conflict(string name) => new(409, "domain_conflict", "Domain conflict", "The domain " + name + " cannot be ordered.");
}
