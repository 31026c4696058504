using System;
using System.IO;
using HostUp.PowerShell.Loading;
using Xunit;

namespace HostUp.PowerShell.Tests.Loading;

/// <summary>What is answered when .NET Framework asks everyone for an assembly that it does not find.</summary>
public sealed class LibraryRequestTests
{
    private static readonly string[] Own = ["HostUp.Client", "HostUp.Sandbox"];

    private static string Folder { get; } = Path.Combine(Repository.ModuleFolder, "lib");

    [Theory]
    [InlineData("HostUp.Client", true, "HostUp.Client.dll")]
    [InlineData("HostUp.Client, Version=0.1.0.0, Culture=neutral, PublicKeyToken=null", true, "HostUp.Client.dll")]
    [InlineData("System.Text.Json, Version=1.0.0.0", true, "System.Text.Json.dll")]
    [InlineData("HostUp.Client", null, "HostUp.Client.dll")]
    [InlineData("HostUp.Client.resources, Version=0.1.0.0, Culture=sv", true, "sv/HostUp.Client.resources.dll")]
    public void What_is_ours_is_answered(string name, bool? asksForItself, string file) =>
        Assert.Equal(Path.Combine(Folder, file.Replace('/', Path.DirectorySeparatorChar)), LibraryRequest.FileFor(name, asksForItself, Folder, Own));

    [Theory]
    [InlineData("System.Text.Json, Version=1.0.0.0", false)]
    [InlineData("HostUp.Client", false)]
    [InlineData("System.Text.Json", null)]
    [InlineData("No.Such.Library", true)]
    [InlineData("HostUp.Client.resources, Culture=de", true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    [InlineData(", Version=", true)]
    [InlineData("HostUp.Client, Culture=no-such-culture-anywhere-at-all", true)]
    [InlineData("a\0b", true)]
    [InlineData("../HostUp.PowerShell", null)]
    public void Everything_else_is_left_alone_and_nothing_is_thrown(string? name, bool? asksForItself) =>
        Assert.Null(LibraryRequest.FileFor(name, asksForItself, Folder, Own));

    [Fact]
    public void A_library_of_the_module_is_known_by_its_folder()
    {
        Assert.True(LibraryRequest.IsIn(Folder, static () => Path.Combine(Folder, "System.Text.Json.dll")));
        Assert.False(LibraryRequest.IsIn(Folder, static () => Path.Combine(Repository.ModuleFolder, "HostUp.PowerShell.dll")));
        Assert.False(LibraryRequest.IsIn(Folder, static () => Path.Combine(Folder, "sv", "HostUp.Client.resources.dll")));
    }

    // Loaded from bytes: no file. Made in memory: .NET Framework throws.
    [Fact]
    public void An_assembly_without_a_file_is_somebody_elses()
    {
        Assert.False(LibraryRequest.IsIn(Folder, static () => string.Empty));
        Assert.False(LibraryRequest.IsIn(Folder, static () => null));
        Assert.False(LibraryRequest.IsIn(Folder, static () => throw new NotSupportedException()));
        Assert.False(LibraryRequest.IsIn(Folder, static () => throw new ArgumentException("illegal characters in path")));
        Assert.False(LibraryRequest.IsIn(Folder, static () => throw new PathTooLongException()));
    }
}
