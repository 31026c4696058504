using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Errors;
using HostUp.Client.Sending;

namespace HostUp.Client.Support;

/// <summary>Files that go with tickets.</summary>
public sealed partial class SupportClient
{
    /// <summary>The most bytes that a file may have. HostUp's page says no limit: this one is the client's, so that it is known before.</summary>
    public const long LargestFile = 25 * 1024 * 1024;

    /// <summary>
    /// Uploads a file for a ticket (scope <c>write:support</c>), read from the stream as it is sent. That HostUp ties it to the ticket by the
    /// ticket's id is inferred.
    /// </summary>
    /// <param name="ticketId">The ticket's id (<c>tkt_…</c>).</param>
    /// <param name="filename">The file's name, without a path.</param>
    /// <param name="content">The file; it must be able to seek, and is not closed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The file as HostUp has it; never null.</returns>
    /// <exception cref="ArgumentException">The ticket is none, or the file is larger than <see cref="LargestFile"/>; nothing was sent.</exception>
    /// <exception cref="HostUpApiException">HostUp refused, or could not be reached or understood.</exception>
    public Task<UploadedAttachment> UploadAsync(string ticketId, string filename, Stream content, CancellationToken cancellationToken = default)
    {
        CheckFile(filename, content?.Length ?? throw new ArgumentNullException(nameof(content)));
        return _caller.SendAsync(
            new ApiCall(SupportEndpoints.UploadAttachment) { Upload = new FileUpload(filename, content, ("ticketId", Checked(ticketId))) },
            static () => SupportJson.Default.UploadedAttachment,
            cancellationToken);
    }

    /// <summary>Checks a file as <see cref="UploadAsync"/> does before it sends it.</summary>
    /// <param name="filename">The file's name.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <exception cref="ArgumentException">It is larger than <see cref="LargestFile"/>, or empty.</exception>
    public static void CheckFile(string filename, long length)
    {
        if (length is 0 or > LargestFile)
        {
            throw new ArgumentException(
                length == 0 ? Sentence.Fill(SupportMessages.FileEmpty, filename) : Sentence.Fill(SupportMessages.FileTooLarge, filename, length, LargestFile),
                nameof(length));
        }
    }
}
