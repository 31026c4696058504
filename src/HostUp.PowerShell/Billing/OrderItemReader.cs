using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Security;
using HostUp.Client.Api;
using HostUp.Client.Billing;
using HostUp.Client.Dns;
using HostUp.Client.Json;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>
/// Makes items of orders of what people have: hashtables, rows of CSV files, objects. Names get HostUp's spelling, and texts the types that
/// HostUp wants, where the member is known; every other member is sent as it is, and HostUp says what it thinks of it.
/// </summary>
internal static class OrderItemReader
{
    private const string Secret = "eppCode";

    // Those that HostUp's prose and public clients name, in the order in which they are sent.
    private static readonly string[] Known =
    [
        "type", "action", "productSlug", "domainName", "primaryDomain", "years", "periodYears", "billingCycle", "quantity", "acceptedTerms", Secret,
        "premium", "requiresRegistrarFeeAcceptance", "nameservers", "copyExistingDns", "registrantContact",
    ];

    private static readonly char[] Separators = [';', ' ', '\t', '\r', '\n'];

    /// <summary>Reads an item.</summary>
    /// <param name="item">What the caller gave.</param>
    /// <returns>The item, its members in an order of their own: sent again in another session it is the same.</returns>
    /// <exception cref="ArgumentException">It is none, or a value of it cannot be what HostUp wants; the message says which, and no secret.</exception>
    public static FreeFormOrderItem Read(object? item)
    {
        var members = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach ((string name, object? given) in MembersOf(item))
        {
            string member = Known.FirstOrDefault(known => string.Equals(known, name.Trim(), StringComparison.OrdinalIgnoreCase)) ?? name.Trim();
            object? value = given is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : given;

            // An empty cell of a CSV file is no value.
            if (value is null or SecureString { Length: 0 } || (value is string text && string.IsNullOrWhiteSpace(text)))
            {
                continue;
            }

            try
            {
                members[member] = Convert(member, value);
            }
            catch (Exception exception) when (exception is ArgumentException or ArgumentTransformationMetadataException or NotSupportedException)
            {
                throw new ArgumentException(Wording.Say(BillingMessages.MemberIsWrong, member, exception.Message));
            }
        }

        if (members.Count == 0)
        {
            throw new ArgumentException(BillingMessages.ItemIsEmpty);
        }

        return new FreeFormOrderItem(new FreeFormObject(
            Known.Where(members.ContainsKey).Concat(members.Keys.Except(Known)).Select(name => new KeyValuePair<string, object?>(name, members[name]))));
    }

    private static IEnumerable<(string Name, object? Value)> MembersOf(object? item)
    {
        object? value = item is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : item;
        return value switch
        {
            null => throw new ArgumentException(BillingMessages.ItemIsNull),
            IDictionary members => members.Keys.Cast<object>().Select(key => (NameOf(key), (object?)members[key])),

            // The connection is where it is ordered, and nothing that is.
            PSObject custom => Properties(custom, static name => name is not ("Connection" or "ConnectionName")),
            string or ValueType or IEnumerable or SecureString => throw new ArgumentException(Wording.Say(BillingMessages.ItemIsNone, value.GetType().Name)),

            // Other objects know more of themselves than is ordered.
            _ => Properties(PSObject.AsPSObject(value), static name => Known.Contains(name, StringComparer.OrdinalIgnoreCase)),
        };
    }

    private static IEnumerable<(string Name, object? Value)> Properties(PSObject item, Func<string, bool> isMember) =>
        item.Properties.Where(property => isMember(property.Name)).Select(static property => (property.Name, ValueOf(property)));

    private static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException exception)
        {
            throw new ArgumentException(Wording.Say(BillingMessages.MemberIsWrong, property.Name, exception.Message));
        }
    }

    private static string NameOf(object key) =>
        (key is PSObject wrapped ? wrapped.BaseObject : key) as string ?? throw new ArgumentException(Wording.Say(Messages.KeyNoText, key));

    private static object? Convert(string member, object value) => member switch
    {
        "years" or "periodYears" or "quantity" => new NumberTransformationAttribute().Transform(null!, value),
        "premium" or "requiresRegistrarFeeAcceptance" or "copyExistingDns" => new BooleanTransformationAttribute().Transform(null!, value),
        "acceptedTerms" => Texts(value),
        "nameservers" => Texts(value).Select(DnsName.Zone).ToArray(),
        "domainName" or "primaryDomain" when value is string name => DnsName.Zone(name),
        Secret when value is SecureString => value,
        Secret => value is string code ? new NetworkCredential(string.Empty, code).SecurePassword : throw new ArgumentException(BillingMessages.CodeIsNoText),
        _ => Plain(value),
    };

    private static string[] Texts(object value) => (value is IEnumerable list and not string ? list.Cast<object?>() : [value])
        .Select(static item => item is PSObject wrapped ? wrapped.BaseObject : item)
        .Select(static item => item as string ?? throw new ArgumentException(Wording.Say(Messages.WantedText, item?.GetType().Name ?? "null")))
        .SelectMany(static text => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        .ToArray();

    private static object? Plain(object value)
    {
        if (value is SecureString)
        {
            throw new ArgumentException(Wording.Say(BillingMessages.SecretElsewhere, Secret));
        }

        object? plain = Sorted(PlainValues.FromPowerShell(value is string text ? text.Trim() : value));

        // What cannot be sent is said before anything is.
        FreeFormJson.Write(plain);
        return plain;
    }

    // The order of a hashtable is another in each session.
    private static object? Sorted(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> members => new FreeFormObject(
            members.OrderBy(static member => member.Key, StringComparer.Ordinal).Select(static member => new KeyValuePair<string, object?>(member.Key, Sorted(member.Value)))),
        object?[] items => items.Select(Sorted).ToArray(),
        _ => value,
    };
}
