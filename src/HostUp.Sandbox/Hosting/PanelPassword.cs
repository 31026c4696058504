using System;
using System.Linq;
using HostUp.Sandbox.Checks;
using HostUp.Sandbox.Wire;

namespace HostUp.Sandbox.Hosting;

/// <summary>
/// Whether a password would do. HostUp documents its rules for the control panel alone; mailboxes and database users are held to them here.
/// </summary>
internal static class PanelPassword
{
    private const int Shortest = 8;
    private const int Longest = 128;

    /// <summary>Reads a required password and records an error of its form.</summary>
    public static string? Password(this BodyFields fields, string name)
    {
        string? password = fields.Text(name, required: true);
        if (password is not null && (password.Length is < Shortest or > Longest))
        {
            fields.Fail(name, "must have " + Shortest + " to " + Longest + " characters.", FieldError.InvalidValue);
        }

        return password;
    }

    /// <summary>Why a password of the right form is refused all the same; null when it is not. The guess of a machine is simple here.</summary>
    public static Problem? Refuse(string password, string username) =>
        password.Any(char.IsUpper) && password.Any(char.IsLower) && password.Any(char.IsDigit)
            && (username.Length < 3 || password.IndexOf(username, StringComparison.OrdinalIgnoreCase) < 0)
            && password.IndexOf("password", StringComparison.OrdinalIgnoreCase) < 0
            ? null
            : new Problem(400, "password_too_weak", "Password too weak", "The password is too easy to guess.");
}
