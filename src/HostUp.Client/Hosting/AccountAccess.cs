using System.Linq;
using HostUp.Client.Api;


namespace HostUp.Client.Hosting;

/// <summary>How one reaches an account. Members newer than the first edition of HostUp's page are null when not sent.</summary>
public sealed class AccountAccess : HostUpModel
{
    /// <summary>User name on the server; null when there is none yet.</summary>
    public string? Username { get; init; }

    /// <summary>Server for SSH, SFTP, FTPS and, before DNS points to HostUp, mail, such as <c>srv11.hostup.se</c>. Never guess it from the domain. Null when not sent.</summary>
    public string? ServerHostname { get; init; }

    /// <summary>Command that logs in, such as <c>ssh user@host</c>; null when not sent.</summary>
    public string? SshCommand { get; init; }

    /// <summary>Settings for a mail program; HostUp does not document the members. Null when not sent.</summary>
    public FreeFormObject? EmailClient { get; init; }

    /// <summary>Settings for an FTP program; HostUp does not document the members. Null when not sent.</summary>
    public FreeFormObject? Ftp { get; init; }

    /// <summary>The command that logs in, or the user name and the server.</summary>
    public override string ToString() => SshCommand ?? string.Join("@", new[] { Username, ServerHostname }.Where(static part => part is not null));
}
