using HostUp.Client.Api;
using static HostUp.Client.Api.RequestSafety;

namespace HostUp.Client.Vps;

/// <summary>How one gets into virtual machines: SSH keys, console, commands.</summary>
public static class VpsAccessEndpoints
{
    private const string Pages = "vps-services";

    /// <summary>Lists the SSH keys of the customer.</summary>
    public static readonly Endpoint ListSshKeys = new("GET ssh-keys", Read, "read:vm") { Section = Pages, IsPaged = true };

    /// <summary>Adds an SSH key.</summary>
    public static readonly Endpoint AddSshKey = new("POST ssh-keys", Create, "write:account");

    /// <summary>Renames an SSH key.</summary>
    public static readonly Endpoint RenameSshKey = new("PATCH ssh-keys/{id}", Create, "write:account") { Section = Pages };

    /// <summary>Removes an SSH key.</summary>
    public static readonly Endpoint RemoveSshKey = new("DELETE ssh-keys/{id}", Idempotent, "write:account");

    /// <summary>Lists the SSH keys a machine can have.</summary>
    public static readonly Endpoint ListVpsSshKeys = new("GET vps/{id}/ssh-keys", Read, "read:vm") { Section = Pages };

    /// <summary>Replaces the SSH keys in a machine.</summary>
    public static readonly Endpoint ResetVpsSshKeys = new("POST vps/{id}/actions/reset-ssh-keys", Commit);

    /// <summary>Opens a console session.</summary>
    // A GET that makes something; a session too many ends by itself.
    public static readonly Endpoint OpenConsole = new("GET vps/{id}/console", Read);

    /// <summary>Reads whether commands can be run (<c>read:vm</c>), or what one said (<c>write:vm</c>).</summary>
    public static readonly Endpoint ReadGuestCommand = new("GET vps/{id}/agent/exec", Read) { Section = Pages };

    /// <summary>Runs a command in a machine.</summary>
    // Nobody knows what the command does.
    public static readonly Endpoint RunGuestCommand = new("POST vps/{id}/agent/exec", Commit, "write:vm") { Section = Pages };
}
