using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Charges;
using HostUp.Client.Dns;
using HostUp.Client.Errors;
using HostUp.Client.Hosting;
using HostUp.Client.Tests.Api;

namespace HostUp.Client.Tests;

/// <summary>The rules of the client's public surface. A type that is added later is held to them as well.</summary>
public sealed class ConventionTests
{
    private static Assembly Client => typeof(HostUpClient).Assembly;

    public static TheoryData<Type> PublicTypes() => new(Client.GetExportedTypes());

    public static TheoryData<Type> Models() => new(Client.GetTypes().Where(static type => type.IsSubclassOf(typeof(HostUpModel))));

    [Theory]
    [MemberData(nameof(Models))]
    public void Models_are_sealed_and_cannot_be_changed(Type model)
    {
        Assert.True(model.IsSealed);
        Assert.Empty(model.GetFields(BindingFlags.Public | BindingFlags.Instance));
        Assert.All(
            model.GetProperties().Where(static property => property.SetMethod is { IsPublic: true }),
            static property => Assert.Contains("System.Runtime.CompilerServices.IsExternalInit", property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Select(static modifier => modifier.FullName)));
        Assert.All(model.GetProperties(), static property => Assert.False(
            property.PropertyType.IsArray || property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(List<>),
            property.Name + " can be changed from outside"));
    }

    [Fact]
    public void What_an_area_gives_back_is_a_model()
    {
        foreach (MethodInfo method in Areas().SelectMany(PublicMethods))
        {
            foreach (Type type in Unwrap(method.ReturnType).Where(type => type.Assembly == Client && !type.IsGenericType && !type.IsGenericParameter))
            {
                Assert.True(
                    type.IsSubclassOf(typeof(HostUpModel)) || type == typeof(PlanChangeAnswer) || type == typeof(DnsPlanRun) || type == typeof(ChargeForecast),
                    $"{method.DeclaringType!.Name}.{method.Name} gives {type.Name}");
            }
        }
    }

