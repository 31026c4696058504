using HostUp.Client.Api;

namespace HostUp.Client.Domains;

/// <summary>What is looked at of a domain in a list to find its id.</summary>
internal sealed class ListedDomain : HostUpModel
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}
