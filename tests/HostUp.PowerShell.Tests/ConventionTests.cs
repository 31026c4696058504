using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using HostUp.Client.Api;
using HostUp.PowerShell.Account;
using HostUp.PowerShell.Binding;
using HostUp.PowerShell.Cmdlets;
using HostUp.PowerShell.Connection;
using HostUp.PowerShell.Loading;
using HostUp.PowerShell.Output;
using Xunit;

namespace HostUp.PowerShell.Tests;

/// <summary>
/// What holds for every cmdlet. Attributes are read as data: PowerShell's reference assembly has their form, and no code that would run.
/// </summary>
public sealed class ConventionTests
{
    private const string Prefix = "HostUp";

    // PowerShell's own list, as its reference assembly has it (Get-Verb).
    private static readonly HashSet<string> ApprovedVerbs = new[]
    {
        typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic), typeof(VerbsLifecycle), typeof(VerbsOther), typeof(VerbsSecurity),
    }
        .SelectMany(static group => group.GetFields())
        .Select(static verb => (string)verb.GetRawConstantValue()!)
        .ToHashSet(StringComparer.Ordinal);

    // "Status" and the like end in s and are singular.
    private static readonly string[] SingularInS = ["HostUpDynamicDns", "HostUpPeppolStatus", "HostUpWhois"];

    private static readonly string[] VerbsThatEmitNothing = [VerbsCommunications.Disconnect, VerbsCommon.Remove, VerbsLifecycle.Stop];

    // Whether a call of any path changes something is not known before it is typed.
    private static readonly string[] MayChangeSomething = ["Invoke-HostUpApi"];

    private static readonly IReadOnlyDictionary<string, Endpoint> Endpoints = typeof(Endpoint).Assembly.GetTypes()
        .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(static field => field.FieldType == typeof(Endpoint))
        .ToDictionary(static field => field.Name, static field => (Endpoint)field.GetValue(null)!, StringComparer.Ordinal);

    private static readonly Assembly Module = typeof(ModuleInitializer).Assembly;

    private static readonly IReadOnlyDictionary<string, Type> Cmdlets = Module.GetTypes()
        .Where(static type => CmdletAttribute(type) is not null)
        .ToDictionary(NameOf, StringComparer.Ordinal);

    public static TheoryData<string> Names() => new(Cmdlets.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_manifest_exports_the_cmdlets_and_nothing_else()
    {
        string manifest = File.ReadAllText(Path.Combine(Repository.ModuleFolder, "HostUp.psd1"));
        Match list = Regex.Match(manifest, @"CmdletsToExport\s*=\s*@\(([^)]*)\)");
        Assert.True(list.Success);

        string[] exported = Regex.Matches(list.Groups[1].Value, "'([^']+)'").Select(static match => match.Groups[1].Value).ToArray();

        Assert.Equal(Cmdlets.Keys.Order(StringComparer.Ordinal), exported.Order(StringComparer.Ordinal));
        foreach (string other in new[] { "FunctionsToExport", "VariablesToExport", "AliasesToExport" })
        {
            Assert.Matches(other + @"\s*=\s*@\(\s*\)", manifest);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_name_is_as_PowerShell_wants_it(string cmdlet)
    {
        string[] parts = cmdlet.Split('-');
        Assert.Equal(2, parts.Length);
        Assert.Contains(parts[0], ApprovedVerbs);
        Assert.StartsWith(Prefix, parts[1], StringComparison.Ordinal);
        Assert.True(
            !parts[1].EndsWith('s') || SingularInS.Contains(parts[1]),
            $"{parts[1]} looks like a plural; a noun is singular.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_class_is_named_after_it_and_cannot_be_derived_from(string cmdlet)
    {
        Type type = Cmdlets[cmdlet];
        Assert.Equal(cmdlet.Replace("-", string.Empty, StringComparison.Ordinal) + "Command", type.Name);
        Assert.True(type is { IsSealed: true, IsPublic: true });
        Assert.True(typeof(HostUpCmdlet).IsAssignableFrom(type));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_says_what_it_emits(string cmdlet)
    {
        bool says = Cmdlets[cmdlet].GetCustomAttributesData().Any(static data => data.AttributeType == typeof(OutputTypeAttribute));
        Assert.Equal(!VerbsThatEmitNothing.Contains(cmdlet.Split('-')[0]), says);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_can_be_tried_and_confirmed_when_it_changes_something(string cmdlet)
    {
        bool changes = MayChangeSomething.Contains(cmdlet)
            || Calls(Cmdlets[cmdlet]).Any(static endpoint => Endpoints[endpoint].Safety is not (RequestSafety.Read or RequestSafety.DryRun));
        Assert.Equal(changes, Argument(cmdlet, "SupportsShouldProcess") is true);
    }

    [Fact]
    public void Those_that_spend_money_or_take_names_down_ask_without_being_told_to()
    {
        string[] asking = Cmdlets.Keys.Where(static cmdlet => Argument(cmdlet, "ConfirmImpact") is (int)ConfirmImpact.High).ToArray();
        Assert.Equal(
            [
                "Approve-HostUpDomainRenewal",
                "Deny-HostUpDomainRenewal",
                "Disable-HostUpEmailForwarding",
                "Enable-HostUpEmailForwarding",
                "Invoke-HostUpDomainRenewal",
                "Invoke-HostUpHostingRenewal",
                "Invoke-HostUpPlanUpgrade",
                "New-HostUpCreditInvoice",
                "New-HostUpOrder",
                "New-HostUpStorageAddon",
                "Register-HostUpDomain",
                "Remove-HostUpDatabaseUser",
                "Remove-HostUpDomain",
                "Remove-HostUpDynamicDns",
                "Remove-HostUpMailbox",
                "Request-HostUpHostingCancellation",
                "Request-HostUpTransferCode",
                "Reset-HostUpHostingPassword",
                "Set-HostUpDomainBillingCycle",
                "Set-HostUpHostingBillingCycle",
                "Set-HostUpMailbox",
                "Set-HostUpNameserver",
                "Stop-HostUpOrder",
                "Suspend-HostUpHostingAccount",
                "Sync-HostUpDnsZone",
                "Unlock-HostUpDomain",
            ],
            asking.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_a_page_online(string cmdlet)
    {
        // This project's page of it, at the project that the manifest names.
        string project = Regex.Match(File.ReadAllText(Path.Combine(Repository.ModuleFolder, "HostUp.psd1")), @"ProjectUri\s*=\s*'([^']+)'").Groups[1].Value;
        Assert.Equal($"{project}/blob/main/docs/en-US/{cmdlet}.md", Argument(cmdlet, "HelpUri"));
        Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", "en-US", cmdlet + ".md")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_a_Pester_file_of_its_name(string cmdlet)
    {
        string folder = Path.Combine(Repository.Root, "tests", "Pester");
        Assert.True(
            Directory.EnumerateFiles(folder, cmdlet + ".Tests.ps1", SearchOption.AllDirectories).Any(),
            $"No tests/Pester/**/{cmdlet}.Tests.ps1.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_positions_are_without_gaps_and_given_once(string cmdlet)
    {
        // By set: a parameter of no set is in each of them.
        (string? Set, int Position)[] positions = Parameters(Cmdlets[cmdlet])
            .SelectMany(static property => ParameterAttributes(property))
            .Select(static data => (Set: Named(data, "ParameterSetName") as string, Position: Named(data, "Position") as int?))
            .Where(static pair => pair.Position is not null)
            .Select(static pair => (pair.Set, pair.Position!.Value))
            .ToArray();
        foreach (string? set in positions.Select(static pair => pair.Set).Distinct())
        {
            int[] own = positions.Where(pair => pair.Set == set || pair.Set is null).Select(static pair => pair.Position).Order().ToArray();
            Assert.Equal(Enumerable.Range(0, own.Length), own);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_key_is_never_taken_as_text(string cmdlet)
    {
        // The names of parameters that hold something secret: text would stay in the history and in transcripts.
        foreach (PropertyInfo parameter in Parameters(Cmdlets[cmdlet]))
        {
            if (Regex.IsMatch(parameter.Name, "key|secret|password|token|credential", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
            {
                // An order's key is no secret: it is shown, so that a person can take the order up again.
                Assert.True(parameter.PropertyType != typeof(string) || parameter.Name == "AttemptKey", parameter.Name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_switch_that_an_object_may_have_is_off_where_it_has_no_value(string cmdlet)
    {
        foreach (PropertyInfo parameter in Parameters(Cmdlets[cmdlet]).Where(static parameter => parameter.PropertyType == typeof(SwitchParameter)))
        {
            if (ParameterAttributes(parameter).Any(static data => Named(data, nameof(ParameterAttribute.ValueFromPipelineByPropertyName)) is true))
            {
                CustomAttributeData? transformation = parameter.GetCustomAttributesData()
                    .SingleOrDefault(static data => data.AttributeType == typeof(BooleanTransformationAttribute));
                Assert.True(transformation is not null && Named(transformation, nameof(BooleanTransformationAttribute.EmptyIsFalse)) is true, parameter.Name);
            }
        }
    }

    [Fact]
    public void What_is_public_is_what_PowerShell_and_its_users_need()
    {
        // DisplayText and ObjectOrigin are called by the views and hidden properties of the module's .ps1xml files, which reach public types alone.
        Type[] known =
            [typeof(HostUpConnection), typeof(LinkedObject), typeof(PreferenceDifference), typeof(ModuleInitializer), typeof(DisplayText), typeof(ObjectOrigin)];
        string[] others = Module.GetExportedTypes()
            .Where(type => !typeof(PSCmdlet).IsAssignableFrom(type)
                && !typeof(IArgumentCompleter).IsAssignableFrom(type)
                && !typeof(Attribute).IsAssignableFrom(type)
                && !known.Contains(type))
            .Select(static type => type.FullName!)
            .ToArray();
        Assert.Empty(others);
    }

    [Fact]
    public void A_cmdlet_that_is_no_command_is_the_base_of_some()
    {
        Type[] bases = Module.GetExportedTypes()
            .Where(static type => typeof(PSCmdlet).IsAssignableFrom(type) && CmdletAttribute(type) is null)
            .ToArray();
        Assert.NotEmpty(bases);
        Assert.All(bases, static type =>
        {
            Assert.True(type.IsAbstract, $"{type} is neither a command nor abstract.");
            Assert.Contains(Cmdlets.Values, type.IsAssignableFrom);
        });
    }

    [Fact]
    public void Every_cmdlet_that_calls_HostUp_takes_a_connection()
    {
        string[] without = Cmdlets.Where(static pair => !typeof(ConnectedCmdlet).IsAssignableFrom(pair.Value)).Select(static pair => pair.Key).ToArray();
        Assert.Equal(["Connect-HostUp", "Disconnect-HostUp", "Get-HostUpConnection"], without.Order(StringComparer.Ordinal));
    }

    // It is loaded where everybody's assemblies are, and PowerShell 7.4 has an older System.Text.Json there: a type of a library in lib/
    // that it names, if only in the signature of an internal member, is not found.
    [Fact]
    public void The_cmdlets_name_no_library_but_the_projects_own()
    {
        string[] allowed = ["netstandard", "System.Management.Automation", "HostUp.Client", "HostUp.Sandbox"];
        Assert.Empty(Module.GetReferencedAssemblies().Select(static name => name.Name!).Except(allowed));
    }

    private static IEnumerable<PropertyInfo> Parameters(Type cmdlet) =>
        cmdlet.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => ParameterAttributes(property).Any());

    private static IEnumerable<CustomAttributeData> ParameterAttributes(PropertyInfo property) =>
        property.GetCustomAttributesData().Where(static data => data.AttributeType == typeof(ParameterAttribute));

    private static CustomAttributeData? CmdletAttribute(Type type) =>
        type.GetCustomAttributesData().SingleOrDefault(static data => data.AttributeType == typeof(CmdletAttribute));

    private static string NameOf(Type type)
    {
        IList<CustomAttributeTypedArgument> arguments = CmdletAttribute(type)!.ConstructorArguments;
        return $"{arguments[0].Value}-{arguments[1].Value}";
    }

    private static IEnumerable<string> Calls(Type cmdlet) => cmdlet.GetCustomAttributesData()
        .Where(static data => data.AttributeType == typeof(CallsAttribute))
        .SelectMany(static data => (IEnumerable<CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)
        .Select(static argument => (string)argument.Value!);

    private static object? Argument(string cmdlet, string name) => Named(CmdletAttribute(Cmdlets[cmdlet])!, name);

    private static object? Named(CustomAttributeData data, string name) => data.NamedArguments
        .Where(argument => argument.MemberName == name)
        .Select(static argument => argument.TypedValue.Value)
        .SingleOrDefault();
}
