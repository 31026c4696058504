using System.Collections.Generic;
using System.Text.Json;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Hosting;

/// <summary>The body of a plan change.</summary>
internal sealed class PlanChange
{
    private PlanChange(Plan plan, bool dryRun, bool cancelExistingInvoice)
    {
        Plan = plan;
        DryRun = dryRun;
        CancelExistingInvoice = cancelExistingInvoice;
    }

    public Plan Plan { get; }

    public bool DryRun { get; }

    public bool CancelExistingInvoice { get; }

    /// <summary>Null when something was wrong, and then the errors say what.</summary>
    public static PlanChange? Read(JsonElement body, ICollection<FieldError> errors)
    {
        var fields = new BodyFields(body, string.Empty, errors);
        string? slug = fields.Text("productSlug", required: true);
        bool? dryRun = fields.Boolean("dryRun");
        bool? cancelExistingInvoice = fields.Boolean("cancelExistingInvoice");
        fields.RejectUnknown();
        Plan? plan = slug is null ? null : PlanCatalogue.Find(slug);

        if (slug is not null && plan is null)
        {
            fields.Fail("productSlug", "must be the slug of a shared-hosting product.", FieldError.InvalidValue);
        }

        return errors.Count > 0 ? null : new PlanChange(plan!, dryRun ?? false, cancelExistingInvoice ?? false);
    }
}
