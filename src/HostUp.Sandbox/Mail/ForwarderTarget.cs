using System.Collections.Generic;
using System.Linq;
using HostUp.Sandbox.Billing;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Mail;

/// <summary>What a request about a forwarder names: destinations, or that mail is swallowed.</summary>
internal sealed class ForwarderTarget
{
    private const int Most = 20;
    private const string Discard = "discard";

    private ForwarderTarget(IReadOnlyList<string> destinations) => Destinations = destinations;

    /// <summary>In lower case; empty when mail is swallowed.</summary>
    public IReadOnlyList<string> Destinations { get; }

    public bool Discards => Destinations.Count == 0;

    /// <summary>Reads it from a body; null when something was wrong, and then the errors say what.</summary>
    public static ForwarderTarget? Read(BodyFields fields, bool takesAlias)
    {
        string? action = fields.Choice("action", ["forward", Discard]);
        IReadOnlyList<string>? destinations = fields.Texts("destinations");
        string? alias = takesAlias ? fields.Text("destination") : null;
        if (alias is not null)
        {
            destinations = destinations is null ? [alias] : Refuse(fields, "destination", "must not be sent beside `destinations`.");
        }

        if (action == Discard)
        {
            return destinations is null ? new ForwarderTarget([]) : Refuse(fields);
        }

        if (destinations is null || destinations.Count is 0 or > Most || !destinations.All(EmailAddress.IsValid))
        {
            fields.Fail(
                "destinations",
                destinations is null ? "is required." : "must be 1 to " + Most + " e-mail addresses.",
                destinations is null ? FieldError.MissingRequired : FieldError.InvalidValue);
            return null;
        }

        return new ForwarderTarget([.. destinations.Select(destination => destination.ToLowerInvariant())]);
    }

    /// <summary>Reads it from the query, for those that cannot send a body with DELETE; null when the query has none.</summary>
    public static ForwarderTarget? ReadQuery(RouteCall call, ICollection<FieldError> errors)
    {
        var query = new QueryFields(call, errors);
        string? action = query.Text("action");
        string? destinations = query.Text("destinations");
        if (action is not null and not Discard)
        {
            query.Fail("action", "must be " + Discard + ".", FieldError.InvalidValue);
        }

        return destinations is { Length: > 0 }
            ? new ForwarderTarget([.. destinations.Split(',').Select(destination => destination.Trim().ToLowerInvariant())])
            : action is null ? null : new ForwarderTarget([]);
    }

    private static ForwarderTarget? Refuse(BodyFields fields)
    {
        fields.Fail("destinations", "must not be sent with the action " + Discard + ".", FieldError.InvalidValue);
        return null;
    }

    private static IReadOnlyList<string>? Refuse(BodyFields fields, string name, string why)
    {
        fields.Fail(name, why, FieldError.InvalidValue);
        return null;
    }
}
