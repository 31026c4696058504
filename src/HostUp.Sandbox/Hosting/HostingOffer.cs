using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.Hosting;

/// <summary>A hosting account, as an item of an order. It is pending until it is paid for.</summary>
internal sealed class HostingOffer(HostingAccounts accounts, Customer customer) : IOffer
{
    // No page prints it: inferred from the catalogue's name.
    public string Type => "shared_hosting";

    // Which members must be there is not printed either: all that name what is bought, for nothing may be guessed at the customer's cost.
    public OrderLine? Read(BodyFields item)
    {
        string? slug = item.Text("productSlug", required: true);
        string? cycle = item.Choice("billingCycle", BillingCycle.Paid, required: true);
        string? domain = item.Text("primaryDomain", required: true);
        item.RejectUnknown();
        Plan? plan = slug is null ? null : PlanCatalogue.Find(slug);

        if (slug is not null && plan is not { Available: true })
        {
            item.Fail("productSlug", "must be the slug of a shared-hosting product that is open for orders.", FieldError.InvalidValue);
            return null;
        }

        if (domain is not null && !DomainName.IsValid(domain))
        {
            item.Fail("primaryDomain", "must be a domain name in its ASCII form.", FieldError.InvalidValue);
            return null;
        }

        return plan is null || cycle is null || domain is null
            ? null
            : new OrderLine(Type, plan.EnglishName + " - " + domain, plan.Price(cycle), () => Deliver(plan, cycle))
            {
                ProductSlug = plan.Slug,
                DomainName = domain,
                BillingCycle = cycle,
                RenewalAnnualAmount = plan.Price(BillingCycle.Annually),
            };
    }

    // Like the pending account of the examples: nothing is known of it until it has been set up, its domain included.
    private string Deliver(Plan plan, string cycle)
    {
        var account = new HostingAccount(customer.Ids.Next("acct_"), plan)
        {
            ServiceStatus = "pending",
            BillingCycle = cycle,
            Amount = plan.Price(cycle),
            CreatedAt = customer.Now,
        };
        accounts.Add(account);
        return account.Id;
    }
}
