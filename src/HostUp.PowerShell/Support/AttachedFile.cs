using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client;
using HostUp.Client.Api;
using HostUp.Client.Support;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Support;

/// <summary>A file that goes with a ticket or a message. What is wrong with one is said before anything is sent.</summary>
internal sealed class AttachedFile
{
    private AttachedFile(string path)
    {
        Path = path;
        Name = System.IO.Path.GetFileName(path);
    }

    public string Path { get; }

    public string Name { get; }

    /// <summary>The files of the paths that a person gave; null when an error was written.</summary>
    public static IReadOnlyList<AttachedFile>? FindAll(ConnectedCmdlet cmdlet, string[]? paths)
    {
        var files = new List<AttachedFile>();
        foreach (string path in paths ?? [])
        {
            try
            {
                var file = new AttachedFile(FilePaths.Resolve(cmdlet.SessionState, path));
                using (FileStream content = File.OpenRead(file.Path))
                {
                    SupportClient.CheckFile(file.Name, content.Length);
                }

                files.Add(file);
            }
            catch (ArgumentException exception) when (exception.ParamName == "length")
            {
                cmdlet.Fail(ErrorRecords.InvalidArgument(exception, path));
                return null;
            }
            catch (Exception exception) when (FilePaths.IsAboutAFile(exception))
            {
                cmdlet.Fail(ErrorRecords.BadFile(exception, path, isWritten: false));
                return null;
            }
        }

        return files;
    }

    /// <summary>The message, with the files that were uploaded for it.</summary>
    public static SupportMessage With(SupportMessage message, ItemList<UploadedAttachment> uploads)
    {
        message.Uploads = uploads.Count == 0 ? null : uploads;
        return message;
    }

    /// <summary>Uploads the file, read as it is sent.</summary>
    public async Task<UploadedAttachment> UploadAsync(HostUpClient client, string ticket, CancellationToken stop)
    {
        using FileStream content = File.OpenRead(Path);
        return await client.Support.UploadAsync(ticket, Name, content, stop).ConfigureAwait(false);
    }
}
