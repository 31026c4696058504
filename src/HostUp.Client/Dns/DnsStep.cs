namespace HostUp.Client.Dns;

/// <summary>One request of a plan.</summary>
public sealed class DnsStep
{
    internal DnsStep(DnsStepKind kind, DnsStoredRecord? stored, DnsRecordData? record)
    {
        Kind = kind;
        Id = stored?.Id;
        Current = stored?.Data;
        Record = record;
    }

    /// <summary>Which request it is.</summary>
    public DnsStepKind Kind { get; }

    /// <summary>The id in its path; null for a record that is created.</summary>
    public string? Id { get; }

    /// <summary>The record as it is; null for one that is created.</summary>
    public DnsRecordData? Current { get; }

    /// <summary>
    /// The record as it is sent, whole: what the source does not say is as it was. <see cref="DnsRecordData.Proxied"/> is null where it
    /// need not be sent, because sending it takes another scope. Null for a record that is deleted.
    /// </summary>
    public DnsRecordData? Record { get; }

    /// <summary>Steps of one stage may run at the same time; a stage begins when the one before it is done.</summary>
    public int Stage { get; internal set; }

    /// <summary>The name the step is about.</summary>
    public string Name => (Record ?? Current)!.Name;

    /// <summary>Such as <c>Replace www A 192.0.2.1 -> CNAME example.net</c>.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Kind switch
    {
        DnsStepKind.Create => $"{Kind} {Name} {Record!.Type} {Record}",
        DnsStepKind.Delete => $"{Kind} {Name} {Current!.Type} {Current}",
        _ => $"{Kind} {Name} {Current!.Type} {Current} -> {Record!.Type} {Record}",
    };
}
