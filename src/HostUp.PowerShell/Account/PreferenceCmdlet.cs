using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using HostUp.Client.Account;
using HostUp.Client.Json;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Output;

namespace HostUp.PowerShell.Account;

/// <summary>A cmdlet that is told what preferences are to be: those given count, and no others.</summary>
public abstract class PreferenceCmdlet : ConnectedCmdlet
{
    private protected const string Path = "/me/preferences";

    /// <summary>Language of the control panel and of e-mails.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateSet("sv", "en")]
    public string? LanguageCode { get; set; }

    /// <summary>IANA time zone of timestamps shown for the account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? Timezone { get; set; }

    /// <summary>General e-mail notifications on or off.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public bool? EmailEnabled { get; set; }

    /// <summary>Text messages on or off.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public bool? SmsEnabled { get; set; }

    /// <summary>False for HostUp's default delivery of e-mails, true for EnabledEmail.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public bool? DeliveryOverrideEnabled { get; set; }

    /// <summary>The categories of e-mail to deliver; it switches the override on. An empty array delivers none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(NotificationCategoryCompleter))]
    public string[]? EnabledEmail { get; set; }

    /// <summary>True switches password login off: only BankID logs in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public bool? BankIdOnlyLogin { get; set; }

    /// <summary>Whether the saved card is charged when invoices are due.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public bool? CardAutoCharge { get; set; }

    /// <summary>True for one invoice per service, false for a consolidated one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public bool? SeparateInvoices { get; set; }

    /// <summary>Free-form values by category, as in @{ ui = @{ theme = 'dark' } }.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public Hashtable? Category { get; set; }

    /// <summary>Reads what the parameters ask for; null when they do not make sense and an error was written: nothing is to be sent.</summary>
    private protected PreferencesUpdate? ReadParameters()
    {
        try
        {
            PreferencesUpdate update = Collect();
            update.Validate();
            FreeFormJson.Write(update.Categories);
            return update;
        }
        catch (ArgumentException exception)
        {
            Fail(ErrorRecords.InvalidArgument(exception, Path));
            return null;
        }
        catch (NotSupportedException exception)
        {
            // A category holds something that JSON has no form for, such as a process.
            Fail(ErrorRecords.InvalidArgument(exception.Message, "InvalidArgument", Path, Messages.NextInvalidArgument));
            return null;
        }
    }

    // False is a wish like any other, null is none. PowerShell puts null back before each input object, and leaves
    // MyInvocation.BoundParameters as the one before had it: that does not tell what was given.
    private PreferencesUpdate Collect() => new()
    {
        LanguageCode = LanguageCode,
        Timezone = Timezone,
        EmailEnabled = EmailEnabled,
        SmsEnabled = SmsEnabled,
        DeliveryOverrideEnabled = DeliveryOverrideEnabled,
        EnabledEmails = EnabledEmail,
        BankIdOnlyLogin = BankIdOnlyLogin,
        CardAutoCharge = CardAutoCharge,
        SeparateInvoices = SeparateInvoices,
        Categories = Category is null ? null : (IReadOnlyDictionary<string, object?>)PlainValues.FromPowerShell(Category)!,
    };
}
