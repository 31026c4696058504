namespace HostUp.Client.Dns;

/// <summary>What is wrong with a record, a set of records or a line: stable names for scripts to branch on.</summary>
public enum DnsRule
{
    /// <summary>A line, a row or a JSON text that cannot be read.</summary>
    Syntax,

    /// <summary>A directive that is refused: <c>$INCLUDE</c> and <c>$GENERATE</c>.</summary>
    DirectiveRefused,

    /// <summary>The name is no DNS name.</summary>
    InvalidName,

    /// <summary>A label has more than 63 characters, or the whole name more than 253.</summary>
    NameTooLong,

    /// <summary>The name is not in the zone.</summary>
    NameOutsideZone,

    /// <summary>The zone's name is there twice, as when a dot is missing in a zone file.</summary>
    ZoneNameTwice,

    /// <summary>A type that HostUp does not have.</summary>
    UnknownType,

    /// <summary>The type SPF, which is written as TXT.</summary>
    SpfIsText,

    /// <summary>There is no value.</summary>
    ValueMissing,

    /// <summary>The value of an A record is no IPv4 address.</summary>
    InvalidIPv4,

    /// <summary>The value of an AAAA record is no IPv6 address.</summary>
    InvalidIPv6,

    /// <summary>An address stands where the name of a host belongs.</summary>
    AddressForName,

    /// <summary>The target is no name of a host.</summary>
    InvalidHostName,

    /// <summary>The target is a single label, where a whole name belongs.</summary>
    DotMissing,

    /// <summary>The value of a CAA record is not flags, tag and value.</summary>
    InvalidCaa,

    /// <summary>The value of a TLSA record is not usage, selector, matching type and digits.</summary>
    InvalidTlsa,

    /// <summary>A quotation mark in a text has no partner.</summary>
    QuotesUnbalanced,

    /// <summary>A text that is itself in quotes; HostUp would take them for its own.</summary>
    QuotesLost,

    /// <summary>A text with characters that cannot be sent.</summary>
    InvalidText,

    /// <summary>A number that the type needs is not there.</summary>
    NumberMissing,

    /// <summary>A number is outside its bounds.</summary>
    NumberOutOfRange,

    /// <summary>A field that the type does not have.</summary>
    FieldNotTaken,

    /// <summary>A CNAME at the root of the zone, where ALIAS belongs.</summary>
    CnameAtRoot,

    /// <summary>A CNAME beside other records of its name.</summary>
    CnameBesideOthers,

    /// <summary>NS at the root of the zone: the zone's own name servers.</summary>
    RootNameServers,

    /// <summary>The same record twice.</summary>
    Duplicate,

    /// <summary>Two MX records of a name with one priority.</summary>
    DuplicatePriority,
}
