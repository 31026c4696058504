namespace HostUp.Client.Api;

internal static class EndpointCatalogue
{
    public static System.Collections.Generic.IReadOnlyList<Endpoint> All => [];
}
