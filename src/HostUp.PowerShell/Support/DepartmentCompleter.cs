using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Support;
using HostUp.PowerShell.Binding;

namespace HostUp.PowerShell.Support;

/// <summary>Completes departments by their slugs: those shown before, else those HostUp lists.</summary>
public sealed class DepartmentCompleter : KnownValueCompleter
{
    internal const string Departments = "department";

    private protected override string Kind => Departments;

    private protected override async Task FetchAsync(HostUpClient client, KnownValues known, CancellationToken stop)
    {
        foreach (SupportDepartment department in await client.Support.ListDepartmentsAsync(stop).ConfigureAwait(false))
        {
            Remember(known, department);
        }
    }

    /// <summary>Remembers a department that is shown: its slug, with its name.</summary>
    internal static void Remember(KnownValues known, SupportDepartment department) =>
        known.Remember(Departments, department.Slug, department.Slug, department.DisplayName);
}
