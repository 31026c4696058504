using System.Management.Automation;

namespace EmptyModule;

[Cmdlet(VerbsCommon.Add, "EmptyInvoiceRecipient")]
public sealed class AddEmptyInvoiceRecipientCommand : PSCmdlet;

[Cmdlet(VerbsCommunications.Connect, "Empty")]
public sealed class ConnectEmptyCommand : PSCmdlet;

[Cmdlet(VerbsCommunications.Disconnect, "Empty")]
public sealed class DisconnectEmptyCommand : PSCmdlet;

[Cmdlet(VerbsCommon.Get, "EmptyConnection")]
public sealed class GetEmptyConnectionCommand : PSCmdlet;

[Cmdlet(VerbsCommon.Get, "EmptyHostingAccount")]
public sealed class GetEmptyHostingAccountCommand : PSCmdlet;

[Cmdlet(VerbsCommon.Get, "EmptyHostingProduct")]
public sealed class GetEmptyHostingProductCommand : PSCmdlet;

[Cmdlet(VerbsCommon.Get, "EmptyInvoiceRecipient")]
public sealed class GetEmptyInvoiceRecipientCommand : PSCmdlet;

[Cmdlet(VerbsCommon.Get, "EmptyPeppolStatus")]
public sealed class GetEmptyPeppolStatusCommand : PSCmdlet;

[Cmdlet(VerbsCommon.Get, "EmptyPlanOption")]
public sealed class GetEmptyPlanOptionCommand : PSCmdlet;

[Cmdlet(VerbsCommon.Get, "EmptyPreference")]
public sealed class GetEmptyPreferenceCommand : PSCmdlet;

[Cmdlet(VerbsLifecycle.Invoke, "EmptyApi")]
public sealed class InvokeEmptyApiCommand : PSCmdlet;

[Cmdlet(VerbsLifecycle.Invoke, "EmptyPlanUpgrade")]
public sealed class InvokeEmptyPlanUpgradeCommand : PSCmdlet;

[Cmdlet(VerbsCommon.Remove, "EmptyInvoiceRecipient")]
public sealed class RemoveEmptyInvoiceRecipientCommand : PSCmdlet;

[Cmdlet(VerbsCommon.Set, "EmptyPeppolPreference")]
public sealed class SetEmptyPeppolPreferenceCommand : PSCmdlet;

[Cmdlet(VerbsCommon.Set, "EmptyPreference")]
public sealed class SetEmptyPreferenceCommand : PSCmdlet;
