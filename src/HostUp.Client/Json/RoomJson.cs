using System;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace HostUp.Client.Json;

/// <summary>
/// Finds how a model maps to JSON: each room has a context called after it, such as <c>HostingJson</c>, or <c>DnsWireJson</c>
/// where <c>DnsJson</c> is a format of files. So nothing here has to know the rooms.
/// </summary>
internal static class RoomJson
{
    private static readonly ConcurrentDictionary<Type, JsonSerializerContext> Known = new();

    /// <summary>The context of the room a model lives in.</summary>
    public static JsonSerializerContext Of(Type model) => Known.GetOrAdd(model, Find);

    private static JsonSerializerContext Find(Type model)
    {
        string room = model.Namespace!;
        string name = $"{room}.{room.Substring(room.LastIndexOf('.') + 1)}";
        Type context = model.Assembly.GetType(name + "WireJson") ?? model.Assembly.GetType(name + "Json", throwOnError: true)!;
        return (JsonSerializerContext)context.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
    }
}
