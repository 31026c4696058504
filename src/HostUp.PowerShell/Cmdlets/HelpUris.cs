namespace HostUp.PowerShell.Cmdlets;

/// <summary>HostUp's pages on what the cmdlets call: <c>Get-Help -Online</c> opens them.</summary>
internal static class HelpUris
{
    private const string Endpoints = "https://developer.hostup.se/endpoints";

    public const string Connection = "https://cloud.hostup.se/api-management";
    public const string Api = Endpoints;
    public const string GetPreferences = Endpoints + "/account/get-v2-me-preferences";
    public const string PatchPreferences = Endpoints + "/account/patch-v2-me-preferences";
    public const string GetPeppol = Endpoints + "/account/get-v2-me-preferences-peppol";
    public const string PatchPeppol = Endpoints + "/account/patch-v2-me-preferences-peppol";
    public const string GetRecipients = Endpoints + "/billing/get-v2-billing-payment-methods-contacts";
    public const string PostRecipient = Endpoints + "/billing/post-v2-billing-payment-methods-contacts";
    public const string DeleteRecipient = Endpoints + "/billing/delete-v2-billing-payment-methods-contacts";
    public const string GetAccounts = Endpoints + "/webhosting-services/get-v2-shared-hosting";
    public const string GetUpgrade = Endpoints + "/webhosting-services/get-v2-shared-hosting-accountid-actions-upgrade";
    public const string PostUpgrade = Endpoints + "/webhosting-services/post-v2-shared-hosting-accountid-actions-upgrade";
    public const string GetProducts = Endpoints + "/products/get-v2-products-shared-hosting";
}
