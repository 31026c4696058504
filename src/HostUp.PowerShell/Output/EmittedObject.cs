using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using HostUp.Client.Api;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Connection;

namespace HostUp.PowerShell.Output;

/// <summary>
/// Objects on their way into the pipeline: linked to the connection they came over, so that a command they are piped to goes back the
/// same way, and with the members that HostUp sent and this version does not know, each under its own name.
/// </summary>
internal static class EmittedObject
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Holders = new();

    public static object Link(HostUpModel model, HostUpConnection connection)
    {
        model.Origin = connection.IsForOneCommand ? null : connection;
        ShowUnknownMembers(model);
        return model;
    }

    // PowerShell keeps members that were added to an object for as long as the object lives, however it is wrapped later.
    private static void ShowUnknownMembers(HostUpModel model)
    {
        if (model.GetAdditionalData() is { Count: > 0 } members)
        {
            PSObject shaped = PSObject.AsPSObject(model);
            foreach (KeyValuePair<string, object?> member in members)
            {
                // An empty name is none to PowerShell.
                if (member.Key.Length > 0 && shaped.Members[member.Key] is null)
                {
                    shaped.Properties.Add(new PSNoteProperty(member.Key, PlainValues.ToPowerShell(member.Value)));
                }
            }
        }

        foreach (PropertyInfo holder in Holders.GetOrAdd(model.GetType(), FindHolders))
        {
            switch (holder.GetValue(model))
            {
                case HostUpModel held:
                    held.Origin = model.Origin;
                    ShowUnknownMembers(held);
                    break;
                case IEnumerable several:
                    foreach (HostUpModel held in several.OfType<HostUpModel>())
                    {
                        held.Origin = model.Origin;
                        ShowUnknownMembers(held);
                    }

                    break;
            }
        }
    }

    private static PropertyInfo[] FindHolders(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(static property => property.GetIndexParameters().Length == 0 && Holds(property.PropertyType))
        .ToArray();

    private static bool Holds(Type type) => typeof(HostUpModel).IsAssignableFrom(type)
        || type.GetGenericArguments().Any(static item => typeof(HostUpModel).IsAssignableFrom(item));
}
