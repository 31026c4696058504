using System;
using System.Linq;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using HostUp.Client.Api;
using HostUp.Client.Hosting;
using HostUp.Client.Json;

namespace HostUp.Client.Tests.Json;

/// <summary>No member that HostUp sends is lost, whatever it is called; and each model can be written again.</summary>
public sealed class WireNamesTests
{
    public static TheoryData<Type> Models => [.. typeof(HostUpModel).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(HostUpModel)) && !type.IsGenericType)];

    [Theory]
    [InlineData("additionalData")]
    [InlineData("planName")]
    [InlineData("origin")]
    [InlineData("unknownMembers")]
    [InlineData("")]
    [InlineData("_additionalData")]
    public async Task A_member_called_as_a_property_of_ours_is_kept(string name)
    {
        using InMemoryApi api = InMemoryApi.Answering($$"""{"id":"acct_1","{{name}}":"kept"}""");

        HostingAccountDetail detail = await api.Client.HostingAccounts.GetDetailAsync("acct_1");

        Assert.Equal("kept", detail.GetAdditionalData()[name]);
        Assert.Contains($"\"{name}\":\"kept\"", detail.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_without_a_name_is_read_in_a_free_call()
    {
        using InMemoryApi api = InMemoryApi.Answering("""{"":1,"a":{"":[{"":null}]}}""");

        var answer = Assert.IsType<FreeFormObject>(await api.Client.Api.SendAsync(System.Net.Http.HttpMethod.Get, "x"));

        Assert.Equal(1L, answer[string.Empty]);
        Assert.Equal("=1; a={=[{=}]}", answer.ToString());
    }

    // The one that has a name of HostUp's has the member itself beside it.
    [Theory]
    [MemberData(nameof(Models))]
    public void A_property_that_is_not_HostUps_swallows_nothing(Type model)
    {
        Assert.All(
            model.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                .Where(static property => property.IsDefined(typeof(JsonIgnoreAttribute)) && property.GetMethod!.IsPublic && property.Name != "PaymentUrl"),
            static property => Assert.Equal(HostUpModel.NotOnTheWire, property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_model_is_in_the_context_of_its_room(Type model)
    {
        JsonSerializerContext context = RoomJson.Of(model);

        Assert.NotNull(context.GetTypeInfo(model));
        Assert.Equal(model.Namespace, context.GetType().Namespace);
    }

    [Fact]
    public void A_list_reads_as_its_items()
    {
        Assert.Equal("a, b", new ItemList<string> { "a", "b" }.ToString());
        Assert.Equal(string.Empty, new ItemList<string>().ToString());
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Lists_of_models_read_well_and_texts_are_on_one_line(Type model)
    {
        Assert.DoesNotContain(model.GetProperties(), static property =>
            property.PropertyType != typeof(string) && property.PropertyType.IsGenericType
            && typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType)
            && property.PropertyType.GetGenericTypeDefinition() != typeof(ItemList<>));
        string text = Activator.CreateInstance(model, nonPublic: true)!.ToString()!;
        Assert.DoesNotContain("\n", text, StringComparison.Ordinal);
        Assert.True(!model.IsPublic || !text.StartsWith("HostUp.", StringComparison.Ordinal), model.Name);
    }
}
