using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Support;
using HostUp.PowerShell.Cmdlets;

namespace HostUp.PowerShell.Support;

/// <summary>Lists the departments that take tickets.</summary>
[Cmdlet(VerbsCommon.Get, "HostUpSupportDepartment", HelpUri = HelpPages.Root + "Get-HostUpSupportDepartment.md")]
[Calls(nameof(SupportEndpoints.ListDepartments))]
[OutputType(typeof(SupportDepartment))]
public sealed class GetHostUpSupportDepartmentCommand : ConnectedCmdlet
{
    private protected override void Process()
    {
        IReadOnlyList<SupportDepartment>? departments = Call(static (client, stop) => client.Support.ListDepartmentsAsync(stop), "/support/departments");
        foreach (SupportDepartment department in departments ?? [])
        {
            DepartmentCompleter.Remember(Session.Known, department);
            Emit(department);
        }
    }
}
