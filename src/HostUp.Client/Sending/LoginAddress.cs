using System;

namespace HostUp.Client.Sending;

/// <summary>What a login link may be: a web page. Whatever else an answer says is not opened.</summary>
internal static class LoginAddress
{
    public static bool IsWellFormed(string? link) =>
        link is not null && Uri.TryCreate(link, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps;
}
