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
    internal const string Path = "/me/preferences";

    /// <summary>Preferences as Get-HostUpPreference emits them, to be taken over; parameters given beside it count before it.</summary>
    [Parameter(ValueFromPipeline = true)]
    public AccountPreferences? InputObject { get; set; }

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
    [BooleanTransformation]
    public bool? EmailEnabled { get; set; }

    /// <summary>Text messages on or off.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    [BooleanTransformation]
    public bool? SmsEnabled { get; set; }

    /// <summary>False for HostUp's default delivery of e-mails, true for EnabledEmail.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    [BooleanTransformation]
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
    [BooleanTransformation]
    public bool? BankIdOnlyLogin { get; set; }

    /// <summary>Whether the saved card is charged when invoices are due.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    [BooleanTransformation]
    public bool? CardAutoCharge { get; set; }

    /// <summary>True for one invoice per service, false for a consolidated one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    [BooleanTransformation]
    public bool? SeparateInvoices { get; set; }

    /// <summary>Free-form values by category, as in @{ ui = @{ theme = 'dark' } }.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    [HashtableTransformation]
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
    private PreferencesUpdate Collect()
    {
        PreferencesUpdate update = InputObject?.ToUpdate() ?? new PreferencesUpdate();
        update.LanguageCode = LanguageCode ?? update.LanguageCode;
        update.Timezone = Timezone ?? update.Timezone;
        update.EmailEnabled = EmailEnabled ?? update.EmailEnabled;
        update.SmsEnabled = SmsEnabled ?? update.SmsEnabled;
        update.BankIdOnlyLogin = BankIdOnlyLogin ?? update.BankIdOnlyLogin;
        update.CardAutoCharge = CardAutoCharge ?? update.CardAutoCharge;
        update.SeparateInvoices = SeparateInvoices ?? update.SeparateInvoices;
        update.Categories = Category is null ? update.Categories : (IReadOnlyDictionary<string, object?>)PlainValues.FromPowerShell(Category)!;

        // Whether HostUp's default is used, and what is used in its place, belong together.
        if (DeliveryOverrideEnabled is not null || EnabledEmail is not null)
        {
            update.DeliveryOverrideEnabled = DeliveryOverrideEnabled;
            update.EnabledEmails = EnabledEmail;
        }

        return update;
    }
}
