using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Account;
using HostUp.Sandbox.Billing;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Account;

/// <summary>GET and PATCH /me/preferences.</summary>
internal sealed class PreferenceRoutes(Preferences preferences, Recipients recipients)
{
    public IEnumerable<Route> Routes =>
    [
        new(AccountEndpoints.ReadPreferences, _ => Show()),
        new(AccountEndpoints.ChangePreferences, Update) { TakesBody = true, ScopesByBody = PreferencePatch.Scopes },
    ];

    private Answer Show() => Answer.Ok(preferences.ToJson(recipients.Any));

    private Answer Update(RouteCall call)
    {
        string? missing = PreferencePatch.RequiredScopes(call.Body).FirstOrDefault(scope => !call.HasScope(scope));

        if (missing is not null)
        {
            return Answer.Failed(Problem.MissingScope(missing));
        }

        var errors = new List<FieldError>();
        PreferencePatch patch = PreferencePatch.Read(call.Body, recipients.Any, errors);

        if (errors.Count > 0)
        {
            return Answer.Invalid(errors);
        }

        preferences.Apply(patch);
        return Show();
    }
}
