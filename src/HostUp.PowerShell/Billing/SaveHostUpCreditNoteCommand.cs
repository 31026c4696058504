using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using HostUp.Client.Billing;
using HostUp.Client.Errors;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Billing;

/// <summary>Saves the credit notes of invoices that were cancelled or refunded, as PDF files.</summary>
[Cmdlet(VerbsData.Save, "HostUpCreditNote", HelpUri = HelpPages.Root + "Save-HostUpCreditNote.md")]
[Calls(nameof(InvoiceEndpoints.ListInvoices), nameof(InvoiceEndpoints.ReadCreditNote))]
[OutputType(typeof(FileInfo))]
public sealed class SaveHostUpCreditNoteCommand : InvoiceCmdlet
{
    private OrderedCalls<CreditNote>? _notes;

    /// <summary>The file to write, or a folder that gets a file for each invoice.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = ".";

    /// <summary>Replaces a file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process()
    {
        _notes ??= new OrderedCalls<CreditNote>(this, ThrottleLimit, static () => BillingMessages.ReadingCreditNotes, (_, invoice, note) => Save(invoice, note));
        _notes.AddAll(Session, Invoice, static (client, invoice, stop) => client.Invoices.WithInvoiceAsync(invoice, client.Invoices.ReadCreditNoteAsync, stop));
    }

    private protected override void Finish() => _notes?.Finish();

    private protected override string? NextStep(HostUpApiException exception) =>
        exception.Code == "credit_note_unavailable" ? BillingMessages.NextCreditNoteUnavailable : base.NextStep(exception);

    private void Save(string invoice, CreditNote note)
    {
        try
        {
            string path = FilePaths.Resolve(SessionState, Path);
            if (Directory.Exists(path))
            {
                path = System.IO.Path.Combine(path, FileName(invoice, note));
            }

            if (!Force && File.Exists(path))
            {
                Fail(ErrorRecords.FileExists(path));
                return;
            }

            FilePaths.Write(path, note.GetContent(), Force);
            WriteObject(new FileInfo(path));
        }
        catch (Exception exception) when (FilePaths.IsAboutAFile(exception))
        {
            Fail(ErrorRecords.BadFile(exception, Path, isWritten: true));
        }
    }

    // The name is HostUp's: it is a name in the folder, and no way out of it.
    private static string FileName(string invoice, CreditNote note)
    {
        string name = note.Filename ?? string.Empty;
        bool isName = name.Length is > 0 and <= 100 && name[0] != '.' && name.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' ');
        return isName ? name : $"credit-note-{invoice}.pdf";
    }
}