    // What is shown in a cell or a string: a model without a text of its own would read as its type's name.
    [Theory]
    [MemberData(nameof(Models))]
    public void Models_that_are_members_of_others_read_well(Type model)
    {
        bool shown = Client.GetExportedTypes().SelectMany(static type => type.GetProperties()).Any(property => property.PropertyType == model);
        bool groups = model.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .All(static property => !IsPlain(property.PropertyType));

        Assert.True(!shown || groups || model.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType == model, model.Name);
    }

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void Asynchronous_methods_say_so_and_can_be_cancelled(Type type)
    {
        Assert.All(PublicMethods(type), static method =>
        {
            bool asynchronous = typeof(Task).IsAssignableFrom(method.ReturnType)
                || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
            Assert.Equal(asynchronous, method.Name.EndsWith("Async", StringComparison.Ordinal));
            if (asynchronous)
            {
                ParameterInfo last = method.GetParameters()[^1];
                Assert.Equal(typeof(CancellationToken), last.ParameterType);
                Assert.Equal("cancellationToken", last.Name);
                Assert.True(last.IsOptional);
            }
        });
    }

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void No_public_member_shows_what_is_inside(Type type)
    {
        foreach (Type shown in Signatures(type).SelectMany(Unwrap))
        {
            // A message handler may be passed in; a request with its headers never comes out.
            Assert.NotEqual(typeof(HttpRequestMessage), shown);
            Assert.NotEqual(typeof(HttpResponseMessage), shown);
            Assert.False(typeof(HttpContent).IsAssignableFrom(shown), shown.FullName);
            Assert.DoesNotContain(".Automation", shown.FullName ?? string.Empty, StringComparison.Ordinal);
            Assert.DoesNotContain("System.Text.Json.Json", shown.FullName ?? string.Empty, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_client_knows_nothing_of_PowerShell()
    {
        Assert.DoesNotContain(Client.GetReferencedAssemblies(), static name => name.Name == "System.Management.Automation");
    }

    [Fact]
    public void Types_have_names_of_the_field_and_live_in_the_rooms()
    {
        foreach (Type type in Client.GetTypes().Where(static type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.Namespace?.StartsWith("HostUp", StringComparison.Ordinal) == true))
        {
            Assert.DoesNotMatch("(Helper|Manager|Util|Utils|Utility|Utilities|Misc|Common)", type.Name);
        }
    }

    [Fact]
    public void Every_public_type_has_a_file_of_its_own()
    {
        foreach (Type type in Client.GetExportedTypes())
        {
            string name = type.Name.Split('`')[0];
            string folder = string.Join(Path.DirectorySeparatorChar, type.Namespace!.Split('.').Skip(2));
            Assert.True(File.Exists(Path.Combine(Root, "src", "HostUp.Client", folder, name + ".cs")), type.FullName);
        }
    }

    [Fact]
    public void Everything_public_is_used_by_a_test()
    {
        var words = new HashSet<string>(
            Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*", SearchOption.AllDirectories)
                .Where(static file => Path.GetExtension(file) is ".cs" or ".ps1" && !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                .SelectMany(static file => Regex.Matches(File.ReadAllText(file), @"\w+").Select(static match => match.Value)),
            StringComparer.Ordinal);

        // A type that a property gives is used by whoever uses the property. Endpoints are compared with HostUp's list, every one.
        Type[] given = Client.GetExportedTypes().SelectMany(static type => type.GetProperties()).Select(static property => property.PropertyType).ToArray();
        string[] unused = Client.GetExportedTypes()
            .SelectMany(type => type
                .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(static member => member is not (ConstructorInfo or FieldInfo { FieldType.Name: nameof(Endpoint) }) && (member is not MethodInfo method || (!method.IsSpecialName && method.GetBaseDefinition() == method)))
                .Select(member => (Name: $"{type.Name}.{member.Name}", Word: member.Name))
                .Concat(given.Contains(type) || EndpointCatalogueTests.Lists.Contains(type) ? [] : [(Name: type.FullName!, Word: type.Name.Split('`')[0])]))
            .Where(member => !words.Contains(member.Word) && member.Word is not ("Item" or "value__"))
            .Select(static member => member.Name)
            .ToArray();

        Assert.True(unused.Length == 0, string.Join(", ", unused));
    }

    [Fact]
    public void Exceptions_can_be_told_apart_by_their_id()
    {
        Assert.Equal(
            ["Problem", "ConnectionFailed", "Timeout", "UnexpectedResponse", "OutcomeUnknown", "DryRunNotConfirmed", "OperationFailed", "NameNotFound", "NameAmbiguous"], Enum.GetNames<ApiFailure>());
    }

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "HostUp.PowerShell.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    private static IEnumerable<Type> Areas() => typeof(HostUpClient).GetProperties().Select(static property => property.PropertyType).Where(static type => type.Assembly == Client);

    private static IEnumerable<MethodInfo> PublicMethods(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(static method => !method.IsSpecialName);

    private static IEnumerable<Type> Signatures(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .SelectMany(static member => member switch
        {
            MethodBase method => method.GetParameters().Select(static parameter => parameter.ParameterType)
                .Append(method is MethodInfo { ReturnType: { } returned } ? returned : typeof(void)),
            PropertyInfo property => [property.PropertyType],
            FieldInfo field => [field.FieldType],
            _ => (IEnumerable<Type>)[],
        })
        .Append(type.BaseType ?? typeof(object));

    private static IEnumerable<Type> Unwrap(Type type) => type.IsGenericType
        ? type.GetGenericArguments().SelectMany(Unwrap).Append(type)
        : type.HasElementType ? Unwrap(type.GetElementType()!) : [type];

    private static bool IsPlain(Type type) =>
        type == typeof(string) || (Nullable.GetUnderlyingType(type) ?? type).IsValueType || (type.IsGenericType && type.GetGenericArguments()[0] == typeof(string));
}
