namespace HostUp.Client.Dns;

/// <summary>The request a step is.</summary>
public enum DnsStepKind
{
    /// <summary><c>POST …/records</c>: a record beside what is there.</summary>
    Create,

    /// <summary><c>PUT …/records/{id}</c>: another record in the place of one.</summary>
    Replace,

    /// <summary><c>PATCH …/records/{id}</c>: the CDN before it on or off, and nothing else.</summary>
    SetProxied,

    /// <summary><c>DELETE …/records/{id}</c>.</summary>
    Delete,
}
