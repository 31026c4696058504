using System.Text.Json.Nodes;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Hosting;

/// <summary>Why a plan is not changed, in the codes that HostUp has for it.</summary>
internal static class PlanProblems
{
    public static Problem SamePlan() => new(
        409,
        "same_product_plan",
        "Plan change not needed",
        "The hosting account already has this plan.");

    public static Problem ExistingInvoice(JsonObject invoice) => new(
        409,
        "existing_invoice_blocking",
        "Existing invoice blocks the change",
        "An unpaid invoice blocks the change. Pay it, or send the request again with `cancelExistingInvoice: true`.")
    {
        Extensions = new JsonObject { ["invoice"] = invoice },
    };
}
