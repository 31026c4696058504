using HostUp.Client.Api;

namespace HostUp.Client.Support;

/// <summary>The answer that lists departments.</summary>
internal sealed class SupportDepartmentList : HostUpModel
{
    public ItemList<SupportDepartment>? Departments { get; init; }
}
