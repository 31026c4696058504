using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using HostUp.Client.Api;
using HostUp.PowerShell.Connection;
using Shell = System.Management.Automation.PowerShell;

namespace HostUp.PowerShell.Output;

/// <summary>
/// The hidden properties <c>Connection</c> and <c>ConnectionName</c> of what cmdlets emit: commands bind them by name, so that an object
/// goes back over the connection it came from; they are in no view, JSON, CSV or Clixml.
/// </summary>
public static class ObjectOrigin
{
    // Objects of the client that are no model of HostUp's, such as a difference, know nothing of where they came from.
    private static readonly ConditionalWeakTable<object, HostUpConnection> Others = new();

    // Between a property and who asks for it are some calls of PowerShell's own.
    private const int NearestCallers = 24;

    /// <summary>The connection an object came over.</summary>
    /// <param name="instance">The object.</param>
    /// <returns>The connection; null when it came from elsewhere.</returns>
    /// <exception cref="PSNotSupportedException">The object is being written to a file or sent to another process.</exception>
    public static HostUpConnection? Connection(PSObject instance)
    {
        HostUpConnection? connection = instance?.BaseObject switch
        {
            LinkedObject linked => linked.Origin,
            HostUpModel model => model.Origin as HostUpConnection,
            { } other when Others.TryGetValue(other, out HostUpConnection found) => found,
            _ => null,
        };
        RefuseToBeSerialized();
        return connection;
    }

    /// <summary>Its name, to be shown as a column.</summary>
    /// <param name="instance">The object.</param>
    /// <returns>The name; null when it came from elsewhere.</returns>
    /// <exception cref="PSNotSupportedException">The object is being written to a file or sent to another process.</exception>
    public static string? ConnectionName(PSObject instance) => Connection(instance)?.Name;

    /// <summary>Links an object that has no place of its own for its connection.</summary>
    internal static object Link(object instance, HostUpConnection connection)
    {
        if (!connection.IsForOneCommand)
        {
            Others.Remove(instance);
            Others.Add(instance, connection);
            ConnectionStore.Current.LinkObjects(instance.GetType());
        }

        return instance;
    }

    /// <summary>
    /// Gives the objects of a type, in the running runspace, their properties. Done when there are connections to tell apart, and not at
    /// import: a types file would cost every import its time, and could not be loaded from two versions of the module.
    /// </summary>
    internal static void Register(Type type)
    {
        var data = new TypeData(type.FullName!);
        foreach (string name in new[] { nameof(Connection), nameof(ConnectionName) })
        {
            // What shows the name of its connection to everyone has a property of that name.
            if (type.GetProperty(name) is null)
            {
                data.Members.Add(name, new CodePropertyData(name, typeof(ObjectOrigin).GetMethod(name)) { IsHidden = true });
            }
        }

        using Shell shell = Shell.Create(RunspaceMode.CurrentRunspace);

        // It is nothing that the caller's -WhatIf or -Confirm is about.
        shell.AddCommand("Microsoft.PowerShell.Utility\\Update-TypeData")
            .AddParameter("TypeData", data)
            .AddParameter("Force")
            .AddParameter("WhatIf", false)
            .AddParameter("Confirm", false)
            .Invoke();
    }

    /// <summary>Export-Clixml and remoting write hidden properties as well; one that cannot be read is left out.</summary>
    internal static void RefuseToBeSerialized()
    {
        var calls = new StackTrace(fNeedFileInfo: false);
        for (int i = 0; i < calls.FrameCount && i < NearestCallers; i++)
        {
            if (calls.GetFrame(i)?.GetMethod()?.DeclaringType?.FullName == "System.Management.Automation.InternalSerializer")
            {
                throw new PSNotSupportedException();
            }
        }
    }
}
