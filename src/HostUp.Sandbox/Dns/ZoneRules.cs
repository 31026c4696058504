using System.Linq;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Dns;

/// <summary>
/// Whether a record can stand beside the others of its zone. The pages say what is rejected and not how; the code is that of other
/// conflicts.
/// </summary>
internal static class ZoneRules
{
    /// <param name="zone">The zone.</param>
    /// <param name="record">The record as it is to be.</param>
    /// <param name="replaced">The record whose place it takes; null for one that is added.</param>
    public static Problem? Check(Zone zone, ZoneRecord record, ZoneRecord? replaced)
    {
        ZoneRecord[] others = zone.Records.Where(other => other != replaced && other.Name == record.Name).ToArray();

        if (RootMx(zone, record) is { } blocked)
        {
            return blocked;
        }

        if (others.Any(record.IsSameAs))
        {
            return Problem.Conflict("An identical record already exists.");
        }

        if (record.Type == "CNAME" && others.Length > 0)
        {
            return Problem.Conflict("A CNAME cannot be beside other records of its name.");
        }

        if (others.Any(static other => other.Type == "CNAME"))
        {
            return Problem.Conflict("The name has a CNAME, which allows no other records.");
        }

        if (record.Type == "MX" && others.Any(other => other.Type == "MX" && other.Priority == record.Priority))
        {
            return Problem.Conflict("The name has an MX record with this priority.");
        }

        bool counted = replaced is { Type: not "NS" };
        return record.Type != "NS" && !counted && zone.CustomerRecords >= Zone.MostRecords
            ? Problem.Conflict("The zone has the most records it can have: " + Zone.MostRecords + ".")
            : null;
    }

    /// <summary>While mail is forwarded, HostUp keeps the root's MX.</summary>
    public static Problem? RootMx(Zone zone, ZoneRecord record) => zone.ForwardsMail && record is { Type: "MX", Name: Zone.Root }
        ? new Problem(
            409,
            "mx_record_blocked_email_forwarding",
            "MX record blocked",
            "MX records at the root cannot be changed while email forwarding is active for the domain.")
        : null;
}
