using System;
using System.IO;
using System.Management.Automation;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Hosting;

/// <summary>Adds an SSH key to an account, which can be logged in to with it from then on.</summary>
[Cmdlet(VerbsCommon.Add, "HostUpHostingSshKey", DefaultParameterSetName = PathSet, SupportsShouldProcess = true, HelpUri = HelpPages.Root + "Add-HostUpHostingSshKey.md")]
[Calls(nameof(HostingAccessEndpoints.AddHostingSshKey))]
[OutputType(typeof(HostingSshKey))]
public sealed class AddHostUpHostingSshKeyCommand : AccountChangeCmdlet
{
    private const string PathSet = "Path";
    private const string TextSet = "PublicKey";

    // No public key is longer; what is, is something else.
    private const int LongestFile = 64 * 1024;

    /// <summary>The files with the public keys, such as ~/.ssh/id_ed25519.pub.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The public keys themselves, each on one line.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = TextSet)]
    [ValidateNotNullOrEmpty]
    [ThingTransformation("PublicKey")]
    public string[] PublicKey { get; set; } = [];

    /// <summary>What the key is to be called; without it, its comment, or the name of its file.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [AllowNull]
    [ThingTransformation("Name")]
    public string? Name { get; set; }

    private protected override void Process()
    {
        if (ParameterSetName == TextSet)
        {
            foreach (string text in PublicKey)
            {
                Add(text, file: null);
            }

            return;
        }

        foreach (string path in Path)
        {
            if (Read(path) is { } text)
            {
                Add(text, path);
            }
        }
    }

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.IsSettled ? base.NextStep(exception) : HostingAccessMessages.NextSshKeyUnsettled;

    private string? Read(string path)
    {
        try
        {
            var file = new FileInfo(GetUnresolvedProviderPathFromPSPath(path));
            return file.Exists && file.Length > LongestFile ? string.Empty : File.ReadAllText(file.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or RuntimeException)
        {
            Fail(ErrorRecords.BadFile(exception, path, isWritten: false));
            return null;
        }
    }

    // What is no public key is not repeated, and leaves the machine in no case.
    private void Add(string text, string? file)
    {
        if (SshPublicKey.IsPrivate(text))
        {
            Fail(ErrorRecords.InvalidArgument(
                HostingAccessMessages.PrivateSshKey, "PrivateSshKey", file ?? string.Join(", ", Account), HostingAccessMessages.NextPrivateSshKey));
            return;
        }

        if (SshPublicKey.Read(text) is not { } key)
        {
            Fail(ErrorRecords.InvalidArgument(
                HostingAccessMessages.NoPublicSshKey, "InvalidSshKey", file ?? string.Join(", ", Account), HostingAccessMessages.NextInvalidSshKey));
            return;
        }

        string name = !string.IsNullOrEmpty(Name) ? Name!
            : key.Comment.Length > 0 ? key.Comment
            : file is not null ? System.IO.Path.GetFileNameWithoutExtension(file) : key.Type;
        foreach (string account in Account)
        {
            if (ShouldProcess(Title(account), Say(HostingAccessMessages.AddSshKey, name, key.Type))
                && Call(
                    (client, stop) => client.OfAccountAsync(
                        Session.Known, account, (id, known, stop) => client.HostingSshKeys.AddAsync(id, name, key.Line, known, stop), stop),
                    account) is { } added)
            {
                Emit(added);
            }
        }
    }
}
