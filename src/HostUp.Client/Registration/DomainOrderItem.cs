using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using System.Text.Json;
using HostUp.Client.Billing;
using HostUp.Client.Dns;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Registration;

/// <summary>
/// A domain to register, or to move here, as an item of an order. HostUp's page of orders is cut off before the members of an item: they
/// are those that its prose and public clients name.
/// </summary>
public sealed class DomainOrderItem : OrderItem
{
    private const int MostYears = 10;

    private readonly string _name;

    private DomainOrderItem(string name, int years, string parameter)
    {
        _name = DomainName.Checked(name, parameter);
        Years = years is >= 1 and <= MostYears
            ? years
            : throw new ArgumentException(Sentence.Fill(RegistrationMessages.InvalidYears, MostYears), nameof(years));
    }

    /// <inheritdoc/>
    public override string Domain => DnsName.ToUnicode(_name);

    /// <summary>Whether it is moved here from another registrar; else it is registered.</summary>
    public bool IsTransfer { get; private init; }

    /// <summary>For how many years.</summary>
    public int Years { get; }

    /// <summary>The registry's terms that the owner accepts, by their keys, such as <c>se_registration_terms</c>. Nobody else may accept them for him.</summary>
    public IReadOnlyList<string> AcceptedTerms { get; set; } = [];

    /// <summary>The name servers it is to have; empty for HostUp's.</summary>
    public IReadOnlyList<string> Nameservers { get; set; } = [];

    /// <summary>Whether it is a name that the registry sells dearer, as its availability says; such a price is accepted by saying so.</summary>
    public bool Premium { get; set; }

    /// <summary>Whether the price of such a name has to be accepted, as its availability says.</summary>
    public bool AcceptsRegistrarFee { get; set; }

    /// <summary>Whether the records of its DNS are copied from where they are; for a transfer.</summary>
    public bool CopyExistingDns { get; set; }

    internal override string Kind => "domain";

    private SecureString? Code { get; init; }

    /// <summary>A domain to register.</summary>
    /// <param name="name">The name, in Unicode or Punycode.</param>
    /// <param name="years">For how many years, 1 to 10; HostUp says which it sells.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentException">It is no name of a domain, or another number of years.</exception>
    public static DomainOrderItem Register(string name, int years = 1) => new(name, years, nameof(name));

    /// <summary>A domain to move here.</summary>
    /// <param name="name">The name, in Unicode or Punycode.</param>
    /// <param name="code">The code that the registrar it leaves has given; null where none is needed. It is not copied: dispose of it after the order.</param>
    /// <param name="years">For how many years, 1 to 10; HostUp says which it sells.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentException">It is no name of a domain, or another number of years.</exception>
    public static DomainOrderItem Transfer(string name, SecureString? code, int years = 1) =>
        new(name, years, nameof(name)) { IsTransfer = true, Code = code is { Length: > 0 } ? code : null };

    internal override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("type", Kind);
        writer.WriteString("action", IsTransfer ? "transfer" : "register");
        writer.WriteString("domainName", _name);
        writer.WriteNumber("years", Years);
        WriteTexts(writer, "acceptedTerms", AcceptedTerms);
        if (Code is not null)
        {
            writer.WriteSecret("eppCode", Code);
        }

        if (Premium)
        {
            writer.WriteBoolean("premium", true);
        }

        if (AcceptsRegistrarFee)
        {
            writer.WriteBoolean("requiresRegistrarFeeAcceptance", true);
        }

        WriteTexts(writer, "nameservers", Nameservers.Select(DnsName.Zone).ToArray());
        if (CopyExistingDns)
        {
            writer.WriteBoolean("copyExistingDns", true);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
